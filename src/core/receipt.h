// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

#include <QTimeZone>

namespace core {

/// What a customer takes home: one value, whatever it is printed on. It says nothing that the store has not said.
struct ReceiptDocument
{
    QString shop;
    Order order;
    QString customer;
    std::optional<Money> listSum; ///< Of the lines; nothing when a line has no readable price.
    std::optional<Money> discount; ///< What the total is below it.
    bool isCash = false; ///< Taken at the counter; else paid online.
    bool isCopy = false;
    QDateTime printedAt;
    QTimeZone zone; ///< Of the shop.
};

/// From an order of the store's list, which is paid or collected.
[[nodiscard]] ReceiptDocument receiptOf(const Order &order, const QString &shop, const QTimeZone &zone);

} // namespace core
