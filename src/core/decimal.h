// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <QStringView>
#include <optional>

namespace core {

/// An exact decimal: unscaled × 10^-scale. For numbers from the wire that are not money (a `real` field, a percentage).
/// Never goes through a double on its way from digits.
struct Decimal
{
    qint64 unscaled = 0;
    int scale = 0; ///< 0 to 18.

    /// Reads `-?digits[.digits][e±digits]`, the form JSON and OneEntry use; nothing for anything else, NaN, infinities or more than
    /// 18 significant digits.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);
    /// The digits with a point, no exponent, trailing zeros as held: "4.50".
    [[nodiscard]] QString toString() const;
    /// Without trailing zeros after the point: 4.50 → 4.5.
    [[nodiscard]] Decimal normalized() const;
    /// −1, 0 or 1 by value: 4.5 equals 4.50.
    [[nodiscard]] int compare(const Decimal &other) const;
    friend bool operator==(const Decimal &a, const Decimal &b) { return a.compare(b) == 0; }
};

} // namespace core
