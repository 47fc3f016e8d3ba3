// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/context.h"
#include "sandbox/http.h"

#include <QJsonObject>

namespace sandbox {

/// Access tokens (JWT), one-time refresh tokens and the devices that they belong to (docs/oneentry.md#the-device,
/// docs/oneentry.md#signing-in).
class Tokens
{
public:
    explicit Tokens(Context &context) : m_context(context) { }

    /// Signs a device in; the same fingerprint again takes the place of that device's session.
    [[nodiscard]] QJsonObject open(const QJsonObject &device, const QString &provider, qint64 userId);
    /// The new pair, or Refusal 400. The old refresh token is dead from now on.
    [[nodiscard]] QJsonObject refresh(const QString &refreshToken, const QJsonObject &device, const QString &provider);
    /// Fills userId and deviceId of the request; false when its bearer is none of a living session.
    [[nodiscard]] bool identify(Request &request) const;
    /// A visitor of a store that takes orders without an account (`project.guests`): userId is negative, one for each `x-guest-id`, or 0
    /// without one. False where the store takes none.
    [[nodiscard]] bool identifyGuest(Request &request) const;
    /// "guest:UUID" for the userId of a guest.
    [[nodiscard]] QString guestOf(qint64 userId) const;
    /// Ends the session of a refresh token if it is one of the user's.
    void close(qint64 userId, const QString &refreshToken);
    void closeAll(qint64 userId);
    /// Access tokens end at once; refresh tokens too when `all`.
    void expire(bool all);
    /// `{deviceInfo:{…}}` of each session.
    [[nodiscard]] QJsonArray devices(qint64 userId) const;

    /// The document of `x-device-metadata`; Refusal 400 when it is missing or malformed.
    [[nodiscard]] static QJsonObject deviceOf(const Request &request);

private:
    [[nodiscard]] QJsonObject issue(qint64 deviceId, const QString &provider, const Row &user);
    [[nodiscard]] QByteArray secret() const;
    [[nodiscard]] QString sign(const QJsonObject &payload) const;

    Context &m_context;
};

/// A salted hash of a password, hexadecimal.
[[nodiscard]] QString passwordHash(const QString &password, const QString &salt);

} // namespace sandbox
