// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include "core/utc.h"
#include "store/journaltables.h"
#include "store/retention.h"

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

// Places in attemptTable().
constexpr qsizetype stateColumn = 8;
constexpr qsizetype ownerColumn = 9;
constexpr qsizetype orderColumn = 10;
constexpr qsizetype updatedColumn = 20;

QVariant moment(const QDateTime &at)
{
    return at.isValid() ? QVariant(at.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QVariant minor(const std::optional<core::Money> &money)
{
    return money ? QVariant(money->minor) : QVariant();
}

QVariant currency(const std::optional<core::Money> &money)
{
    return money ? QVariant(notNull(money->currency)) : QVariant();
}

std::optional<core::Money> money(const QVariant &amount, const QVariant &code)
{
    return amount.isNull() ? std::nullopt : std::optional(core::Money{ amount.toLongLong(), code.toString() });
}

// In the order of attemptTable(), as fromRow() is.
QVariantList values(const Attempt &a)
{
    const QByteArray request = a.request.isNull() ? QByteArray("") : a.request; // A null one would be NULL in SQL.
    return { a.id.toString(QUuid::WithoutBraces), notNull(a.project), notNull(a.user), notNull(a.storage), notNull(a.language), request,
        minor(a.shownTotal), currency(a.shownTotal), attemptStateName(a.state), notNull(a.owner), a.orderId, minor(a.orderTotal),
        currency(a.orderTotal), a.sessionId, notNull(a.sessionType), a.looks, moment(a.createdAt), moment(a.sentAt), moment(a.firstLookAt),
        moment(a.sessionSentAt), moment(QDateTime::currentDateTimeUtc()), a.clockOffsetMs, notNull(a.lastError) };
}

Attempt fromRow(const QVariantList &row)
{
    const auto at = [&row](int column) {
        const QDateTime moment = QDateTime::fromString(row.at(column).toString(), Qt::ISODateWithMs);
        return QDateTime(moment.date(), moment.time(), core::utc);
    };
    Attempt a;
    a.id = QUuid::fromString(row.at(0).toString());
    a.project = row.at(1).toString();
    a.user = row.at(2).toString();
    a.storage = row.at(3).toString();
    a.language = row.at(4).toString();
    a.request = row.at(5).toByteArray();
    a.shownTotal = money(row.at(6), row.at(7));
    a.state = attemptStateFromName(row.at(8).toString()).value_or(AttemptState::Unknown);
    a.owner = row.at(9).toString();
    a.orderId = row.at(10).toLongLong();
    a.orderTotal = money(row.at(11), row.at(12));
    a.sessionId = row.at(13).toLongLong();
    a.sessionType = row.at(14).toString();
    a.looks = row.at(15).toInt();
    a.createdAt = at(16);
    a.sentAt = at(17);
    a.firstLookAt = at(18);
    a.sessionSentAt = at(19);
    a.updatedAt = at(20);
    a.clockOffsetMs = row.at(21).toLongLong();
    a.lastError = row.at(22).toString();
    return a;
}

} // namespace

Journal::Journal(const QString &folder) : m_folder(folder) { }

Journal::~Journal()
{
    if (!m_connection.isEmpty()) {
        closeSqlite(m_db, m_connection);
    }
}

JournalResult<void> Journal::open(const QDateTime &now)
{
    if (m_db.isOpen()) {
        return {};
    }
    const QString path = m_folder + u"/journal.sqlite"_s;
    const auto opened = openSqlite(path, journalSchema(), &m_setAside);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    m_connection = *opened;
    m_db = QSqlDatabase::database(m_connection, false);
    const auto damaged = setDamagedRowsAside(m_db, journalTables(), path);
    if (!damaged) {
        closeSqlite(m_db, m_connection);
        m_connection.clear();
        return tl::unexpected(damaged.error());
    }
    m_damagedRows = *damaged;
    purgeJournal(m_db, now);
    return {};
}

JournalResult<void> Journal::write(const QString &sql, const QVariantList &bound, const char *point)
{
    auto done = run(m_db, sql, bound);
    if (!done) {
        return tl::unexpected(done.error());
    }
    return changed(done->numRowsAffected() == 1, point);
}

JournalResult<void> Journal::changed(const JournalResult<bool> &isDone, const char *point) const
{
    if (!isDone) {
        return tl::unexpected(isDone.error());
    }
    if (!*isDone) {
        return tl::unexpected(JournalError{ JournalError::Kind::NotAllowed, u"no such attempt, or its state does not allow this"_s });
    }
    return committed(point);
}

JournalResult<void> Journal::add(const Attempt &attempt)
{
    const auto added = addRow(m_db, attemptTable(), values(attempt));
    return added ? committed("add") : added;
}

JournalResult<void> Journal::committed(const char *point) const
{
    if (onCommitted) {
        onCommitted(point);
    }
    return {};
}

JournalResult<void> Journal::save(const Attempt &attempt)
{
    // The table is checked by the very statement that writes, so that two processes cannot both move an attempt.
    QStringList allowed;
    for (int s = 0; s <= int(AttemptState::Closed); ++s) {
        if (canFollow(AttemptState(s), attempt.state)) {
            allowed.append(u'\'' + attemptStateName(AttemptState(s)) + u'\'');
        }
    }
    const QString set = attemptTable().columns.join(u" = ?, "_s) + u" = ?, checksum = ?"_s;
    QVariantList bound = values(attempt);
    const QVariant id = bound.first();
    bound.append(rowChecksum(bound));
    bound.append(id);
    bound.append(notNull(attempt.owner));
    return write(u"UPDATE attempt SET "_s + set + u" WHERE id = ? AND owner IN (?, '') AND state IN ("_s + allowed.join(u", "_s) + u')',
        bound, attemptStateName(attempt.state).toLatin1().constData());
}

JournalResult<QList<Attempt>> Journal::select(const QString &where, const QVariantList &bound) const
{
    const auto rows = checkedRows(m_db, attemptTable(), where, bound);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<Attempt> found;
    for (const QVariantList &row : *rows) {
        found.append(fromRow(row));
    }
    return found;
}

JournalResult<Attempt> Journal::find(const QUuid &id) const
{
    const auto found = select(u"WHERE id = ?"_s, { id.toString(QUuid::WithoutBraces) });
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return tl::unexpected(JournalError{ JournalError::Kind::NotAllowed, u"no such attempt"_s });
    }
    return found->first();
}

JournalResult<QList<Attempt>> Journal::unfinished(const QString &project, const QString &user) const
{
    return select(
        u"WHERE state NOT IN ("_s + finalStatesForSql() + u") AND (? = '' OR project = ?) AND (? = '' OR user = ?) ORDER BY created_at"_s,
        { notNull(project), notNull(project), notNull(user), notNull(user) });
}

JournalResult<QList<Attempt>> Journal::kept(const QString &project) const
{
    return select(u"WHERE project = ? ORDER BY created_at"_s, { notNull(project) });
}

JournalResult<std::optional<Attempt>> Journal::ofOrder(const QString &project, qint64 orderId) const
{
    const auto found = select(u"WHERE project = ? AND order_id = ?"_s, { notNull(project), orderId });
    if (!found) {
        return tl::unexpected(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

JournalResult<QList<Attempt>> Journal::newest(const QString &project, int most) const
{
    return select(u"WHERE project = ? AND order_id > 0 ORDER BY rowid DESC LIMIT ?"_s, { notNull(project), most });
}

JournalResult<void> Journal::addPlaced(const Attempt &attempt)
{
    Attempt placed = attempt;
    placed.state = AttemptState::Placed;
    return add(placed);
}

JournalResult<void> Journal::dropPlaced(const QUuid &id)
{
    return write(
        u"DELETE FROM attempt WHERE id = ? AND state = 'Placed' AND session_id = 0"_s, { id.toString(QUuid::WithoutBraces) }, "drop");
}

JournalResult<void> Journal::reopen(const QUuid &id, const QString &owner)
{
    const auto done = changeRow(m_db, attemptTable(), id.toString(QUuid::WithoutBraces), [&owner](QVariantList &row) {
        const bool isClosed = row.at(stateColumn).toString() == attemptStateName(AttemptState::Closed);
        row[stateColumn] = attemptStateName(AttemptState::Canceled);
        row[ownerColumn] = notNull(owner);
        row[updatedColumn] = moment(QDateTime::currentDateTimeUtc());
        return isClosed;
    });
    return changed(done, "reopen");
}

JournalResult<void> Journal::releaseOrder(const QString &project, qint64 orderId, const QUuid &exceptFor)
{
    const auto kept = ofOrder(project, orderId);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    if (!*kept || (*kept)->id == exceptFor || !isFinal((*kept)->state)) {
        return {};
    }
    const auto done = changeRow(m_db, attemptTable(), (*kept)->id.toString(QUuid::WithoutBraces), [](QVariantList &row) {
        row[orderColumn] = 0;
        row[updatedColumn] = moment(QDateTime::currentDateTimeUtc());
        return true;
    });
    return changed(done, "release");
}

JournalResult<bool> Journal::isClaimed(const QString &project, qint64 orderId, const QUuid &exceptFor) const
{
    const auto found = select(
        u"WHERE project = ? AND order_id = ? AND id <> ?"_s, { notNull(project), orderId, exceptFor.toString(QUuid::WithoutBraces) });
    return found ? JournalResult<bool>(!found->isEmpty()) : tl::unexpected(found.error());
}

JournalResult<void> Journal::disown(const QUuid &id, qint64 orderId)
{
    const auto known = disowned(id);
    if (!known || known->contains(orderId)) {
        return known ? JournalResult<void>() : tl::unexpected(known.error());
    }
    return addRow(m_db, disownedTable(), { id.toString(QUuid::WithoutBraces), orderId });
}

JournalResult<QList<qint64>> Journal::disowned(const QUuid &id) const
{
    const auto rows = checkedRows(m_db, disownedTable(), u"WHERE attempt = ?"_s, { id.toString(QUuid::WithoutBraces) });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<qint64> orders;
    for (const QVariantList &row : *rows) {
        orders.append(row.at(1).toLongLong());
    }
    return orders;
}

JournalResult<void> Journal::noteStoreMakesSessions(const QString &project, bool makes)
{
    const QVariantList row{ notNull(project), int(makes) };
    const auto done = run(m_db,
        u"INSERT INTO store_trait (project, makes_sessions, checksum) VALUES (?, ?, ?) ON CONFLICT (project) DO UPDATE SET "
        "makes_sessions = excluded.makes_sessions, checksum = excluded.checksum WHERE excluded.makes_sessions > makes_sessions"_s,
        row + QVariantList{ rowChecksum(row) });
    return done ? JournalResult<void>() : tl::unexpected(done.error());
}

std::optional<bool> Journal::storeMakesSessions(const QString &project) const
{
    const auto rows = checkedRows(m_db, storeTraitTable(), u"WHERE project = ?"_s, { notNull(project) });
    return rows && !rows->isEmpty() ? std::optional(rows->first().at(1).toBool()) : std::nullopt;
}

JournalResult<bool> Journal::claim(const QUuid &id, const QString &owner, const std::function<bool(const QString &)> &isAlive)
{
    const auto attempt = find(id);
    if (!attempt) {
        return tl::unexpected(attempt.error());
    }
    return changeRow(m_db, attemptTable(), id.toString(QUuid::WithoutBraces), [&](QVariantList &row) {
        const QString before = row.at(ownerColumn).toString();
        row[ownerColumn] = notNull(owner);
        return before.isEmpty() || before == owner || !isAlive(before);
    });
}

} // namespace store
