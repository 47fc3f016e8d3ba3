// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArrayView>
#include <QDateTime>
#include <chrono>
#include <optional>

namespace net {

/// Reads an IMF-fixdate ("Mon, 02 Mar 2026 09:15:00 GMT"), whatever the locale; an invalid QDateTime for anything else.
[[nodiscard]] QDateTime parseHttpDate(QByteArrayView text);
/// Retry-After: seconds, or a date that is compared with `serverNow` (the answer's own Date header), so that a wrong local clock does no
/// harm. At most a day; nothing when the header is absent or unreadable.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView text, const QDateTime &serverNow);

} // namespace net
