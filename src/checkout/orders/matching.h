// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"
#include "store/attempt.h"

#include <functional>

namespace checkout {

/// Which of the server's orders could be the one that an attempt sent (docs/architecture.md#placing-an-order-exactly-once).
struct Matches
{
    QList<core::Order> certain; ///< Same content, made inside the attempt's window (or with the attempt's own reference).
    QList<core::Order> uncertain; ///< Same content, but its time cannot be read: never adopted, only shown.
};

/// Compares by the client reference where `referenceMarker` is a field of the order, else by canonical form data + multiset of products
/// (gifts left out) + payment account + a creation time inside the window. Orders that `isClaimed` names belong to other attempts. Pure.
[[nodiscard]] Matches matchOrders(const store::Attempt &attempt, const core::OrderDraft &draft, const QList<core::Order> &orders,
    const QString &referenceMarker, const std::function<bool(qint64)> &isClaimed);

/// The reference that goes into the configured form field: short, readable, unique for the attempt.
[[nodiscard]] QString attemptReference(const QUuid &attempt);

} // namespace checkout
