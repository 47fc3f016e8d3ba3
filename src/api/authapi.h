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
    /// A new account (docs/oneentry.md#new-accounts). Never sent twice.
    core::RequestId signUp(const core::Registration &registration);
    /// Has the store send a one-time code (docs/oneentry.md#one-time-codes). `event` is the marker of the store's send-code event.
    core::RequestId sendCode(const QString &provider, const QString &login, const QString &event);
    /// Whether the code is the one that was sent. Does not use it up; a wrong one is counted.
    core::RequestId checkCode(const QString &provider, const QString &login, const QString &event, const core::Secret &code);
    /// Makes a new account an active one if the code is the one that was sent.
    core::RequestId activate(const QString &provider, const QString &login, const core::Secret &code);
    /// A new password for somebody who has lost theirs; uses the code up.
    core::RequestId recoverPassword(
        const QString &provider, const QString &login, const QString &event, const core::Secret &code, const core::Secret &password);
    /// Signs in with what another site's page has sent back (docs/oneentry.md#signing-in-elsewhere).
    core::RequestId exchange(const QString &provider, const core::OAuthAnswer &answer);
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
    void signedUp(const core::NewAccount &account, core::RequestId id);
    void codeSent(core::RequestId id);
    void codeChecked(const core::CodeVerdict &verdict, core::RequestId id);
    void activated(const core::CodeVerdict &verdict, core::RequestId id);
    void passwordRecovered(core::RequestId id);
    void userFetched(const core::UserProfile &user, core::RequestId id);
    void devicesFetched(const QList<core::Device> &devices, core::RequestId id);
};

} // namespace api
