// SPDX-License-Identifier: MIT
#include "core/redaction.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

QString replaced(const QString &text, const QRegularExpression &pattern, QString (*with)(const QString &))
{
    QString result;
    qsizetype from = 0;
    for (const auto &match : pattern.globalMatch(text)) {
        result += text.mid(from, match.capturedStart() - from) + with(match.captured());
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

QString dots(const QString &)
{
    return u"…"_s;
}

} // namespace

QString hashedMark(const QString &value)
{
    if (value.isEmpty()) {
        return {};
    }
    const QByteArray hash = QCryptographicHash::hash(QByteArray("vezne:" + value.toUtf8()), QCryptographicHash::Sha256);
    return u'#' + QString::fromLatin1(hash.left(4).toHex());
}

QString redacted(const QString &text)
{
    static const QRegularExpression mail(u"[\\w.+%-]+(?:@|%40)[\\w-]+(?:\\.[\\w-]+)+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression query(u"(?<=[\\w/])\\?[^\\s]+"_s);
    static const QRegularExpression token(u"(?<![\\w-])(?=[\\w-]*[0-9])(?=[\\w-]*[A-Za-z])[\\w-]{20,}(?:\\.[\\w-]+)*"_s);
    static const QRegularExpression phone(u"(?<![\\w.:-])\\+?[0-9](?:[ ()-]?[0-9]){8,}(?![\\w:])"_s);
    QString clean = replaced(text, mail, [](const QString &found) { return hashedMark(QString(found).replace(u"%40"_s, u"@"_s)); });
    for (const QRegularExpression *pattern : { &query, &token, &phone }) {
        clean = replaced(clean, *pattern, dots);
    }
    return clean;
}

} // namespace core
