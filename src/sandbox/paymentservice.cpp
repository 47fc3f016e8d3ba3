// SPDX-License-Identifier: MIT
#include "sandbox/paymentservice.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

PaymentService::PaymentService(Context &context, Payments &payments) : Service(context), m_payments(payments) { }

void PaymentService::addRoutes(Router &router)
{
    addAccountRoutes(router);
    const QString sessions = u"/api/content/payments/sessions"_s;
    router.add(
        "POST", sessions, Access::Guest, [this](Request &r) { return create(r); }, Shape::Session);
    router.add(
        "GET", sessions, Access::Guest, [this](Request &r) { return list(r); }, Shape::Sessions);
    router.add(
        "GET", sessions + u"/{}"_s, Access::Guest, [this](Request &r) { return one(r); }, Shape::Session);
    router.add(
        "GET", sessions + u"/order/{}"_s, Access::Guest, [this](Request &r) { return ofOrder(r); }, Shape::SessionsOfOrder);
}

void PaymentService::addAccountRoutes(Router &router)
{
    const QString accounts = u"/api/content/payments/accounts"_s;
    router.add(
        "GET", accounts, Access::Guest,
        [this](Request &) {
            QJsonArray all;
            const QJsonArray entities = store().list("paymentAccounts"_L1);
            for (const QJsonValue account : entities)
                all << wireEntityInAll(account.toObject(), store());
            return ok(all);
        },
        Shape::Account);
    router.add(
        "GET", accounts + u"/{}"_s, Access::Guest,
        [this](Request &r) {
            const QJsonObject account = store().entity("paymentAccounts"_L1, r.id());
            if (account.isEmpty())
                throw Refusal(404, u"Payment account not found"_s);
            return ok(wireEntityInAll(account, store()));
        },
        Shape::Account);
}

Reply PaymentService::create(const Request &request)
{
    if (!request.json.isObject())
        throw Refusal(400, u"\"value\" must be of type object"_s);
    const double id = request.json[u"orderId"].toDouble(0);
    if (id < 1 || id > 9e15 || id != double(qint64(id)))
        throw Refusal(400, u"\"orderId\" must be a positive number"_s);
    const Row order = db().row(u"SELECT * FROM orders WHERE id = ? AND user = ?"_s, { qint64(id), request.userId });
    if (order.isEmpty())
        throw Refusal(404, u"Order not found"_s);
    return created(m_payments.wire(m_payments.open(order, request.json[u"type"].toString()), false));
}

Reply PaymentService::ofOrder(const Request &request)
{
    QJsonArray all;
    if (db().value(u"SELECT id FROM orders WHERE id = ? AND user = ?"_s, { request.id(), request.userId }).isNull())
        throw Refusal(404, u"Order not found"_s);
    const QList<Row> rows = db().rows(u"SELECT * FROM sessions WHERE orderId = ? ORDER BY id"_s, { request.id() });
    for (const Row &row : rows)
        all << m_payments.wire(row, true);
    return ok(all);
}

Reply PaymentService::list(const Request &request)
{
    const Page page = pageOf(request);
    QJsonArray items;
    const QList<Row> rows = db().rows(
        u"SELECT * FROM sessions WHERE user = ? ORDER BY id DESC LIMIT ? OFFSET ?"_s, { request.userId, page.limit, page.offset });
    for (const Row &row : rows)
        items << m_payments.wire(row, false);
    return ok(listOf(items, db().value(u"SELECT COUNT(*) FROM sessions WHERE user = ?"_s, { request.userId }).toLongLong()));
}

Reply PaymentService::one(const Request &request)
{
    const Row session = db().row(u"SELECT * FROM sessions WHERE id = ? AND user = ?"_s, { request.id(), request.userId });
    if (session.isEmpty())
        throw Refusal(404, u"Payment session not found"_s);
    return ok(m_payments.wire(session, true));
}

} // namespace sandbox
