// SPDX-License-Identifier: MIT
#include "net/wirelog.h"

#include "core/redaction.h"

#include <QMetaEnum>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace net {

Q_LOGGING_CATEGORY(wire, "vezne.wire", QtWarningMsg)

QString WireLine::toString() const
{
    const QString repeated = exchange > 1 ? u" (again)"_s : QString();
    const QString end = httpStatus > 0 ? QString::number(httpStatus) : u"-"_s;
    const QString why = trouble.isEmpty() ? QString() : u' ' + trouble;
    return u"#%1 "_s.arg(requestId) + verb + u' ' + path + repeated + u' ' + end + why
        + u" %1 ms, %2 B out, %3 B in"_s.arg(duration.count()).arg(bytesSent).arg(bytesReceived);
}

QString loggablePath(const QUrl &url)
{
    QStringList keys;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &item : items) {
        keys.append(item.first);
    }
    const QString path = url.path(QUrl::FullyEncoded);
    return keys.isEmpty() ? path : path + u'?' + keys.join(u'&');
}

core::CallRecord recordOf(const WireLine &line)
{
    const QString path = core::redacted(line.path.section(u'?', 0, 0));
    return { QDateTime::currentDateTimeUtc(), line.verb, path, line.httpStatus, line.duration.count(), line.requestId, line.trouble };
}

QString endingName(const Ending &ending)
{
    switch (ending.reason) {
    case Ending::Reason::Deadline:
        return u"Deadline"_s;
    case Ending::Reason::Cancelled:
        return u"Cancelled"_s;
    case Ending::Reason::TooLarge:
        return u"TooLarge"_s;
    case Ending::Reason::NotPinned:
        return u"NotPinned"_s;
    case Ending::Reason::ManagerGone:
        return u"ManagerGone"_s;
    case Ending::Reason::Finished:
        break;
    }
    const bool isFine = ending.error == QNetworkReply::NoError;
    return isFine ? QString() : QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(ending.error));
}

void WireLog::record(const WireLine &line) const
{
    qCDebug(wire).noquote() << line.toString();
    if (m_sink) {
        m_sink(line);
    }
}

} // namespace net
