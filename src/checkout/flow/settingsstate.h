// SPDX-License-Identifier: MIT
#pragma once
#include "core/attributemap.h"
#include "core/setting.h"

#include <optional>

namespace checkout {

/// A setting as it stands in this window.
struct SettingRow
{
    const core::Setting *setting = nullptr; ///< Of the table; lives as long as the program.
    QString text; ///< As typed; what is in force as long as there is no problem and nothing is half typed.
    const char *problem = nullptr; ///< A sentence of the context "Setting"; null: none.
    core::SettingOrigin origin = core::SettingOrigin::Default;
    QString source; ///< Of an environment variable or an option: its name. Such a value is not changed here.
    QString usual; ///< What it has when nobody has chosen anything.
    bool isUsable = true; ///< False for what is a project's while none is connected.
    bool isTyped = false; ///< Stands in the field only.
    QList<std::pair<QString, QString>> choices; ///< Known at run time: value and title.
    bool areChoicesKnown = true; ///< False: whoever knows them has not been asked yet.
    QStringList suggestions; ///< What the store has.
    std::optional<core::FoundAttribute> found; ///< Of an attribute: what is taken as long as none is chosen.
};

/// What an import did.
struct SettingsImport
{
    bool isReadable = true;
    int taken = 0;
    int projects = 0; ///< That were not known here; their app tokens are to be typed.
    QStringList leftOut; ///< Keys that this version does not know, or whose value does not fit.
};

/// One private value of SettingsController.
struct SettingsState
{
    QStringList given; ///< Options and variables that this start was given, sorted; some are about no row.
    QList<SettingRow> rows; ///< In the order of the table.
    QString project; ///< The connected one's host; empty for none.
    bool isDemo = false;
    QString file; ///< Where they are kept.
    QStringList undoable; ///< Keys of the last change.
    int undoableProjects = 0; ///< That it added. Neither: there is none to take back.
    std::optional<SettingsImport> imported; ///< The last import, until something else is changed.

    [[nodiscard]] const SettingRow *row(const QString &key) const;
};

} // namespace checkout
