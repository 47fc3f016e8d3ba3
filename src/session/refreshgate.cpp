// SPDX-License-Identifier: MIT
#include "session/refreshgate.h"

namespace session {

RefreshGate::RefreshGate(api::AuthApi &auth, QString provider, QObject *parent) :
    TokenSource(parent), m_auth(auth), m_provider(std::move(provider))
{
    connect(&m_auth, &api::AuthApi::refreshed, this, [this](const core::AuthTokens &tokens, core::RequestId id) {
        if (id == m_pending) {
            m_pending = {};
            m_tokens = tokens;
            Q_EMIT tokensRenewed(tokens);
            finish(Outcome::Refreshed, {});
        }
    });
    connect(&m_auth, &api::ApiBase::failed, this, [this](const core::ApiError &error, core::RequestId id) {
        if (!(id == m_pending)) {
            return;
        }
        m_pending = {};
        // Any 4xx means signed out; everything else keeps the tokens (docs/oneentry.md#signing-in). 429 too: the token was not refused.
        const bool refused = error.httpStatus >= 400 && error.httpStatus < 500 && error.kind != core::ErrorKind::RateLimited;
        if (!refused) {
            finish(Outcome::Failed, error);
            if (error.kind != core::ErrorKind::Cancelled) {
                Q_EMIT refreshFailed(error);
            }
            return;
        }
        m_tokens = {};
        finish(Outcome::Refused, error);
        Q_EMIT sessionExpired();
    });
}

void RefreshGate::setTokens(const core::AuthTokens &tokens)
{
    clear(); // An answer that is still out would put the tokens of whoever was here before in their place.
    m_tokens = tokens;
}

void RefreshGate::clear()
{
    m_tokens = {};
    if (m_pending) {
        m_auth.cancel(m_pending);
    }
}

void RefreshGate::refresh(const core::Secret &stale)
{
    if (m_pending) {
        return; // One refresh is out already: its answer answers this call too.
    }
    if (!m_tokens.accessToken.isEmpty() && !(m_tokens.accessToken == stale)) {
        QMetaObject::invokeMethod(
            this, [this] { finish(Outcome::Refreshed, {}); }, Qt::QueuedConnection);
        return;
    }
    // A refresh token works once. When the answer to its use was lost it may be dead: the server will say so with a 4xx.
    if (m_tokens.refreshToken.isEmpty()) {
        core::ApiError error;
        error.kind = core::ErrorKind::SessionExpired;
        error.delivery = core::Delivery::NotSent;
        QMetaObject::invokeMethod(
            this, [this, error] { finish(Outcome::Refused, error); }, Qt::QueuedConnection);
        return;
    }
    m_pending = m_auth.refresh(m_provider, m_tokens.refreshToken);
}

void RefreshGate::finish(Outcome outcome, const core::ApiError &error)
{
    Q_EMIT refreshed(outcome, error);
}

} // namespace session
