// SPDX-License-Identifier: MIT
#include "sandbox/registration.h"

#include "sandbox/auth.h"
#include "sandbox/validator.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QJsonObject fieldOf(const QJsonObject &form, const QString &marker)
{
    const QJsonArray attributes = form[u"attributes"].toArray();
    for (const QJsonValue attribute : attributes) {
        if (attribute[u"marker"].toString() == marker)
            return attribute.toObject();
    }
    return {};
}

QString required(const Request &request, QStringView key)
{
    const QString text = request.json[key].toString();
    if (text.isEmpty())
        throw Refusal(400, key.toString() % u" should not be empty"_s);
    return text;
}

} // namespace

RegistrationService::RegistrationService(Context &context, Codes &codes) : Service(context), m_codes(codes) { }

void RegistrationService::addRoutes(Router &router)
{
    const QString users = u"/api/content/users-auth-providers/marker/{}/users"_s;
    router.add("POST", users + u"/sign-up"_s, Access::App, [this](Request &r) { return signUp(r); });
    router.add("POST", users + u"/generate-code"_s, Access::App, [this](Request &r) {
        m_codes.generate(provider(r), required(r, u"userIdentifier"), r.json[u"eventIdentifier"].toString());
        return created(QJsonValue(QJsonValue::Undefined));
    });
    // A wrong code is an answer here, not an error.
    router.add("POST", users + u"/check-code"_s, Access::App,
        [this](Request &r) { return created(m_codes.check(provider(r), required(r, u"userIdentifier"), r.json[u"code"].toString())); });
    router.add("POST", users + u"/activate"_s, Access::App, [this](Request &r) { return activate(r); });
    router.add("POST", users + u"/change-password"_s, Access::App, [this](Request &r) { return changePassword(r); });
}

QString RegistrationService::provider(const Request &request) const
{
    if (!request.json.isObject())
        throw Refusal(400, u"\"value\" must be of type object"_s);
    const QString marker = request.captures.value(0);
    if (store().provider(marker).isEmpty())
        throw Refusal(404, u"Auth provider not found"_s);
    return marker;
}

QString RegistrationService::checkedLogin(const QString &provider, const QJsonArray &authData) const
{
    const QJsonObject form = store().form(store().provider(provider)[u"formIdentifier"].toString());
    const LoginMarkers markers = loginMarkers(store(), provider);
    const QString login = authValue(authData, markers.login).trimmed();
    const QString problem = fieldProblem(fieldOf(form, markers.login), login);
    if (!problem.isEmpty())
        throw Refusal(400, problem);
    if (!db().value(u"SELECT id FROM users WHERE provider = ? AND identifier = ? AND deleted = 0"_s, { provider, login }).isNull())
        throw Refusal(400, u"User already exists"_s);
    return login;
}

void RegistrationService::checkPassword(const QString &provider, const QString &password) const
{
    const QJsonObject form = store().form(store().provider(provider)[u"formIdentifier"].toString());
    const QString problem = fieldProblem(fieldOf(form, loginMarkers(store(), provider).password), password);
    if (!problem.isEmpty())
        throw Refusal(400, problem);
}

Reply RegistrationService::signUp(const Request &request)
{
    const QString marker = provider(request);
    const QJsonObject body = request.object();
    const QJsonObject own = store().provider(marker);
    if (body.contains(u"formIdentifier"_s) && body[u"formIdentifier"] != own[u"formIdentifier"])
        throw Refusal(400, u"Incorrect formIdentifier for provided config"_s);
    const QString locale = required(request, u"langCode");
    const QJsonObject notification = body[u"notificationData"].toObject();
    if (notification[u"phoneSMS"].isString() && notification[u"phoneSMS"].toString().isEmpty())
        throw Refusal(400, u"\"notificationData.phoneSMS\" is not allowed to be empty"_s);
    const QJsonArray authData = body[u"authData"].toArray();
    const QString login = checkedLogin(marker, authData);
    const QString password = authValue(authData, loginMarkers(store(), marker).password);
    checkPassword(marker, password);
    const QJsonArray formData = FormValidator(store(), store().form(own[u"formIdentifier"].toString())).checkSignUp(body[u"formData"]);
    const QString salt = QUuid::createUuid().toString(QUuid::Id128);
    QJsonObject kept{ { u"email"_s, notification[u"email"].toString(login) }, { u"phonePush"_s, notification[u"phonePush"].toArray() } };
    if (notification.contains(u"phoneSMS"_s))
        kept[u"phoneSMS"] = notification[u"phoneSMS"];
    const qint64 id
        = db().insert(u"INSERT INTO users(provider, identifier, salt, password, active, formData, notification, state, locale, created,"
                      " updated) VALUES(?, ?, ?, ?, 0, ?, ?, '{}', ?, ?, ?)"_s,
            { marker, login, salt, passwordHash(password, salt), textOf(formData), textOf(kept), locale, now(), now() });
    return created(QJsonObject{ { u"id"_s, id }, { u"createdDate"_s, now() }, { u"updatedDate"_s, now() }, { u"version"_s, 0 },
        { u"identifier"_s, login }, { u"isActive"_s, false }, { u"formData"_s, QJsonObject{ { store().language(locale), formData } } },
        { u"notificationData"_s, kept }, { u"locale"_s, locale }, { u"importId"_s, QJsonValue::Null }, { u"deletedAt"_s, QJsonValue::Null },
        { u"isDeleted"_s, false }, { u"state"_s, QJsonObject() }, { u"rating"_s, QJsonObject() } });
}

// Bonus for a new member, when the store has such a discount.
void RegistrationService::welcome(qint64 userId)
{
    const QJsonArray discounts = store().list("discounts"_L1);
    for (const QJsonValue discount : discounts) {
        if (discount[u"type"].toString() != "BONUS"_L1 || discount[u"bonusEvent"].toString() != "sign_up"_L1)
            continue;
        db().insert(u"INSERT INTO bonus(user, amount, type, comment, created) VALUES(?, ?, 'ACCRUAL', ?, ?)"_s,
            { userId, coins().minorOf(discount[u"discountValue"][u"value"]).value_or(0),
                localised(discount[u"localizeInfos"], store().languages().first())[u"title"].toString(), now() });
    }
}

Reply RegistrationService::activate(const Request &request)
{
    const QString marker = provider(request);
    const QString login = required(request, u"userIdentifier");
    const QString code = request.json[u"code"].toString();
    Transaction all(db());
    const Row user = db().row(u"SELECT * FROM users WHERE provider = ? AND identifier = ? AND deleted = 0"_s, { marker, login });
    if (user.isEmpty())
        throw Refusal(404, u"User not found"_s);
    if (!m_codes.check(marker, login, code)) {
        all.commit(); // the wrong try counts
        return created(false);
    }
    m_codes.consume(marker, login, code);
    if (!user[u"active"_s].toBool()) {
        db().run(u"UPDATE users SET active = 1, updated = ? WHERE id = ?"_s, { now(), user[u"id"_s] });
        welcome(user[u"id"_s].toLongLong());
    }
    all.commit();
    return created(true);
}

// Type 1 is the owner's own change and needs the bearer, type 2 the recovery of a lost password.
Reply RegistrationService::changePassword(const Request &request)
{
    const QString marker = provider(request);
    const QString login = required(request, u"userIdentifier");
    const QString password = required(request, u"password1");
    const int type = request.json[u"type"].toInt();
    if (type != 1 && type != 2)
        throw Refusal(400, u"\"type\" must be one of [1, 2]"_s);
    if (request.json[u"password2"].toString(password) != password)
        throw Refusal(400, u"Passwords do not match"_s);
    const Row user = db().row(u"SELECT * FROM users WHERE provider = ? AND identifier = ? AND deleted = 0"_s, { marker, login });
    if (type == 1 && (user.isEmpty() || request.userId != user[u"id"_s].toLongLong()))
        throw Refusal(401, u"Unauthorized"_s);
    if (user.isEmpty())
        throw Refusal(404, u"User not found"_s);
    checkPassword(marker, password);
    m_codes.consume(marker, login, request.json[u"code"].toString());
    db().run(u"UPDATE users SET password = ?, updated = ? WHERE id = ?"_s,
        { passwordHash(password, user[u"salt"_s].toString()), now(), user[u"id"_s] });
    return created(true);
}

} // namespace sandbox
