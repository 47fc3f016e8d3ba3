// SPDX-License-Identifier: MIT
#pragma once
#include "net/apiclient.h"
#include "net/outcome.h"

#include <QElapsedTimer>
#include <QTimer>

namespace net {

class OneShotBody;

/// What a call ended with.
struct Answer
{
    Verdict verdict;
    int httpStatus = 0;
    QByteArray body; ///< Complete when the verdict is a success; else whatever explains the failure.
    std::optional<std::chrono::seconds> retryAfter;
    QString trouble; ///< The network stack's words when no answer came. Holds no secret.
    core::ServerReason::Kind reason = core::ServerReason::Kind::None; ///< Why no answer came, where the network stack knows it.
};

/// The job: one logical call with its reply, deadline, retries and refresh, and one end. Private to net and api.
/// - start() sends nothing before the event loop runs again;
/// - settled() comes exactly once, queued; not at all when the call is destroyed first;
/// - a call that is not idempotent reaches the server at most once, but for one replay after a 401 that says it did nothing.
class ApiCall : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiCall)
public:
    /// `client` is not owned and outlives the call.
    ApiCall(ApiClient &client, RequestSpec spec, quint64 requestId, QObject *parent);
    ~ApiCall() override;

    void start();
    /// Ends the call with Cancelled; does nothing when it has ended.
    void cancel() { stop(Ending::Reason::Cancelled); }
    [[nodiscard]] const RequestSpec &spec() const { return m_spec; }

Q_SIGNALS:
    void settled(const net::Answer &answer);
    /// Of the body of a call that is sent once.
    void progressed(qint64 sent, qint64 total);

private:
    enum class Phase { Created, Exchange, WaitingForToken, WaitingForRetry, Settled };

    void send();
    [[nodiscard]] QNetworkReply *post(QNetworkAccessManager &network, const QNetworkRequest &request);
    void takeBytes();
    void onHeaders();
    void onFinished();
    void stop(Ending::Reason reason);
    void conclude(const Ending &ending);
    [[nodiscard]] Ending endingOf(Ending::Reason reason) const;
    [[nodiscard]] Ending::Body bodyOf(int status, QNetworkReply::NetworkError error) const;
    void dropReply();
    [[nodiscard]] WireLine wireLine(const Ending &ending) const;
    [[nodiscard]] bool askForToken(const Ending &ending);
    void onRefreshed(TokenSource::Outcome outcome, const core::ApiError &error);
    [[nodiscard]] bool planRetry(const Ending &ending);
    [[nodiscard]] Answer answerOf(const Ending &ending) const;
    void settle(Answer answer);

    ApiClient &m_client;
    RequestSpec m_spec;
    quint64 m_requestId;
    Phase m_phase = Phase::Created;
    core::Secret m_bearer;
    QNetworkReply *m_reply = nullptr;
    OneShotBody *m_oneShot = nullptr; ///< Child of the reply; null for idempotent calls and for calls without a body.
    QByteArray m_body;
    core::ServerReason::Kind m_certificate = core::ServerReason::Kind::None; ///< Of the exchange that runs.
    Answer m_last; ///< Of the exchange before this one: what a call ends with when it is stopped while it waits.
    int m_exchange = 0;
    int m_retries = 0;
    bool m_wasReplayed = false;
    QTimer m_deadline;
    QTimer m_pause;
    QElapsedTimer m_clock;
    QMetaObject::Connection m_tokenAnswer;
    QMetaObject::Connection m_tokenGone;
};

} // namespace net
