// SPDX-License-Identifier: MIT
// The journal's attempts to refund.
#include "store/journal.h"
#include "store/journaltables.h"

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
    const QByteArray request = refund.request.isNull() ? QByteArray("") : refund.request;
    const auto added = addRow(m_db, refundTable(),
        { refund.id.toString(QUuid::WithoutBraces), notNull(refund.project), notNull(refund.user), refund.orderId, request,
            textOf(refund.known), nameOf(refund.state), notNull(refund.owner), refund.looks,
            refund.sentAt.toUTC().toString(Qt::ISODateWithMs), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) });
    return added ? committed("refund") : added;
}

JournalResult<void> Journal::saveRefund(const RefundAttempt &refund)
{
    const auto done = changeRow(m_db, refundTable(), refund.id.toString(QUuid::WithoutBraces), [&refund](QVariantList &row) {
        const QString before = row.at(6).toString();
        row[6] = nameOf(refund.state);
        row[7] = notNull(refund.owner);
        row[8] = refund.looks;
        row[10] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        return before == nameOf(RefundState::Sent) || before == nameOf(RefundState::Unknown);
    });
    return changed(done, "refund");
}

JournalResult<QList<RefundAttempt>> Journal::refundsUnderWay(const QString &project, qint64 orderId) const
{
    const auto rows = checkedRows(m_db, refundTable(),
        u"WHERE project = ? AND order_id = ? AND state IN ('Sent', 'Unknown') ORDER BY sent_at"_s, { notNull(project), orderId });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<RefundAttempt> refunds;
    for (const QVariantList &row : *rows) {
        RefundAttempt refund;
        refund.id = QUuid::fromString(row.at(0).toString());
        refund.project = row.at(1).toString();
        refund.user = row.at(2).toString();
        refund.orderId = row.at(3).toLongLong();
        refund.request = row.at(4).toByteArray();
        refund.known = idsFrom(row.at(5).toString());
        refund.state = row.at(6).toString() == nameOf(RefundState::Sent) ? RefundState::Sent : RefundState::Unknown;
        refund.owner = row.at(7).toString();
        refund.looks = row.at(8).toInt();
        refund.sentAt = QDateTime::fromString(row.at(9).toString(), Qt::ISODateWithMs);
        refunds.append(refund);
    }
    return refunds;
}

} // namespace store
