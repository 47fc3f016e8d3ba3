// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "checkout/orders/placementview.h"
#include "core/payment.h"

#include <chrono>

namespace checkout {

/// What the payment page is told beside the placement itself.
struct PaymentContext
{
    QList<core::PaymentAccount> accounts;
    bool projectIsLoopback = false;
    QString projectHost;
    QStringList trustedHosts; ///< That somebody has said yes to.
    int pollsWithoutLink = 0; ///< Polls in a row that showed a waiting session without an address.
    QDateTime lastPollAt;
    bool isPolling = false;
    std::chrono::milliseconds clockOffset{ 0 }; ///< The store's clock minus this computer's.
};

/// The phase, the link and the timeline of a placement. Pure: the whole payment page follows from it.
[[nodiscard]] PaymentState paymentStateOf(const PlacementView &view, const core::OrderDraft &draft, const PaymentContext &context);

/// An amount that names no currency, in the digits of one: "1000.00" is a thousand yen. As it is where that cannot be written.
[[nodiscard]] core::Money inCurrency(const core::Money &amount, const QString &currency);

} // namespace checkout
