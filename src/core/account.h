// SPDX-License-Identifier: MIT
#pragma once
#include "core/formvalue.h"
#include "core/money.h"
#include "core/secret.h"

#include <QMetaType>
#include <chrono>

namespace core {

/// A way to sign in (docs/oneentry.md#signing-in).
struct AuthProvider
{
    qint64 id = 0;
    QString identifier;
    QString type; ///< email, phone, oauth…
    QString title;
    QString formIdentifier; ///< Empty: the provider has no form (oauth).
    bool isActive = true;
    bool isCheckCode = false; ///< Signs in with a one-time code, without a password.
    int codeLength = 0; ///< 0: not said.
    std::chrono::seconds codeLifetime{ 0 };
    bool hasDigitCodes = false; ///< A one-time code has digits only.
    QString authAddress; ///< Of the page where another site's sign-in begins, as the store gave it; empty: none.
    friend bool operator==(const AuthProvider &, const AuthProvider &) = default;
};

/// A token pair (docs/oneentry.md#signing-in). The access token stays in memory; the refresh token may go to the keychain and nowhere else.
struct AuthTokens
{
    QString userIdentifier;
    QString authProviderIdentifier;
    Secret accessToken;
    Secret refreshToken;
    friend bool operator==(const AuthTokens &, const AuthTokens &) = default;
};

/// What a person types to sign in. Markers are configuration (docs/oneentry.md#markers-are-configuration).
struct Credentials
{
    QString provider;
    QString loginMarker;
    QString passwordMarker;
    QString login;
    Secret password;
    Secret code{}; ///< A one-time code: sent in place of the password.
};

/// A new account, as a person has filled in the sign-up form (docs/oneentry.md#new-accounts).
struct Registration
{
    Credentials credentials;
    QString formIdentifier;
    FormData formData; ///< Without the fields of `credentials`.
    QString email; ///< For the store's letters; empty: none is known.
    QString language; ///< Of the content.
};

/// What the store made of a Registration. It gives no tokens.
struct NewAccount
{
    QString identifier; ///< By which codes are asked for.
    bool isActive = false; ///< False: a code has to activate it first.
    friend bool operator==(const NewAccount &, const NewAccount &) = default;
};

/// What the store says of a one-time code.
struct CodeVerdict
{
    bool isRight = false;
    friend bool operator==(const CodeVerdict &, const CodeVerdict &) = default;
};

/// What the page of another site has sent back, to be changed for tokens (docs/oneentry.md#signing-in-elsewhere).
struct OAuthAnswer
{
    Secret code;
    QString redirectAddress; ///< As it stood in the address of the page.
    QString clientId; ///< As it stood in the provider's address; empty: it had none.
    Secret verifier{}; ///< Of the proof key; empty: the provider offers none.
};

/// The signed-in user (docs/oneentry.md#the-user).
struct UserProfile
{
    qint64 id = 0;
    QString identifier;
    QString authProviderIdentifier;
    QString formIdentifier;
    FormData formData;
    QString total; ///< As sent; the meaning is the store's.
    QStringList groups;
    friend bool operator==(const UserProfile &, const UserProfile &) = default;
};

/// How somebody who orders without an account is called where users are told apart; `id` is the one that the store hears
/// (docs/oneentry.md#guests).
[[nodiscard]] QString guestUser(const QString &id);
[[nodiscard]] bool isGuest(const QString &user);

/// A device that is signed in to the account, as the store lists it (docs/oneentry.md#the-device): no id, and no word on which is ours.
struct Device
{
    QString system;
    QString program; ///< What the device calls itself; a Vezne names its counter there.
    QString location;
    friend bool operator==(const Device &, const Device &) = default;
};

/// What a counter's devices call themselves: program, version and the counter's own mark.
[[nodiscard]] QString deviceName(const QString &counter);
/// True when the list has devices and all of them are of this counter. A list without any says nothing.
[[nodiscard]] bool isAlone(const QList<Device> &devices, const QString &counter);

} // namespace core
Q_DECLARE_METATYPE(core::AuthTokens)
Q_DECLARE_METATYPE(core::CodeVerdict)
Q_DECLARE_METATYPE(core::NewAccount)
Q_DECLARE_METATYPE(core::UserProfile)
