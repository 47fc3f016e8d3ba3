// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/order.h"
#include "core/payment.h"
#include "store/attempt.h"
#include "store/journal.h"

namespace checkout {

/// All that is known of one placement, as a value.
struct PlacementView
{
    store::Attempt attempt;
    std::optional<core::Order> order; ///< As answered or adopted.
    std::optional<core::PaymentSession> session; ///< The one that decides.
    std::optional<core::Money> paidSoFar; ///< Of a payment in stages that is not whole yet.
    QList<core::Order> candidates; ///< Ambiguous: the orders that could be it.
    std::optional<core::ApiError> error; ///< Of the last step, when it failed.
    std::optional<core::Money> totalBefore; ///< The change to another account made it another total than this one.
    bool isAccountRefused = false; ///< The error is of the change to another account.
    bool isOrderGone = false; ///< The store says that it has no such order: it was deleted there.
    bool isListClosed = false; ///< The store shows guests no list of their orders: what has become of theirs cannot be found out from here.
    std::optional<store::JournalError> journalError; ///< The journal could not take a step: nothing more is sent.
    QDateTime nextLookAt; ///< UTC; invalid when none is planned.
    bool isBusy = false; ///< A request is out or the next one is planned: changed() will come by itself.

    /// The person may let it go: nothing of it was sent or found, its payment has ended, or there is nothing left to be paid.
    [[nodiscard]] bool canLetGo() const;
};

} // namespace checkout
Q_DECLARE_METATYPE(checkout::PlacementView)
