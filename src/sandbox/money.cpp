// SPDX-License-Identifier: MIT
#include "sandbox/money.h"

#include <QLocale>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

std::optional<Minor> minorOf(const QString &text)
{
    const bool isNegative = text.startsWith(u'-');
    const QString digits = isNegative ? text.mid(1) : text;
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    QString cents = point < 0 ? QString() : digits.mid(point + 1);
    const auto isDigits = [](const QString &part) {
        for (const QChar c : part) {
            if (c < u'0' || c > u'9')
                return false;
        }
        return true;
    };
    if (whole.isEmpty() || whole.size() > 13 || cents.size() > 2 || !isDigits(whole) || !isDigits(cents) || point == digits.size() - 1)
        return std::nullopt;
    cents = cents.leftJustified(2, u'0');
    const Minor amount = whole.toLongLong() * 100 + cents.toLongLong();
    return isNegative ? -amount : amount;
}

std::optional<Minor> minorOf(const QJsonValue &value)
{
    if (value.isString())
        return minorOf(value.toString());
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return std::nullopt;
    return minorOf(QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest));
}

double jsonOf(Minor amount)
{
    return double(amount) / 100.0;
}

QString textOf(Minor amount)
{
    const Minor size = amount < 0 ? -amount : amount;
    const QString text = QString::number(size / 100) % u'.' % QString::number(size % 100).rightJustified(2, u'0');
    return amount < 0 ? QString(u'-' % text) : text;
}

Minor share(Minor amount, qint64 basisPoints)
{
    const qint64 scaled = amount * basisPoints;
    return (scaled + (scaled < 0 ? -5000 : 5000)) / 10000;
}

} // namespace sandbox
