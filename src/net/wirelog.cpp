// SPDX-License-Identifier: MIT
#include "net/wirelog.h"

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

void WireLog::record(const WireLine &line) const
{
    qCDebug(wire).noquote() << line.toString();
    if (m_sink) {
        m_sink(line);
    }
}

} // namespace net
