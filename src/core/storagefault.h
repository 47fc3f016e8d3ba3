// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace core {

/// Why a file of ours (journal, drafts) cannot be used or could not take a write. text::describe has a sentence for each.
struct StorageFault
{
    enum class Kind {
        CannotOpen, ///< No right, no folder, not a file…
        ReadOnly,
        DiskFull,
        Newer, ///< Written by a newer Vezne: not touched.
        Busy, ///< Another process holds it for too long.
        Unreadable, ///< Torn or no database: it has been set aside under a new name.
        Damaged, ///< Some rows are not as they were written: they have been set aside in a file (detail), or will be at the next start.
        NotAllowed, ///< The state table does not let this follow.
        Fault,
    };
    Kind kind = Kind::Fault;
    QString detail; ///< A path or the system's words; no form data.
    friend bool operator==(const StorageFault &, const StorageFault &) = default;
};

} // namespace core
