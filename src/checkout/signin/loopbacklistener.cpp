// SPDX-License-Identifier: MIT
#include "checkout/signin/loopbacklistener.h"

#include <QTcpSocket>
#include <QTimer>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

constexpr qsizetype longestHead = 16'384;
constexpr int mostWaiting = 8;
constexpr auto longestWait = 10s; ///< For the request of one connection.
constexpr QLatin1StringView pagePath{ "/signed-in" };

/// The value of a header; names are compared without regard to case.
QByteArray headerOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

QByteArray wordsFor(int status)
{
    return status == 200 ? "OK" : status == 400 ? "Bad Request" : status == 404 ? "Not Found" : "Method Not Allowed";
}

} // namespace

LoopbackListener::LoopbackListener(Judge judge, QObject *parent) : QObject(parent), m_judge(std::move(judge))
{
    m_server.setMaxPendingConnections(mostWaiting);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::onConnection);
}

bool LoopbackListener::open()
{
    const bool isOpen = m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
    return isOpen;
}

QString LoopbackListener::address() const
{
    return u"http://127.0.0.1:%1%2"_s.arg(QString::number(m_port), pagePath);
}

void LoopbackListener::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(longestWait, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::onBytes(QTcpSocket &socket)
{
    const QByteArray head = socket.peek(longestHead);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() < longestHead) {
        return;
    }
    socket.disconnect(this); // One request a connection.
    const Page page = end < 0 ? Page{ 400, {} } : answerTo(head.left(end), m_port, m_judge);
    socket.write("HTTP/1.1 " + QByteArray::number(page.status) + ' ' + wordsFor(page.status)
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.html.size())
        + "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"
          "\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
        + page.html);
    socket.disconnectFromHost();
}

LoopbackListener::Page LoopbackListener::answerTo(const QByteArray &head, quint16 port, const Judge &judge)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.")) {
        return { 400, {} };
    }
    if (words[0] != "GET") {
        return { 405, {} };
    }
    // A page on the net that has its name lead here says its own name.
    if (headerOf(lines, "host") != "127.0.0.1:" + QByteArray::number(port)) {
        return { 400, {} };
    }
    const QUrl url = QUrl::fromEncoded(words[1], QUrl::StrictMode);
    if (!url.isValid() || url.path() != pagePath) {
        return { 404, {} };
    }
    return judge(QUrlQuery(url));
}

} // namespace checkout
