// SPDX-License-Identifier: MIT
#include "api/authapi.h"

#include "api/codecs.h"
#include "api/valuecodec.h"
#include "net/requestspec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

/// A POST to `/users-auth-providers/marker/{m}/users/{action}`. Never repeated: a refresh token works once, and a sign-in replaces a
/// session.
net::RequestSpec userAction(const QString &provider, const QString &action, const QJsonObject &body, net::AuthKind auth)
{
    net::RequestSpec spec;
    spec.verb = net::Verb::Post;
    spec.path = { u"users-auth-providers"_s, u"marker"_s, provider, u"users"_s, action };
    spec.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    spec.isIdempotent = false;
    spec.auth = auth;
    return spec;
}

QJsonObject tokenBody(const core::Secret &refreshToken)
{
    return { { u"refreshToken"_s, QString::fromUtf8(refreshToken.reveal()) } };
}

QString revealed(const core::Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

/// An answer that is a bare `true` or `false`.
core::Result<core::CodeVerdict> decodeVerdict(const QByteArray &json)
{
    const QByteArray word = json.trimmed();
    if (word == "true" || word == "false") {
        return core::CodeVerdict{ word == "true" };
    }
    core::ApiError error;
    error.kind = core::ErrorKind::ProtocolViolation;
    return tl::unexpected(error);
}

QJsonArray authDataOf(const core::Credentials &credentials)
{
    QJsonArray data{ QJsonObject{ { u"marker"_s, credentials.loginMarker }, { u"value"_s, credentials.login } } };
    if (credentials.code.isEmpty() && !credentials.passwordMarker.isEmpty()) {
        data.append(QJsonObject{ { u"marker"_s, credentials.passwordMarker }, { u"value"_s, revealed(credentials.password) } });
    }
    return data;
}

} // namespace

core::RequestId AuthApi::fetchProviders(const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"users-auth-providers"_s };
    spec.query = { { u"langCode"_s, lang }, { u"offset"_s, u"0"_s }, { u"limit"_s, u"30"_s } };
    spec.auth = net::AuthKind::None;
    return send(
        spec, [lang](const QByteArray &b) { return decodeProviders(b, lang); }, &AuthApi::providersFetched);
}

core::RequestId AuthApi::fetchProvider(const QString &marker, const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"users-auth-providers"_s, u"marker"_s, marker };
    spec.query = { { u"langCode"_s, lang } };
    spec.auth = net::AuthKind::None;
    return send(
        spec, [lang](const QByteArray &b) { return decodeProvider(b, lang); }, &AuthApi::providerFetched);
}

core::RequestId AuthApi::signIn(const core::Credentials &credentials)
{
    QJsonObject body{ { u"authData"_s, authDataOf(credentials) } };
    if (!credentials.code.isEmpty()) {
        body.insert(u"code"_s, revealed(credentials.code));
    }
    return send(userAction(credentials.provider, u"auth"_s, body, net::AuthKind::None), &decodeAuth, &AuthApi::signedIn);
}

core::RequestId AuthApi::signUp(const core::Registration &registration)
{
    QJsonObject body{ { u"authData"_s, authDataOf(registration.credentials) }, { u"formIdentifier"_s, registration.formIdentifier },
        { u"langCode"_s, registration.language } };
    if (const QJsonArray formData = encodeFormData(registration.formData); !formData.isEmpty()) {
        body.insert(u"formData"_s, QJsonObject{ { registration.language, formData } });
    }
    if (!registration.email.isEmpty()) {
        body.insert(u"notificationData"_s, QJsonObject{ { u"email"_s, registration.email } });
    }
    return send(
        userAction(registration.credentials.provider, u"sign-up"_s, body, net::AuthKind::None), &decodeNewAccount, &AuthApi::signedUp);
}

core::RequestId AuthApi::sendCode(const QString &provider, const QString &login, const QString &event)
{
    const QJsonObject body{ { u"userIdentifier"_s, login }, { u"eventIdentifier"_s, event } };
    return send(userAction(provider, u"generate-code"_s, body, net::AuthKind::None), &AuthApi::codeSent);
}

core::RequestId AuthApi::checkCode(const QString &provider, const QString &login, const QString &event, const core::Secret &code)
{
    const QJsonObject body{ { u"userIdentifier"_s, login }, { u"eventIdentifier"_s, event }, { u"code"_s, revealed(code) } };
    return send(userAction(provider, u"check-code"_s, body, net::AuthKind::None), &decodeVerdict, &AuthApi::codeChecked);
}

core::RequestId AuthApi::activate(const QString &provider, const QString &login, const core::Secret &code)
{
    const QJsonObject body{ { u"userIdentifier"_s, login }, { u"code"_s, revealed(code) } };
    return send(userAction(provider, u"activate"_s, body, net::AuthKind::None), &decodeVerdict, &AuthApi::activated);
}

core::RequestId AuthApi::recoverPassword(
    const QString &provider, const QString &login, const QString &event, const core::Secret &code, const core::Secret &password)
{
    constexpr int recovery = 2;
    const QJsonObject body{ { u"userIdentifier"_s, login }, { u"eventIdentifier"_s, event }, { u"code"_s, revealed(code) },
        { u"type"_s, recovery }, { u"password1"_s, revealed(password) }, { u"password2"_s, revealed(password) } };
    return send(userAction(provider, u"change-password"_s, body, net::AuthKind::None), &AuthApi::passwordRecovered);
}

core::RequestId AuthApi::exchange(const QString &provider, const core::OAuthAnswer &answer)
{
    QJsonObject body{ { u"code"_s, revealed(answer.code) }, { u"grant_type"_s, u"authorization_code"_s },
        { u"redirect_uri"_s, answer.redirectAddress } };
    if (!answer.clientId.isEmpty()) {
        body.insert(u"client_id"_s, answer.clientId);
    }
    if (!answer.verifier.isEmpty()) {
        body.insert(u"code_verifier"_s, revealed(answer.verifier));
    }
    net::RequestSpec spec = userAction(provider, {}, body, net::AuthKind::None);
    spec.path = { u"users-auth-providers"_s, u"marker"_s, provider, u"oauth"_s };
    return send(spec, &decodeAuth, &AuthApi::signedIn);
}

core::RequestId AuthApi::refresh(const QString &provider, const core::Secret &refreshToken)
{
    return send(userAction(provider, u"refresh"_s, tokenBody(refreshToken), net::AuthKind::None), &decodeAuth, &AuthApi::refreshed);
}

core::RequestId AuthApi::signOut(const QString &provider, const core::Secret &refreshToken)
{
    return send(userAction(provider, u"logout"_s, tokenBody(refreshToken), net::AuthKind::NoRefresh), &AuthApi::signedOut);
}

core::RequestId AuthApi::signOutEverywhere(const QString &provider)
{
    return send(userAction(provider, u"logout-all"_s, {}, net::AuthKind::NoRefresh), &AuthApi::signedOutEverywhere);
}

core::RequestId AuthApi::fetchDevices(const QString &provider)
{
    net::RequestSpec spec;
    spec.path = { u"users-auth-providers"_s, u"marker"_s, provider, u"users"_s, u"sessions"_s };
    return send(spec, &decodeDevices, &AuthApi::devicesFetched);
}

core::RequestId AuthApi::fetchUser(const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"users"_s, u"me"_s };
    spec.query = { { u"langCode"_s, lang } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeUser(b, lang); }, &AuthApi::userFetched);
}

} // namespace api
