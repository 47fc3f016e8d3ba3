// SPDX-License-Identifier: MIT
#include "sandbox/control.h"

#include "sandbox/users.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostEntries = 5000;
constexpr qsizetype mostBody = 64LL * 1024;

} // namespace

void RequestLog::add(const Request &request, const QDateTime &at)
{
    QJsonObject headers;
    for (const auto &[name, value] : request.headers)
        headers.insert(QString::fromLatin1(name).toLower(), QString::fromUtf8(value));
    const QByteArray body = request.body.left(mostBody);
    m_entries << QJsonObject{ { u"n"_s, ++m_count }, { u"at"_s, isoText(at) }, { u"verb"_s, QString::fromLatin1(request.verb) },
        { u"path"_s, request.path }, { u"query"_s, request.rawQuery }, { u"headers"_s, headers }, { u"body"_s, QString::fromUtf8(body) } };
    if (m_entries.size() > mostEntries)
        m_entries.removeFirst();
}

void RequestLog::clear()
{
    m_entries = {};
    m_count = 0;
}

Control::Control(Context &context, Payments &payments, Tokens &tokens, Codes &codes, RequestLog &log) :
    Service(context), m_payments(payments), m_tokens(tokens), m_codes(codes), m_log(log)
{
}

void Control::addRoutes(Router &router)
{
    const QString base = u"/__sandbox"_s;
    router.add("GET", base + u"/state"_s, Access::Open, [this](Request &) { return ok(state()); });
    router.add("GET", base + u"/requests"_s, Access::Open, [this](Request &) { return ok(m_log.list()); });
    router.add("DELETE", base + u"/requests"_s, Access::Open, [this](Request &) {
        m_log.clear();
        return ok(true);
    });
    router.add("POST", base + u"/orders/{}/pay"_s, Access::Open, [this](Request &r) { return pay(r); });
    router.add("POST", base + u"/orders/{}/complete"_s, Access::Open, [this](Request &r) { return complete(r); });
    router.add("POST", base + u"/orders/{}/copy"_s, Access::Open, [this](Request &r) { return copy(r); });
    router.add("POST", base + u"/products/{}"_s, Access::Open, [this](Request &r) { return changeProduct(r); });
    router.add("GET", base + u"/faults"_s, Access::Open, [this](Request &) { return ok(m_context.faults.list()); });
    router.add("POST", base + u"/faults"_s, Access::Open, [this](Request &r) {
        m_context.faults.order(r.json);
        return created(m_context.faults.list());
    });
    router.add("DELETE", base + u"/faults"_s, Access::Open, [this](Request &) {
        m_context.faults.clear();
        return ok(true);
    });
    router.add("GET", base + u"/codes"_s, Access::Open, [this](Request &) { return ok(m_codes.list()); });
    router.add("POST", base + u"/reset"_s, Access::Open, [this](Request &) {
        reset();
        return created(true);
    });
    addTimeRoutes(router);
}

void Control::addTimeRoutes(Router &router)
{
    router.add("POST", u"/__sandbox/tokens/expire"_s, Access::Open, [this](Request &r) {
        m_tokens.expire(r.object()[u"refresh"].toBool());
        return created(true);
    });
    router.add("POST", u"/__sandbox/clock"_s, Access::Open, [this](Request &r) {
        m_context.clock.advance(qint64(r.object()[u"advance"].toDouble() * 1000));
        return created(QJsonObject{ { u"now"_s, now() } });
    });
    router.add("GET", u"/__sandbox/clock"_s, Access::Open, [this](Request &) { return ok(QJsonObject{ { u"now"_s, now() } }); });
}

QJsonObject Control::order(const Row &row) const
{
    const qint64 userId = row[u"user"_s].toLongLong();
    const QString user
        = userId < 0 ? m_tokens.guestOf(userId) : db().value(u"SELECT identifier FROM users WHERE id = ?"_s, { userId }).toString();
    QJsonArray products;
    const QJsonArray lines = arrayOf(row[u"products"_s].toString());
    for (const QJsonValue line : lines)
        products << QJsonObject{ { u"productId"_s, line[u"id"] }, { u"quantity"_s, line[u"quantity"] },
            { u"price"_s, coins().jsonOf(line[u"price"].toInteger()) }, { u"isGift"_s, line[u"isGift"] } };
    const QVariant completed = row[u"completed"_s];
    const QString device = db().value(u"SELECT device FROM makers WHERE orderId = ?"_s, { row[u"id"_s] }).toString();
    return { { u"id"_s, row[u"id"_s].toLongLong() }, { u"storage"_s, row[u"storage"_s].toString() }, { u"user"_s, user },
        { u"userId"_s, row[u"user"_s].toLongLong() }, { u"status"_s, row[u"status"_s].toString() },
        { u"form"_s, row[u"form"_s].toString() }, { u"account"_s, row[u"account"_s].toString() }, { u"lang"_s, row[u"lang"_s].toString() },
        { u"formData"_s, arrayOf(row[u"formData"_s].toString()) }, { u"products"_s, products },
        { u"totalRaw"_s, coins().jsonOf(row[u"raw"_s].toLongLong()) }, { u"totalSum"_s, coins().jsonOf(row[u"total"_s].toLongLong()) },
        { u"totalDue"_s, coins().jsonOf(row[u"due"_s].toLongLong()) }, { u"currency"_s, row[u"currency"_s].toString() },
        { u"isCompleted"_s, completed.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(completed.toInt() == 1) },
        { u"createdDate"_s, row[u"created"_s].toString() }, { u"device"_s, device } };
}

QJsonArray Control::users() const
{
    QJsonArray all;
    const QList<Row> rows = db().rows(u"SELECT * FROM users WHERE deleted = 0 ORDER BY id"_s);
    for (const Row &row : rows) {
        all << QJsonObject{ { u"id"_s, row[u"id"_s].toLongLong() }, { u"provider"_s, row[u"provider"_s].toString() },
            { u"identifier"_s, row[u"identifier"_s].toString() }, { u"isActive"_s, row[u"active"_s].toBool() },
            { u"passwordHash"_s, row[u"password"_s].toString() }, { u"formData"_s, arrayOf(row[u"formData"_s].toString()) },
            { u"notificationData"_s, objectOf(row[u"notification"_s].toString()) } };
    }
    return all;
}

QJsonObject Control::state() const
{
    QJsonArray orders;
    const QList<Row> orderRows = db().rows(u"SELECT * FROM orders ORDER BY id"_s);
    for (const Row &row : orderRows)
        orders << order(row);
    QJsonArray sessions;
    const QList<Row> sessionRows = db().rows(u"SELECT * FROM sessions ORDER BY id"_s);
    for (const Row &row : sessionRows) {
        const QString link = row[u"url"_s].toString();
        sessions << QJsonObject{ { u"id"_s, row[u"id"_s].toLongLong() }, { u"orderId"_s, row[u"orderId"_s].toLongLong() },
            { u"type"_s, row[u"type"_s].toString() }, { u"status"_s, row[u"status"_s].toString() },
            { u"amount"_s, coins().jsonOf(row[u"amount"_s].toLongLong()) },
            { u"paymentUrl"_s, link.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(link) } };
    }
    return { { u"orders"_s, orders }, { u"sessions"_s, sessions }, { u"users"_s, users() }, { u"requests"_s, m_log.count() } };
}

Reply Control::pay(const Request &request)
{
    const QJsonValue stage = request.object().value(u"amount");
    const auto amount = stage.isUndefined() ? std::nullopt : coins().minorOf(stage);
    if (!stage.isUndefined() && !amount)
        throw Refusal(400, u"\"amount\" must be an amount"_s);
    m_payments.settleOrder(request.id(), request.object()[u"outcome"].toString(u"completed"_s), amount);
    return created(order(db().row(u"SELECT * FROM orders WHERE id = ?"_s, { request.id() })));
}

// As the owner of a store marks an order as paid; its sessions stay as they are.
Reply Control::complete(const Request &request)
{
    const QVariant user = db().value(u"SELECT user FROM orders WHERE id = ?"_s, { request.id() });
    if (user.isNull())
        throw Refusal(404, u"Order not found"_s);
    db().run(u"UPDATE orders SET completed = 1 WHERE id = ?"_s, { request.id() });
    Q_EMIT m_context.bus.orderChanged(request.id(), user.toLongLong());
    return created(true);
}

// Many orders like one, for tests of long lists: ten thousand that are placed one by one take a minute of disk time.
Reply Control::copy(const Request &request)
{
    const qint64 times = request.object()[u"times"].toInteger(1);
    if (db().value(u"SELECT id FROM orders WHERE id = ?"_s, { request.id() }).isNull())
        throw Refusal(404, u"Order not found"_s);
    if (times < 1 || times > 100000)
        throw Refusal(400, u"\"times\" must be 1 to 100000"_s);
    Transaction all(db());
    for (qint64 i = 0; i < times; ++i) {
        db().insert(
            u"INSERT INTO orders(storage, user, status, form, account, formData, lang, products, raw, total, due, currency, completed,"
            " extra, created, updated) SELECT storage, user, status, form, account, formData, lang, products, raw, total, due, currency,"
            " completed, extra, ?, ? FROM orders WHERE id = ?"_s,
            { now(), now(), request.id() });
    }
    all.commit();
    return created(true);
}

// Price, stock and status as an administrator would change them.
Reply Control::changeProduct(const Request &request)
{
    Product *product = m_context.store.editable(request.id());
    if (!product)
        throw Refusal(404, u"Product not found"_s);
    const QJsonObject body = request.object();
    if (body.contains(u"price"_s)) {
        const auto price = coins().minorOf(body[u"price"]);
        if (!price || *price < 0)
            throw Refusal(400, u"\"price\" must be an amount"_s);
        product->price = *price;
    }
    if (body.contains(u"stock"_s))
        product->stock = body[u"stock"].toInt();
    if (body.contains(u"status"_s))
        product->status = body[u"status"].toString();
    if (body.contains(u"isRemoved"_s))
        product->isRemoved = body[u"isRemoved"].toBool();
    Q_EMIT m_context.bus.productChanged(product->id);
    return created(true);
}

void Control::reset()
{
    Transaction all(db());
    db().clear();
    seedUsers(m_context);
    all.commit();
    m_context.store.reset();
    m_context.faults.clear();
    m_context.clock.reset();
    m_log.clear();
}

} // namespace sandbox
