// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/conversation.h"
#include "sandbox/options.h"

#include <QAbstractHttpServer>
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
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void takeUpgraded();
    [[nodiscard]] QTcpServer *makeListener(const Options &options);

    Conversation::Judge m_judge;
    Conversation::Act m_act;
    QTcpServer *m_listener = nullptr;
};

} // namespace sandbox
