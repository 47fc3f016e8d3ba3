// SPDX-License-Identifier: MIT
#include "core/decimal.h"

namespace core {
namespace {

constexpr int maxScale = 18;

bool takeDigits(QStringView text, qsizetype &i, qint64 &value, int &count)
{
    const qsizetype start = i;
    for (; i < text.size() && text[i] >= u'0' && text[i] <= u'9'; ++i) {
        const int digit = text[i].unicode() - u'0';
        if (__builtin_mul_overflow(value, qint64(10), &value) || __builtin_add_overflow(value, qint64(digit), &value)) {
            return false;
        }
        ++count;
    }
    return i > start;
}

bool shiftLeft(qint64 &value, int places)
{
    for (; places > 0; --places) {
        if (__builtin_mul_overflow(value, qint64(10), &value)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    qsizetype i = 0;
    const bool negative = !text.isEmpty() && text[0] == u'-';
    i += negative ? 1 : 0;
    qint64 value = 0;
    int whole = 0;
    int scale = 0;
    if (!takeDigits(text, i, value, whole)) {
        return std::nullopt;
    }
    if (i < text.size() && text[i] == u'.') {
        ++i;
        if (!takeDigits(text, i, value, scale)) {
            return std::nullopt;
        }
    }
    if (i < text.size() && (text[i] == u'e' || text[i] == u'E')) {
        ++i;
        const bool down = i < text.size() && text[i] == u'-';
        i += (i < text.size() && (text[i] == u'-' || text[i] == u'+')) ? 1 : 0;
        qint64 exponent = 0;
        int count = 0;
        if (!takeDigits(text, i, exponent, count) || exponent > 400) {
            return std::nullopt;
        }
        scale += down ? int(exponent) : -int(exponent);
    }
    if (i != text.size()) {
        return std::nullopt;
    }
    if (value == 0) {
        scale = qBound(0, scale, maxScale);
    }
    while (scale > maxScale && value % 10 == 0) {
        value /= 10;
        --scale;
    }
    if (scale > maxScale || (scale < 0 && !shiftLeft(value, -scale))) {
        return std::nullopt;
    }
    return Decimal{ negative ? -value : value, qMax(scale, 0) };
}

QString Decimal::toString() const
{
    QString digits = QString::number(unscaled < 0 ? 0 - quint64(unscaled) : quint64(unscaled));
    if (scale > 0) {
        digits = digits.rightJustified(scale + 1, u'0');
        digits.insert(digits.size() - scale, u'.');
    }
    return unscaled < 0 ? u'-' + digits : digits;
}

Decimal Decimal::normalized() const
{
    Decimal d = *this;
    while (d.scale > 0 && d.unscaled % 10 == 0) {
        d.unscaled /= 10;
        --d.scale;
    }
    return d;
}

int Decimal::compare(const Decimal &other) const
{
    __extension__ typedef __int128 Wide;
    Wide a = unscaled;
    Wide b = other.unscaled;
    for (int i = scale; i < other.scale; ++i) {
        a *= 10;
    }
    for (int i = other.scale; i < scale; ++i) {
        b *= 10;
    }
    return a < b ? -1 : (a > b ? 1 : 0);
}

} // namespace core
