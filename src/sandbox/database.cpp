// SPDX-License-Identifier: MIT
#include "sandbox/database.h"

#include "sandbox/http.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

const QStringList &tables()
{
    static const QStringList names{ u"users"_s, u"devices"_s, u"codes"_s, u"orders"_s, u"sessions"_s, u"refunds"_s, u"bonus"_s,
        u"coupons"_s, u"records"_s, u"subscriptions"_s, u"lines"_s, u"pushtokens"_s, u"files"_s, u"guests"_s, u"makers"_s, u"meta"_s };
    return names;
}

const QStringList &schema()
{
    static const QStringList statements{
        u"CREATE TABLE IF NOT EXISTS users(id INTEGER PRIMARY KEY AUTOINCREMENT, provider TEXT, identifier TEXT, salt TEXT, password TEXT,"
        " active INTEGER, deleted INTEGER DEFAULT 0, formData TEXT, notification TEXT, state TEXT, locale TEXT, created TEXT, updated TEXT)"_s,
        u"CREATE UNIQUE INDEX IF NOT EXISTS usersByName ON users(provider, identifier) WHERE deleted = 0"_s,
        u"CREATE TABLE IF NOT EXISTS devices(id INTEGER PRIMARY KEY AUTOINCREMENT, user INTEGER, provider TEXT, fingerprint TEXT,"
        " info TEXT, access TEXT UNIQUE, accessUntil INTEGER, refresh TEXT UNIQUE, refreshUntil INTEGER)"_s,
        u"CREATE INDEX IF NOT EXISTS devicesByUser ON devices(user, fingerprint)"_s,
        u"CREATE TABLE IF NOT EXISTS codes(provider TEXT, identifier TEXT, code TEXT, event TEXT, issued INTEGER, tries INTEGER, used "
        u"INTEGER,"
        " PRIMARY KEY(provider, identifier))"_s,
        u"CREATE TABLE IF NOT EXISTS orders(id INTEGER PRIMARY KEY AUTOINCREMENT, storage TEXT, user INTEGER, status TEXT, form TEXT,"
        " account TEXT, formData TEXT, lang TEXT, products TEXT, raw INTEGER, total INTEGER, due INTEGER, currency TEXT, completed INTEGER,"
        " extra TEXT, created TEXT, updated TEXT)"_s,
        u"CREATE INDEX IF NOT EXISTS ordersByOwner ON orders(user, storage, id)"_s,
        u"CREATE TABLE IF NOT EXISTS sessions(id INTEGER PRIMARY KEY AUTOINCREMENT, orderId INTEGER, user INTEGER, type TEXT, status TEXT,"
        " account INTEGER, amount INTEGER, url TEXT, secret TEXT, polls INTEGER DEFAULT 0, created INTEGER, updated INTEGER,"
        " dueAt INTEGER, dueStatus TEXT)"_s,
        u"CREATE INDEX IF NOT EXISTS sessionsByOrder ON sessions(orderId)"_s,
        u"CREATE INDEX IF NOT EXISTS sessionsByUser ON sessions(user, id)"_s,
        u"CREATE INDEX IF NOT EXISTS sessionsByDue ON sessions(status, dueAt)"_s,
        u"CREATE TABLE IF NOT EXISTS refunds(id INTEGER PRIMARY KEY AUTOINCREMENT, orderId INTEGER, user INTEGER, status TEXT, amount "
        u"INTEGER,"
        " note TEXT, products TEXT, created TEXT)"_s,
        u"CREATE TABLE IF NOT EXISTS bonus(id INTEGER PRIMARY KEY AUTOINCREMENT, user INTEGER, amount INTEGER, type TEXT, comment TEXT,"
        " orderId INTEGER, created TEXT)"_s,
        u"CREATE INDEX IF NOT EXISTS bonusByUser ON bonus(user)"_s,
        u"CREATE TABLE IF NOT EXISTS coupons(code TEXT, orderId INTEGER, user INTEGER, usedAt TEXT)"_s,
        u"CREATE TABLE IF NOT EXISTS records(id INTEGER PRIMARY KEY AUTOINCREMENT, form TEXT, config INTEGER, entity TEXT, parent INTEGER,"
        " user TEXT, fingerprint TEXT, status TEXT, formData TEXT, created TEXT)"_s,
        u"CREATE TABLE IF NOT EXISTS subscriptions(user INTEGER, marker TEXT, product INTEGER, locale TEXT,"
        " PRIMARY KEY(user, marker, product))"_s,
        u"CREATE TABLE IF NOT EXISTS lines(user TEXT, list TEXT, product INTEGER, quantity INTEGER, added TEXT,"
        " PRIMARY KEY(user, list, product))"_s,
        u"CREATE TABLE IF NOT EXISTS pushtokens(user INTEGER, token TEXT, PRIMARY KEY(user, token))"_s,
        u"CREATE TABLE IF NOT EXISTS files(name TEXT PRIMARY KEY, type TEXT, bytes BLOB)"_s,
        u"CREATE TABLE IF NOT EXISTS guests(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE)"_s,
        u"CREATE TABLE IF NOT EXISTS makers(orderId INTEGER PRIMARY KEY, device TEXT)"_s,
        u"CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT)"_s,
    };
    return statements;
}

} // namespace

Database::Database(const QString &file) :
    m_name(QUuid::createUuid().toString()), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(file.isEmpty() ? u":memory:"_s : file);
    if (!m_database.open())
        throw std::runtime_error(m_database.lastError().text().toStdString());
    if (!file.isEmpty()) {
        run(u"PRAGMA journal_mode=WAL"_s);
        run(u"PRAGMA synchronous=FULL"_s);
    }
    createTables();
}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Database::createTables()
{
    Transaction all(*this);
    for (const QString &statement : schema())
        run(statement);
    all.commit();
}

QSqlQuery &Database::prepared(const QString &sql, const QVariantList &values)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            m_statements.remove(sql);
            throw Refusal(500, fresh->lastError().text());
        }
        statement = fresh;
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(int(i), values[i]);
    if (!statement->exec())
        throw Refusal(500, statement->lastError().text());
    return *statement;
}

void Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql, values);
    m_changed = query.numRowsAffected();
    query.finish();
}

qint64 Database::insert(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql, values);
    const qint64 id = query.lastInsertId().toLongLong();
    query.finish();
    return id;
}

QList<Row> Database::rows(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql, values);
    const QSqlRecord record = query.record();
    QList<Row> found;
    while (query.next()) {
        Row row;
        for (int i = 0; i < record.count(); ++i)
            row.insert(record.fieldName(i), query.value(i));
        found << row;
    }
    query.finish();
    return found;
}

Row Database::row(const QString &sql, const QVariantList &values)
{
    return rows(sql, values).value(0);
}

QVariant Database::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql, values);
    const QVariant found = query.next() ? query.value(0) : QVariant();
    query.finish();
    return found;
}

void Database::clear()
{
    Transaction all(*this);
    for (const QString &table : tables())
        run(u"DELETE FROM "_s % table);
    run(u"DELETE FROM sqlite_sequence"_s);
    all.commit();
}

Transaction::Transaction(Database &database) : m_database(database)
{
    if (m_database.m_depth++ == 0)
        m_database.run(u"BEGIN IMMEDIATE"_s);
}

Transaction::~Transaction()
{
    if (--m_database.m_depth > 0 || m_done)
        return;
    try {
        m_database.run(u"ROLLBACK"_s);
    } catch (const Refusal &) {
        // SQLite has rolled back by itself (full disk); there is nothing left to undo.
    }
}

void Transaction::commit()
{
    if (m_database.m_depth == 1)
        m_database.run(u"COMMIT"_s);
    m_done = true;
}

} // namespace sandbox
