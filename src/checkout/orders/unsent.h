// SPDX-License-Identifier: MIT
#pragma once
#include "store/journal.h"

#include <functional>

namespace checkout {

/// Whose attempts: a project's, a user's, and of the program that owns them.
struct AttemptsOf
{
    QString project;
    QString user;
    QString owner;
};

/// Attempts that were written and never sent, since the journal failed in between, are abandoned, but those that `isTracked` names: a
/// person who tries again wants one order, not that one as well.
[[nodiscard]] store::JournalResult<void> abandonUnsent(
    store::Journal &journal, const AttemptsOf &whose, const std::function<bool(const QUuid &)> &isTracked);

} // namespace checkout
