// SPDX-License-Identifier: MIT
#pragma once
#include "core/daytotals.h"
#include "core/locale.h"
#include "text/receiptrows.h"

namespace text {

/// The totals of a day in words and amounts, for paper of any width. They say what they are: what the store's list says, no fiscal report.
[[nodiscard]] QList<ReceiptRow> dayRows(const core::DayTotals &totals, const QString &shop, const core::Locale &locale);

} // namespace text
