// SPDX-License-Identifier: MIT
#include "core/money.h"

#include <QLocale>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

// Larger amounts than any till takes; keeps every sum of a cart inside qint64 and inside what JSON numbers carry exactly.
constexpr qint64 maxMinor = Q_INT64_C(900'000'000'000'000);

std::optional<Money> checked(qint64 minor, const QString &currency)
{
    if (minor > maxMinor || minor < -maxMinor) {
        return std::nullopt;
    }
    return Money{ minor, currency };
}

} // namespace

QString normalizedCurrency(QStringView raw)
{
    QString code = raw.trimmed().toString();
    for (QChar &c : code) {
        if (c >= u'a' && c <= u'z') {
            c = QChar(c.unicode() - (u'a' - u'A'));
        }
    }
    if (code == "TL"_L1 || code == u"₺"_s) {
        return u"TRY"_s;
    }
    if (code == u"€"_s) {
        return u"EUR"_s;
    }
    return code == "$"_L1 ? u"USD"_s : code;
}

int currencyDigits(QStringView currency)
{
    static constexpr std::array none{ "BIF"_L1, "CLP"_L1, "DJF"_L1, "GNF"_L1, "ISK"_L1, "JPY"_L1, "KMF"_L1, "KRW"_L1, "PYG"_L1, "RWF"_L1,
        "UGX"_L1, "VND"_L1, "VUV"_L1, "XAF"_L1, "XOF"_L1, "XPF"_L1 };
    static constexpr std::array three{ "BHD"_L1, "IQD"_L1, "JOD"_L1, "KWD"_L1, "LYD"_L1, "OMR"_L1, "TND"_L1 };
    const auto is = [currency](QLatin1StringView code) { return currency == code; };
    if (std::any_of(none.begin(), none.end(), is)) {
        return 0;
    }
    return std::any_of(three.begin(), three.end(), is) ? 3 : 2;
}

std::optional<Money> Money::parse(QStringView text, const QString &currency)
{
    const auto decimal = Decimal::parse(text.trimmed());
    if (!decimal) {
        return std::nullopt;
    }
    Decimal d = decimal->normalized();
    const int digits = currencyDigits(currency);
    if (d.scale > digits) {
        const int significant = int(QString::number(d.unscaled).size());
        return significant > 15 ? fromDouble(text.trimmed().toDouble(), currency) : std::nullopt;
    }
    for (; d.scale < digits; ++d.scale) {
        if (__builtin_mul_overflow(d.unscaled, qint64(10), &d.unscaled)) {
            return std::nullopt;
        }
    }
    return checked(d.unscaled, currency);
}

std::optional<Money> Money::fromDouble(double value, const QString &currency)
{
    if (!std::isfinite(value)) {
        return std::nullopt;
    }
    const double scaled = value * std::pow(10.0, currencyDigits(currency));
    if (std::fabs(scaled) > 1e15) {
        return std::nullopt;
    }
    const double nearest = std::round(scaled);
    const double noise = 1e-6 + std::fabs(scaled) * 1e-12;
    return std::fabs(scaled - nearest) <= noise ? checked(qint64(nearest), currency) : std::nullopt;
}

std::optional<Money> Money::rounded(const Decimal &value, const QString &currency)
{
    Decimal d = value.normalized();
    const int digits = currencyDigits(currency);
    if (d.scale <= digits) {
        return parse(d.toString(), currency);
    }
    qint64 divisor = 1;
    for (int i = digits; i < d.scale; ++i) {
        divisor *= 10; // A Decimal has 18 digits at most.
    }
    const qint64 half = divisor / 2;
    const qint64 whole = d.unscaled / divisor;
    const qint64 rest = d.unscaled % divisor;
    const qint64 up = rest >= half ? 1 : rest <= -half ? -1 : 0;
    return checked(whole + up, currency);
}

QString Money::decimalString() const
{
    return Decimal{ minor, currencyDigits(currency) }.toString();
}

std::optional<Money> Money::plus(const Money &other) const
{
    if (!currency.isEmpty() && !other.currency.isEmpty() && currency != other.currency) {
        return std::nullopt;
    }
    qint64 sum = 0;
    if (__builtin_add_overflow(minor, other.minor, &sum)) {
        return std::nullopt;
    }
    return checked(sum, currency.isEmpty() ? other.currency : currency);
}

std::optional<Money> Money::times(qint64 factor) const
{
    qint64 product = 0;
    if (__builtin_mul_overflow(minor, factor, &product)) {
        return std::nullopt;
    }
    return checked(product, currency);
}

} // namespace core
