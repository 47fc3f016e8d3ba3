// SPDX-License-Identifier: MIT
#pragma once
#include "core/formvalue.h"
#include "core/money.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <optional>

namespace core {

/// The most units of one product in one order.
inline constexpr int mostOfOneLine = 100'000;

/// One line of a cart, and of an order as it is sent (docs/oneentry.md#creating-an-order).
struct OrderLine
{
    qint64 productId = 0;
    int quantity = 1; ///< 1 to mostOfOneLine.
    QString signedPrice;
    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

/// An order that somebody intends to place: all that the create call needs.
struct OrderDraft
{
    QString storage;
    QString formIdentifier;
    QString paymentAccountIdentifier;
    QString language; ///< The key under which formData is wrapped, once (docs/oneentry.md#creating-an-order).
    FormData formData;
    QList<OrderLine> products;
    QString couponCode;
    std::optional<Decimal> bonusAmount;
    friend bool operator==(const OrderDraft &, const OrderDraft &) = default;
};

/// A product in an order that exists: the list's `id`, the create answer's `productId` (docs/oneentry.md#contradictions).
struct OrderItem
{
    qint64 productId = 0;
    QString title;
    QString sku;
    std::optional<Money> price;
    int quantity = 0;
    bool isGift = false;
    friend bool operator==(const OrderItem &, const OrderItem &) = default;
};

/// An order that exists. From the create answer or from a list; both read into this (docs/oneentry.md#contradictions).
struct Order
{
    qint64 id = 0;
    qint64 storageId = 0; ///< 0: not given.
    QDateTime createdDate; ///< UTC; invalid when the store named none, or none that can be read.
    QString statusIdentifier;
    QString statusTitle;
    QString formIdentifier;
    QString paymentAccountIdentifier;
    QString paymentAccountTitle;
    FormData formData;
    QList<OrderItem> products;
    std::optional<Money> totalSum;
    std::optional<Money> totalDue; ///< After bonuses; only where the server says it.
    QString currency;
    QString couponCode;
    QString paymentUrl; ///< Empty for none.
    bool isWhole = true; ///< False: some of its products could not be read; it is the order all the same.
    std::optional<bool> isCompleted; ///< true paid, false online and unpaid, nothing: never determined (docs/oneentry.md#reading-orders).
    friend bool operator==(const Order &, const Order &) = default;
};

struct OrderPage
{
    QList<Order> items;
    int leftOut = 0; ///< Rows that could not be read at all: among them may be any order.
    qint64 total = 0;
    friend bool operator==(const OrderPage &, const OrderPage &) = default;
};

/// docs/oneentry.md#storages-and-statuses. A storage owns the form, the payment accounts and the statuses.
struct OrderStorage
{
    qint64 id = 0;
    QString identifier;
    QString title;
    QString formIdentifier;
    QStringList paymentAccountIdentifiers;
    int position = 0;
    friend bool operator==(const OrderStorage &, const OrderStorage &) = default;
};

/// How a project calls what an order is made of.
struct OrderNames
{
    QString storage;
    QString form;
    QString account;
    friend bool operator==(const OrderNames &, const OrderNames &) = default;
};

/// docs/oneentry.md#storages-and-statuses.
struct OrderStatus
{
    qint64 id = 0;
    QString identifier;
    QString title;
    int position = 0;
    bool isUsed = true;
    bool isDefault = false;
    bool isCancelFinal = false; ///< Newer servers say which status is the canceled one.
    friend bool operator==(const OrderStatus &, const OrderStatus &) = default;
};

/// docs/oneentry.md#refunds.
struct Refund
{
    qint64 id = 0;
    qint64 orderId = 0;
    QDateTime createdDate; ///< UTC; may be invalid.
    QString status;
    std::optional<Money> amount;
    QString note;
    QList<OrderLine> products;
    friend bool operator==(const Refund &, const Refund &) = default;
};

} // namespace core
Q_DECLARE_METATYPE(core::Order)
Q_DECLARE_METATYPE(core::OrderPage)
