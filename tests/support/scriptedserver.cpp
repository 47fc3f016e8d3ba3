// SPDX-License-Identifier: MIT
#include "support/scriptedserver.h"

#include <QTimer>
#include <memory>

namespace tests {
namespace {

QByteArray head(const Behaviour &b, qint64 length)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(b.status) + " Scripted\r\nContent-Type: " + b.contentType + "\r\n";
    for (const auto &[name, value] : b.headers) {
        text += name + ": " + value + "\r\n";
    }
    if (length >= 0) {
        text += "Content-Length: " + QByteArray::number(length) + "\r\n";
    }
    return text + "\r\n";
}

} // namespace

ScriptedServer::ScriptedServer()
{
    m_default = Behaviour::answer(200, "{}");
    listen(QHostAddress::LocalHost);
}

ScriptedServer::~ScriptedServer()
{
    closeIdle();
}

QUrl ScriptedServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

void ScriptedServer::forget()
{
    m_heard.clear();
    m_connections = 0;
    m_bytes = 0;
}

void ScriptedServer::closeIdle()
{
    const auto sockets = m_buffers.keys();
    m_buffers.clear();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    ++m_connections;
    m_buffers.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
}

void ScriptedServer::onBytes(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_bytes += bytes.size();
    QByteArray &buffer = m_buffers[socket];
    buffer += bytes;
    HeardRequest request;
    while (m_buffers.contains(socket) && takeRequest(m_buffers[socket], request)) {
        m_heard.append(request);
        const Behaviour behaviour = next(request);
        QTimer::singleShot(behaviour.delayMs, socket, [this, socket, behaviour] { perform(socket, behaviour); });
    }
}

bool ScriptedServer::takeRequest(QByteArray &buffer, HeardRequest &request) const
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return false;
    }
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    request = {};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length) {
        return false;
    }
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.verb = first.value(0);
    request.target = first.value(1);
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

Behaviour ScriptedServer::next(const HeardRequest &request)
{
    if (!m_script.isEmpty()) {
        return m_script.takeFirst();
    }
    return m_chooser ? m_chooser(request) : m_default;
}

void ScriptedServer::perform(QTcpSocket *socket, const Behaviour &b)
{
    using How = Behaviour::How;
    switch (b.how) {
    case How::Answer:
        socket->write(head(b, b.body.size()) + b.body);
        return;
    case How::Close:
        socket->disconnectFromHost();
        return;
    case How::Reset:
        socket->abort();
        return;
    case How::Hang:
        return;
    case How::CutBody:
        socket->write(head(b, b.body.size()) + b.body.left(b.body.size() / 2));
        socket->disconnectFromHost();
        return;
    case How::Drip:
        socket->write(head(b, b.body.size()));
        drip(socket, b);
        return;
    case How::HugeAnnounced:
        socket->write(head(b, Q_INT64_C(2'000'000'000)) + "[");
        return;
    case How::HugeStreamed:
        socket->write(head(b, -1) + "[");
        flood(socket, Q_INT64_C(64) * 1024 * 1024);
        return;
    }
}

void ScriptedServer::drip(QTcpSocket *socket, const Behaviour &b)
{
    if (b.body.isEmpty()) {
        return;
    }
    Behaviour rest = b;
    socket->write(b.body.left(1));
    rest.body.remove(0, 1);
    QTimer::singleShot(b.dripMs, socket, [this, socket, rest] { drip(socket, rest); });
}

void ScriptedServer::flood(QTcpSocket *socket, qint64 left)
{
    const QByteArray chunk(256 * 1024, ' ');
    if (left <= 0 || socket->state() != QAbstractSocket::ConnectedState) {
        socket->disconnectFromHost();
        return;
    }
    socket->write(chunk);
    QTimer::singleShot(0, socket, [this, socket, left, size = chunk.size()] { flood(socket, left - size); });
}

} // namespace tests
