// SPDX-License-Identifier: MIT
#pragma once
#include "core/projectsettings.h"

#include <QHash>
#include <QStringList>

namespace app {

/// What the command line of `vezne` says. Parsed by ourselves: QApplication would take out what looks like its own (-platformpluginpath
/// and others), so it gets a synthetic argv (docs/security.md#arguments).
struct Arguments
{
    bool isDemo = false;
    bool isKiosk = false;
    QString projectUrl;
    core::Secret appToken; ///< From the environment only: arguments are seen by every process.
    QString provider;
    QString loginMarker; ///< From the environment, as in the terminal.
    QString passwordMarker;
    QString storage;
    QString language;
    QString dataFolder;
    QString caFile;
    QString shop; ///< Address of the shop's board.
    bool showHelp = false;
    bool showVersion = false;
    QHash<QString, QString> given; ///< What comes from here: the setting's key, or one of its own → the option or the variable.
    QString fault; ///< A sentence when the line cannot be understood; empty otherwise.
};

[[nodiscard]] Arguments parseArguments(const QStringList &arguments);
[[nodiscard]] QString helpText();
/// The folder for journal, drafts and settings: --data-dir, VEZNE_DATA_DIR or the XDG data folder.
[[nodiscard]] QString dataFolder(const Arguments &arguments);

} // namespace app
