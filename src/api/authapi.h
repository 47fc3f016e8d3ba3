// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/account.h"

namespace api {

/// Authentication (docs/oneentry.md#signing-in).
class AuthApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchProviders(const QString &lang);
    core::RequestId fetchProvider(const QString &marker, const QString &lang);
    /// Sends `{authData:[…]}` and nothing else (docs/oneentry.md#signing-in). A 401 here is "wrong login or password" and never starts a
    /// refresh.
    core::RequestId signIn(const core::Credentials &credentials);
    /// Never sent twice: the refresh token works once (docs/oneentry.md#signing-in).
    core::RequestId refresh(const QString &provider, const core::Secret &refreshToken);
    core::RequestId signOut(const QString &provider, const core::Secret &refreshToken);
    /// Ends the sign-in of every device of the account, this one too.
    core::RequestId signOutEverywhere(const QString &provider);
    /// The devices that are signed in to the account (docs/oneentry.md#the-device).
    core::RequestId fetchDevices(const QString &provider);
    /// The signed-in user (docs/oneentry.md#the-user).
    core::RequestId fetchUser(const QString &lang);

Q_SIGNALS:
    void providersFetched(const QList<core::AuthProvider> &providers, core::RequestId id);
    void providerFetched(const core::AuthProvider &provider, core::RequestId id);
    void signedIn(const core::AuthTokens &tokens, core::RequestId id);
    void refreshed(const core::AuthTokens &tokens, core::RequestId id);
    void signedOut(core::RequestId id);
    void signedOutEverywhere(core::RequestId id);
    void userFetched(const core::UserProfile &user, core::RequestId id);
    void devicesFetched(const QList<core::Device> &devices, core::RequestId id);
};

} // namespace api
