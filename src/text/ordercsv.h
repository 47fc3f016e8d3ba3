// SPDX-License-Identifier: MIT
#pragma once
#include "core/daytotals.h"

#include <QTimeZone>

namespace text {

/// Orders as a table for a spreadsheet: UTF-8 with a byte order mark, CRLF, one row an order; `;` and a decimal comma in Turkish, as
/// a Turkish spreadsheet reads them, else `,` and a point. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
[[nodiscard]] QByteArray ordersAsCsv(const QList<core::Order> &orders, const QString &language, const QTimeZone &zone);
/// The totals of a day in the same way: a row an account and currency, the refunds last.
[[nodiscard]] QByteArray dayAsCsv(const core::DayTotals &totals, const QString &language);

} // namespace text
