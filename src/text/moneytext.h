// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QString>

namespace text {

/// How an amount shows its currency: ₺1.234,50 or 1.234,50 TL.
enum class MoneyDisplay { Sign, Letters };
/// For the whole process, as the installed translations are: amounts are sentences too. At first the sign.
void setMoneyDisplay(MoneyDisplay display);

/// The one place where amounts become words: ₺1.234,50 in Turkish, $1,234.50 in English, -₺12,50 with the sign in front, the bare
/// number when the currency is empty, "12,50 CHF" for a currency without a symbol of its own, and for all of them with
/// MoneyDisplay::Letters ("TL" in Turkish). `language` is "tr…" or anything else.
[[nodiscard]] QString formatMoney(const core::Money &money, const QString &language);
/// 1.234 or 1,234.
[[nodiscard]] QString formatCount(qint64 count, const QString &language);
/// "840 kB", "2,4 MB": the size of a file, for the eye.
[[nodiscard]] QString formatBytes(qint64 bytes, const QString &language);

} // namespace text
