// SPDX-License-Identifier: MIT
#include "faults/proxyexchange.h"

#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

QByteArray page(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 "_ba + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "_ba + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n"_ba + body;
}

qsizetype headSize(const QByteArray &message)
{
    const qsizetype end = message.indexOf("\r\n\r\n");
    return end < 0 ? -1 : end + 4;
}

struct Length
{
    qsizetype at = -1; ///< Where the digits begin.
    qsizetype size = 0;
    qint64 value = 0;
};

Length contentLength(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    constexpr char key[] = "\r\ncontent-length:";
    const qsizetype found = lower.indexOf(key);
    if (found < 0) {
        return {};
    }
    Length length;
    length.at = found + qsizetype(sizeof key) - 1;
    length.size = lower.indexOf("\r\n", length.at) - length.at;
    length.value = lower.mid(length.at, length.size).trimmed().toLongLong();
    return length;
}

} // namespace

std::optional<qsizetype> messageSize(const QByteArray &bytes)
{
    const qsizetype head = headSize(bytes);
    if (head < 0) {
        return std::nullopt;
    }
    const qsizetype size = head + qsizetype(contentLength(bytes.left(head)).value);
    return bytes.size() >= size ? std::optional(size) : std::nullopt;
}

ProxyExchange::ProxyExchange(QTcpSocket *client, QByteArray request, std::optional<WireFault> fault, quint16 upstream, QObject *parent) :
    QObject(parent), m_client(client), m_request(std::move(request)), m_fault(fault), m_upstream(upstream)
{
    m_timer.setSingleShot(true);
    connect(&m_server, &QTcpSocket::readyRead, this, &ProxyExchange::takeAnswer);
    connect(&m_server, &QTcpSocket::disconnected, this, [this] {
        takeAnswer();
        if (!m_isAnswerTaken) {
            // The server itself has dropped it: so do we.
            m_mayStillAct = false;
            closeClient(false);
            finish();
        }
    });
    connect(&m_server, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError && !m_isAnswerTaken) {
            m_mayStillAct = false;
            closeClient(error != QAbstractSocket::ConnectionRefusedError);
            finish();
        }
    });
}

ProxyExchange::~ProxyExchange()
{
    m_server.disconnect(this); // A socket that goes says so, after the members that would hear it.
}

void ProxyExchange::start()
{
    const Wire kind = m_fault ? m_fault->kind : Wire::CloseIdle;
    const bool stays = m_fault && kind <= Wire::Html200;
    if (!stays) {
        if (m_fault && kind == Wire::DelayBefore) {
            connect(&m_timer, &QTimer::timeout, this, &ProxyExchange::forward);
            m_timer.start(m_fault->ms);
        } else {
            forward();
        }
        return;
    }
    m_mayStillAct = false;
    switch (kind) {
    case Wire::Blackhole:
        return; // Until the client goes or somebody calls release().
    case Wire::Html502:
        deliverCut(page("502 Bad Gateway", "<html><body><h1>502 Bad Gateway</h1></body></html>"));
        return;
    case Wire::Html200:
        deliverCut(page("200 OK", "<!doctype html><html><body>Sign in to this network</body></html>"));
        return;
    default:
        closeClient(kind == Wire::ResetBefore);
        finish();
    }
}

void ProxyExchange::release()
{
    const bool waits
        = m_fault && (m_fault->kind == Wire::Blackhole || m_fault->kind == Wire::BlackholeAfter || m_fault->kind == Wire::Drip);
    if (waits && !m_mayStillAct) {
        closeClient(false);
        finish();
    }
}

void ProxyExchange::drop()
{
    m_timer.stop();
    m_server.disconnect(this);
    m_server.abort();
    closeClient(true);
    finish();
}

void ProxyExchange::forward()
{
    // A connection of its own for each request: what the server does with connections is not what is tested here.
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), m_upstream);
    m_server.write(m_request);
}

void ProxyExchange::takeAnswer()
{
    if (m_isAnswerTaken) {
        return;
    }
    if (m_server.isOpen()) {
        m_answer += m_server.readAll();
    }
    const auto size = messageSize(m_answer);
    if (!size) {
        return;
    }
    m_isAnswerTaken = true;
    m_mayStillAct = false;
    m_answer.truncate(*size);
    m_server.abort();
    if (m_fault && m_fault->kind == Wire::DelayAfter) {
        connect(&m_timer, &QTimer::timeout, this, &ProxyExchange::deliver);
        m_timer.start(m_fault->ms);
    } else {
        deliver();
    }
}

void ProxyExchange::deliver()
{
    const qsizetype head = headSize(m_answer);
    const Length length = contentLength(m_answer.left(head));
    switch (m_fault ? m_fault->kind : Wire::DelayAfter) {
    case Wire::DropAfter:
    case Wire::ResetAfter:
        closeClient(m_fault->kind == Wire::ResetAfter);
        finish();
        return;
    case Wire::DropRefuse:
        Q_EMIT refuse(m_fault->ms);
        closeClient(false);
        finish();
        return;
    case Wire::BlackholeAfter:
        return;
    case Wire::Html502After:
        deliverCut(page("502 Bad Gateway", "<html><body><h1>502 Bad Gateway</h1></body></html>"));
        return;
    case Wire::CutHeaders:
        deliverCut(m_answer.left(head / 2));
        return;
    case Wire::CutBody:
        deliverCut(m_answer.left(head + (m_answer.size() - head) / 2));
        return;
    case Wire::TruncatedLength: {
        const qint64 half = length.value / 2;
        QByteArray shorter = m_answer;
        shorter.replace(length.at, length.size, QByteArray(" "_ba + QByteArray::number(half)));
        deliverCut(shorter.left(headSize(shorter) + half));
        return;
    }
    case Wire::Garbage:
        deliverCut(QByteArray("\x16\x03\x01\x02\x7f\x45\x4c\x46 not a web server\r\n\r\n", 28));
        return;
    case Wire::Empty200:
        deliverCut("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"_ba);
        return;
    case Wire::CloseIdle:
        deliverCut(m_answer);
        return;
    case Wire::Refuse:
        Q_EMIT refuse(m_fault->ms);
        deliverCut(m_answer);
        return;
    case Wire::Drip:
        connect(&m_timer, &QTimer::timeout, this, &ProxyExchange::drip);
        drip();
        return;
    default:
        break;
    }
    if (m_client) {
        m_client->write(m_answer);
    }
    Q_EMIT answered();
    finish();
}

void ProxyExchange::drip()
{
    if (!m_client || m_answer.isEmpty()) {
        Q_EMIT answered();
        finish();
        return;
    }
    m_client->write(m_answer.left(1));
    m_answer.remove(0, 1);
    m_timer.start(m_fault->ms);
}

void ProxyExchange::deliverCut(const QByteArray &part)
{
    if (m_client) {
        m_client->write(part);
    }
    closeClient(false);
    finish();
}

void ProxyExchange::closeClient(bool withReset)
{
    if (!m_client) {
        return;
    }
    if (withReset) {
        const linger none{ 1, 0 };
        setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
        m_client->abort();
    } else {
        m_client->disconnectFromHost();
    }
}

void ProxyExchange::finish()
{
    m_mayStillAct = false;
    deleteLater();
}

} // namespace faults
