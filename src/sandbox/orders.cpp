// SPDX-License-Identifier: MIT
#include "sandbox/orders.h"

#include "sandbox/validator.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

const QString base = u"/api/content/orders-storage"_s;

QJsonObject wireStorage(QJsonObject storage, const QString &lang, const Store &store)
{
    storage.remove(u"attributeSetIdentifier"_s);
    return wireEntity(storage, lang, store);
}

} // namespace

OrderService::OrderService(Context &context, const Pricing &pricing, Payments &payments) :
    Service(context), m_pricing(pricing), m_payments(payments)
{
}

void OrderService::addRoutes(Router &router)
{
    addStorageRoutes(router);
    router.add(
        "POST", base + u"/orders/preview"_s, Access::Guest,
        [this](Request &r) {
            if (!r.json.isObject())
                throw Refusal(400, u"\"value\" must be of type object"_s);
            return created(m_pricing.preview(m_pricing.bill(r.object(), r.userId)));
        },
        Shape::Preview);
    const QString orders = base + u"/marker/{}/orders"_s;
    router.add(
        "POST", orders, Access::Guest, [this](Request &r) { return create(r); }, Shape::OrderWritten);
    router.add(
        "PUT", orders + u"/{}"_s, Access::Guest, [this](Request &r) { return update(r); }, Shape::OrderWritten);
    router.add(
        "GET", orders, Access::Guest, [this](Request &r) { return list(r); }, Shape::Orders);
    router.add(
        "GET", orders + u"/{}"_s, Access::Guest, [this](Request &r) { return one(r); }, Shape::Order);
}

void OrderService::addStorageRoutes(Router &router)
{
    router.add(
        "GET", base, Access::Guest,
        [this](Request &r) {
            QJsonArray all;
            const QJsonArray part = slice(store().list("orderStorages"_L1), pageOf(r));
            for (const QJsonValue storage : part)
                all << wireStorage(storage.toObject(), r.lang, store());
            return ok(all);
        },
        Shape::Storage);
    router.add(
        "GET", base + u"/marker/{}"_s, Access::Guest, [this](Request &r) { return ok(wireStorage(knownStorage(r), r.lang, store())); },
        Shape::Storage);
    router.add("GET", base + u"/marker/{}/order-statuses"_s, Access::Guest, [this](Request &r) {
        QJsonArray all;
        const QJsonArray part = slice(knownStorage(r)[u"statuses"].toArray(), pageOf(r));
        for (const QJsonValue status : part)
            all << wireEntity(status.toObject(), r.lang, store());
        return ok(all);
    });
}

QJsonObject OrderService::knownStorage(const Request &request) const
{
    const QJsonObject storage = store().storage(request.captures.value(0));
    if (storage.isEmpty())
        throw Refusal(404, u"Order storage not found"_s);
    return storage;
}

Row OrderService::knownOrder(const Request &request, int capture) const
{
    const Row order = db().row(u"SELECT * FROM orders WHERE id = ? AND user = ? AND storage = ?"_s,
        { request.id(capture), request.userId, request.captures.value(0) });
    if (order.isEmpty())
        throw Refusal(404, u"Order not found"_s);
    return order;
}

void OrderService::checkAccount(const Draft &draft) const
{
    if (draft.account.isEmpty())
        throw Refusal(400, u"Order must have a payment"_s);
    const QJsonObject account = store().account(draft.account);
    bool isLinked = false;
    const QJsonArray linked = draft.storage[u"paymentAccountIdentifiers"].toArray();
    for (const QJsonValue one : linked)
        isLinked = isLinked || one[u"identifier"].toString() == draft.account;
    const QStringView settings = account[u"testMode"].toBool() ? u"testSettings" : u"settings";
    const bool isConnected = account[settings][u"status"].toString() == "connected"_L1;
    if (!isLinked || !isConnected || !account[u"isUsed"].toBool() || !account[u"isVisible"].toBool())
        throw Refusal(400, u"Your payment account is not connected"_s);
}

OrderService::Draft OrderService::draftOf(const Request &request, qint64 orderId) const
{
    if (!request.json.isObject())
        throw Refusal(400, u"\"value\" must be of type object"_s);
    const QJsonObject body = request.object();
    Draft draft{ .storage = knownStorage(request), .lang = request.lang };
    draft.form = body[u"formIdentifier"].toString();
    if (draft.form.isEmpty())
        throw Refusal(400, u"form is not defined"_s);
    const QJsonObject form = store().form(draft.form);
    if (form.isEmpty())
        throw Refusal(404, u"Form not found"_s);
    if (form[u"type"].toString() != "order"_L1)
        throw Refusal(404, u"Form has incorrect type: "_s % form[u"type"].toString());
    if (draft.form != draft.storage[u"formIdentifier"].toString())
        throw Refusal(400, u"Incorrect formIdentifier for provided config"_s);
    draft.account = body[u"paymentAccountIdentifier"].toString();
    checkAccount(draft);
    draft.formData = FormValidator(store(), form).check(body[u"formData"], draft.lang);
    draft.bill = m_pricing.bill(body, request.userId, orderId);
    draft.status = body[u"statusIdentifier"].toString(body[u"statusMarker"].toString());
    if (!draft.bill.isPlain)
        draft.extra = extraOf(body, draft.bill);
    return draft;
}

// The discount keys of the answer: only what was asked for is there, since a null is refused (docs/oneentry.md#creating-an-order).
QJsonObject OrderService::extraOf(const QJsonObject &body, const Bill &bill) const
{
    QJsonObject config = bill.config;
    config[u"bonusApplied"] = coins().jsonOf(bill.bonus);
    config[u"totalDue"] = coins().jsonOf(bill.due());
    config[u"totalRaw"] = coins().jsonOf(bill.raw);
    config[u"totalSumWithDiscount"] = coins().jsonOf(bill.withDiscount);
    QJsonObject extra{ { u"discountConfig"_s, config }, { u"bonusApplied"_s, coins().jsonOf(bill.bonus) },
        { u"totalDue"_s, coins().jsonOf(bill.due()) } };
    if (!bill.couponCode.isEmpty())
        extra[u"couponCode"] = bill.couponCode;
    if (body.contains(u"bonusAmount"_s))
        extra[u"bonusAmount"] = coins().jsonOf(coins().minorOf(body[u"bonusAmount"]).value_or(0));
    if (body[u"additionalDiscountsMarkers"].isArray())
        extra[u"additionalDiscountsMarkers"] = body[u"additionalDiscountsMarkers"];
    return extra;
}

QString OrderService::Draft::productsText() const
{
    QJsonArray all;
    for (const Line &line : bill.lines)
        all << QJsonObject{ { u"id"_s, line.product->id }, { u"quantity"_s, line.quantity }, { u"price"_s, line.price() },
            { u"isGift"_s, line.isGift } };
    return textOf(all);
}

// What an order uses up besides itself. An update gives back first what the order had used.
void OrderService::bookExtras(const Draft &draft, qint64 orderId, qint64 userId)
{
    db().run(u"DELETE FROM coupons WHERE orderId = ?"_s, { orderId });
    const Minor held = -db().value(u"SELECT COALESCE(SUM(amount), 0) FROM bonus WHERE orderId = ?"_s, { orderId }).toLongLong();
    const auto book = [&](Minor amount, const QString &type) {
        db().insert(
            u"INSERT INTO bonus(user, amount, type, orderId, created) VALUES(?, ?, ?, ?, ?)"_s, { userId, amount, type, orderId, now() });
    };
    if (held > 0)
        book(held, u"REVERSAL_USAGE"_s);
    if (draft.bill.bonus > 0)
        book(-draft.bill.bonus, u"USAGE"_s);
    if (draft.bill.config[u"coupon"][u"applied"].toBool())
        db().insert(
            u"INSERT INTO coupons(code, orderId, user, usedAt) VALUES(?, ?, ?, ?)"_s, { draft.bill.couponCode, orderId, userId, now() });
}

Reply OrderService::create(Request &request)
{
    if (request.userId == 0)
        throw Refusal(400, u"Missing x-guest-id header"_s);
    const Draft draft = draftOf(request, 0);
    QString status;
    const QJsonArray statuses = draft.storage[u"statuses"].toArray();
    for (const QJsonValue one : statuses) {
        if (one[u"isDefault"].toBool())
            status = one[u"identifier"].toString();
    }
    // One transaction: an order is there whole, with its coupon and its bonus, before it is acknowledged.
    Transaction all(db());
    const qint64 id
        = db().insert(u"INSERT INTO orders(storage, user, status, form, account, formData, lang, products, raw, total, due, currency,"
                      " extra, created, updated) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            { draft.storage[u"identifier"].toString(), request.userId, status, draft.form, draft.account, textOf(draft.formData),
                draft.lang, draft.productsText(), draft.bill.raw, draft.bill.withDiscount, draft.bill.due(), store().currency(),
                textOf(draft.extra), now(), now() });
    bookExtras(draft, id, request.userId);
    // Which of an account's devices it was no answer tells; the books do, for who compares them with the counters' journals.
    const QString device = db().value(u"SELECT info FROM devices WHERE id = ?"_s, { request.deviceId }).toString();
    db().run(u"INSERT INTO makers(orderId, device) VALUES(?, ?)"_s, { id, objectOf(device)[u"browser"].toString() });
    all.commit();
    Q_EMIT m_context.bus.orderChanged(id, request.userId);
    return created(written(db().row(u"SELECT * FROM orders WHERE id = ?"_s, { id })));
}

QJsonObject OrderService::knownStatus(const QJsonObject &storage, const QString &marker) const
{
    const QJsonArray statuses = storage[u"statuses"].toArray();
    for (const QJsonValue status : statuses) {
        if (status[u"identifier"].toString() == marker)
            return status.toObject();
    }
    throw Refusal(404, u"Order status not found"_s);
}

Reply OrderService::update(Request &request)
{
    const Row order = knownOrder(request, 1);
    const qint64 id = order[u"id"_s].toLongLong();
    Draft draft = draftOf(request, id);
    const bool hasStatus = !draft.status.isEmpty();
    const QString status = hasStatus ? draft.status : order[u"status"_s].toString();
    const bool cancels = hasStatus && knownStatus(draft.storage, status)[u"isCancelFinal"].toBool();
    Transaction all(db());
    if (cancels) {
        m_payments.cancelSessions(id);
        // What the order had used up is free again.
        draft.bill.bonus = 0;
        draft.bill.config.remove(u"coupon"_s);
    }
    db().run(u"UPDATE orders SET status = ?, account = ?, formData = ?, lang = ?, products = ?, raw = ?, total = ?, due = ?, extra = ?,"
             " updated = ? WHERE id = ?"_s,
        { status, draft.account, textOf(draft.formData), draft.lang, draft.productsText(), draft.bill.raw, draft.bill.withDiscount,
            draft.bill.due(), textOf(draft.extra), now(), id });
    bookExtras(draft, id, request.userId);
    all.commit();
    Q_EMIT m_context.bus.orderChanged(id, request.userId);
    return ok(written(db().row(u"SELECT * FROM orders WHERE id = ?"_s, { id })));
}

Reply OrderService::list(Request &request)
{
    const QString storage = knownStorage(request)[u"identifier"].toString();
    const Page page = pageOf(request);
    QJsonArray items;
    const QList<Row> rows = db().rows(u"SELECT * FROM orders WHERE user = ? AND storage = ? ORDER BY id DESC LIMIT ? OFFSET ?"_s,
        { request.userId, storage, page.limit, page.offset });
    for (const Row &row : rows)
        items << read(row, request.lang);
    const QVariant total = db().value(u"SELECT COUNT(*) FROM orders WHERE user = ? AND storage = ?"_s, { request.userId, storage });
    return ok(listOf(items, total.toLongLong()));
}

Reply OrderService::one(Request &request)
{
    (void)knownStorage(request);
    return ok(read(knownOrder(request, 1), request.lang));
}

} // namespace sandbox
