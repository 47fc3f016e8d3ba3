// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>

namespace views {

/// One entry of the help sheet.
struct HelpEntry
{
    enum class Section { Keys, Topics, Errors };
    Section section = Section::Keys;
    QString head; ///< A key, a topic, a code.
    QString title; ///< In a few words; of an error: what happened.
    QString body; ///< May be empty.
};

/// Everything that the sheet knows, in its order, in the interface's language.
[[nodiscard]] QList<HelpEntry> helpEntries();

} // namespace views
