// SPDX-License-Identifier: MIT
#include "checkout/orders/unsent.h"

namespace checkout {

store::JournalResult<void> abandonUnsent(
    store::Journal &journal, const AttemptsOf &whose, const std::function<bool(const QUuid &)> &isTracked)
{
    const auto open = journal.unfinished(whose.project, whose.user);
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (store::Attempt attempt : *open) {
        if (attempt.state == store::AttemptState::Prepared && attempt.owner == whose.owner && !isTracked(attempt.id)) {
            attempt.state = store::AttemptState::Abandoned;
            if (const auto saved = journal.save(attempt); !saved) {
                return saved;
            }
        }
    }
    return {};
}

} // namespace checkout
