// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

#include <QTimeZone>

namespace core {

/// What the owner of a shop wants on its receipts.
struct ReceiptLook
{
    QString header; ///< Lines under the shop's name: address, tax number. Plain text.
    QString footer; ///< Lines at the end: thanks, how to bring things back.
    QString logoFile; ///< A picture on this computer; empty for none.
    friend bool operator==(const ReceiptLook &, const ReceiptLook &) = default;
};

/// What a customer takes home: one value, whatever it is printed on. It says nothing that the store has not said.
struct ReceiptDocument
{
    QString shop;
    ReceiptLook look;
    Order order;
    QString customer;
    std::optional<Money> listSum; ///< Of the lines; nothing when a line has no readable price.
    std::optional<Money> discount; ///< What the total is below it.
    std::optional<Money> bonus; ///< What bonuses paid of the total.
    bool isCash = false; ///< Taken at the counter; else paid online.
    bool isCopy = false;
    QDateTime printedAt;
    QTimeZone zone; ///< Of the shop.
};

/// From an order of the store's list, which is paid or collected.
[[nodiscard]] ReceiptDocument receiptOf(const Order &order, const QString &shop, const QTimeZone &zone);

} // namespace core
