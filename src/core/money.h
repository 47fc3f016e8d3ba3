// SPDX-License-Identifier: MIT
#pragma once
#include "core/decimal.h"

#include <QMetaType>
#include <QString>

namespace core {

/// An amount of money in minor units (kuruş, cents) of a currency. The currency may be empty, since OneEntry often leaves it so
/// (docs/oneentry.md#contradictions): then two decimals are assumed and no symbol is ever invented.
struct Money
{
    qint64 minor = 0;
    QString currency; ///< ISO 4217, upper case; "TL" and "₺" become "TRY"; empty when the store does not say.

    /// Reads the wire's decimal text exactly. Digits past the currency's minor unit are refused unless they are zero,
    /// or the noise that a number had before somebody wrote it down ("1016.9699999999999").
    [[nodiscard]] static std::optional<Money> parse(QStringView text, const QString &currency);
    /// As parse() for a number that JSON gave as a double: noise of binary arithmetic far below half a minor unit
    /// (159.79999999999998) is taken off; anything past 15 significant digits is refused.
    [[nodiscard]] static std::optional<Money> fromDouble(double value, const QString &currency);
    /// An amount with more digits than the currency has, rounded half up; nothing when it does not fit.
    [[nodiscard]] static std::optional<Money> rounded(const Decimal &value, const QString &currency);
    /// "159.80": the exact decimal with the currency's digits and a point, for the wire and for the terminal.
    [[nodiscard]] QString decimalString() const;
    [[nodiscard]] bool isZero() const { return minor == 0; }

    /// Sums and multiples; nothing when the result does not fit or the currencies differ (an empty one adopts the other).
    [[nodiscard]] std::optional<Money> plus(const Money &other) const;
    [[nodiscard]] std::optional<Money> times(qint64 factor) const;
    friend bool operator==(const Money &, const Money &) = default;
};

/// ISO code for what stores write: "usd", "TL", "₺", "try" → "USD", "TRY"; never locale-aware.
[[nodiscard]] QString normalizedCurrency(QStringView raw);
/// Digits after the point of a currency's amounts: 2 unless ISO 4217 says otherwise (JPY 0, KWD 3).
[[nodiscard]] int currencyDigits(QStringView currency);

} // namespace core
Q_DECLARE_METATYPE(core::Money)
