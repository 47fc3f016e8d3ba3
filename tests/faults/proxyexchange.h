// SPDX-License-Identifier: MIT
#pragma once
#include "faults/proxyrules.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace faults {

/// The size of the first complete HTTP message in `bytes`, by Content-Length; nothing while it is not complete.
[[nodiscard]] std::optional<qsizetype> messageSize(const QByteArray &bytes);

/// One request on its way: forwarded or not, answered or not. Outlives the client's connection, since a proxy may forward what nobody
/// waits for any more.
class ProxyExchange : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyExchange)
public:
    ProxyExchange(QTcpSocket *client, QByteArray request, std::optional<WireFault> fault, quint16 upstream, QObject *parent);
    ~ProxyExchange() override;
    void start();
    /// False once the server has had all that it will get: nothing can happen on it any more.
    [[nodiscard]] bool mayStillAct() const { return m_mayStillAct; }
    /// Lets a client go that is kept waiting; a request that is only late still goes on.
    void release();
    /// Cuts both sides at once; the server may have acted or not.
    void drop();

Q_SIGNALS:
    /// The client has its answer; the next request may come.
    void answered();
    void refuse(int ms);

private:
    void forward();
    void takeAnswer();
    void deliver();
    void deliverCut(const QByteArray &part);
    void drip();
    void closeClient(bool withReset);
    void finish();

    QPointer<QTcpSocket> m_client;
    QByteArray m_request;
    std::optional<WireFault> m_fault;
    quint16 m_upstream;
    QTcpSocket m_server;
    QByteArray m_answer;
    QTimer m_timer;
    bool m_mayStillAct = true;
    bool m_isAnswerTaken = false;
};

} // namespace faults
