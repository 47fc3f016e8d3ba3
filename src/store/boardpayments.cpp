// SPDX-License-Identifier: MIT
#include "store/boardpayments.h"

#include "core/utc.h"
#include "store/sqlitefile.h"

#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

constexpr int paymentsSchema = 2; // The first with payments.

} // namespace

BoardResult<void> BoardPayments::note(const ShopPayment &payment)
{
    const QVariant due = payment.due ? QVariant(payment.due->minor) : QVariant(QMetaType::fromType<qint64>());
    const auto noted = m_board.query(paymentsSchema,
        u"INSERT INTO vezne.payments AS p (attempt, project, order_id, counter, state, customer, account, due, currency, link) "
        "VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, ?, CAST(? AS bigint), ?, ?) ON CONFLICT (attempt) DO UPDATE SET "
        "since = CASE WHEN p.state = excluded.state THEN p.since ELSE now() END, state = excluded.state, order_id = excluded.order_id, "
        "due = excluded.due, currency = excluded.currency, link = excluded.link"_s,
        { payment.attempt.toString(QUuid::WithoutBraces), payment.project, payment.orderId, m_board.counter(),
            attemptStateName(payment.state), notNull(payment.customer), notNull(payment.account), due,
            payment.due ? notNull(payment.due->currency) : u""_s, notNull(payment.link) });
    return noted ? BoardResult<void>() : tl::unexpected(noted.error());
}

BoardResult<QList<ShopPayment>> BoardPayments::elsewhere(const QString &project)
{
    auto rows = m_board.query(paymentsSchema,
        u"SELECT attempt, order_id, state, customer, account, due, currency, link, counter, since AT TIME ZONE 'UTC' FROM vezne.payments "
        "WHERE project = ? AND counter <> ? AND (since > now() - interval '12 hours' OR state NOT IN ("_s
            + finalStatesForSql() + u")) ORDER BY since DESC LIMIT 200"_s,
        { project, m_board.counter() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<ShopPayment> payments;
    while (rows->next()) {
        const auto state = attemptStateFromName(rows->value(2).toString());
        if (!state) {
            continue; // Of a newer Vezne: what it means is not known here.
        }
        ShopPayment payment;
        payment.attempt = QUuid::fromString(rows->value(0).toString());
        payment.project = project;
        payment.orderId = rows->value(1).toLongLong();
        payment.state = *state;
        payment.customer = rows->value(3).toString();
        payment.account = rows->value(4).toString();
        if (!rows->isNull(5)) {
            payment.due = core::Money{ rows->value(5).toLongLong(), rows->value(6).toString() };
        }
        payment.link = rows->value(7).toString();
        payment.counter = rows->value(8).toString();
        const QDateTime since = rows->value(9).toDateTime();
        payment.since = QDateTime(since.date(), since.time(), core::utc);
        payments.append(payment);
    }
    return payments;
}

} // namespace store
