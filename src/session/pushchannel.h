// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QTimer>
#include <memory>

class QWebSocket;

namespace session {

class Connection;

/// The store's events over socket.io (docs/oneentry.md#events), taken as hints and never as truth: what an event says is asked for again.
/// Goes on trying while it is wanted, ever more seldom; says nothing when it does not get through, since nothing is lost by it.
class PushChannel : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushChannel)
public:
    /// `connection` is not owned and outlives this. `timeScale` multiplies waits; tests only.
    explicit PushChannel(Connection &connection, double timeScale = 1.0, QObject *parent = nullptr);
    ~PushChannel() override;

    /// Connects, or lets the line go. Somebody has to be signed in.
    void setWanted(bool isWanted);
    /// The store has taken us in.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    void opened();
    /// Something has happened to this order; 0: the event does not say to which. What happened to products or forms is not told.
    void hinted(qint64 orderId);

private:
    void connectToStore();
    void letGo();
    void onFrame(const QString &text);
    void retry();

    Connection &m_connection;
    double m_timeScale;
    std::unique_ptr<QWebSocket> m_socket;
    bool m_isWanted = false;
    bool m_isOpen = false;
    int m_failures = 0; ///< In a row.
    QTimer m_retry;
    QTimer m_silence; ///< Runs out when the server's pings stay away.
};

} // namespace session
