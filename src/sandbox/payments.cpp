// SPDX-License-Identifier: MIT
#include "sandbox/payments.h"

#include "sandbox/http.h"
#include "sandbox/json.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString secretText()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QString timeText(const QVariant &ms)
{
    return isoText(QDateTime::fromMSecsSinceEpoch(ms.toLongLong()).toUTC());
}

} // namespace

Row Payments::open(const Row &order, const QString &type)
{
    if (type != "session"_L1 && type != "intent"_L1)
        throw Refusal(400, u"\"type\" must be one of [session, intent]"_s);
    if (order[u"completed"_s].toInt() == 1)
        throw Refusal(400, u"The order has been paid already"_s);
    Database &db = m_context.database;
    const QJsonObject account = m_context.store.account(order[u"account"_s].toString());
    const QString flow = account[u"flow"].toString();
    const bool isOnline = flow != "offline"_L1;
    const bool hasLink = isOnline && type == "session"_L1;
    const qint64 now = m_context.clock.ms();
    QVariant dueAt;
    QVariant dueStatus;
    if (isOnline) {
        const QJsonValue own = account[account[u"testMode"].toBool() ? u"testSettings" : u"settings"][u"sessionTimeout"];
        dueAt = now + own.toInteger(m_context.store.project()[u"sessionTimeoutSec"].toInteger(1800)) * 1000;
        dueStatus = u"expired"_s;
    }
    if (m_context.options.pay != PayMode::Manual) {
        dueAt = now + m_context.options.payAfter.count();
        dueStatus = m_context.options.pay == PayMode::Auto ? u"completed"_s : u"canceled"_s;
    }
    Transaction all(db);
    const QString link = hasLink ? QString(m_context.baseUrl % u"/pay/"_s % secretText()) : QString();
    const QString secret = type == "intent"_L1 ? QString(u"pi_"_s % secretText() % u"_secret_"_s % secretText()) : QString();
    const qint64 id
        = db.insert(u"INSERT INTO sessions(orderId, user, type, status, account, amount, url, secret, created, updated, dueAt, dueStatus)"
                    " VALUES(?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            { order[u"id"_s], order[u"user"_s], type, account[u"id"].toInteger(),
                order[u"due"_s].toLongLong() - paidFor(order[u"id"_s].toLongLong()), link, secret, now, now, dueAt, dueStatus });
    // "Online, not paid" is false; cash stays undetermined (docs/oneentry.md#reading-orders).
    if (isOnline)
        db.run(u"UPDATE orders SET completed = 0 WHERE id = ?"_s, { order[u"id"_s] });
    all.commit();
    return db.row(u"SELECT * FROM sessions WHERE id = ?"_s, { id });
}

void Payments::tick()
{
    const QList<Row> due
        = m_context.database.rows(u"SELECT id, dueStatus FROM sessions WHERE status = 'waiting' AND dueAt <= ? ORDER BY dueAt LIMIT 1000"_s,
            { m_context.clock.ms() });
    for (const Row &session : due)
        settle(session[u"id"_s].toLongLong(), session[u"dueStatus"_s].toString());
}

bool Payments::settle(qint64 sessionId, const QString &outcome)
{
    if (outcome != "completed"_L1 && outcome != "canceled"_L1 && outcome != "expired"_L1)
        throw Refusal(400, u"\"outcome\" must be one of [completed, canceled, expired]"_s);
    Database &db = m_context.database;
    Transaction all(db);
    const Row session = db.row(u"SELECT * FROM sessions WHERE id = ? AND status = 'waiting'"_s, { sessionId });
    if (session.isEmpty())
        return false;
    db.run(u"UPDATE sessions SET status = ?, updated = ? WHERE id = ?"_s, { outcome, m_context.clock.ms(), sessionId });
    const Row order = db.row(u"SELECT * FROM orders WHERE id = ?"_s, { session[u"orderId"_s] });
    const QJsonObject map = m_context.store.storage(order[u"storage"_s].toString())[u"paymentStatusMap"].toObject();
    // A stage that is paid is not the order.
    const bool isPart = outcome == "completed"_L1 && paidFor(order[u"id"_s].toLongLong()) < order[u"due"_s].toLongLong();
    if (outcome == "completed"_L1 && !isPart)
        db.run(u"UPDATE orders SET completed = 1 WHERE id = ?"_s, { order[u"id"_s] });
    if (map.contains(outcome) && !isPart)
        db.run(u"UPDATE orders SET status = ? WHERE id = ?"_s, { map[outcome].toString(), order[u"id"_s] });
    all.commit();
    Q_EMIT m_context.bus.orderChanged(order[u"id"_s].toLongLong(), order[u"user"_s].toLongLong());
    return true;
}

qint64 Payments::paidFor(qint64 orderId) const
{
    return m_context.database.value(u"SELECT sum(amount) FROM sessions WHERE orderId = ? AND status = 'completed'"_s, { orderId })
        .toLongLong();
}

void Payments::settleOrder(qint64 orderId, const QString &outcome, std::optional<qint64> amount)
{
    Database &db = m_context.database;
    const Row order = db.row(u"SELECT * FROM orders WHERE id = ?"_s, { orderId });
    if (order.isEmpty())
        throw Refusal(404, u"Order not found"_s);
    QVariant session = db.value(u"SELECT id FROM sessions WHERE orderId = ? AND status = 'waiting' ORDER BY id DESC"_s, { orderId });
    if (session.isNull() && outcome == "completed"_L1 && order[u"completed"_s].toInt() != 1)
        session = open(order, u"session"_s).value(u"id"_s);
    if (session.isNull())
        throw Refusal(400, u"The order has no waiting payment session"_s);
    if (amount)
        db.run(u"UPDATE sessions SET amount = ? WHERE id = ?"_s, { *amount, session });
    settle(session.toLongLong(), outcome);
}

void Payments::cancelSessions(qint64 orderId)
{
    Database &db = m_context.database;
    QStringList ids;
    const QList<Row> over
        = db.rows(u"SELECT id FROM sessions WHERE orderId = ? AND status IN ('completed', 'expired') ORDER BY id"_s, { orderId });
    for (const Row &session : over)
        ids << session[u"id"_s].toString();
    if (!ids.isEmpty())
        throw Refusal(400,
            u"Can't update the order. Payment sessions "_s % ids.join(u", "_s)
                % u" could not be canceled — the order may have been paid."_s);
    db.run(u"UPDATE sessions SET status = 'canceled', updated = ? WHERE orderId = ? AND status = 'waiting'"_s,
        { m_context.clock.ms(), orderId });
}

QString Payments::flowOf(const Row &session) const
{
    return m_context.store.entity("paymentAccounts"_L1, session[u"account"_s].toLongLong())[u"flow"].toString();
}

QJsonValue Payments::linkOf(qint64 orderId) const
{
    const Row session = m_context.database.row(
        u"SELECT * FROM sessions WHERE orderId = ? AND status = 'waiting' ORDER BY id DESC LIMIT 1"_s, { orderId });
    const bool isLate = !session.isEmpty() && flowOf(session) == "late-link"_L1 && session[u"polls"_s].toInt() < 2;
    const QString link = session[u"url"_s].toString();
    return link.isEmpty() || isLate ? QJsonValue(QJsonValue::Null) : QJsonValue(link);
}

QJsonObject Payments::wire(const Row &session, bool countsPoll)
{
    int polls = session[u"polls"_s].toInt();
    const bool isLate = flowOf(session) == "late-link"_L1;
    if (countsPoll && isLate && polls < 2) {
        ++polls;
        m_context.database.run(u"UPDATE sessions SET polls = ? WHERE id = ?"_s, { polls, session[u"id"_s] });
    }
    const QString link = session[u"url"_s].toString();
    const bool hasLink = !link.isEmpty() && (!isLate || polls >= 2);
    QJsonObject wire{ { u"id"_s, session[u"id"_s].toLongLong() }, { u"createdDate"_s, timeText(session[u"created"_s]) },
        { u"updatedDate"_s, timeText(session[u"updated"_s]) }, { u"type"_s, session[u"type"_s].toString() },
        { u"status"_s, session[u"status"_s].toString() }, { u"orderId"_s, session[u"orderId"_s].toLongLong() },
        { u"paymentAccountId"_s, session[u"account"_s].toInt() },
        { u"amount"_s, m_context.store.coins().jsonOf(session[u"amount"_s].toLongLong()) },
        { u"paymentUrl"_s, hasLink ? QJsonValue(link) : QJsonValue(QJsonValue::Null) } };
    if (!session[u"secret"_s].toString().isEmpty())
        wire[u"clientSecret"] = session[u"secret"_s].toString();
    return wire;
}

} // namespace sandbox
