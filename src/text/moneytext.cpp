// SPDX-License-Identifier: MIT
#include "text/moneytext.h"

#include <array>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace text {
namespace {

/// Nothing here asks for the process's or the system's locale: the same value gives the same words everywhere.
bool isTurkish(const QString &language)
{
    return language.startsWith("tr"_L1, Qt::CaseInsensitive);
}

struct Symbol
{
    QLatin1StringView code;
    char16_t sign;
};

/// Currencies whose sign belongs to them alone or is read so by everybody. The other dollars, crowns and francs show their code.
char16_t symbolOf(const QString &code)
{
    static constexpr std::array<Symbol, 8> symbols{ { { "TRY"_L1, u'₺' }, { "USD"_L1, u'$' }, { "EUR"_L1, u'€' }, { "GBP"_L1, u'£' },
        { "JPY"_L1, u'¥' }, { "INR"_L1, u'₹' }, { "ILS"_L1, u'₪' }, { "KRW"_L1, u'₩' } } };
    for (const Symbol &symbol : symbols) {
        if (code == symbol.code) {
            return symbol.sign;
        }
    }
    return 0;
}

QString grouped(const QString &digits, QChar separator)
{
    QString text;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            text += separator;
        }
        text += digits[i];
    }
    return text;
}

std::atomic chosenDisplay{ MoneyDisplay::Sign };

quint64 magnitude(qint64 value)
{
    return value < 0 ? 0 - quint64(value) : quint64(value);
}

} // namespace

void setMoneyDisplay(MoneyDisplay display)
{
    chosenDisplay = display;
}

QString formatMoney(const core::Money &money, const QString &language)
{
    const bool turkish = isTurkish(language);
    const QString code = core::normalizedCurrency(money.currency);
    const int scale = core::currencyDigits(code);
    const QString digits = QString::number(magnitude(money.minor)).rightJustified(scale + 1, u'0');
    QString amount = grouped(digits.left(digits.size() - scale), turkish ? u'.' : u',');
    if (scale > 0) {
        amount += (turkish ? u"," : u".") + digits.right(scale);
    }
    const QString sign = money.minor < 0 ? u"-"_s : QString();
    if (code.isEmpty()) {
        return sign + amount;
    }
    const char16_t symbol = chosenDisplay == MoneyDisplay::Sign ? symbolOf(code) : 0;
    if (symbol) {
        return sign + QChar(symbol) + amount;
    }
    const bool isLira = turkish && code == "TRY"_L1; // Nobody in Turkey says TRY.
    return sign + amount + u' ' + (isLira ? u"TL"_s : code);
}

QString formatCount(qint64 count, const QString &language)
{
    const QString digits = grouped(QString::number(magnitude(count)), isTurkish(language) ? u'.' : u',');
    return count < 0 ? u'-' + digits : digits;
}

QString formatBytes(qint64 bytes, const QString &language)
{
    constexpr qint64 kilo = 1024;
    if (bytes < kilo * kilo) {
        return QString::number((bytes + kilo - 1) / kilo) + u" kB"_s;
    }
    QString mega = QString::number(double(bytes) / double(kilo * kilo), 'f', 1);
    return (isTurkish(language) ? mega.replace(u'.', u',') : mega) + u" MB"_s;
}

} // namespace text
