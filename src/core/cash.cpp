// SPDX-License-Identifier: MIT
#include "core/cash.h"

#include "core/fieldcheck.h"

#include <algorithm>

namespace core {
namespace {

/// In whole units.
QList<qint64> notesOf(const QString &currency)
{
    if (currency == QLatin1StringView("TRY")) {
        return { 5, 10, 20, 50, 100, 200 };
    }
    if (currency == QLatin1StringView("EUR")) {
        return { 5, 10, 20, 50, 100, 200 };
    }
    if (currency == QLatin1StringView("USD")) {
        return { 1, 5, 10, 20, 50, 100 };
    }
    if (currency == QLatin1StringView("GBP")) {
        return { 5, 10, 20, 50 };
    }
    if (currency == QLatin1StringView("JPY")) {
        return { 1000, 5000, 10'000 };
    }
    return {};
}

} // namespace

QList<Money> likelyPayments(const Money &due)
{
    constexpr qsizetype most = 4;
    qint64 unit = 1;
    for (int digit = 0; digit < currencyDigits(due.currency); ++digit) {
        unit *= 10;
    }
    QList<qint64> sums;
    for (const qint64 note : notesOf(due.currency)) {
        const qint64 value = note * unit;
        const qint64 sum = (due.minor + value - 1) / value * value;
        if (due.minor > 0 && sum > due.minor && !sums.contains(sum)) {
            sums.append(sum);
        }
    }
    std::sort(sums.begin(), sums.end());
    QList<Money> likely;
    for (const qint64 sum : std::as_const(sums)) {
        if (likely.size() < most) {
            likely.append({ sum, due.currency });
        }
    }
    return likely;
}

std::optional<Money> moneyFromInput(const QString &text, bool isTurkish, const QString &currency)
{
    const auto number = numberFromInput(text.trimmed(), isTurkish);
    const auto money = number ? Money::parse(number->toString(), currency) : std::nullopt;
    return money && money->minor >= 0 ? money : std::nullopt;
}

} // namespace core
