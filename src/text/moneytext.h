// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QString>

namespace text {

/// The one place where amounts become words: ₺1.234,50 in Turkish, $1,234.50 in English, -₺12,50 with the sign in front, the bare
/// number when the currency is empty, "12,50 CHF" for a currency without a symbol of its own. `language` is "tr…" or anything else.
[[nodiscard]] QString formatMoney(const core::Money &money, const QString &language);
/// 1.234 or 1,234.
[[nodiscard]] QString formatCount(qint64 count, const QString &language);
/// "840 kB", "2,4 MB": the size of a file, for the eye.
[[nodiscard]] QString formatBytes(qint64 bytes, const QString &language);

} // namespace text
