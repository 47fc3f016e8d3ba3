// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>
#include <optional>

namespace sandbox {

/// The smallest unit of the store's currency: hundredths of a lira, thousandths of a dinar, whole yen.
using Minor = qint64;

/// Reads and writes amounts of one currency.
class Coins
{
public:
    /// Of a currency by its ISO code; one that is not known, and none, has two digits.
    explicit Coins(const QString &currency = {});

    /// How many digits stand behind the point: 0, 2 or 3.
    [[nodiscard]] int digits() const { return m_digits; }
    /// "638.37", "638.4", "638": exact; nothing when it is no such number or is finer than the currency. Zeros at the end are not finer.
    [[nodiscard]] std::optional<Minor> minorOf(const QString &text) const;
    /// A JSON number or numeric string. A number's shortest decimal form is read, so 638.37 is 63837.
    [[nodiscard]] std::optional<Minor> minorOf(const QJsonValue &value) const;
    /// The number whose shortest decimal form is the amount: a correctly rounded division, so nothing is lost on the wire.
    [[nodiscard]] double jsonOf(Minor amount) const;
    /// "638.37": always all digits of the currency (docs/oneentry.md#reading-orders).
    [[nodiscard]] QString textOf(Minor amount) const;

private:
    int m_digits;
    Minor m_unit; ///< ten to the power of the digits
};

/// `basisPoints` of ten thousand of an amount, half away from zero.
[[nodiscard]] Minor share(Minor amount, qint64 basisPoints);

} // namespace sandbox
