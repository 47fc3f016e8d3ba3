// SPDX-License-Identifier: MIT
#include "checkout/flow/settingscontroller.h"

#include "checkout/signin/projectcontroller.h"
#include "core/money.h"
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

constexpr auto attributePrefix = "attribute/"_L1;
constexpr qsizetype mostUndone = 100;

QString keyOf(const core::Setting &setting)
{
    return QString::fromLatin1(setting.key);
}

std::optional<core::AttributeRole> roleOf(const QString &key)
{
    return key.startsWith(attributePrefix) ? core::attributeRoleFromName(key.mid(attributePrefix.size())) : std::nullopt;
}

/// As it is kept: without what was typed around it.
QString cleaned(const core::Setting &setting, const QString &text)
{
    const bool isCurrency = keyOf(setting) == "project/currency"_L1;
    return isCurrency ? core::normalizedCurrency(text) : text.trimmed();
}

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

const SettingRow *SettingsState::row(const QString &key) const
{
    const auto found
        = std::find_if(rows.begin(), rows.end(), [&key](const SettingRow &row) { return key == QLatin1StringView(row.setting->key); });
    return found == rows.end() ? nullptr : &*found;
}

SettingsController::SettingsController(const FlowOptions &options, session::Settings &file, ProjectController &project, QObject *parent) :
    QObject(parent), m_options(options), m_file(file), m_project(project), m_locale(options.locale)
{
    for (const core::Setting &setting : core::settingTable()) {
        SettingRow row;
        row.setting = &setting;
        m_state.rows.append(row);
    }
    m_state.file = m_file.fileName();
    m_state.given = m_options.given.values();
    std::sort(m_state.given.begin(), m_state.given.end());
    m_state.given.removeDuplicates();
    renew();
}

QString SettingsController::projectScope() const
{
    return m_project.settings().isDemo ? u"demo"_s : session::projectKey(m_project.settings());
}

// Which one a form is chosen for.
QString SettingsController::orderStorage() const
{
    return m_project.settings().storage;
}

QString SettingsController::read(const core::Setting &setting) const
{
    const QString key = keyOf(setting);
    if (key == "project/shop"_L1 && !m_options.shop.isEmpty()) {
        return m_options.shop;
    }
    if (const auto member = session::projectField(key)) {
        return m_project.settings().*member;
    }
    if (const auto role = roleOf(key)) {
        return m_project.settings().attributes.chosen.value(*role);
    }
    if (key == "order/form"_L1) {
        return m_file.orderForms(session::projectKey(m_project.settings())).value(orderStorage());
    }
    if (key == "language"_L1) {
        return m_locale.languageCode();
    }
    if (key == "project/content"_L1) {
        return m_locale.contentCode;
    }
    const QString kept = m_file.kept(setting.scope == core::SettingScope::Project ? projectScope() : QString(), key);
    return kept.isEmpty() || core::settingProblem(setting, kept) ? QString::fromLatin1(setting.initial) : kept;
}

void SettingsController::write(const core::Setting &setting, const QString &text)
{
    const QString key = keyOf(setting);
    if (session::projectField(key)) {
        m_project.change(key, text);
    } else if (const auto role = roleOf(key)) {
        m_project.chooseAttribute(*role, text);
    } else if (key == "order/form"_L1) {
        m_file.setOrderForm(session::projectKey(m_project.settings()), orderStorage(), text);
    } else if (key == "language"_L1) {
        m_file.setLanguage(text);
        m_locale.language = core::Locale::languageOf(text);
    } else {
        const QString kept = text == QLatin1StringView(setting.initial) ? QString() : text;
        m_file.keep(setting.scope == core::SettingScope::Project ? projectScope() : QString(), key, kept);
        if (key == "project/content"_L1) {
            m_locale.contentCode = text;
        }
    }
}

QString SettingsController::value(const QString &key) const
{
    const core::Setting *setting = core::settingOf(key);
    return setting ? read(*setting) : QString();
}

QString SettingsController::wantedContent(const QString &usual) const
{
    const QString chosen = m_file.kept(projectScope(), u"project/content"_s);
    return chosen.isEmpty() || m_options.given.contains(u"project/content"_s) ? usual : chosen;
}

SettingRow *SettingsController::rowOf(const QString &key)
{
    return const_cast<SettingRow *>(m_state.row(key));
}

void SettingsController::renewRow(SettingRow &row) const
{
    const QString key = keyOf(*row.setting);
    const bool isOfProject = row.setting->scope == core::SettingScope::Project;
    const bool needsStorage = key == "order/form"_L1;
    row.isUsable = (!isOfProject || !m_project.settings().url.isEmpty()) && (!needsStorage || !orderStorage().isEmpty());
    const QString inForce = read(*row.setting);
    renewOrigin(row, inForce);
    if (!row.isTyped) {
        row.text = inForce;
        row.problem = nullptr;
    }
    if (key == "project/content"_L1) {
        renewLanguages(row);
    } else if (const auto role = roleOf(key)) {
        row.found = foundFor(*role);
    }
}

void SettingsController::renewLanguages(SettingRow &row) const
{
    row.choices.clear();
    for (const core::StoreLocale &locale : m_project.state().locales) {
        const QString name = locale.nativeName.isEmpty() ? locale.name : locale.nativeName;
        row.choices.append({ locale.code, name.isEmpty() ? locale.code : name });
    }
    row.isUsable = row.choices.size() > 1;
}

// Of the last look at the project's products.
std::optional<core::FoundAttribute> SettingsController::foundFor(core::AttributeRole role) const
{
    for (const ProjectFinding &finding : m_project.state().findings) {
        for (const core::FoundAttribute &found : finding.attributes) {
            if (found.role == role) {
                return found;
            }
        }
    }
    return std::nullopt;
}

void SettingsController::renew()
{
    const ProjectState &project = m_project.state();
    m_state.project = m_project.settings().url.isEmpty() ? QString() : (project.host.isEmpty() ? m_project.url().host() : project.host);
    m_state.isDemo = project.isDemo;
    const bool isOther = std::exchange(m_scope, projectScope()) != projectScope();
    if (isOther) { // What was changed or begun there is nothing to take back or to go on with here.
        m_before.clear();
        m_state.undoable.clear();
        m_state.imported.reset();
        noteProject();
    }
    for (SettingRow &row : m_state.rows) {
        row.isTyped = row.isTyped && (!isOther || row.setting->scope == core::SettingScope::Counter);
    }
    for (SettingRow &row : m_state.rows) {
        renewRow(row);
    }
    Q_EMIT changed();
}

void SettingsController::setLocale(const core::Locale &locale)
{
    if (locale.language != m_locale.language) {
        m_options.given.remove(u"language"_s); // Somebody has switched it in the window.
    }
    m_locale = locale;
    renew();
}

void SettingsController::suggest(const QString &key, const QStringList &values)
{
    SettingRow *row = rowOf(key);
    if (row && row->suggestions != values) {
        row->suggestions = values;
        Q_EMIT changed();
    }
}

void SettingsController::type(const QString &key, const QString &text)
{
    SettingRow *row = rowOf(key);
    if (!row || (row->text == text && row->isTyped)) {
        return;
    }
    row->text = text;
    row->isTyped = true;
    row->problem = core::settingProblem(*row->setting, text.trimmed());
    Q_EMIT changed();
}

void SettingsController::set(const QString &key, const QString &text)
{
    type(key, text);
    SettingRow *row = rowOf(key);
    if (!row || row->problem || !row->isUsable || !row->source.isEmpty()) {
        return;
    }
    apply({ { key, cleaned(*row->setting, text) } });
}

void SettingsController::settle()
{
    QList<std::pair<QString, QString>> whole;
    for (const SettingRow &row : std::as_const(m_state.rows)) {
        if (row.isTyped && !row.problem) {
            whole.append({ keyOf(*row.setting), row.text });
        }
    }
    for (const auto &[key, text] : std::as_const(whole)) {
        set(key, text);
    }
}

// Values that fit. What they replace is remembered as one change.
void SettingsController::apply(const QList<std::pair<QString, QString>> &values)
{
    QList<std::pair<QString, QString>> before;
    for (const auto &[key, text] : values) {
        SettingRow *row = rowOf(key);
        const QString old = read(*row->setting);
        row->isTyped = false;
        if (old != text) {
            before.append({ key, old });
            write(*row->setting, text);
        }
    }
    if (!before.isEmpty()) {
        m_before.append(before);
        m_before = m_before.mid(qMax<qsizetype>(0, m_before.size() - mostUndone));
        m_state.imported.reset();
        m_state.undoable.clear();
        for (const auto &[key, old] : std::as_const(before)) {
            m_state.undoable.append(key);
        }
    }
    renew();
    for (const auto &[key, old] : std::as_const(before)) {
        Q_EMIT applied(key);
    }
}

void SettingsController::undo()
{
    if (m_before.isEmpty()) {
        return;
    }
    auto values = m_before.takeLast();
    std::reverse(values.begin(), values.end()); // The last written first: a form is chosen for the order storage of its time.
    const qsizetype left = m_before.size();
    apply(values);
    m_before = m_before.mid(0, left); // To take something back is no change to take back.
    m_state.undoable.clear();
    for (const auto &[key, old] : m_before.isEmpty() ? QList<std::pair<QString, QString>>() : m_before.last()) {
        m_state.undoable.append(key);
    }
    Q_EMIT changed();
}

QByteArray SettingsController::exported() const
{
    QJsonObject values;
    for (const SettingRow &row : m_state.rows) {
        if (row.origin == core::SettingOrigin::File && row.isUsable) {
            values.insert(keyOf(*row.setting), read(*row.setting));
        }
    }
    const QJsonObject whole{ { u"format"_s, u"vezne-settings"_s }, { u"version"_s, 1 }, { u"project"_s, m_state.project },
        { u"settings"_s, values }, { u"projects"_s, projectsToJson(m_file.projects()) } };
    return QJsonDocument(whole).toJson();
}

// Those that are known here stay as they are.
int SettingsController::addProjects(const QJsonArray &projects)
{
    QStringList known;
    const QList<core::ProjectSettings> kept = m_file.projects();
    for (const core::ProjectSettings &project : kept) {
        known.append(session::projectKey(project));
    }
    int added = 0;
    for (const QJsonValue &one : projects) {
        const auto project = projectFromJson(one.toObject());
        if (project && !known.contains(session::projectKey(*project))) {
            m_file.addProject(*project);
            known.append(session::projectKey(*project));
            ++added;
        }
    }
    return added;
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
    apply(values);
    news.projects = news.isReadable ? addProjects(whole.value("projects"_L1).toArray()) : 0;
    m_state.imported = news;
    Q_EMIT changed();
}

} // namespace checkout
