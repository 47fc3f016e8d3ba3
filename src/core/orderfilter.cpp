// SPDX-License-Identifier: MIT
#include "core/orderfilter.h"

#include "core/turkish.h"

#include <algorithm>

namespace core {
namespace {

QString searchKey(const Order &order)
{
    QStringList parts{ QString::number(order.id), customerName(order.formData), order.statusIdentifier, order.statusTitle,
        order.paymentAccountIdentifier, order.paymentAccountTitle };
    for (const OrderItem &item : order.products) {
        parts << item.title << item.sku << QString::number(item.productId);
    }
    return foldPlain(parts.join(QLatin1Char('\n')));
}

bool isStatus(const Order &order, const QString &wanted)
{
    const QString key = foldPlain(wanted);
    return foldPlain(order.statusIdentifier) == key || foldPlain(order.statusTitle) == key;
}

} // namespace

bool OrderFilter::takes(const Order &order) const
{
    if (!status.isEmpty() && !isStatus(order, status)) {
        return false;
    }
    if (from.isValid() || to.isValid()) {
        const QDate day = order.createdDate.isValid() ? order.createdDate.toTimeZone(zone).date() : QDate();
        if (!day.isValid() || (from.isValid() && day < from) || (to.isValid() && day > to)) {
            return false;
        }
    }
    const QStringList words = foldPlain(search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString key = words.isEmpty() ? QString() : searchKey(order);
    return std::all_of(words.begin(), words.end(), [&key](const QString &word) { return key.contains(word); });
}

} // namespace core
