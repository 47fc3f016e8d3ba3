// SPDX-License-Identifier: MIT
#include "faults/httpcontrol.h"

#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace faults {

QJsonDocument controlRequest(quint16 port, const QByteArray &verb, const QByteArray &path, const QJsonDocument &body)
{
    constexpr int patience = 10'000;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(patience)) {
        return {};
    }
    const QByteArray content = body.isNull() ? QByteArray() : body.toJson(QJsonDocument::Compact);
    socket.write(verb + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "_ba
        + QByteArray::number(content.size()) + "\r\n\r\n"_ba + content);
    QByteArray answer;
    for (;;) {
        const qsizetype head = answer.indexOf("\r\n\r\n");
        if (head >= 0) {
            const QByteArray lower = answer.left(head).toLower();
            const qsizetype at = lower.indexOf("content-length:");
            const qint64 size = at < 0 ? 0 : lower.mid(at + 15).split('\r').first().trimmed().toLongLong();
            if (answer.size() >= head + 4 + size) {
                return QJsonDocument::fromJson(answer.mid(head + 4, size));
            }
        }
        if (!socket.waitForReadyRead(patience)) {
            return {};
        }
        answer += socket.readAll();
    }
}

} // namespace faults
