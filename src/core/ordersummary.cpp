// SPDX-License-Identifier: MIT
#include "core/ordersummary.h"

#include "core/turkish.h"

namespace core {

OrderSummary summaryOf(const Order &order, const QString &storage)
{
    OrderSummary summary;
    summary.id = order.id;
    summary.storage = storage;
    summary.createdDate = order.createdDate;
    summary.customer = customerName(order.formData);
    summary.statusIdentifier = order.statusIdentifier;
    summary.statusTitle = order.statusTitle.isEmpty() ? order.statusIdentifier : order.statusTitle;
    summary.account = order.paymentAccountIdentifier;
    summary.accountTitle = order.paymentAccountTitle.isEmpty() ? order.paymentAccountIdentifier : order.paymentAccountTitle;
    summary.total = order.totalDue ? order.totalDue : order.totalSum;
    summary.isCompleted = order.isCompleted;
    QStringList parts{ QString::number(order.id), summary.customer, order.statusIdentifier, order.statusTitle,
        order.paymentAccountIdentifier, order.paymentAccountTitle };
    for (const OrderItem &item : order.products) {
        summary.pieces += item.quantity;
        parts << item.title << item.sku << QString::number(item.productId);
    }
    summary.searchKey = foldPlain(parts.join(QLatin1Char('\n')));
    return summary;
}

} // namespace core
