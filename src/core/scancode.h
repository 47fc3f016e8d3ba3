// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

namespace core {

/// Characters that a code has at least.
inline constexpr int shortestCode = 4;
/// What a barcode scanner may have read, the likeliest first: what arrived, and what a scanner that presses the keys of an English
/// keyboard has typed on a Turkish Q or F one ("ABC-1" arrives as "ABC*1" on Q).
[[nodiscard]] QStringList scanCandidates(const QString &typed);
/// True for what can be a code and is no word that somebody has typed: four characters or more, a digit among them, no blank.
[[nodiscard]] bool looksLikeCode(const QString &typed);

} // namespace core
