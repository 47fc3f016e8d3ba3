// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

namespace core {

/// What a list of orders shows of one, and what it is found by.
struct OrderSummary
{
    qint64 id = 0;
    QString storage; ///< Its marker; empty where the list is of one storage.
    QDateTime createdDate; ///< UTC; may be invalid.
    QString customer;
    QString statusIdentifier;
    QString statusTitle; ///< The identifier where the store names no title.
    QString account; ///< Identifier of the payment account.
    QString accountTitle; ///< The identifier where the store names no title.
    std::optional<Money> total;
    std::optional<bool> isCompleted; ///< As Order::isCompleted.
    int pieces = 0;
    QString searchKey; ///< Folded: number, customer, status, account, products.
    friend bool operator==(const OrderSummary &, const OrderSummary &) = default;
};

[[nodiscard]] OrderSummary summaryOf(const Order &order, const QString &storage);

} // namespace core
