// SPDX-License-Identifier: MIT
#include "sandbox/oauth.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 grantLifeMs = 60'000;

// The site only leads back to programs on this machine.
bool isLoopbackPage(const QUrl &url)
{
    return url.isValid() && url.scheme() == "http"_L1 && QHostAddress(url.host()).isLoopback();
}

Reply pageOf(const QString &lang, const QString &body, int status)
{
    QFile file(u":/sandbox/paypage.html"_s);
    (void)file.open(QIODevice::ReadOnly);
    const QString html
        = QString::fromUtf8(file.readAll()).replace("{lang}"_L1, lang).replace("{title}"_L1, u"Vezne"_s).replace("{body}"_L1, body);
    Reply reply = raw(html.toUtf8(), "text/html; charset=utf-8"_ba, status);
    // Browsers hold the redirect after a form to form-action too.
    reply.headers << qMakePair("Content-Security-Policy"_ba,
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'"_ba)
                  << qMakePair("X-Content-Type-Options"_ba, "nosniff"_ba) << qMakePair("Cache-Control"_ba, "no-store"_ba);
    return reply;
}

QString buttonOf(const QString &decision, const QString &look, const QString &label)
{
    return u"<form method=\"post\"><button class=\""_s % look % u"\" name=\"decision\" value=\""_s % decision % u"\">"_s % label
        % u"</button></form>"_s;
}

} // namespace

OAuthService::OAuthService(Context &context, Tokens &tokens) : Service(context), m_tokens(tokens) { }

void OAuthService::addRoutes(Router &router)
{
    router.addRaw("GET", u"/oauth/{}"_s, Access::Open, [this](Request &r) { return show(r); });
    router.addRaw("POST", u"/oauth/{}"_s, Access::Open, [this](Request &r) { return decide(r); });
    router.add("POST", u"/api/content/users-auth-providers/marker/{}/oauth"_s, Access::App, [this](Request &r) { return exchange(r); });
}

QJsonObject OAuthService::knownProvider(const Request &request) const
{
    const QJsonObject provider = store().provider(request.captures.value(0));
    if (provider.isEmpty())
        throw Refusal(404, u"Auth provider not found"_s);
    if (provider[u"type"].toString() != "oauth"_L1 || !provider[u"isActive"].toBool())
        throw Refusal(400, u"auth provider not defined"_s);
    return provider;
}

Reply OAuthService::show(const Request &request) const
{
    const QJsonObject provider = knownProvider(request);
    const bool isTurkish = request.header("accept-language"_ba).toLower().startsWith("tr");
    const QString lang = isTurkish ? u"tr"_s : u"en"_s;
    const QUrlQuery own(QUrl(provider[u"config"][u"oauthAuthUrl"].toString()));
    const bool isClient = request.param("client_id"_L1) == own.queryItemValue(u"client_id"_s, QUrl::FullyDecoded);
    if (!isClient || request.param("response_type"_L1) != "code"_L1 || !isLoopbackPage(QUrl(request.param("redirect_uri"_L1)))) {
        return pageOf(lang,
            u"<p class=\"outcome\" role=\"status\">"_s
                % (isTurkish ? u"Bu giriş isteği eksik veya hatalı."_s : u"This sign-in request is incomplete or wrong."_s) % u"</p>"_s,
            400);
    }
    const QString account = provider[u"oauthAccount"].toString().toHtmlEscaped();
    const QString question = isTurkish ? u"Vezne bu hesapla giriş yapsın mı?"_s : u"May Vezne sign in with this account?"_s;
    return pageOf(lang,
        u"<h1>"_s % question % u"</h1><p class=\"shop\">"_s % account % u"</p>"_s
            % buttonOf(u"allow"_s, u"completed"_s, isTurkish ? u"İzin ver"_s : u"Allow"_s) % u"<div class=\"row\">"_s
            % buttonOf(u"deny"_s, u"canceled"_s, isTurkish ? u"Reddet"_s : u"Deny"_s) % u"</div>"_s,
        200);
}

Reply OAuthService::decide(const Request &request)
{
    const QString provider = knownProvider(request)[u"identifier"].toString();
    QUrl redirect(request.param("redirect_uri"_L1));
    if (!isLoopbackPage(redirect))
        throw Refusal(400, u"redirect_uri is not allowed"_s);
    QUrlQuery query(redirect);
    if (QUrlQuery(QString::fromUtf8(request.body)).queryItemValue(u"decision"_s) == "allow"_L1) {
        const QString code = QUuid::createUuid().toString(QUuid::Id128);
        m_grants.insert(code, { provider, request.param("redirect_uri"_L1), request.param("code_challenge"_L1), m_context.clock.ms() });
        query.addQueryItem(u"code"_s, code);
    } else {
        query.addQueryItem(u"error"_s, u"access_denied"_s);
    }
    query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(request.param("state"_L1))));
    redirect.setQuery(query);
    Reply reply{ .status = 303, .type = {} };
    reply.headers << qMakePair("Location"_ba, redirect.toEncoded());
    return reply;
}

// Whoever comes for the first time gets an account, an active one: the other site knows them.
qint64 OAuthService::userOf(const QJsonObject &provider) const
{
    const QString marker = provider[u"identifier"].toString();
    const QString login = provider[u"oauthAccount"].toString();
    const QVariant known = db().value(u"SELECT id FROM users WHERE provider = ? AND identifier = ? AND deleted = 0"_s, { marker, login });
    if (!known.isNull())
        return known.toLongLong();
    return db().insert(u"INSERT INTO users(provider, identifier, salt, password, active, formData, notification, state, locale, created,"
                       " updated) VALUES(?, ?, '', '', 1, '[]', ?, '{}', ?, ?, ?)"_s,
        { marker, login, textOf(QJsonObject{ { u"email"_s, login }, { u"phonePush"_s, QJsonArray() } }), store().languages().first(), now(),
            now() });
}

Reply OAuthService::exchange(const Request &request)
{
    const QJsonObject provider = knownProvider(request);
    const QJsonObject device = Tokens::deviceOf(request);
    const QJsonObject body = request.object();
    const Grant grant = m_grants.take(body[u"code"].toString()); // used once, whatever comes of it
    const QByteArray proof = QCryptographicHash::hash(body[u"code_verifier"].toString().toUtf8(), QCryptographicHash::Sha256)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const bool isProven = grant.challenge.isEmpty() || grant.challenge.toLatin1() == proof;
    const bool isFresh = m_context.clock.ms() - grant.issued < grantLifeMs;
    if (grant.provider != provider[u"identifier"].toString() || grant.redirect != body[u"redirect_uri"].toString() || !isProven || !isFresh)
        throw Refusal(400, u"invalid_grant"_s);
    return created(m_tokens.open(device, grant.provider, userOf(provider)));
}

} // namespace sandbox
