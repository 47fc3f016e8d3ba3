// SPDX-License-Identifier: MIT
#pragma once
#include "core/locale.h"

#include <QDateTime>

namespace text {

/// 14:05:12 or 2:05:12 PM, in the shop's zone.
[[nodiscard]] QString formatTime(const QDateTime &moment, const core::Locale &locale);
/// As short as it can be said without a doubt, in the shop's zone: "14:05" of the day of `now`, "27 Kas 14:05" of its year, else with
/// the year.
[[nodiscard]] QString formatMoment(const QDateTime &moment, const core::Locale &locale, const QDateTime &now);
/// "27 Kasım 2026" / "November 27, 2026".
[[nodiscard]] QString formatDate(const QDate &date, const core::Locale &locale);
/// "2 dk 10 sn" / "2 min 10 s".
[[nodiscard]] QString formatDuration(qint64 seconds, const QString &language);

} // namespace text
