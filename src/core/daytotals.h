// SPDX-License-Identifier: MIT
#pragma once
#include "core/ordersummary.h"

#include <QDate>
#include <QTimeZone>

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
    friend bool operator==(const DayTotals &, const DayTotals &) = default;
};

[[nodiscard]] DayTotals dayTotalsOf(const std::vector<OrderSummary> &orders, const QDate &day, const QTimeZone &zone);

} // namespace core
