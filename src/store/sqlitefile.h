// SPDX-License-Identifier: MIT
#pragma once
#include "store/journal.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

namespace store {

/// What makes a SQLite file one of ours.
struct SqliteSchema
{
    qint32 applicationId = 0;
    QStringList migrations; ///< One script a version, statements separated by ";\n"; never changed once released.
    bool isDurable = true; ///< synchronous=FULL; else NORMAL, which survives the process but not the machine.
    bool isCache = false; ///< A copy of what somebody else has: not looked through page by page before it is opened.
    /// After the script of `version`, in its transaction: what SQL alone cannot do.
    std::function<JournalResult<void>(const QSqlDatabase &database, qsizetype version)> onMigrated{};
    QStringList probes{}; ///< Queries that a file of ours can answer; one that cannot is set aside.
};

/// Makes the folder (0700) and the file (0600; the WAL takes its rights from it), opens it as `connection`, checks that it is ours and
/// whole, and migrates it. A file that is torn, emptied, foreign or no database is moved aside: its new path goes to `setAside`.
/// The connection's name is made up and returned.
[[nodiscard]] JournalResult<QString> openSqlite(const QString &path, const SqliteSchema &schema, QString *setAside);
/// Closes and forgets the connection.
void closeSqlite(QSqlDatabase &database, const QString &connection);
/// SQLite's own error code as a JournalError.
[[nodiscard]] JournalError errorFrom(const QSqlError &error);
/// A null string would be NULL in SQL; our columns are NOT NULL.
[[nodiscard]] inline QString notNull(const QString &s)
{
    return s.isNull() ? QStringLiteral("") : s;
}
/// Prepares, binds in order and runs.
[[nodiscard]] JournalResult<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});

} // namespace store
