// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/catalogue.h"
#include "sandbox/context.h"
#include "sandbox/tokens.h"

#include <QHash>
#include <QTimer>
#include <QWebSocket>
#include <memory>

namespace sandbox {

/// socket.io 4 at `/api/content/ws/`: Engine.IO 4 over a WebSocket, default namespace (docs/oneentry.md#events). Tells the owner of
/// an order that it changed, and the subscribers of a product.
class SocketIo : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketIo)

public:
    SocketIo(Context &context, const Tokens &tokens, const Catalogue &catalogue);
    ~SocketIo() override;

    /// Takes an upgraded connection over; one that asks for something else is closed.
    void take(const std::shared_ptr<QWebSocket> &socket);
    /// The upgrade request of a socket.
    [[nodiscard]] static Request handshakeOf(const QWebSocket &socket);
    [[nodiscard]] int count() const { return int(m_clients.size()); }

private:
    struct Client
    {
        std::shared_ptr<QWebSocket> socket;
        Request handshake; ///< kept: the session behind it may end
        qint64 userId = 0;
        qint64 pingedAt = 0; ///< 0: no pong is awaited
        bool isJoined = false;
    };
    void receive(QWebSocket *socket, const QString &frame);
    void join(Client &client);
    void ping();
    void forget(QWebSocket *socket);
    void emitTo(qint64 userId, const QString &event, const QJsonObject &payload);
    void tellOrder(qint64 orderId, qint64 userId);
    void tellProduct(qint64 productId);

    Context &m_context;
    const Tokens &m_tokens;
    const Catalogue &m_catalogue;
    QHash<QWebSocket *, Client> m_clients;
    QTimer m_heartbeat;
};

} // namespace sandbox
