// SPDX-License-Identifier: MIT
#include "core/receipt.h"

#include "core/payment.h"

namespace core {

ReceiptDocument receiptOf(const Order &order, const QString &shop, const QTimeZone &zone)
{
    ReceiptDocument document;
    document.shop = shop;
    document.order = order;
    document.customer = customerName(order.formData);
    document.isCash = isOfflineAccount(nullptr, order.paymentAccountIdentifier);
    document.printedAt = QDateTime::currentDateTimeUtc();
    document.zone = zone;
    std::optional<Money> sum = Money{ 0, order.currency };
    for (const OrderItem &item : order.products) {
        const auto line
            = item.isGift ? std::optional(Money{ 0, order.currency }) : (item.price ? item.price->times(item.quantity) : std::nullopt);
        sum = sum && line ? sum->plus(*line) : std::nullopt;
    }
    document.listSum = order.products.isEmpty() ? std::nullopt : sum;
    const auto &total = order.totalSum;
    if (document.listSum && total && document.listSum->currency == total->currency && total->minor < document.listSum->minor) {
        document.discount = Money{ document.listSum->minor - total->minor, total->currency };
    }
    const auto &due = order.totalDue;
    if (due && total && due->currency == total->currency && due->minor < total->minor) {
        document.bonus = Money{ total->minor - due->minor, total->currency };
    }
    return document;
}

} // namespace core
