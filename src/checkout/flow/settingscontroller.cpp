// SPDX-License-Identifier: MIT
#include "checkout/flow/settingscontroller.h"

#include "checkout/signin/projectcontroller.h"
#include "core/money.h"
#include "session/connectionfactory.h"
#include "session/settings.h"

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
        row.areChoicesKnown = !*setting.noneLabel;
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
        renewUndoable();
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

void SettingsController::offer(const QString &key, const QList<std::pair<QString, QString>> &choices)
{
    if (SettingRow *row = rowOf(key)) {
        row->choices = choices;
        row->areChoicesKnown = true;
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

// What was typed around a value is not kept.
QString SettingsController::cleaned(const core::Setting &setting, const QString &text)
{
    const bool isCurrency = keyOf(setting) == "project/currency"_L1;
    return isCurrency ? core::normalizedCurrency(text) : text.trimmed();
}

bool SettingsController::isWhole(const SettingRow &row)
{
    return !row.problem && row.isUsable && row.source.isEmpty();
}

void SettingsController::set(const QString &key, const QString &text)
{
    type(key, text);
    SettingRow *row = rowOf(key);
    if (!row || !isWhole(*row)) {
        return;
    }
    row->isTyped = false; // It stands there as it is kept.
    apply({ { { key, cleaned(*row->setting, text) } }, {} });
}

// Somebody may be typing on: the text stays as it is typed, with a blank at its end too.
void SettingsController::settle()
{
    for (const SettingRow &row : QList<SettingRow>(m_state.rows)) {
        if (row.isTyped && isWhole(row)) {
            apply({ { { keyOf(*row.setting), cleaned(*row.setting, row.text) } }, {} });
        }
    }
}

void SettingsController::leave()
{
    for (const SettingRow &row : QList<SettingRow>(m_state.rows)) {
        if (row.isTyped) {
            set(keyOf(*row.setting), row.text);
        }
    }
}

// Values that fit, and projects that are known already. What they replace is remembered as one change.
void SettingsController::apply(const Change &news)
{
    Change before{ {}, news.projects };
    for (const auto &[key, text] : news.values) {
        SettingRow *row = rowOf(key);
        const QString old = read(*row->setting);
        if (old != text) {
            before.values.append({ key, old });
            write(*row->setting, text);
        }
    }
    if (!before.isEmpty()) {
        m_before.append(before);
        m_before = m_before.mid(qMax<qsizetype>(0, m_before.size() - mostUndone));
        m_state.imported.reset();
        renewUndoable();
    }
    renew();
    for (const auto &[key, old] : std::as_const(before.values)) {
        Q_EMIT applied(key);
    }
}

void SettingsController::renewUndoable()
{
    m_state.undoable.clear();
    const Change last = m_before.isEmpty() ? Change() : m_before.last();
    for (const auto &[key, old] : last.values) {
        m_state.undoable.append(key);
    }
    m_state.undoableProjects = int(last.projects.size());
}

void SettingsController::undo()
{
    if (m_before.isEmpty()) {
        return;
    }
    Change last = m_before.takeLast();
    std::reverse(last.values.begin(), last.values.end()); // The last written first: a form is chosen for the order storage of its time.
    for (const core::ProjectSettings &project : std::as_const(last.projects)) {
        m_file.takeBackProject(project);
    }
    for (const auto &[key, old] : std::as_const(last.values)) {
        rowOf(key)->isTyped = false;
    }
    const qsizetype left = m_before.size();
    apply({ last.values, {} });
    m_before = m_before.mid(0, left); // To take something back is no change to take back.
    m_state.imported.reset();
    renewUndoable();
    Q_EMIT changed();
}

} // namespace checkout
