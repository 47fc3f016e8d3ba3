// SPDX-License-Identifier: MIT
#include "api/authapi.h"

#include "api/codecs.h"
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
    const QJsonArray data{
        QJsonObject{ { u"marker"_s, credentials.loginMarker }, { u"value"_s, credentials.login } },
        QJsonObject{ { u"marker"_s, credentials.passwordMarker }, { u"value"_s, QString::fromUtf8(credentials.password.reveal()) } },
    };
    const auto spec = userAction(credentials.provider, u"auth"_s, { { u"authData"_s, data } }, net::AuthKind::None);
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
