// SPDX-License-Identifier: MIT
// The part of SettingsController about where values come from, and about what the window keeps beside them.
#include "checkout/flow/settingscontroller.h"
#include "checkout/signin/projectcontroller.h"
#include "session/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

/// Of the connected project itself; of the demo store it is in no file.
bool isProjects(const QString &key)
{
    return session::projectField(key) || key.startsWith("attribute/"_L1);
}

} // namespace

void SettingsController::noteProject()
{
    if (m_firstScope.isEmpty()) {
        m_firstScope = m_scope;
    } else if (m_firstScope != m_scope) {
        m_options.given.remove(u"project/storage"_s);
    }
    m_ofDemo.clear();
    for (const SettingRow &row : std::as_const(m_state.rows)) {
        const QString key = QString::fromLatin1(row.setting->key);
        const QString value = m_project.settings().isDemo && isProjects(key) ? read(*row.setting) : QString();
        if (!value.isEmpty()) {
            m_ofDemo.insert(key, value);
        }
    }
}

void SettingsController::renewOrigin(SettingRow &row, const QString &inForce) const
{
    using Origin = core::SettingOrigin;
    const QString key = QString::fromLatin1(row.setting->key);
    row.source = m_options.given.value(key);
    row.usual = m_ofDemo.value(key, QString::fromLatin1(row.setting->initial));
    if (!row.source.isEmpty()) {
        row.origin = row.source.startsWith(u'-') ? Origin::Option : Origin::Environment;
        return;
    }
    const bool isAsItComes = key == "language"_L1 ? m_file.language().isEmpty()
        : key == "project/content"_L1             ? m_file.kept(projectScope(), key).isEmpty()
                                                  : inForce == row.usual;
    if (isAsItComes) {
        row.origin = m_ofDemo.contains(key) ? Origin::DemoStore : Origin::Default;
    } else {
        row.origin = m_project.settings().isDemo && isProjects(key) ? Origin::Passing : Origin::File;
    }
}

QString SettingsController::remembered(const QString &key) const
{
    return m_file.kept({}, key);
}

void SettingsController::remember(const QString &key, const QString &text)
{
    m_file.keep({}, key, text);
}

} // namespace checkout
