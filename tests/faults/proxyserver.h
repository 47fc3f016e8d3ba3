// SPDX-License-Identifier: MIT
#pragma once
#include "faults/proxyexchange.h"

#include <QTcpServer>

namespace faults {

/// Listens on loopback, forwards each request to one port, and does to it what a rule says. Knows HTTP's framing and nothing else of
/// either side.
class ProxyServer : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyServer)
public:
    explicit ProxyServer(quint16 upstream, QObject *parent = nullptr);
    /// False when there is no port left.
    [[nodiscard]] bool listen();
    [[nodiscard]] quint16 port() const { return m_port; }
    /// One command line: `{"rules":[…]}`, `{"clear":true}`, `{"refuse":MS}`, `{"drop":true}` (whatever still hangs), `{"pending":true}`.
    /// The answer is one object with `ok` and `pending`, the number of requests that the server may still act on.
    [[nodiscard]] QJsonObject command(const QJsonObject &line);

private:
    void accept();
    void read(QTcpSocket *client);
    void refuse(int ms);
    void listenAgain();
    void clear();

    QTcpServer m_listener;
    QTimer m_closed;
    ProxyRules m_rules;
    quint16 m_upstream;
    quint16 m_port = 0;
};

} // namespace faults
