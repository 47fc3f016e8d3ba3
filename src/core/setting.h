// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>

namespace core {

enum class SettingSection { Project, Order, Attributes, Language, Look, Paper, Notices, Lock, Shop };
enum class SettingControl { Text, Switch, Choice };
enum class SettingScope {
    Counter, ///< Of this data folder, whatever project is connected.
    Project, ///< Of the connected project.
};
/// Where a value comes from, the strongest last.
enum class SettingOrigin {
    Default,
    DemoStore, ///< Comes with the demo store.
    Passing, ///< Chosen here, of the demo store: it ends with it.
    File,
    Environment,
    Option,
};

/// One of several values. The label is English and is translated in the context "Setting".
struct SettingChoice
{
    const char *value = "";
    const char *label = "";
};

/// A setting: one row of the table is all that a new one needs. Its value is a text; of a switch "true" or "false". Labels and hints are
/// English and are translated in the context "Setting".
struct Setting
{
    const char *key = ""; ///< In the file, in an export, and for whoever asks for it. Never changed once it has been released.
    SettingSection section = SettingSection::Project;
    SettingScope scope = SettingScope::Counter;
    SettingControl control = SettingControl::Text;
    const char *initial = "";
    const char *label = "";
    const char *hint = "";
    /// What is wrong with a text, in the same context; null: nothing.
    const char *(*check)(const QString &text) = nullptr;
    QList<SettingChoice> choices = {}; ///< Of a choice; empty: known at run time only.
    const char *noneLabel = ""; ///< What an empty choice of run-time ones is called; empty: one is always chosen.
    const char *noneThere = ""; ///< Said while there is nothing to choose from.
};

/// All settings, in the order in which a page shows them.
[[nodiscard]] const QList<Setting> &settingTable();
/// Null where there is none of that key.
[[nodiscard]] const Setting *settingOf(const QString &key);
/// What is wrong with a text for this setting; null: nothing.
[[nodiscard]] const char *settingProblem(const Setting &setting, const QString &text);

} // namespace core
