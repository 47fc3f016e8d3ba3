// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/conversation.h"
#include "sandbox/options.h"

#include <QAbstractHttpServer>
#include <QHash>
#include <QHttpServerRequest>
#include <QTcpServer>
#include <QWebSocket>
#include <memory>

namespace sandbox {

/// The listening side: Qt HttpServer parses what arrives on 127.0.0.1, a Conversation answers each connection.
class Server : public QAbstractHttpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Server)

public:
    Server(Conversation::Judge judge, Conversation::Act act, QObject *parent = nullptr);

    /// The address it listens on, e.g. "http://127.0.0.1:4321". Empty when it cannot: `error` says why in one line.
    [[nodiscard]] QString listen(const Options &options, QString &error);

Q_SIGNALS:
    /// A client has upgraded; the receiver takes the socket over.
    void upgraded(const std::shared_ptr<QWebSocket> &socket);

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &) override
    {
        return take(request, request.remotePort());
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override { } // take() takes everything.
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        return take(request, socket->peerPort());
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { }
#endif

private:
    bool take(const QHttpServerRequest &request, quint16 peerPort);
    void takeUpgraded();
    [[nodiscard]] QTcpServer *makeListener(const Options &options);

    Conversation::Judge m_judge;
    Conversation::Act m_act;
    QTcpServer *m_listener = nullptr;
    /// By the client's port: what Qt tells of a request that every version tells. All clients are on this machine.
    QHash<quint16, QPointer<Conversation>> m_conversations;
};

} // namespace sandbox
