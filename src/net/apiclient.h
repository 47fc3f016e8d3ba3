// SPDX-License-Identifier: MIT
#pragma once
#include "net/clientconfig.h"
#include "net/requestspec.h"
#include "net/retrypolicy.h"
#include "net/tokensource.h"
#include "net/wirelog.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslConfiguration>
#include <optional>

namespace net {

/// Largest answer that is read; more is a protocol violation (docs/security.md#limits).
constexpr qint64 maxBodyBytes = 16 * 1024 * 1024;

/// What the calls to one project share: the address, headers, TLS, the token source, the retry rule and budget, the wire log and the
/// server's clock. Sends nothing by itself: ApiCall does.
class ApiClient : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiClient)
public:
    /// `network` is not owned; when it is destroyed, calls in flight end with Reason::ManagerGone. `config.project` has passed
    /// checkProjectUrl().
    ApiClient(QNetworkAccessManager &network, ClientConfig config, QObject *parent = nullptr);

    /// Not owned; may be null, and may be destroyed at any time.
    void setTokenSource(TokenSource *source) { m_tokens = source; }
    [[nodiscard]] TokenSource *tokenSource() const { return m_tokens; }
    /// Who orders without an account (docs/oneentry.md#guests): sent while there is no bearer. A UUID; empty: nobody.
    void setGuest(const QByteArray &id) { m_guest = id; }
    [[nodiscard]] bool hasGuest() const { return !m_guest.isEmpty(); }
    void setRetryPolicy(RetryPolicy policy) { m_retryPolicy = std::move(policy); }
    [[nodiscard]] const RetryPolicy &retryPolicy() const { return m_retryPolicy; }
    void setWireSink(WireLog::Sink sink) { m_log.setSink(std::move(sink)); }
    [[nodiscard]] const ClientConfig &config() const { return m_config; }
    /// What this project's server is trusted by, for requests that go past this class (pictures). Nothing for a server without TLS, so
    /// that no TLS library is loaded for it.
    [[nodiscard]] const std::optional<QSslConfiguration> &tls() const { return m_tls; }
    /// From the next connection on: keys, one of which a chain has to have (ClientConfig::pins).
    void setPins(const QList<QByteArray> &pins);
    /// Whether a connection whose handshake has just ended may be used for this project. To be asked at QNetworkReply::encrypted(), when
    /// nothing of the request has been sent.
    [[nodiscard]] bool accepts(const QNetworkReply &reply);
    /// For seenKeys(), of an answer: a connection that was open before has no handshake to tell them.
    void noteKeys(const QNetworkReply &reply);
    /// The keys of the chain that was looked at last, the server's own first; empty before the first one.
    [[nodiscard]] const QList<QByteArray> &seenKeys() const { return m_seenKeys; }
    /// Server clock minus local clock, from the newest Date header of a readable answer; 0 before the first.
    [[nodiscard]] std::chrono::milliseconds serverClockOffset() const { return m_clockOffset; }

    /// The full address, everything percent-encoded. Invalid when a segment is empty, "." or "..", since servers resolve those whatever
    /// their spelling.
    [[nodiscard]] QUrl urlFor(const RequestSpec &spec) const;
    [[nodiscard]] QNetworkRequest requestFor(const RequestSpec &spec, const QUrl &url, const core::Secret &bearer) const;

    // For ApiCall.
    [[nodiscard]] QNetworkAccessManager *network() const { return m_network; }
    [[nodiscard]] const WireLog &log() const { return m_log; }
    [[nodiscard]] RetryBudget &budget() { return m_budget; }
    void noteServerTime(const QDateTime &serverNow);

Q_SIGNALS:
    void networkGone();

private:
    QNetworkAccessManager *m_network;
    ClientConfig m_config;
    QPointer<TokenSource> m_tokens;
    RetryPolicy m_retryPolicy;
    RetryBudget m_budget;
    WireLog m_log;
    QByteArray m_basePath;
    QByteArray m_deviceMetadata;
    QByteArray m_guest;
    std::optional<QSslConfiguration> m_tls;
    QList<QByteArray> m_seenKeys;
    std::chrono::milliseconds m_clockOffset{ 0 };
};

} // namespace net
