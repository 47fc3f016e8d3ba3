// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include "core/utc.h"
#include "store/sqlitefile.h"

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

const SqliteSchema &journalSchema()
{
    static const SqliteSchema journal{ 0x56455A4A, // "VEZJ"
        { u"CREATE TABLE attempt ("
          "id TEXT PRIMARY KEY, project TEXT NOT NULL, user TEXT NOT NULL, storage TEXT NOT NULL, language TEXT NOT NULL, request BLOB NOT "
          "NULL, "
          "shown_minor INTEGER, shown_currency TEXT, state TEXT NOT NULL, owner TEXT NOT NULL, order_id INTEGER NOT NULL, order_minor "
          "INTEGER, "
          "order_currency TEXT, session_id INTEGER NOT NULL, session_type TEXT NOT NULL, looks INTEGER NOT NULL, created_at TEXT NOT NULL, "
          "sent_at TEXT, first_look_at TEXT, session_sent_at TEXT, updated_at TEXT NOT NULL, clock_offset_ms INTEGER NOT NULL, last_error "
          "TEXT NOT NULL);\n"
          "CREATE UNIQUE INDEX attempt_order ON attempt (project, order_id) WHERE order_id > 0;\n"
          "CREATE INDEX attempt_open ON attempt (project, user, state)"_s,
            u"CREATE TABLE disowned (attempt TEXT NOT NULL, order_id INTEGER NOT NULL, PRIMARY KEY (attempt, order_id));\n"
            "CREATE TABLE store_trait (project TEXT PRIMARY KEY, makes_sessions INTEGER NOT NULL)"_s,
            u"CREATE TABLE refund (id TEXT PRIMARY KEY, project TEXT NOT NULL, user TEXT NOT NULL, order_id INTEGER NOT NULL, request BLOB "
            "NOT NULL, known TEXT NOT NULL, state TEXT NOT NULL, owner TEXT NOT NULL, looks INTEGER NOT NULL, sent_at TEXT NOT NULL, "
            "updated_at TEXT NOT NULL);\n"
            "CREATE UNIQUE INDEX refund_under_way ON refund (project, order_id) WHERE state IN ('Sent', 'Unknown')"_s },
        true };
    return journal;
}

// In the order of values() and fromRow().
const QString &columns()
{
    static const QString names
        = u"id, project, user, storage, language, request, shown_minor, shown_currency, state, owner, order_id, order_minor, "
          "order_currency, session_id, session_type, looks, created_at, sent_at, first_look_at, session_sent_at, updated_at, "
          "clock_offset_ms, last_error"_s;
    return names;
}

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
    return money ? QVariant(money->currency) : QVariant();
}

std::optional<core::Money> money(const QVariant &amount, const QVariant &code)
{
    return amount.isNull() ? std::nullopt : std::optional(core::Money{ amount.toLongLong(), code.toString() });
}

QVariantList values(const Attempt &a)
{
    return { a.id.toString(QUuid::WithoutBraces), notNull(a.project), notNull(a.user), notNull(a.storage), notNull(a.language), a.request,
        minor(a.shownTotal), currency(a.shownTotal), attemptStateName(a.state), notNull(a.owner), a.orderId, minor(a.orderTotal),
        currency(a.orderTotal), a.sessionId, notNull(a.sessionType), a.looks, moment(a.createdAt), moment(a.sentAt), moment(a.firstLookAt),
        moment(a.sessionSentAt), moment(QDateTime::currentDateTimeUtc()), a.clockOffsetMs, notNull(a.lastError) };
}

Attempt fromRow(const QSqlQuery &row)
{
    const auto at = [&row](int column) {
        const QDateTime moment = QDateTime::fromString(row.value(column).toString(), Qt::ISODateWithMs);
        return QDateTime(moment.date(), moment.time(), core::utc);
    };
    Attempt a;
    a.id = QUuid::fromString(row.value(0).toString());
    a.project = row.value(1).toString();
    a.user = row.value(2).toString();
    a.storage = row.value(3).toString();
    a.language = row.value(4).toString();
    a.request = row.value(5).toByteArray();
    a.shownTotal = money(row.value(6), row.value(7));
    a.state = attemptStateFromName(row.value(8).toString()).value_or(AttemptState::Unknown);
    a.owner = row.value(9).toString();
    a.orderId = row.value(10).toLongLong();
    a.orderTotal = money(row.value(11), row.value(12));
    a.sessionId = row.value(13).toLongLong();
    a.sessionType = row.value(14).toString();
    a.looks = row.value(15).toInt();
    a.createdAt = at(16);
    a.sentAt = at(17);
    a.firstLookAt = at(18);
    a.sessionSentAt = at(19);
    a.updatedAt = at(20);
    a.clockOffsetMs = row.value(21).toLongLong();
    a.lastError = row.value(22).toString();
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

JournalResult<void> Journal::open()
{
    if (m_db.isOpen()) {
        return {};
    }
    const auto opened = openSqlite(m_folder + u"/journal.sqlite"_s, journalSchema(), &m_setAside);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    m_connection = *opened;
    m_db = QSqlDatabase::database(m_connection, false);
    // What is finished is kept for 30 days and no longer (personal data); so is a payment that has ended and that nobody came back to.
    const QString limit = QDateTime::currentDateTimeUtc().addDays(-30).toString(Qt::ISODateWithMs);
    (void)run(m_db, u"DELETE FROM attempt WHERE state IN ("_s + finalStatesForSql() + u", 'Canceled', 'Expired') AND updated_at < ?"_s,
        { limit });
    (void)run(m_db, u"DELETE FROM disowned WHERE attempt NOT IN (SELECT id FROM attempt)"_s);
    (void)run(m_db, u"DELETE FROM refund WHERE updated_at < ?"_s, { limit });
    return {};
}

JournalResult<void> Journal::write(const QString &sql, const QVariantList &bound, const char *point)
{
    auto done = run(m_db, sql, bound);
    if (!done) {
        return tl::unexpected(done.error());
    }
    if (done->numRowsAffected() != 1) {
        return tl::unexpected(JournalError{ JournalError::Kind::NotAllowed, u"no such attempt, or its state does not allow this"_s });
    }
    if (onCommitted) {
        onCommitted(point);
    }
    return {};
}

JournalResult<void> Journal::add(const Attempt &attempt)
{
    const QString marks = QStringList(23, u"?"_s).join(u", "_s);
    return write(u"INSERT INTO attempt ("_s + columns() + u") VALUES ("_s + marks + u')', values(attempt), "add");
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
    const QString set = QString(columns()).replace(u", "_s, u" = ?, "_s) + u" = ?"_s;
    QVariantList bound = values(attempt);
    bound.append(bound.first());
    bound.append(notNull(attempt.owner));
    return write(u"UPDATE attempt SET "_s + set + u" WHERE id = ? AND owner IN (?, '') AND state IN ("_s + allowed.join(u", "_s) + u')',
        bound, attemptStateName(attempt.state).toLatin1().constData());
}

JournalResult<QList<Attempt>> Journal::select(const QString &where, const QVariantList &bound) const
{
    auto query = run(m_db, u"SELECT "_s + columns() + u" FROM attempt "_s + where, bound);
    if (!query) {
        return tl::unexpected(query.error());
    }
    QList<Attempt> found;
    while (query->next()) {
        found.append(fromRow(*query));
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
    return write(u"UPDATE attempt SET state = 'Canceled', owner = ?, updated_at = ? WHERE id = ? AND state = 'Closed'"_s,
        { notNull(owner), moment(QDateTime::currentDateTimeUtc()), id.toString(QUuid::WithoutBraces) }, "reopen");
}

JournalResult<bool> Journal::isClaimed(const QString &project, qint64 orderId, const QUuid &exceptFor) const
{
    const auto found = select(
        u"WHERE project = ? AND order_id = ? AND id <> ?"_s, { notNull(project), orderId, exceptFor.toString(QUuid::WithoutBraces) });
    return found ? JournalResult<bool>(!found->isEmpty()) : tl::unexpected(found.error());
}

JournalResult<void> Journal::disown(const QUuid &id, qint64 orderId)
{
    const auto done
        = run(m_db, u"INSERT OR IGNORE INTO disowned (attempt, order_id) VALUES (?, ?)"_s, { id.toString(QUuid::WithoutBraces), orderId });
    return done ? JournalResult<void>() : tl::unexpected(done.error());
}

JournalResult<QList<qint64>> Journal::disowned(const QUuid &id) const
{
    auto rows = run(m_db, u"SELECT order_id FROM disowned WHERE attempt = ?"_s, { id.toString(QUuid::WithoutBraces) });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<qint64> orders;
    while (rows->next()) {
        orders.append(rows->value(0).toLongLong());
    }
    return orders;
}

JournalResult<void> Journal::noteStoreMakesSessions(const QString &project, bool makes)
{
    const auto done = run(m_db,
        u"INSERT INTO store_trait (project, makes_sessions) VALUES (?, ?) "
        "ON CONFLICT (project) DO UPDATE SET makes_sessions = MAX(makes_sessions, excluded.makes_sessions)"_s,
        { notNull(project), int(makes) });
    return done ? JournalResult<void>() : tl::unexpected(done.error());
}

std::optional<bool> Journal::storeMakesSessions(const QString &project) const
{
    auto rows = run(m_db, u"SELECT makes_sessions FROM store_trait WHERE project = ?"_s, { notNull(project) });
    return rows && rows->next() ? std::optional(rows->value(0).toBool()) : std::nullopt;
}

JournalResult<bool> Journal::claim(const QUuid &id, const QString &owner, const std::function<bool(const QString &)> &isAlive)
{
    const auto attempt = find(id);
    if (!attempt) {
        return tl::unexpected(attempt.error());
    }
    if (!attempt->owner.isEmpty() && attempt->owner != owner && isAlive(attempt->owner)) {
        return false;
    }
    auto done = run(m_db, u"UPDATE attempt SET owner = ? WHERE id = ? AND owner = ?"_s,
        { notNull(owner), id.toString(QUuid::WithoutBraces), notNull(attempt->owner) });
    return done ? JournalResult<bool>(done->numRowsAffected() == 1) : tl::unexpected(done.error());
}

} // namespace store
