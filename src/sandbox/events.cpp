// SPDX-License-Identifier: MIT
#include "sandbox/events.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

void EventService::addRoutes(Router &router)
{
    const QString base = u"/api/content/events"_s;
    router.add("GET", base + u"/subscriptions"_s, Access::User, [this](Request &r) {
        QJsonArray items;
        const Page page = pageOf(r);
        const QList<Row> rows = db().rows(u"SELECT * FROM subscriptions WHERE user = ? ORDER BY marker, product LIMIT ? OFFSET ?"_s,
            { r.userId, page.limit, page.offset });
        for (const Row &row : rows)
            items << QJsonObject{ { u"eventMarker"_s, row[u"marker"_s].toString() }, { u"productId"_s, row[u"product"_s].toLongLong() } };
        return ok(listOf(items, db().value(u"SELECT COUNT(*) FROM subscriptions WHERE user = ?"_s, { r.userId }).toLongLong()));
    });
    router.add("POST", base + u"/subscribe/marker/{}"_s, Access::User, [this](Request &r) {
        db().run(u"INSERT OR REPLACE INTO subscriptions(user, marker, product, locale) VALUES(?, ?, ?, ?)"_s,
            { r.userId, r.captures[0], wanted(r), store().language(r.json[u"locale"].toString()) });
        return created(QJsonValue(QJsonValue::Undefined));
    });
    router.add("DELETE", base + u"/unsubscribe/marker/{}"_s, Access::User, [this](Request &r) {
        db().run(u"DELETE FROM subscriptions WHERE user = ? AND marker = ? AND product = ?"_s, { r.userId, r.captures[0], wanted(r) });
        return ok(QJsonValue(QJsonValue::Undefined));
    });
}

// The product of the body; the event itself must exist too.
qint64 EventService::wanted(const Request &request) const
{
    if (store().entity("events"_L1, request.captures[0]).isEmpty())
        throw Refusal(404, u"Event not found"_s);
    const qint64 product = request.json[u"productId"].toInteger();
    if (!store().product(product))
        throw Refusal(404, u"Product "_s % QString::number(product) % u" not found"_s);
    return product;
}

} // namespace sandbox
