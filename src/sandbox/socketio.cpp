// SPDX-License-Identifier: MIT
#include "sandbox/socketio.h"

#include "sandbox/json.h"

#include <QNetworkRequest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

constexpr auto pingInterval = 25000ms;
constexpr auto pingTimeout = 20000ms;
constexpr int mostPayload = 1000000;

QString idText()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

Request SocketIo::handshakeOf(const QWebSocket &socket)
{
    const QNetworkRequest source = socket.request();
    Request request{ .verb = "GET"_ba, .path = source.url().path(), .rawQuery = source.url().query(QUrl::FullyEncoded) };
    request.query = QUrlQuery(request.rawQuery);
    const QList<QByteArray> names = source.rawHeaderList();
    for (const QByteArray &name : names)
        request.headers << qMakePair(name, source.rawHeader(name));
    return request;
}

SocketIo::SocketIo(Context &context, const Tokens &tokens, const Catalogue &catalogue) :
    m_context(context), m_tokens(tokens), m_catalogue(catalogue)
{
    connect(&m_heartbeat, &QTimer::timeout, this, &SocketIo::ping);
    connect(&m_context.bus, &Bus::orderChanged, this, &SocketIo::tellOrder);
    connect(&m_context.bus, &Bus::productChanged, this, &SocketIo::tellProduct);
    m_heartbeat.start(pingInterval);
}

SocketIo::~SocketIo()
{
    for (const Client &client : std::as_const(m_clients))
        client.socket->disconnect(this);
}

void SocketIo::take(const std::shared_ptr<QWebSocket> &socket)
{
    const Request handshake = handshakeOf(*socket);
    const QString path = handshake.path;
    if (path != "/api/content/ws/"_L1 && path != "/api/content/ws"_L1) {
        socket->close(QWebSocketProtocol::CloseCodePolicyViolated, u"Cannot GET "_s % path);
        return;
    }
    socket->setMaxAllowedIncomingMessageSize(mostPayload);
    m_clients.insert(socket.get(), Client{ .socket = socket, .handshake = handshake });
    QWebSocket *raw = socket.get();
    connect(raw, &QWebSocket::textMessageReceived, this, [this, raw](const QString &frame) { receive(raw, frame); });
    // Queued: the socket must not be destroyed inside of its own signal.
    connect(
        raw, &QWebSocket::disconnected, this, [this, raw] { forget(raw); }, Qt::QueuedConnection);
    socket->sendTextMessage(u'0'
        % textOf(QJsonObject{ { u"sid"_s, idText() }, { u"upgrades"_s, QJsonArray() }, { u"pingInterval"_s, qint64(pingInterval.count()) },
            { u"pingTimeout"_s, qint64(pingTimeout.count()) }, { u"maxPayload"_s, mostPayload } }));
}

void SocketIo::forget(QWebSocket *socket)
{
    m_clients.remove(socket);
}

void SocketIo::receive(QWebSocket *socket, const QString &frame)
{
    const auto found = m_clients.find(socket);
    if (found == m_clients.end())
        return;
    if (frame == "2"_L1 || frame == "2probe"_L1) {
        socket->sendTextMessage(u'3' % frame.mid(1));
    } else if (frame == "3"_L1) {
        found->pingedAt = 0;
    } else if (frame.startsWith("40"_L1)) {
        join(*found);
    } else if (frame.startsWith("41"_L1) || frame == "1"_L1) {
        socket->close();
    } else if (!frame.startsWith("42"_L1)) { // what clients emit has no meaning here
        socket->close(QWebSocketProtocol::CloseCodeProtocolError);
    }
}

void SocketIo::join(Client &client)
{
    const bool isOpen = client.handshake.header("x-app-token"_ba) == m_context.store.appToken().toUtf8();
    if (!isOpen || !m_tokens.identify(client.handshake)) {
        const QString why = isOpen ? u"Unauthorized"_s : u"Resource is closed"_s;
        client.socket->sendTextMessage(u"44"_s % textOf(QJsonObject{ { u"message"_s, why } }));
        client.socket->close();
        return;
    }
    client.userId = client.handshake.userId;
    client.isJoined = true;
    client.socket->sendTextMessage(u"40"_s % textOf(QJsonObject{ { u"sid"_s, idText() } }));
}

// Also the moment when a socket whose session has ended is let go.
void SocketIo::ping()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (Client &client : m_clients) {
        const bool isMute = client.pingedAt && now - client.pingedAt > pingTimeout.count();
        if (isMute || (client.isJoined && !m_tokens.identify(client.handshake))) {
            client.socket->close();
            continue;
        }
        client.pingedAt = now;
        client.socket->sendTextMessage(u"2"_s);
    }
}

// Under the event's own name and under the one that the vendor's mobile SDK listens to.
void SocketIo::emitTo(qint64 userId, const QString &event, const QJsonObject &payload)
{
    for (Client &client : m_clients) {
        if (!client.isJoined || client.userId != userId || !m_tokens.identify(client.handshake))
            continue;
        for (const QString &name : { event, u"notification"_s })
            client.socket->sendTextMessage(u"42"_s % textOf(QJsonArray{ name, payload }));
    }
}

void SocketIo::tellOrder(qint64 orderId, qint64 userId)
{
    if (m_clients.isEmpty())
        return;
    const Row order = m_context.database.row(u"SELECT * FROM orders WHERE id = ?"_s, { orderId });
    const Row user = m_context.database.row(u"SELECT * FROM users WHERE id = ?"_s, { userId });
    QJsonObject attributes;
    const QJsonArray formData = arrayOf(order[u"formData"_s].toString());
    for (const QJsonValue entry : formData)
        attributes.insert(entry[u"marker"].toString(), entry);
    const QJsonObject owner{ { u"notificationData"_s, objectOf(user[u"notification"_s].toString()) }, { u"attributes"_s, QJsonObject() } };
    const QJsonObject what{ { u"id"_s, orderId }, { u"attributes"_s, attributes } };
    emitTo(userId, u"order_changed"_s,
        { { u"user"_s, owner }, { u"order"_s, what },
            { u"message"_s, QString(u"Order "_s % QString::number(orderId) % u" has changed"_s) } });
}

void SocketIo::tellProduct(qint64 productId)
{
    const Product *product = m_context.store.product(productId);
    const QList<Row> rows = m_context.database.rows(u"SELECT * FROM subscriptions WHERE product = ?"_s, { productId });
    for (const Row &row : rows) {
        const QString lang = row[u"locale"_s].toString();
        const QJsonObject wire = m_catalogue.wire(*product, lang);
        QJsonObject attributes;
        for (const QString &marker : { u"price"_s, u"stock"_s }) {
            const QJsonValue value = wire[u"attributeValues"][lang][marker];
            attributes.insert(
                marker, QJsonObject{ { u"identifier"_s, marker }, { u"type"_s, value[u"type"] }, { u"value"_s, value[u"value"] } });
        }
        const QJsonObject status{ { u"identifier"_s, wire[u"statusIdentifier"] }, { u"info"_s, wire[u"statusLocalizeInfos"][lang] } };
        const QJsonObject what{ { u"id"_s, productId }, { u"info"_s, wire[u"localizeInfos"][lang] }, { u"status"_s, status },
            { u"attributes"_s, attributes } };
        emitTo(row[u"user"_s].toLongLong(), row[u"marker"_s].toString(),
            { { u"product"_s, what }, { u"message"_s, m_context.store.title(*product, lang) } });
    }
}

} // namespace sandbox
