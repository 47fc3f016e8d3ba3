// SPDX-License-Identifier: MIT
#include "sandbox/money.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// ISO 4217. Written down here once more: a table shared with the client would hide a shared mistake.
int digitsOf(const QString &currency)
{
    static const QString none = u" BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF "_s;
    static const QString three = u" BHD IQD JOD KWD LYD OMR TND "_s;
    const QString code = u' ' % currency.trimmed().toUpper() % u' ';
    return code.size() != 5 ? 2 : none.contains(code) ? 0 : three.contains(code) ? 3 : 2;
}

bool isDigits(const QString &part)
{
    return std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Coins::Coins(const QString &currency) : m_digits(digitsOf(currency)), m_unit(m_digits == 0 ? 1 : m_digits == 2 ? 100 : 1000) { }

std::optional<Minor> Coins::minorOf(const QString &text) const
{
    const bool isNegative = text.startsWith(u'-');
    const QString number = isNegative ? text.mid(1) : text;
    const qsizetype point = number.indexOf(u'.');
    const QString whole = point < 0 ? number : number.left(point);
    QString part = point < 0 ? QString() : number.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 13 || !isDigits(whole) || !isDigits(part) || point == number.size() - 1)
        return std::nullopt;
    while (part.size() > m_digits && part.endsWith(u'0'))
        part.chop(1);
    if (part.size() > m_digits)
        return std::nullopt;
    const Minor amount = whole.toLongLong() * m_unit + part.leftJustified(m_digits, u'0').toLongLong();
    return isNegative ? -amount : amount;
}

std::optional<Minor> Coins::minorOf(const QJsonValue &value) const
{
    if (value.isString())
        return minorOf(value.toString());
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return std::nullopt;
    return minorOf(QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest));
}

double Coins::jsonOf(Minor amount) const
{
    return double(amount) / double(m_unit);
}

QString Coins::textOf(Minor amount) const
{
    const Minor size = amount < 0 ? -amount : amount;
    QString text = QString::number(size / m_unit);
    if (m_digits > 0)
        text += u'.' % QString::number(size % m_unit).rightJustified(m_digits, u'0');
    return amount < 0 ? QString(u'-' % text) : text;
}

Minor share(Minor amount, qint64 basisPoints)
{
    const qint64 scaled = amount * basisPoints;
    return (scaled + (scaled < 0 ? -5000 : 5000)) / 10000;
}

} // namespace sandbox
