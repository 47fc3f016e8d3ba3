// SPDX-License-Identifier: MIT
#include "core/turkish.h"

#include <QLocale>
#include <algorithm>

namespace core {
namespace {

/// Below this every letter is one character, composed already: nothing there needs Unicode's tables.
constexpr char16_t endOfLatin = 0x0180;

QChar lowerOf(QChar c)
{
    if (c == u'I') {
        return u'ı';
    }
    if (c.unicode() < 0x80) {
        return c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + (u'a' - u'A'))) : c;
    }
    return c == u'İ' ? QChar(u'i') : c.toLower();
}

QChar withoutAccent(QChar c)
{
    if (c.unicode() < 0x80) {
        return c;
    }
    switch (c.unicode()) {
    case u'ı':
        return u'i';
    case u'ş':
        return u's';
    case u'ğ':
        return u'g';
    case u'ç':
        return u'c';
    case u'ö':
        return u'o';
    case u'ü':
        return u'u';
    default:
        break;
    }
    const QString parts = c.decomposition();
    return parts.isEmpty() || c.decompositionTag() != QChar::Canonical ? c : parts.front();
}

} // namespace

QString foldTurkish(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < endOfLatin; })) {
        QString key = text;
        for (QChar &c : key) {
            c = lowerOf(c);
        }
        return key.simplified();
    }
    static const QLocale turkish(QLocale::Turkish, QLocale::Turkey);
    return turkish.toLower(text.normalized(QString::NormalizationForm_C)).normalized(QString::NormalizationForm_C).simplified();
}

QString foldPlain(const QString &text)
{
    QString key = foldTurkish(text);
    for (QChar &c : key) {
        c = withoutAccent(c);
    }
    return key;
}

} // namespace core
