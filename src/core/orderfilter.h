// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

#include <QDate>
#include <QTimeZone>

namespace core {

/// Which orders of a list are wanted. What is empty lets all pass.
struct OrderFilter
{
    QString search; ///< Words; each is found in number, customer, status, account or products, by Turkish rules.
    QString status; ///< Its marker or its title.
    QDate from; ///< Days of the shop, both included.
    QDate to;
    QTimeZone zone = QTimeZone::systemTimeZone();

    [[nodiscard]] bool isEmpty() const { return search.trimmed().isEmpty() && status.isEmpty() && !from.isValid() && !to.isValid(); }
    /// An order without a readable date is of no day.
    [[nodiscard]] bool takes(const Order &order) const;
};

} // namespace core
