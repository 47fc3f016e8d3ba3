// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QPair>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

namespace tests {

/// A request as it arrived, whole.
struct HeardRequest
{
    QByteArray verb;
    QByteArray target; ///< As on the wire.
    QMap<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
};

/// What the server does with one request.
struct Behaviour
{
    enum class How {
        Answer,
        Close, ///< Ends the connection without a byte (FIN).
        Reset, ///< The same, hard (RST).
        Hang, ///< Never answers.
        CutBody, ///< Announces the whole body, sends half of it and closes.
        Drip, ///< One byte of the body every `dripMs`.
        HugeAnnounced, ///< Announces 2 GB and begins.
        HugeStreamed, ///< Sends without an announced length until the client closes, 64 MiB at most.
    };
    How how = How::Answer;
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    int delayMs = 0;
    int dripMs = 20;

    [[nodiscard]] static Behaviour answer(int status, const QByteArray &body)
    {
        return { How::Answer, status, "application/json; charset=utf-8", body, {}, 0, 20 };
    }
    [[nodiscard]] static Behaviour html(int status, const QByteArray &body)
    {
        return { How::Answer, status, "text/html", body, {}, 0, 20 };
    }
    [[nodiscard]] static Behaviour of(How how, const QByteArray &body = {}) { return { how, 200, "application/json", body, {}, 0, 20 }; }
    [[nodiscard]] Behaviour with(const QByteArray &name, const QByteArray &value) const
    {
        Behaviour copy = *this;
        copy.headers.append({ name, value });
        return copy;
    }
};

/// A tiny HTTP/1.1 server on loopback that counts what it hears and fails as it is told. It shares no code with the client.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScriptedServer)
public:
    ScriptedServer();
    ~ScriptedServer() override;

    /// The next requests get these, in order; then `defaultBehaviour`.
    void script(const QList<Behaviour> &behaviours) { m_script = behaviours; }
    void setDefault(const Behaviour &behaviour) { m_default = behaviour; }
    void setChooser(std::function<Behaviour(const HeardRequest &)> chooser) { m_chooser = std::move(chooser); }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<HeardRequest> &heard() const { return m_heard; }
    /// Connections ever accepted, and bytes ever read.
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    void forget();
    /// Ends all kept-alive connections.
    void closeIdle();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onBytes(QTcpSocket *socket);
    [[nodiscard]] bool takeRequest(QByteArray &buffer, HeardRequest &request) const;
    [[nodiscard]] Behaviour next(const HeardRequest &request);
    void perform(QTcpSocket *socket, const Behaviour &behaviour);
    void drip(QTcpSocket *socket, const Behaviour &behaviour);
    void flood(QTcpSocket *socket, qint64 left);

    QList<Behaviour> m_script;
    Behaviour m_default;
    std::function<Behaviour(const HeardRequest &)> m_chooser;
    QList<HeardRequest> m_heard;
    QMap<QTcpSocket *, QByteArray> m_buffers;
    int m_connections = 0;
    qint64 m_bytes = 0;
};

} // namespace tests
