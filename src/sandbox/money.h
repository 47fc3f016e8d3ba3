// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>
#include <optional>

namespace sandbox {

/// Hundredths of the currency's unit. All of the sandbox's currencies have two decimals.
using Minor = qint64;

/// "638.37", "638.4", "638": exact; nothing when it is no such number or has more than two decimals.
[[nodiscard]] std::optional<Minor> minorOf(const QString &text);
/// A JSON number or numeric string. A number's shortest decimal form is read, so 638.37 is 63837.
[[nodiscard]] std::optional<Minor> minorOf(const QJsonValue &value);
/// The number whose shortest decimal form is the amount: a correctly rounded division, so nothing is lost on the wire.
[[nodiscard]] double jsonOf(Minor amount);
/// "638.37": always two decimals (docs/oneentry.md#reading-orders).
[[nodiscard]] QString textOf(Minor amount);
/// `basisPoints` of ten thousand of an amount, half away from zero.
[[nodiscard]] Minor share(Minor amount, qint64 basisPoints);

} // namespace sandbox
