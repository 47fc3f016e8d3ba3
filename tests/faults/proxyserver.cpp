// SPDX-License-Identifier: MIT
#include "faults/proxyserver.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace faults {

ProxyServer::ProxyServer(quint16 upstream, QObject *parent) : QObject(parent), m_upstream(upstream)
{
    m_closed.setSingleShot(true);
    connect(&m_closed, &QTimer::timeout, this, &ProxyServer::listenAgain);
    connect(&m_listener, &QTcpServer::newConnection, this, &ProxyServer::accept);
}

bool ProxyServer::listen()
{
    const bool isListening = m_listener.listen(QHostAddress::LocalHost, m_port);
    m_port = isListening ? m_listener.serverPort() : m_port;
    return isListening;
}

void ProxyServer::listenAgain()
{
    if (!m_listener.isListening() && !listen()) {
        m_closed.start(20);
    }
}

void ProxyServer::accept()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        client->setParent(this); // The listener may be closed; what is connected stays.
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void ProxyServer::read(QTcpSocket *client)
{
    // Without pipelining: what comes during an exchange waits in the socket's buffer.
    if (client->property("isBusy").toBool()) {
        return;
    }
    const QByteArray seen = client->peek(client->bytesAvailable());
    const auto size = messageSize(seen);
    if (!size) {
        return;
    }
    const QByteArray request = client->read(*size);
    const QList<QByteArray> words = request.left(request.indexOf('\r')).split(' ');
    client->setProperty("isBusy", true);
    auto *exchange = new ProxyExchange(client, request, m_rules.take(words.value(0), words.value(1)), m_upstream, this);
    connect(exchange, &ProxyExchange::refuse, this, &ProxyServer::refuse);
    connect(exchange, &ProxyExchange::answered, client, [this, client] {
        client->setProperty("isBusy", false);
        read(client);
    });
    exchange->start();
}

void ProxyServer::refuse(int ms)
{
    m_listener.close();
    m_closed.start(ms);
}

void ProxyServer::clear()
{
    m_rules.clear();
    m_closed.stop();
    listenAgain();
    const auto exchanges = findChildren<ProxyExchange *>();
    for (ProxyExchange *exchange : exchanges) {
        exchange->release();
    }
}

QJsonObject ProxyServer::command(const QJsonObject &line)
{
    bool isFine = true;
    if (line.value("clear"_L1).toBool()) {
        clear();
    }
    if (line.value("drop"_L1).toBool()) {
        const auto hanging = findChildren<ProxyExchange *>();
        for (ProxyExchange *exchange : hanging) {
            exchange->drop();
        }
    }
    const QJsonArray rules = line.value("rules"_L1).toArray();
    for (const QJsonValue &rule : rules) {
        isFine = m_rules.add(rule.toObject()) && isFine;
    }
    if (const int ms = line.value("refuse"_L1).toInt(); ms > 0) {
        refuse(ms);
    }
    int pending = 0;
    const auto exchanges = findChildren<ProxyExchange *>();
    for (const ProxyExchange *exchange : exchanges) {
        pending += exchange->mayStillAct() ? 1 : 0;
    }
    return { { u"ok"_s, isFine }, { u"pending"_s, pending } };
}

} // namespace faults
