// SPDX-License-Identifier: MIT
#pragma once
#include "core/formschema.h"
#include "core/locale.h"
#include "kit/theme/colorroles.h"
#include "models/orderlistmodel.h"

namespace views {

/// What stands in a cell of the list of orders, and over a column.
[[nodiscard]] QString orderCell(const core::OrderSummary &order, models::OrderListModel::Column column, const core::Locale &locale);
[[nodiscard]] QString orderHeading(models::OrderListModel::Column column);

/// "Paid", "Not paid", or "Not known", where the store does not say.
[[nodiscard]] QString paidWord(const std::optional<bool> &isCompleted);
[[nodiscard]] kit::Severity paidSeverity(const std::optional<bool> &isCompleted);

/// The value of a field of an order's form, as a person reads it: choices by their titles, moments in the shop's zone.
[[nodiscard]] QString answerWords(const core::FormEntry &entry, const core::FormSchema &form, const core::Locale &locale);
/// Its title, or its marker where the form does not say.
[[nodiscard]] QString answerTitle(const core::FormEntry &entry, const core::FormSchema &form);

} // namespace views
