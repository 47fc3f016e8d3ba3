// SPDX-License-Identifier: MIT
#include "sandbox/auth.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

const QString providersPath = u"/api/content/users-auth-providers"_s;

// Joi's way of refusing: what is not expected is named (docs/oneentry.md#signing-in).
void checkAuthBody(const QJsonValue &json)
{
    if (!json.isObject())
        throw Refusal(400, u"\"value\" must be of type object"_s);
    const QJsonObject body = json.toObject();
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key() != "authData"_L1 && it.key() != "code"_L1)
            throw Refusal(400, u"\""_s % it.key() % u"\" is not allowed"_s);
    }
    if (!body[u"authData"].isArray())
        throw Refusal(400, u"\"authData\" must be an array"_s);
    const QJsonArray entries = body[u"authData"].toArray();
    for (const QJsonValue entry : entries) {
        if (!entry[u"marker"].isString() || !entry[u"value"].isString())
            throw Refusal(400, u"\"authData\" must be an array of marker and value"_s);
    }
}

// A store whose server names the fields that it misses; the others say no more than that nobody is signed in.
void checkNames(const QJsonArray &authData, const LoginMarkers &markers, bool namesThem)
{
    QStringList missing;
    for (const QString &marker : { markers.login, markers.password }) {
        const bool isThere = std::any_of(
            authData.begin(), authData.end(), [&marker](const QJsonValue &entry) { return entry[u"marker"].toString() == marker; });
        if (!isThere)
            missing << marker;
    }
    if (namesThem && !missing.isEmpty())
        throw Refusal(400, u"required values are missing or incorrect: "_s % missing.join(u", "_s));
}

} // namespace

LoginMarkers loginMarkers(const Store &store, const QString &provider)
{
    LoginMarkers markers;
    const QJsonObject fields = store.provider(provider)[u"signIn"].toObject();
    if (!fields.isEmpty())
        return { fields[u"login"].toString(), fields[u"password"].toString() };
    const QJsonObject form = store.form(store.provider(provider)[u"formIdentifier"].toString());
    const QJsonArray attributes = form[u"attributes"].toArray();
    for (const QJsonValue attribute : attributes) {
        if (attribute[u"isLogin"].toBool())
            markers.login = attribute[u"marker"].toString();
        if (attribute[u"isPassword"].toBool())
            markers.password = attribute[u"marker"].toString();
    }
    return markers;
}

QString authValue(const QJsonArray &authData, const QString &marker)
{
    for (const QJsonValue entry : authData) {
        if (entry[u"marker"].toString() == marker)
            return entry[u"value"].toString();
    }
    return {};
}

AuthService::AuthService(Context &context, Tokens &tokens, Codes &codes) : Service(context), m_tokens(tokens), m_codes(codes) { }

void AuthService::addRoutes(Router &router)
{
    router.add(
        "GET", providersPath, Access::App, [this](Request &r) { return providers(r); }, Shape::Provider);
    router.add(
        "GET", providersPath + u"/marker/{}"_s, Access::App, [this](Request &r) { return provider(r); }, Shape::Provider);
    const QString users = providersPath + u"/marker/{}/users"_s;
    router.add("POST", users + u"/auth"_s, Access::App, [this](Request &r) { return signIn(r); });
    router.add("POST", users + u"/refresh"_s, Access::App, [this](Request &r) { return refresh(r); });
    router.add("POST", users + u"/logout"_s, Access::User, [this](Request &r) { return logout(r); });
    router.add("POST", users + u"/logout-all"_s, Access::User, [this](Request &r) {
        (void)knownProvider(r);
        m_tokens.closeAll(r.userId);
        return created(true);
    });
    router.add("GET", users + u"/sessions"_s, Access::User, [this](Request &r) {
        (void)knownProvider(r);
        return ok(m_tokens.devices(r.userId));
    });
}

QJsonObject AuthService::knownProvider(const Request &request) const
{
    const QJsonObject provider = store().provider(request.captures.value(0));
    if (provider.isEmpty())
        throw Refusal(404, u"Auth provider not found"_s);
    return provider;
}

// A page of the sandbox's own is named without its address, which is another one at each start.
QJsonObject AuthService::wireProvider(const QJsonObject &provider, const QString &lang) const
{
    QJsonObject wire = wireEntity(provider, lang, store());
    QJsonObject config = wire[u"config"].toObject();
    const QString page = config[u"oauthAuthUrl"].toString();
    if (page.startsWith(u'/')) {
        config[u"oauthAuthUrl"] = QString(m_context.baseUrl % page);
        wire[u"config"] = config;
    }
    return wire;
}

Reply AuthService::providers(Request &request)
{
    QJsonArray all;
    const QJsonArray entities = slice(store().list("authProviders"_L1), pageOf(request));
    for (const QJsonValue entity : entities)
        all << wireProvider(entity.toObject(), request.lang);
    return ok(all);
}

Reply AuthService::provider(Request &request)
{
    return ok(wireProvider(knownProvider(request), request.lang));
}

Reply AuthService::signIn(Request &request)
{
    const QJsonObject known = knownProvider(request);
    const QString provider = known[u"identifier"].toString();
    const QJsonObject device = Tokens::deviceOf(request);
    checkAuthBody(request.json);
    if (!known[u"isActive"].toBool(true))
        throw Refusal(400, u"auth provider not defined"_s);
    const QJsonArray authData = request.object()[u"authData"].toArray();
    const LoginMarkers markers = loginMarkers(store(), provider);
    const bool takesCode = known[u"isCheckCode"].toBool();
    checkNames(authData, markers, known[u"signIn"][u"names"].toBool() && !takesCode);
    const QString login = authValue(authData, markers.login).trimmed();
    const Row user = db().row(u"SELECT * FROM users WHERE provider = ? AND identifier = ? AND deleted = 0"_s, { provider, login });
    QString code = request.object()[u"code"].toString();
    if (code.isEmpty())
        code = authValue(authData, u"code"_s);
    if (user.isEmpty())
        throw Refusal(401, u"Unauthorized"_s);
    if (takesCode || !code.isEmpty()) {
        m_codes.consume(provider, login, code);
    } else if (passwordHash(authValue(authData, markers.password), user[u"salt"_s].toString()) != user[u"password"_s].toString()) {
        throw Refusal(401, u"Unauthorized"_s);
    }
    if (!user[u"active"_s].toBool())
        throw Refusal(403, u"User is not activated"_s);
    return created(m_tokens.open(device, provider, user[u"id"_s].toLongLong()));
}

Reply AuthService::refresh(Request &request)
{
    const QString provider = knownProvider(request)[u"identifier"].toString();
    const QJsonObject device = Tokens::deviceOf(request);
    return created(m_tokens.refresh(request.object()[u"refreshToken"].toString(), device, provider));
}

Reply AuthService::logout(Request &request)
{
    (void)knownProvider(request);
    (void)Tokens::deviceOf(request);
    const QString token = request.object()[u"refreshToken"].toString();
    if (token.isEmpty())
        throw Refusal(400, u"\"refreshToken\" is required"_s);
    m_tokens.close(request.userId, token);
    return created(true);
}

} // namespace sandbox
