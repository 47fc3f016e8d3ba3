// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"

namespace checkout {

/// What the payment page is told beside the placement itself.
struct PaymentContext
{
    QList<core::PaymentAccount> accounts;
    bool projectIsLoopback = false;
    int looksWithoutLink = 0; ///< Looks in a row that showed a waiting session without an address.
    QDateTime lastLookAt;
    bool isLooking = false;
};

/// The phase, the link and the timeline of a placement. Pure: the whole payment page follows from it.
[[nodiscard]] PaymentState paymentStateOf(const PlacementView &view, const core::OrderDraft &draft, const PaymentContext &context);

/// True for an account whose money is taken at the counter: the session never gets an address (oneentry-api §18).
[[nodiscard]] bool isOfflineAccount(const core::PaymentAccount *account, const QString &identifier);

} // namespace checkout
