// SPDX-License-Identifier: MIT
#pragma once
#include "api/authapi.h"
#include "net/tokensource.h"

namespace session {

/// Holds the tokens of one sign-in and renews them one at a time: N calls that meet 401 at once make one refresh
/// (docs/architecture.md#the-refresh-gate). A refused refresh signs out; one that failed in transit keeps the tokens.
class RefreshGate : public net::TokenSource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RefreshGate)
public:
    /// `auth` is not owned.
    RefreshGate(api::AuthApi &auth, QString provider, QObject *parent = nullptr);

    void setTokens(const core::AuthTokens &tokens);
    /// Forgets the tokens. Sends nothing.
    void clear();
    /// Forgets the access token alone; the next call has it renewed.
    void dropAccessToken() { m_tokens.accessToken = {}; }
    [[nodiscard]] bool isSignedIn() const { return !m_tokens.accessToken.isEmpty() || !m_tokens.refreshToken.isEmpty(); }
    [[nodiscard]] const core::AuthTokens &tokens() const { return m_tokens; }
    [[nodiscard]] const QString &provider() const { return m_provider; }
    void setProvider(const QString &provider) { m_provider = provider; }

    [[nodiscard]] core::Secret accessToken() const override { return m_tokens.accessToken; }
    void refresh(const core::Secret &stale) override;

Q_SIGNALS:
    /// A new pair: whoever keeps the refresh token stores it now, before anything else is sent.
    void tokensRenewed(const core::AuthTokens &tokens);
    /// The server refused the refresh token: everything typed stays, the person signs in again.
    void sessionExpired();
    /// The refresh did not get through; the tokens are kept.
    void refreshFailed(const core::ApiError &error);

private:
    void finish(net::TokenSource::Outcome outcome, const core::ApiError &error);

    api::AuthApi &m_auth;
    QString m_provider;
    core::AuthTokens m_tokens;
    core::RequestId m_pending;
};

} // namespace session
