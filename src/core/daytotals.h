// SPDX-License-Identifier: MIT
#pragma once
#include "core/ordersummary.h"

#include <QDate>
#include <QTimeZone>
#include <vector>

namespace core {

/// What one payment account took on a day, in one currency.
struct AccountTotal
{
    QString account; ///< Title.
    QString currency;
    int paid = 0; ///< Orders.
    Money paidSum;
    int open = 0; ///< Placed, and not paid as far as the store knows.
    Money openSum;
    friend bool operator==(const AccountTotal &, const AccountTotal &) = default;
};

/// The orders of one day of the shop, as the store's list says; no fiscal report.
struct DayTotals
{
    QDate day;
    QList<AccountTotal> accounts; ///< By title, then currency.
    QList<AccountTotal> sums; ///< One a currency, of all accounts.
    int canceled = 0; ///< Orders with a status that cancels; in no sum.
    int unreadable = 0; ///< Orders of the day whose total cannot be read; in no sum.
    std::vector<qint64> paidOrders; ///< Whose refunds can be asked for.
    bool areRefundsRead = false; ///< False: the store tells none, or not of all of these orders.
    int refunds = 0; ///< Asked for for orders of the day, and not withdrawn.
    QList<Money> refundSums; ///< One a currency; of those whose amount is known.
    int refundsWithoutAmount = 0;
    friend bool operator==(const DayTotals &, const DayTotals &) = default;
};

/// Takes a refund of an order of the day into account.
void addRefund(DayTotals &totals, const Refund &refund, const QString &currency);

[[nodiscard]] DayTotals dayTotalsOf(const std::vector<OrderSummary> &orders, const QDate &day, const QTimeZone &zone);

} // namespace core
