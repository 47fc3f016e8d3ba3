// SPDX-License-Identifier: MIT
#pragma once
#include <QKeySequence>
#include <QList>
#include <QStringList>

namespace views {

/// One entry of the help sheet.
struct HelpEntry
{
    enum class Section { Keys, Topics, Errors };
    Section section = Section::Keys;
    QString head; ///< A key, a topic, a code.
    QString title; ///< In a few words; of an error: what happened.
    QString body; ///< May be empty.
    QList<QKeySequence> keys{}; ///< Of a key: what is pressed, where the window listens for it.
    QStringList about{}; ///< The pages and dialogs that it explains, by their classes: a test wants each to be explained.
};

/// Everything that the sheet knows, in its order, in the interface's language.
[[nodiscard]] QList<HelpEntry> helpEntries();

} // namespace views
