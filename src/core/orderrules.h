// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

namespace core {

/// Gives the amounts of an order the project's currency where the store names none.
void adoptCurrency(Order &order, const QString &currency);

/// The status that cancels an order of a storage, by its marker or title (OneEntry marks none as such): empty when there is none.
[[nodiscard]] QString cancelStatusOf(const QList<OrderStatus> &statuses);

/// An order as the update call needs it (docs/oneentry.md#updating-an-order): a full replacement. Nothing when something of the order
/// could not be read: replaced, it would be lost.
[[nodiscard]] std::optional<OrderDraft> draftOf(const Order &order, const QString &storage, const QString &language);

/// An order as far as it can be read, to be shown and never to be sent.
[[nodiscard]] OrderDraft shownDraftOf(const Order &order, const QString &storage, const QString &language);

/// True when the order costs what its products cost, as far as it can be read: no discount stands in it.
[[nodiscard]] bool isAtListPrice(const Order &order);

/// One product of an order of which something can still be asked back.
struct RefundableLine
{
    OrderItem item;
    int left = 0; ///< How many have not been asked back.
    friend bool operator==(const RefundableLine &, const RefundableLine &) = default;
};
/// One for each product, however many lines of the order have it. Gifts are none; what a request that is not withdrawn asks for is not
/// left.
[[nodiscard]] QList<RefundableLine> refundableLines(const Order &order, const QList<Refund> &refunds);
/// Products and how many of each, by product: an order may have one on two lines, and a refund names each once.
[[nodiscard]] QList<OrderLine> summedByProduct(const QList<OrderLine> &lines);
/// True when `wish` asks for no more than what is left.
[[nodiscard]] bool isWithin(const QList<OrderLine> &wish, const QList<RefundableLine> &left);
/// False for a request that has been withdrawn or refused.
[[nodiscard]] bool isStanding(const Refund &refund);

} // namespace core
