// SPDX-License-Identifier: MIT
#pragma once
#include "core/ordersummary.h"

#include <QDate>
#include <QTimeZone>

namespace core {

/// Which orders of a list are wanted. What is empty lets all pass.
struct OrderFilter
{
    QString search; ///< Words; each is found in number, customer, status, account or products, by Turkish rules.
    QString status; ///< Its marker or its title.
    QString account; ///< Identifier of the payment account.
    QString storage; ///< Its marker.
    std::optional<bool> isPaid; ///< Nothing: both. An order of which the store does not know it is not paid.
    QDate from; ///< Days of the shop, both included.
    QDate to;
    QTimeZone zone = QTimeZone::systemTimeZone();

    [[nodiscard]] bool isEmpty() const;
    /// An order without a readable date is of no day.
    [[nodiscard]] bool takes(const OrderSummary &order) const;
    friend bool operator==(const OrderFilter &, const OrderFilter &) = default;
};

} // namespace core
