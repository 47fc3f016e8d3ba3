// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <memory>

namespace sandbox {

/// One row, by column name.
using Row = QHash<QString, QVariant>;

/// The sandbox's memory: a SQLite file, or a database in memory with the same tables. With a file every committed
/// transaction survives `kill -9` (WAL, synchronous=FULL). A statement that fails throws Refusal 500.
class Database
{
public:
    /// An empty name keeps everything in memory. Throws std::runtime_error when the file cannot be opened.
    explicit Database(const QString &file);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    void run(const QString &sql, const QVariantList &values = {});
    /// The new row's id.
    qint64 insert(const QString &sql, const QVariantList &values);
    [[nodiscard]] QList<Row> rows(const QString &sql, const QVariantList &values = {});
    /// The first row, empty when there is none.
    [[nodiscard]] Row row(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row.
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &values = {});
    /// How many rows the last `run` changed.
    [[nodiscard]] int changed() const { return m_changed; }
    /// Empties every table and starts the ids anew.
    void clear();

private:
    friend class Transaction;
    QSqlQuery &prepared(const QString &sql, const QVariantList &values);
    void createTables();

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    int m_depth = 0;
    int m_changed = 0;
};

/// Rolls back unless it was committed. Nested ones join the outermost.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    void commit();

private:
    Database &m_database;
    bool m_done = false;
};

} // namespace sandbox
