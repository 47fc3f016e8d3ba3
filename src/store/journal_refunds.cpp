// SPDX-License-Identifier: MIT
// The journal's attempts to refund.
#include "store/journal.h"
#include "store/sqlitefile.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

constexpr std::array<QLatin1StringView, 6> refundStates{ "Sent"_L1, "Unknown"_L1, "NotSent"_L1, "Rejected"_L1, "Absent"_L1,
    "Requested"_L1 };

QString nameOf(RefundState state)
{
    return refundStates.at(size_t(state));
}

QString textOf(const QList<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids) {
        texts.append(QString::number(id));
    }
    return notNull(texts.join(u','));
}

QList<qint64> idsFrom(const QString &text)
{
    QList<qint64> ids;
    for (const QString &id : text.split(u',', Qt::SkipEmptyParts)) {
        ids.append(id.toLongLong());
    }
    return ids;
}

} // namespace

JournalResult<void> Journal::addRefund(const RefundAttempt &refund)
{
    return write(u"INSERT INTO refund VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { refund.id.toString(QUuid::WithoutBraces), notNull(refund.project), notNull(refund.user), refund.orderId, refund.request,
            textOf(refund.known), nameOf(refund.state), notNull(refund.owner), refund.looks,
            refund.sentAt.toUTC().toString(Qt::ISODateWithMs), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) },
        "refund");
}

JournalResult<void> Journal::saveRefund(const RefundAttempt &refund)
{
    return write(u"UPDATE refund SET state = ?, owner = ?, looks = ?, updated_at = ? WHERE id = ? AND state IN ('Sent', 'Unknown')"_s,
        { nameOf(refund.state), notNull(refund.owner), refund.looks, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
            refund.id.toString(QUuid::WithoutBraces) },
        "refund");
}

JournalResult<QList<RefundAttempt>> Journal::refundsUnderWay(const QString &project, qint64 orderId) const
{
    auto rows = run(m_db,
        u"SELECT id, project, user, order_id, request, known, state, owner, looks, sent_at FROM refund "
        "WHERE project = ? AND order_id = ? AND state IN ('Sent', 'Unknown') ORDER BY sent_at"_s,
        { notNull(project), orderId });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<RefundAttempt> refunds;
    while (rows->next()) {
        RefundAttempt refund;
        refund.id = QUuid::fromString(rows->value(0).toString());
        refund.project = rows->value(1).toString();
        refund.user = rows->value(2).toString();
        refund.orderId = rows->value(3).toLongLong();
        refund.request = rows->value(4).toByteArray();
        refund.known = idsFrom(rows->value(5).toString());
        refund.state = rows->value(6).toString() == nameOf(RefundState::Sent) ? RefundState::Sent : RefundState::Unknown;
        refund.owner = rows->value(7).toString();
        refund.looks = rows->value(8).toInt();
        refund.sentAt = QDateTime::fromString(rows->value(9).toString(), Qt::ISODateWithMs);
        refunds.append(refund);
    }
    return refunds;
}

} // namespace store
