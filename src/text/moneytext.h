// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QDateTime>

namespace text {

/// The one place where amounts become words: ₺1.234,50 in Turkish, $1,234.50 in English, -₺12,50 with the sign in front, the bare
/// number when the currency is empty, "12,50 CHF" for a currency without a symbol of its own. `language` is "tr…" or anything else.
[[nodiscard]] QString formatMoney(const core::Money &money, const QString &language);
/// 1.234 or 1,234.
[[nodiscard]] QString formatCount(qint64 count, const QString &language);
/// 14:05:12 or 2:05:12 PM, local time.
[[nodiscard]] QString formatTime(const QDateTime &moment, const QString &language);
/// "2 dk 10 sn" / "2 min 10 s".
[[nodiscard]] QString formatDuration(qint64 seconds, const QString &language);

} // namespace text
