// SPDX-License-Identifier: MIT
#include "store/orderstore.h"

#include "store/retention.h"
#include "store/sqlitefile.h"

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

const SqliteSchema &orderSchema()
{
    static const SqliteSchema orders{ 0x56455A4F, // "VEZO"
        { u"CREATE TABLE orders (project TEXT NOT NULL, user TEXT NOT NULL, storage TEXT NOT NULL, id INTEGER NOT NULL, record BLOB NOT "
          "NULL, seen_at TEXT NOT NULL, PRIMARY KEY (project, user, storage, id))"_s,
            u"CREATE TABLE printed (project TEXT NOT NULL, storage TEXT NOT NULL, id INTEGER NOT NULL, at TEXT NOT NULL, "
            "PRIMARY KEY (project, storage, id))"_s },
        false };
    return orders;
}

JournalResult<void> ended(const JournalResult<QSqlQuery> &query)
{
    return query ? JournalResult<void>() : tl::unexpected(query.error());
}

} // namespace

OrderStore::OrderStore(const QString &folder) : m_folder(folder) { }

OrderStore::~OrderStore()
{
    if (!m_connection.isEmpty()) {
        closeSqlite(m_db, m_connection);
    }
}

JournalResult<void> OrderStore::open()
{
    if (m_db.isOpen()) {
        return {};
    }
    QString setAside;
    const auto opened = openSqlite(m_folder + u"/orders.sqlite"_s, orderSchema(), &setAside);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    m_connection = *opened;
    m_db = QSqlDatabase::database(m_connection, false);
    purgeOrders(m_db, QDateTime::currentDateTimeUtc());
    return {};
}

JournalResult<void> OrderStore::save(const QString &project, const QString &user, const QList<StoredOrder> &orders)
{
    if (const auto begun = run(m_db, u"BEGIN IMMEDIATE"_s); !begun) {
        return tl::unexpected(begun.error());
    }
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    QSqlQuery insert(m_db);
    bool isDone = insert.prepare(u"INSERT OR REPLACE INTO orders VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (const StoredOrder &order : orders) {
        const QVariantList values{ notNull(project), notNull(user), notNull(order.storage), order.id, order.record, now };
        for (int i = 0; i < values.size(); ++i) {
            insert.bindValue(i, values[i]);
        }
        isDone = isDone && insert.exec();
        if (!isDone) {
            const JournalError error = errorFrom(insert.lastError());
            (void)run(m_db, u"ROLLBACK"_s);
            return tl::unexpected(error);
        }
    }
    insert.finish();
    return ended(run(m_db, u"COMMIT"_s));
}

JournalResult<QList<StoredOrder>> OrderStore::page(const QString &project, const QString &user, int offset, int limit) const
{
    auto rows
        = run(m_db, u"SELECT storage, id, record FROM orders WHERE project = ? AND user = ? ORDER BY id DESC, storage LIMIT ? OFFSET ?"_s,
            { notNull(project), notNull(user), limit, offset });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<StoredOrder> orders;
    while (rows->next()) {
        orders.append({ rows->value(0).toString(), rows->value(1).toLongLong(), rows->value(2).toByteArray() });
    }
    return orders;
}

JournalResult<std::optional<StoredOrder>> OrderStore::find(
    const QString &project, const QString &user, const QString &storage, qint64 id) const
{
    auto rows = run(m_db, u"SELECT record FROM orders WHERE project = ? AND user = ? AND storage = ? AND id = ?"_s,
        { notNull(project), notNull(user), notNull(storage), id });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->next() ? std::optional(StoredOrder{ storage, id, rows->value(0).toByteArray() }) : std::optional<StoredOrder>();
}

JournalResult<void> OrderStore::notePrinted(const QString &project, const QString &storage, qint64 id)
{
    return ended(run(m_db, u"INSERT OR IGNORE INTO printed VALUES (?, ?, ?, ?)"_s,
        { notNull(project), notNull(storage), id, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) }));
}

bool OrderStore::isPrinted(const QString &project, const QString &storage, qint64 id) const
{
    auto rows
        = run(m_db, u"SELECT 1 FROM printed WHERE project = ? AND storage = ? AND id = ?"_s, { notNull(project), notNull(storage), id });
    return rows && rows->next();
}

JournalResult<void> OrderStore::remove(const QString &project, const QString &user, const QString &storage, const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        const auto gone = run(m_db, u"DELETE FROM orders WHERE project = ? AND user = ? AND storage = ? AND id = ?"_s,
            { notNull(project), notNull(user), notNull(storage), id });
        if (!gone) {
            return tl::unexpected(gone.error());
        }
    }
    return {};
}

} // namespace store
