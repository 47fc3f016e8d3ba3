// SPDX-License-Identifier: MIT
#include "core/orderfilter.h"

#include "core/turkish.h"

#include <algorithm>

namespace core {
namespace {

bool isStatus(const OrderSummary &order, const QString &wanted)
{
    const QString key = foldPlain(wanted);
    return foldPlain(order.statusIdentifier) == key || foldPlain(order.statusTitle) == key;
}

bool isOf(const QString &wanted, const QString &name)
{
    return wanted.isEmpty() || wanted == name;
}

} // namespace

bool OrderFilter::isEmpty() const
{
    const bool isAnyDay = !from.isValid() && !to.isValid();
    return search.trimmed().isEmpty() && status.isEmpty() && account.isEmpty() && storage.isEmpty() && !isPaid && isAnyDay;
}

bool OrderFilter::takes(const OrderSummary &order) const
{
    const bool isKind = isOf(account, order.account) && isOf(storage, order.storage);
    if (!isKind || (isPaid && *isPaid != order.isCompleted.value_or(false)) || (!status.isEmpty() && !isStatus(order, status))) {
        return false;
    }
    if (from.isValid() || to.isValid()) {
        const QDate day = order.createdDate.isValid() ? order.createdDate.toTimeZone(zone).date() : QDate();
        if (!day.isValid() || (from.isValid() && day < from) || (to.isValid() && day > to)) {
            return false;
        }
    }
    if (search.isEmpty()) {
        return true;
    }
    const QStringList words = foldPlain(search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&order](const QString &word) { return order.searchKey.contains(word); });
}

} // namespace core
