// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QTcpServer>
#include <QUrlQuery>
#include <functional>

class QTcpSocket;

namespace checkout {

/// Takes what a browser brings back from another site: an HTTP server on 127.0.0.1 and a port that the system chooses, with one page and
/// no other. What the page says is for the caller to judge.
class LoopbackListener : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoopbackListener)
public:
    struct Page
    {
        int status = 200;
        QByteArray html; ///< UTF-8, a whole document.
    };
    /// Judges the query that was brought; called for a well-formed request of the page only.
    using Judge = std::function<Page(const QUrlQuery &)>;

    /// What a request with this head is answered on `port`.
    [[nodiscard]] static Page answerTo(const QByteArray &head, quint16 port, const Judge &judge);

    explicit LoopbackListener(Judge judge, QObject *parent = nullptr);

    /// False: the system gives no port.
    [[nodiscard]] bool open();
    /// Takes no more; what is being answered is still answered.
    void close() { m_server.close(); }
    /// Of the page, while open.
    [[nodiscard]] QString address() const;

private:
    void onConnection();
    void onBytes(QTcpSocket &socket);

    Judge m_judge;
    QTcpServer m_server;
    quint16 m_port = 0;
};

} // namespace checkout
