// SPDX-License-Identifier: MIT
#include "sandbox/refunds.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

void RefundService::addRoutes(Router &router)
{
    const QString path = u"/api/content/orders/{}/refund"_s;
    router.add("GET", path, Access::User, [this](Request &r) { return list(r); });
    router.add("POST", path, Access::User, [this](Request &r) { return create(r); });
    router.add("DELETE", path, Access::User, [this](Request &r) { return cancel(r); });
}

Row RefundService::paidOrder(const Request &request) const
{
    const Row order = db().row(u"SELECT * FROM orders WHERE id = ? AND user = ?"_s, { request.id(), request.userId });
    if (order.isEmpty())
        throw Refusal(404, u"Order not found"_s);
    if (order[u"completed"_s].toInt() != 1)
        throw Refusal(404, u"You cannot refund uncompleted order"_s);
    return order;
}

Reply RefundService::list(const Request &request) const
{
    const Row order = db().row(u"SELECT * FROM orders WHERE id = ? AND user = ?"_s, { request.id(), request.userId });
    if (order.isEmpty())
        throw Refusal(404, u"Order not found"_s);
    const QJsonObject storage = store().storage(order[u"storage"_s].toString());
    QJsonArray all;
    const QList<Row> rows = db().rows(u"SELECT * FROM refunds WHERE orderId = ? ORDER BY id"_s, { request.id() });
    for (const Row &row : rows) {
        all << QJsonObject{ { u"id"_s, row[u"id"_s].toLongLong() }, { u"createdDate"_s, row[u"created"_s].toString() },
            { u"status"_s, row[u"status"_s].toString() }, { u"amount"_s, coins().jsonOf(row[u"amount"_s].toLongLong()) },
            { u"note"_s, row[u"note"_s].toString() }, { u"products"_s, objectOf(row[u"products"_s].toString()) },
            { u"orderId"_s, request.id() }, { u"orderStorageId"_s, storage[u"id"] }, { u"userId"_s, request.userId },
            { u"orderStorage"_s, QJsonObject{ { u"id"_s, storage[u"id"] }, { u"identifier"_s, storage[u"identifier"] } } },
            { u"user"_s, QJsonObject{ { u"id"_s, request.userId } } } };
    }
    return ok(all);
}

// The body names products by id; only what was ordered and is not asked back already can be refunded.
Reply RefundService::create(const Request &request)
{
    const Row order = paidOrder(request);
    const QJsonObject wanted = request.object()[u"products"].toObject();
    if (wanted.isEmpty())
        throw Refusal(400, u"\"products\" must be of type object"_s);
    QHash<qint64, qint64> left;
    QHash<qint64, Minor> prices;
    const QJsonArray lines = arrayOf(order[u"products"_s].toString());
    for (const QJsonValue line : lines) {
        if (line[u"isGift"].toBool())
            continue;
        left[line[u"id"].toInteger()] += line[u"quantity"].toInteger();
        prices[line[u"id"].toInteger()] = line[u"price"].toInteger();
    }
    const QList<Row> earlier = db().rows(u"SELECT products FROM refunds WHERE orderId = ? AND status <> 'canceled'"_s, { request.id() });
    for (const Row &row : earlier) {
        const QJsonObject products = objectOf(row[u"products"_s].toString());
        for (auto it = products.begin(); it != products.end(); ++it)
            left[it.key().toLongLong()] -= (*it)[u"quantity"].toInteger();
    }
    Minor amount = 0;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const qint64 id = it.key().toLongLong();
        const double quantity = (*it)[u"quantity"].toDouble(0);
        if (quantity < 1 || quantity != std::floor(quantity) || quantity > double(left.value(id)))
            throw Refusal(400, u"Product "_s % it.key() % u" cannot be refunded in this quantity"_s);
        amount += prices[id] * qint64(quantity);
    }
    // A discount of the order is shared by what is given back.
    const Minor raw = order[u"raw"_s].toLongLong();
    const Minor total = order[u"total"_s].toLongLong();
    if (raw > 0 && total < raw)
        amount = Minor(std::llround(double(amount) * double(total) / double(raw)));
    db().insert(u"INSERT INTO refunds(orderId, user, status, amount, note, products, created) VALUES(?, ?, 'requested', ?, ?, ?, ?)"_s,
        { request.id(), request.userId, amount, request.object()[u"note"].toString(), textOf(wanted), now() });
    return created(true);
}

Reply RefundService::cancel(const Request &request)
{
    (void)paidOrder(request);
    db().run(u"UPDATE refunds SET status = 'canceled' WHERE orderId = ? AND status = 'requested'"_s, { request.id() });
    if (db().changed() == 0)
        throw Refusal(404, u"Refund request not found"_s);
    return ok(true);
}

} // namespace sandbox
