// SPDX-License-Identifier: MIT
#include "views/fields/mask.h"

#include <algorithm>

namespace views {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// '#' or '9' stand for a digit, but a mask with '#' means its nines: "+90 ### ###" is a country code with six slots.
QChar slotSign(const QString &mask)
{
    return mask.contains(u'#') ? u'#' : u'9';
}

auto isSlotOf(const QString &mask)
{
    return [sign = slotSign(mask)](QChar c) { return c == sign; };
}

QString digitsOf(QStringView text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    return digits;
}

int prefixLength(const QString &mask)
{
    return int(std::find_if(mask.begin(), mask.end(), isSlotOf(mask)) - mask.begin());
}

/// The digits that belong into slots: without those of the literal prefix, however the person wrote it.
QString slotDigits(const QString &mask, const QString &typed)
{
    const QString prefix = mask.left(prefixLength(mask));
    const QString own = digitsOf(prefix);
    if (typed.startsWith(prefix) && !prefix.isEmpty()) {
        return digitsOf(QStringView(typed).mid(prefix.size()));
    }
    QString digits = digitsOf(typed);
    const auto wanted = std::count_if(mask.begin(), mask.end(), isSlotOf(mask));
    if (!own.isEmpty() && digits.startsWith(own) && (typed.trimmed().startsWith(u'+') || digits.size() > wanted)) {
        return digits.mid(own.size());
    }
    // A Turkish number is told with its leading zero, which the international form does not have.
    const bool isNational = prefix.trimmed().startsWith(u'+') && digits.startsWith(u'0');
    return isNational ? digits.mid(1) : digits;
}

QString fill(const QString &mask, const QString &digits)
{
    const auto isSlot = isSlotOf(mask);
    QString text;
    qsizetype used = 0;
    for (const QChar c : mask) {
        if (!isSlot(c)) {
            text += c;
        } else if (used < digits.size()) {
            text += digits[used++];
        } else {
            break;
        }
    }
    // Literals past the last digit are in the way of a person who deletes; the closing ones of a full mask stay.
    if (used == digits.size() && text.size() < mask.size()) {
        while (!text.isEmpty() && !isDigit(text.back()) && text.size() > prefixLength(mask)) {
            text.chop(1);
        }
    }
    return text;
}

/// The place behind the n-th slot digit.
int cursorBehind(const QString &mask, const QString &text, int digits)
{
    const auto isSlot = isSlotOf(mask);
    int position = prefixLength(mask);
    for (; digits > 0 && position < text.size(); ++position) {
        digits -= isSlot(mask[position]) ? 1 : 0;
    }
    return std::min(position, int(text.size()));
}

} // namespace

MaskedText applyMask(const QString &mask, const QString &typed, int cursor, const QString &previous)
{
    QString digits = slotDigits(mask, typed);
    int before = int(slotDigits(mask, typed.left(cursor)).size());
    const bool isLiteralDeleted = typed.size() < previous.size() && slotDigits(mask, previous) == digits && !previous.startsWith(typed);
    if (isLiteralDeleted && before > 0) {
        digits.remove(--before, 1);
    }
    if (digits.isEmpty()) {
        return {};
    }
    const QString text = fill(mask, digits);
    const bool isAtEnd = cursor >= typed.size();
    return { text, isAtEnd ? int(text.size()) : cursorBehind(mask, text, before) };
}

QString maskPlaceholder(const QString &mask)
{
    const auto isSlot = isSlotOf(mask);
    QString text = mask;
    for (QChar &c : text) {
        c = isSlot(c) ? QChar(u'_') : c;
    }
    return text;
}

} // namespace views
