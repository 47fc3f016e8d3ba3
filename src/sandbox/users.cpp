// SPDX-License-Identifier: MIT
#include "sandbox/users.h"

#include "sandbox/auth.h"
#include "sandbox/validator.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

UserService::UserService(Context &context, Tokens &tokens) : Service(context), m_tokens(tokens) { }

void UserService::addRoutes(Router &router)
{
    const QString me = u"/api/content/users/me"_s;
    router.add(
        "GET", me, Access::User, [this](Request &r) { return this->me(r); }, Shape::User);
    router.add("PUT", me, Access::User, [this](Request &r) { return update(r); });
    router.add("DELETE", me, Access::User, [this](Request &r) { return remove(r, false); });
    router.add("DELETE", me + u"/account"_s, Access::User, [this](Request &r) { return remove(r, true); });
    router.add("POST", me + u"/fcm-token/{}"_s, Access::User, [this](Request &r) { return pushToken(r, true); });
    router.add("DELETE", me + u"/fcm-token/{}"_s, Access::User, [this](Request &r) { return pushToken(r, false); });
}

Row UserService::user(const Request &request) const
{
    return db().row(u"SELECT * FROM users WHERE id = ?"_s, { request.userId });
}

Reply UserService::me(const Request &request) const
{
    const Row row = user(request);
    const QVariant spent = db().value(u"SELECT COALESCE(SUM(total), 0) FROM orders WHERE user = ? AND completed = 1"_s, { request.userId });
    const QJsonObject provider = store().provider(row[u"provider"_s].toString());
    const QJsonObject group = store().entity("userGroups"_L1, provider[u"userGroupIdentifier"].toString());
    return ok(QJsonObject{ { u"id"_s, request.userId }, { u"identifier"_s, row[u"identifier"_s].toString() },
        { u"authProviderIdentifier"_s, row[u"provider"_s].toString() }, { u"formIdentifier"_s, provider[u"formIdentifier"] },
        { u"formData"_s, arrayOf(row[u"formData"_s].toString()) }, { u"notificationData"_s, objectOf(row[u"notification"_s].toString()) },
        { u"locale"_s, row[u"locale"_s].toString() }, { u"total"_s, coins().textOf(spent.toLongLong()) },
        { u"groups"_s, QJsonArray{ group[u"id"] } }, { u"state"_s, objectOf(row[u"state"_s].toString()) },
        { u"moduleFormConfigs"_s, QJsonArray() }, { u"rating"_s, QJsonObject() } });
}

void UserService::updateCredentials(const Row &user, const QJsonObject &body)
{
    const QString provider = user[u"provider"_s].toString();
    const LoginMarkers markers = loginMarkers(store(), provider);
    const QJsonArray authData = body[u"authData"].toArray();
    const QJsonArray formData = localised(body[u"formData"], store().languages().first()).toArray();
    QString login = authValue(authData, markers.login).trimmed();
    if (login.isEmpty())
        login = authValue(formData, markers.login).trimmed();
    if (!login.isEmpty() && login != user[u"identifier"_s].toString()) {
        if (!db().value(u"SELECT id FROM users WHERE provider = ? AND identifier = ? AND deleted = 0"_s, { provider, login }).isNull())
            throw Refusal(400, u"User already exists"_s);
        db().run(u"UPDATE users SET identifier = ? WHERE id = ?"_s, { login, user[u"id"_s] });
    }
    const QString password = authValue(authData, markers.password);
    if (!password.isEmpty())
        db().run(u"UPDATE users SET password = ? WHERE id = ?"_s, { passwordHash(password, user[u"salt"_s].toString()), user[u"id"_s] });
}

Reply UserService::update(const Request &request)
{
    if (!request.json.isObject())
        throw Refusal(400, u"\"value\" must be of type object"_s);
    const QJsonObject body = request.object();
    const Row row = user(request);
    const QString provider = row[u"provider"_s].toString();
    Transaction all(db());
    if (body.contains(u"formData"_s)) {
        const LoginMarkers markers = loginMarkers(store(), provider);
        const QJsonArray given
            = FormValidator(store(), store().form(store().provider(provider)[u"formIdentifier"].toString())).checkUpdate(body[u"formData"]);
        // The entries that came take the place of the old ones; credentials are kept elsewhere.
        QJsonArray merged;
        QStringList replaced{ markers.login, markers.password };
        for (const QJsonValue entry : given) {
            if (!replaced.contains(entry[u"marker"].toString()))
                merged << entry;
        }
        for (const QJsonValue entry : given)
            replaced << entry[u"marker"].toString();
        const QJsonArray old = arrayOf(row[u"formData"_s].toString());
        for (const QJsonValue entry : old) {
            if (!replaced.contains(entry[u"marker"].toString()))
                merged << entry;
        }
        db().run(u"UPDATE users SET formData = ? WHERE id = ?"_s, { textOf(merged), request.userId });
    }
    if (body[u"state"].isObject())
        db().run(u"UPDATE users SET state = ? WHERE id = ?"_s, { textOf(body[u"state"]), request.userId });
    if (body[u"notificationData"].isObject())
        db().run(u"UPDATE users SET notification = ? WHERE id = ?"_s, { textOf(body[u"notificationData"]), request.userId });
    updateCredentials(row, body);
    db().run(u"UPDATE users SET updated = ? WHERE id = ?"_s, { now(), request.userId });
    all.commit();
    return ok(true);
}

Reply UserService::remove(const Request &request, bool forEver)
{
    Transaction all(db());
    m_tokens.closeAll(request.userId);
    if (forEver)
        db().run(u"DELETE FROM users WHERE id = ?"_s, { request.userId });
    else
        db().run(u"UPDATE users SET deleted = 1, active = 0 WHERE id = ?"_s, { request.userId });
    all.commit();
    return ok(true);
}

Reply UserService::pushToken(const Request &request, bool adds)
{
    db().run(
        adds ? u"INSERT OR REPLACE INTO pushtokens(user, token) VALUES(?, ?)"_s : u"DELETE FROM pushtokens WHERE user = ? AND token = ?"_s,
        { request.userId, request.captures[0] });
    return adds ? created(true) : ok(true);
}

void seedUsers(Context &context)
{
    Database &db = context.database;
    Transaction all(db);
    const QJsonArray users = context.store.list("users"_L1);
    const QString now = isoText(context.clock.now());
    for (const QJsonValue user : users) {
        const QString salt = QUuid::createUuid().toString(QUuid::Id128);
        db.insert(
            u"INSERT INTO users(id, provider, identifier, salt, password, active, formData, notification, state, locale, created, updated)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            { user[u"id"].toInteger(), user[u"authProviderIdentifier"].toString(), user[u"identifier"].toString(), salt,
                passwordHash(user[u"password"].toString(), salt), user[u"isActive"].toBool(), textOf(user[u"formData"]),
                textOf(user[u"notificationData"]), textOf(user[u"state"]), user[u"locale"].toString(), now, now });
        const QJsonArray history = user[u"bonus"][u"history"].toArray();
        for (const QJsonValue entry : history) {
            const Minor size = context.store.coins().minorOf(entry[u"amount"]).value_or(0);
            const bool isUp = entry[u"type"].toString() == "ACCRUAL"_L1 || entry[u"type"].toString() == "REVERSAL_USAGE"_L1;
            db.insert(u"INSERT INTO bonus(user, amount, type, comment, created) VALUES(?, ?, ?, ?, ?)"_s,
                { user[u"id"].toInteger(), isUp ? size : -size, entry[u"type"].toString(), entry[u"comment"].toString(),
                    entry[u"createdAt"].toString() });
        }
    }
    db.run(u"INSERT OR IGNORE INTO meta(key, value) VALUES('digits', ?)"_s, { QString::number(context.store.coins().digits()) });
    all.commit();
}

} // namespace sandbox
