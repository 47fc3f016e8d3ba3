// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>
#include <QTimeZone>

namespace core {

/// UTC as QDateTime takes it: in the words that this Qt does not call deprecated.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto utc = QTimeZone::UTC;
#else
inline constexpr auto utc = Qt::UTC;
#endif

} // namespace core
