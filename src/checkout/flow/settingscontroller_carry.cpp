// SPDX-License-Identifier: MIT
// The part of SettingsController that carries settings and projects from one counter to another.
#include "checkout/flow/settingscontroller.h"

#include "session/connectionfactory.h"
#include "session/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

/// Neither tokens nor files of this computer.
constexpr std::pair<QLatin1StringView, QString core::ProjectSettings::*> carriedFields[]{ { "url"_L1, &core::ProjectSettings::url },
    { "name"_L1, &core::ProjectSettings::name }, { "provider"_L1, &core::ProjectSettings::provider },
    { "loginMarker"_L1, &core::ProjectSettings::loginMarker }, { "passwordMarker"_L1, &core::ProjectSettings::passwordMarker },
    { "storage"_L1, &core::ProjectSettings::storage }, { "referenceMarker"_L1, &core::ProjectSettings::referenceMarker },
    { "currency"_L1, &core::ProjectSettings::currency }, { "timeZone"_L1, &core::ProjectSettings::timeZone },
    { "pins"_L1, &core::ProjectSettings::pins } };

QJsonArray projectsToJson(const QList<core::ProjectSettings> &projects)
{
    QJsonArray all;
    for (const core::ProjectSettings &project : projects) {
        QJsonObject one;
        for (const auto &[name, member] : carriedFields) {
            one.insert(name, project.*member);
        }
        all.append(one);
    }
    return all;
}

/// Nothing where it cannot be one.
std::optional<core::ProjectSettings> projectFromJson(const QJsonObject &one)
{
    core::ProjectSettings project;
    for (const auto &[name, member] : carriedFields) {
        const QString value = one.value(name).toString().trimmed();
        const core::Setting *setting = core::settingOf(u"project/"_s + name);
        if (setting && core::settingProblem(*setting, value)) {
            return std::nullopt;
        }
        project.*member = value.isEmpty() ? project.*member : value;
    }
    const bool isOne = session::urlProblem(session::projectUrl(project.url)) == session::UrlProblem::None;
    return isOne ? std::optional(project) : std::nullopt;
}

} // namespace

QByteArray SettingsController::exported() const
{
    QJsonObject values;
    for (const SettingRow &row : m_state.rows) {
        if (row.origin == core::SettingOrigin::File && row.isUsable) {
            values.insert(QString::fromLatin1(row.setting->key), read(*row.setting));
        }
    }
    const QJsonObject whole{ { u"format"_s, u"vezne-settings"_s }, { u"version"_s, 1 }, { u"project"_s, m_state.project },
        { u"settings"_s, values }, { u"projects"_s, projectsToJson(m_file.projects()) } };
    return QJsonDocument(whole).toJson();
}

// Those that are known here stay as they are. What was kept of those that were not, for the way back.
QList<core::ProjectSettings> SettingsController::addProjects(const QJsonArray &projects)
{
    QStringList known;
    const QList<core::ProjectSettings> kept = m_file.projects();
    for (const core::ProjectSettings &project : kept) {
        known.append(session::projectKey(project));
    }
    QList<core::ProjectSettings> before;
    for (const QJsonValue &one : projects) {
        const auto project = projectFromJson(one.toObject());
        if (project && !known.contains(session::projectKey(*project))) {
            before.append(m_file.addProject(*project));
            known.append(session::projectKey(*project));
        }
    }
    return before;
}

void SettingsController::importFrom(const QByteArray &json)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    SettingsImport news;
    news.isReadable = whole.value("format"_L1) == "vezne-settings"_L1 && whole.value("settings"_L1).isObject();
    QList<std::pair<QString, QString>> values;
    const QJsonObject given = whole.value("settings"_L1).toObject();
    const bool isOfThisProject = whole.value("project"_L1).toString(m_state.project) == m_state.project;
    for (auto it = given.begin(); it != given.end() && news.isReadable; ++it) {
        const SettingRow *row = m_state.row(it.key());
        const bool isUsable = row && (row->isUsable || (it.key() == "order/form"_L1 && given.contains("project/storage"_L1)));
        const bool fits = isUsable && (isOfThisProject || row->setting->scope == core::SettingScope::Counter) && it->isString()
            && row->source.isEmpty() && !core::settingProblem(*row->setting, it->toString().trimmed());
        if (fits) {
            values.append({ it.key(), cleaned(*row->setting, it->toString()) });
            ++news.taken;
        } else {
            news.leftOut.append(it.key());
        }
    }
    // A form is chosen for an order storage: that one comes first.
    std::stable_sort(values.begin(), values.end(),
        [](const auto &a, const auto &b) { return (a.first == "project/storage"_L1) && b.first != "project/storage"_L1; });
    for (const auto &[key, text] : std::as_const(values)) {
        rowOf(key)->isTyped = false;
    }
    const auto added = news.isReadable ? addProjects(whole.value("projects"_L1).toArray()) : QList<core::ProjectSettings>();
    apply({ values, added });
    news.projects = int(added.size());
    m_state.imported = news;
    Q_EMIT changed();
}

} // namespace checkout
