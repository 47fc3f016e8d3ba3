// SPDX-License-Identifier: MIT
#include "core/turkish.h"

#include <QLocale>

namespace core {
namespace {

QChar withoutAccent(QChar c)
{
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
