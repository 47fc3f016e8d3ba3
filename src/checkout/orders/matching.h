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
    bool isByReference = false; ///< `certain` carries the attempt's own reference.
};

/// Compares by the attempt's reference where the order carries one, else by canonical form data + multiset of products (gifts left out) +
/// payment account + a creation time inside the window. A store that keeps references tells others' orders apart by theirs; in one that
/// drops them the rest of the content counts. Orders that `isClaimed` names belong to other attempts. Pure.
[[nodiscard]] Matches matchOrders(const store::Attempt &attempt, const core::OrderDraft &draft, const QList<core::Order> &orders,
    const std::function<bool(qint64)> &isClaimed);

/// The reference that goes into a form's field for it: short, readable, unique for the attempt.
[[nodiscard]] QString attemptReference(const QUuid &attempt);
/// The field of the draft that holds the attempt's reference; empty: none does.
[[nodiscard]] QString referenceMarkerOf(const QUuid &attempt, const core::FormData &sent);

} // namespace checkout
