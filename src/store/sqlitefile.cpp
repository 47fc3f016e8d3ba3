// SPDX-License-Identifier: MIT
#include "store/sqlitefile.h"

#include <QAtomicInt>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

constexpr qint64 secondsOfFirstPage = 10;
constexpr int keptKb = 256; ///< Of each file's pages in memory; the system has the rest, and SQLite would take 2 MB of each.
constexpr auto ownFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

JournalResult<void> fail(JournalError::Kind kind, const QString &detail)
{
    return tl::unexpected(JournalError{ kind, detail });
}

JournalResult<void> makeFile(const QString &path)
{
    const QFileInfo info(path);
    QDir folder(info.absolutePath());
    if (!folder.exists() && !folder.mkpath(u"."_s)) {
        return fail(JournalError::Kind::CannotOpen, folder.path());
    }
    QFile::setPermissions(folder.path(), ownFile | QFileDevice::ExeOwner);
    if (info.isSymLink() || info.isDir()) {
        return fail(JournalError::Kind::CannotOpen, path + u" is not a plain file"_s);
    }
    QFile file(path);
    if (!info.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        const bool full = file.error() == QFileDevice::ResourceError;
        return fail(full ? JournalError::Kind::DiskFull : JournalError::Kind::CannotOpen, file.errorString());
    }
    file.close();
    if (!QFileInfo(path).isWritable()) {
        return fail(JournalError::Kind::ReadOnly, path);
    }
    file.setPermissions(ownFile);
    return {};
}

JournalResult<qint64> number(const QSqlDatabase &database, const QString &pragma)
{
    auto query = run(database, pragma);
    if (!query) {
        return tl::unexpected(query.error());
    }
    return query->next() ? query->value(0).toLongLong() : 0;
}

JournalResult<bool> isWhole(const QSqlDatabase &database, const QString &check)
{
    auto result = run(database, check);
    if (!result) {
        return tl::unexpected(result.error());
    }
    return result->next() && result->value(0).toString() == "ok"_L1;
}

// An index that has lost a row hides it; the tables have it still, so the indexes of a durable file are made anew.
JournalResult<bool> isWholeOrMended(const QSqlDatabase &database, const SqliteSchema &schema)
{
    auto pages = isWhole(database, u"PRAGMA quick_check(1)"_s);
    if (!pages || !*pages || !schema.isDurable) {
        return pages;
    }
    auto all = isWhole(database, u"PRAGMA integrity_check(1)"_s);
    if (all && *all) {
        return true;
    }
    // All or nothing: a file that cannot be mended is set aside as it was.
    const bool isMended = run(database, u"BEGIN IMMEDIATE"_s) && run(database, u"REINDEX"_s)
        && isWhole(database, u"PRAGMA integrity_check(1)"_s).value_or(false);
    return run(database, isMended ? u"COMMIT"_s : u"ROLLBACK"_s) && isMended;
}

// Ours and whole? An empty file is ours too.
JournalResult<bool> isOurs(const QSqlDatabase &database, const SqliteSchema &schema)
{
    const auto id = number(database, u"PRAGMA application_id"_s);
    if (!id) {
        return tl::unexpected(id.error());
    }
    const auto tables = number(database, u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables) {
        return tl::unexpected(tables.error());
    }
    if (*tables == 0 && *id == 0) {
        return true;
    }
    if (*id != schema.applicationId) {
        return false;
    }
    if (schema.isCache) {
        return true;
    }
    return isWholeOrMended(database, schema);
}

JournalResult<void> migrate(QSqlDatabase &database, const SqliteSchema &schema)
{
    const auto version = number(database, u"PRAGMA user_version"_s);
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version < 0 || *version > schema.migrations.size()) {
        return fail(JournalError::Kind::Newer, QString::number(*version));
    }
    for (qsizetype next = *version; next < schema.migrations.size(); ++next) {
        QStringList statements = schema.migrations.at(next).split(u";\n"_s, Qt::SkipEmptyParts);
        statements.append(u"PRAGMA application_id = %1"_s.arg(schema.applicationId));
        statements.append(u"PRAGMA user_version = %1"_s.arg(next + 1));
        if (const auto begun = run(database, u"BEGIN IMMEDIATE"_s); !begun) {
            return tl::unexpected(begun.error());
        }
        for (const QString &statement : std::as_const(statements)) {
            if (const auto done = run(database, statement); !done) {
                (void)run(database, u"ROLLBACK"_s);
                return tl::unexpected(done.error());
            }
        }
        if (const auto filled = schema.onMigrated ? schema.onMigrated(database, next + 1) : JournalResult<void>(); !filled) {
            (void)run(database, u"ROLLBACK"_s);
            return tl::unexpected(filled.error());
        }
        if (const auto committed = run(database, u"COMMIT"_s); !committed) {
            (void)run(database, u"ROLLBACK"_s);
            return tl::unexpected(committed.error());
        }
    }
    return {};
}

JournalResult<bool> openAndCheck(const QString &path, const QString &connection, const SqliteSchema &schema)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open()) {
        return tl::unexpected(errorFrom(database.lastError()));
    }
    auto ours = isOurs(database, schema);
    if (!ours || !*ours) {
        return ours;
    }
    const QString synchronous = schema.isDurable ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s;
    const QString erasing = schema.isCache ? u"PRAGMA secure_delete = OFF"_s : u"PRAGMA secure_delete = ON"_s;
    const QString pages = u"PRAGMA cache_size = -%1"_s.arg(keptKb);
    for (const QString &pragma : { u"PRAGMA journal_mode = WAL"_s, synchronous, erasing, pages }) {
        if (const auto done = run(database, pragma); !done) {
            return tl::unexpected(done.error());
        }
    }
    if (const auto migrated = migrate(database, schema); !migrated) {
        return tl::unexpected(migrated.error());
    }
    // Whole pages may still say another schema than ours.
    for (const QString &probe : schema.probes) {
        const auto answered = run(database, probe);
        if (!answered) {
            return answered.error().kind == JournalError::Kind::Fault ? JournalResult<bool>(false) : tl::unexpected(answered.error());
        }
    }
    return true;
}

bool moveAside(const QString &path, QString *setAside)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString target = path + u".unreadable-"_s + stamp;
    if (!QFile::rename(path, target)) {
        return false;
    }
    for (const QString &tail : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(path + tail)) {
            QFile::rename(path + tail, target + tail);
        }
    }
    *setAside = target;
    return true;
}

// A file gets its first page within moments of being made: one that is old and empty has been emptied, as by a file system after a power
// cut. SQLite takes a file of one byte for an empty one, and nobody makes one.
bool wasEmptied(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > 1 || QFile::exists(path + u"-wal"_s)) {
        return false;
    }
    return info.size() == 1 || info.lastModified().secsTo(QDateTime::currentDateTime()) > secondsOfFirstPage;
}

} // namespace

JournalError errorFrom(const QSqlError &error)
{
    using Kind = JournalError::Kind;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = error.driverText() + u' ' + error.databaseText();
    switch (code) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return { Kind::Busy, detail };
    case 8: // SQLITE_READONLY
        return { Kind::ReadOnly, detail };
    case 13: // SQLITE_FULL
        return { Kind::DiskFull, detail };
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return { Kind::CannotOpen, detail };
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return { Kind::Unreadable, detail };
    case 19: // SQLITE_CONSTRAINT
        return { Kind::NotAllowed, detail };
    default:
        return { Kind::Fault, detail };
    }
}

JournalResult<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return tl::unexpected(errorFrom(query.lastError()));
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return tl::unexpected(errorFrom(query.lastError()));
    }
    return query;
}

JournalResult<QString> openSqlite(const QString &path, const SqliteSchema &schema, QString *setAside)
{
    static QAtomicInt serial;
    const QString connection = u"vezne-%1"_s.arg(++serial);
    if (schema.isDurable && wasEmptied(path) && !moveAside(path, setAside)) {
        return tl::unexpected(JournalError{ JournalError::Kind::CannotOpen, path });
    }
    for (int round = 0; round < 2; ++round) {
        if (const auto made = makeFile(path); !made) {
            return tl::unexpected(made.error());
        }
        const auto ours = openAndCheck(path, connection, schema);
        if (ours && *ours) {
            return connection;
        }
        QSqlDatabase database = QSqlDatabase::database(connection, false);
        closeSqlite(database, connection);
        const bool unreadable = ours ? !*ours : ours.error().kind == JournalError::Kind::Unreadable;
        if (!unreadable) {
            return tl::unexpected(ours.error());
        }
        if (round > 0 || !moveAside(path, setAside)) {
            break;
        }
    }
    return tl::unexpected(JournalError{ JournalError::Kind::CannotOpen, path });
}

void closeSqlite(QSqlDatabase &database, const QString &connection)
{
    database.close();
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(connection);
}

} // namespace store
