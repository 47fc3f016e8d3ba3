// SPDX-License-Identifier: MIT
#include "sandbox/formdata.h"

#include "sandbox/tokens.h"
#include "sandbox/validator.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

void FormDataService::addRoutes(Router &router)
{
    const QString base = u"/api/content/form-data"_s;
    router.add("POST", base, Access::App, [this](Request &r) { return submit(r); });
    router.add("POST", base + u"/marker/{}"_s, Access::App, [this](Request &r) { return list(r); });
    router.add("PUT", base + u"/{}"_s, Access::User, [this](Request &r) { return update(r); });
    router.add("PUT", base + u"/{}/update-status"_s, Access::User, [this](Request &r) {
        const Row row = own(r);
        QString status = r.json[u"status"].toString();
        if (status.isEmpty())
            status = r.json[u"statusIdentifier"].toString();
        if (status.isEmpty())
            throw Refusal(400, u"status should not be empty"_s);
        db().run(u"UPDATE records SET status = ? WHERE id = ?"_s, { status, row[u"id"_s] });
        return ok(true);
    });
    router.add("DELETE", base + u"/{}"_s, Access::User, [this](Request &r) {
        db().run(u"DELETE FROM records WHERE id = ?"_s, { own(r).value(u"id"_s) });
        return ok(true);
    });
}

QString FormDataService::userName(const Request &request) const
{
    return db().value(u"SELECT identifier FROM users WHERE id = ?"_s, { request.userId }).toString();
}

Row FormDataService::own(const Request &request) const
{
    const Row row = db().row(u"SELECT * FROM records WHERE id = ? AND user = ?"_s, { request.id(), userName(request) });
    if (row.isEmpty())
        throw Refusal(404, u"Form data not found"_s);
    return row;
}

// The order of the checks is the API's: data, then the form's type, then its configuration (docs/oneentry.md#form-data).
Reply FormDataService::submit(const Request &request)
{
    if (!request.json.isObject())
        throw Refusal(400, u"\"value\" must be of type object"_s);
    const QJsonObject body = request.object();
    const QJsonObject device = Tokens::deviceOf(request);
    const QJsonObject form = store().form(body[u"formIdentifier"].toString());
    if (form.isEmpty())
        throw Refusal(404, u"Form not found"_s);
    QString lang = request.lang;
    const QJsonArray formData = FormValidator(store(), form).check(body[u"formData"], lang);
    const QString type = form[u"type"].toString();
    if (type != "data"_L1 && type != "rating"_L1)
        throw Refusal(404, u"Form has incorrect type: "_s % type);
    const QJsonValue config = form[u"moduleFormConfigs"][0];
    if (config[u"id"].toInteger() != body[u"formModuleConfigId"].toInteger())
        throw Refusal(400, u"Incorrect formIdentifier for provided config"_s);
    const QString user = request.userId ? userName(request) : QString();
    const qint64 id = db().insert(u"INSERT INTO records(form, config, entity, parent, user, fingerprint, status, formData, created)"
                                  " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { form[u"identifier"].toString(), config[u"id"].toInteger(), body[u"moduleEntityIdentifier"].toString(),
            body[u"replayTo"].toVariant(), user, device[u"fingerprint"].toString(), body[u"status"].toString(u"sent"_s), textOf(formData),
            now() });
    QJsonObject wire = record(db().row(u"SELECT * FROM records WHERE id = ?"_s, { id }));
    for (const QString &key : { u"depth"_s, u"ip"_s, u"status"_s, u"attributeSetIdentifier"_s, u"formModuleConfigId"_s })
        wire.remove(key);
    return created(QJsonObject{
        { u"formData"_s, wire }, { u"actionMessage"_s, localised(form[u"localizeInfos"], lang)[u"successMessage"].toString() } });
}

QJsonObject FormDataService::record(const Row &row) const
{
    const QString user = row[u"user"_s].toString();
    const QVariant parent = row[u"parent"_s];
    return { { u"id"_s, row[u"id"_s].toLongLong() },
        { u"parentId"_s, parent.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(parent.toLongLong()) },
        { u"formIdentifier"_s, row[u"form"_s].toString() }, { u"depth"_s, 0 }, { u"ip"_s, u"127.0.0.1"_s },
        { u"fingerprint"_s, row[u"fingerprint"_s].toString() }, { u"status"_s, row[u"status"_s].toString() },
        { u"userIdentifier"_s, user.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(user) },
        { u"formData"_s, arrayOf(row[u"formData"_s].toString()) },
        { u"attributeSetIdentifier"_s, QString(row[u"form"_s].toString() % u"_set"_s) }, { u"time"_s, row[u"created"_s].toString() },
        { u"entityIdentifier"_s, row[u"entity"_s].toString() }, { u"isUserAdmin"_s, false },
        { u"formModuleId"_s, row[u"config"_s].toInt() }, { u"formModuleConfigId"_s, row[u"config"_s].toInt() } };
}

Reply FormDataService::list(const Request &request) const
{
    const QJsonObject filter = request.object();
    const QString form = request.captures[0];
    if (store().form(form).isEmpty())
        throw Refusal(404, u"Form not found"_s);
    QJsonArray items;
    const QList<Row> rows = db().rows(
        u"SELECT * FROM records WHERE form = ? AND config = ? ORDER BY id DESC"_s, { form, request.number("formModuleConfigId"_L1, 0) });
    const QJsonArray states = filter[u"status"].toArray();
    for (const Row &row : rows) {
        const QString time = row[u"created"_s].toString();
        const bool fits
            = (filter[u"entityIdentifier"].isUndefined() || filter[u"entityIdentifier"].toString() == row[u"entity"_s].toString())
            && (filter[u"userIdentifier"].isUndefined() || filter[u"userIdentifier"].toString() == row[u"user"_s].toString())
            && (filter[u"parentId"].isUndefined() || filter[u"parentId"].toVariant().toString() == row[u"parent"_s].toString())
            && (states.isEmpty() || states.contains(row[u"status"_s].toString()))
            && (filter[u"dateFrom"].toString().isEmpty() || time >= filter[u"dateFrom"].toString())
            && (filter[u"dateTo"].toString().isEmpty() || time <= filter[u"dateTo"].toString());
        if (fits)
            items << record(row);
    }
    return created(listOf(slice(items, pageOf(request)), items.size()));
}

Reply FormDataService::update(const Request &request)
{
    const Row row = own(request);
    if (request.object().contains(u"formData"_s)) {
        QString lang = request.lang;
        const QJsonArray formData = FormValidator(store(), store().form(row[u"form"_s].toString())).check(request.json[u"formData"], lang);
        db().run(u"UPDATE records SET formData = ? WHERE id = ?"_s, { textOf(formData), row[u"id"_s] });
    }
    return ok(record(db().row(u"SELECT * FROM records WHERE id = ?"_s, { row[u"id"_s] })));
}

} // namespace sandbox
