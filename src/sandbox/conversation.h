// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/faults.h"
#include "sandbox/http.h"

#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTcpSocket>
#include <QTimer>
#include <chrono>
#include <functional>

namespace sandbox {

/// What the server decided about a request before it acts.
struct Verdict
{
    std::optional<Fault> fault;
    std::chrono::milliseconds latency{ 0 };
};

/// One connection: answers its requests in the order in which they came, sound or with a fault. Qt HttpServer reads and
/// parses the requests; the answers are written here, since a fault needs the socket itself. Nothing else touches it.
class Conversation : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Conversation)

public:
    using Judge = std::function<Verdict(const Request &)>;
    using Act = std::function<Reply(Request &)>;

    /// Becomes a child of the socket.
    Conversation(QTcpSocket *socket, Judge judge, Act act);

    void take(const Request &request);
    /// The socket belongs to a WebSocket from now on.
    void release();

private:
    void countArrived();
    void next();
    void answer(Request &request, const Verdict &verdict);
    void send(const Reply &reply, const std::optional<Fault> &fault);
    void sendSpoilt(const Reply &reply, const Fault &fault);
    void sendPieces(const QByteArray &bytes, qsizetype size, std::chrono::milliseconds pause);
    void write(const Reply &reply, const QByteArray &body, qsizetype promised = -1);
    void refuseAndClose(int status, const QString &message);
    void finished();
    void resetConnection();

    QTcpSocket *m_socket;
    Judge m_judge;
    Act m_act;
    QQueue<Request> m_waiting;
    QTimer m_watchdog; ///< runs while a request is incomplete
    qsizetype m_arrived = 0; ///< bytes since the last complete request
    bool m_isBusy = false;
    bool m_closes = false;
    bool m_isHead = false; ///< the answer in work has no body
};

} // namespace sandbox
