// SPDX-License-Identifier: MIT
#pragma once
#include "core/locale.h"
#include "text/receiptrows.h"

namespace views {

/// A page that shows whether a printer works: the shop's look, letters of the language, an amount, a code. It says that it is no receipt.
[[nodiscard]] QList<text::ReceiptRow> testRows(const QString &shop, const core::ReceiptLook &look, const core::Locale &locale);

} // namespace views
