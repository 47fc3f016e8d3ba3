// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/secret.h"

#include <QObject>

namespace net {

/// Where calls get their bearer from and whom they ask when the server answers 401. Implemented by session::RefreshGate; net knows no
/// endpoint. The contract: each refresh() is answered by exactly one refreshed() to everybody who waits, however many ask at once.
class TokenSource : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenSource)
public:
    enum class Outcome {
        Refreshed, ///< accessToken() is new: repeat the call once.
        Refused, ///< The server refused: the person has to sign in again (SessionExpired).
        Failed, ///< The refresh did not get through: nobody is signed out; the call fails with `error`.
    };
    Q_ENUM(Outcome)

    using QObject::QObject;
    /// The bearer for the next call; empty when nobody is signed in.
    [[nodiscard]] virtual core::Secret accessToken() const = 0;
    /// Asks for a new token because `stale` was answered with 401. When the token at hand is another one already, refreshed() follows
    /// without a request.
    virtual void refresh(const core::Secret &stale) = 0;

Q_SIGNALS:
    void refreshed(net::TokenSource::Outcome outcome, const core::ApiError &error);
};

} // namespace net
