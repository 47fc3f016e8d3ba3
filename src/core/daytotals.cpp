// SPDX-License-Identifier: MIT
#include "core/daytotals.h"

#include "core/orderrules.h"

#include <algorithm>
#include <map>

namespace core {
namespace {

void add(AccountTotal &total, const OrderSummary &order)
{
    const bool isPaid = order.isCompleted.value_or(false);
    (isPaid ? total.paid : total.open) += 1;
    Money &sum = isPaid ? total.paidSum : total.openSum;
    sum = sum.plus(*order.total).value_or(sum);
}

} // namespace

void addRefund(DayTotals &totals, const Refund &refund, const QString &currency)
{
    if (!isStanding(refund)) {
        return;
    }
    ++totals.refunds;
    if (!refund.amount) {
        ++totals.refundsWithoutAmount;
        return;
    }
    const QString code = refund.amount->currency.isEmpty() ? currency : refund.amount->currency;
    const auto sum
        = std::find_if(totals.refundSums.begin(), totals.refundSums.end(), [&code](const Money &known) { return known.currency == code; });
    if (sum == totals.refundSums.end()) {
        totals.refundSums.append(Money{ refund.amount->minor, code });
    } else {
        sum->minor += refund.amount->minor;
    }
}

DayTotals dayTotalsOf(const std::vector<OrderSummary> &orders, const QDate &day, const QTimeZone &zone)
{
    DayTotals totals;
    totals.day = day;
    std::map<std::pair<QString, QString>, AccountTotal> accounts; // In order.
    std::map<QString, AccountTotal> sums;
    for (const OrderSummary &order : orders) {
        if (!order.createdDate.isValid() || order.createdDate.toTimeZone(zone).date() != day) {
            continue;
        }
        OrderStatus status;
        status.identifier = order.statusIdentifier;
        status.title = order.statusTitle;
        if (!cancelStatusOf({ status }).isEmpty()) {
            ++totals.canceled;
        } else if (!order.total) {
            ++totals.unreadable;
        } else {
            const QString &currency = order.total->currency;
            AccountTotal &account = accounts[{ order.accountTitle, currency }];
            AccountTotal &sum = sums[currency];
            account.account = order.accountTitle;
            for (AccountTotal *total : { &account, &sum }) {
                total->currency = total->paidSum.currency = total->openSum.currency = currency;
                add(*total, order);
            }
            if (order.isCompleted.value_or(false)) {
                totals.paidOrders.push_back(order.id);
            }
        }
    }
    for (const auto &[key, account] : accounts) {
        totals.accounts.append(account);
    }
    for (const auto &[currency, sum] : sums) {
        totals.sums.append(sum);
    }
    return totals;
}

} // namespace core
