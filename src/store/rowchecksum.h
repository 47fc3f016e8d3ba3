// SPDX-License-Identifier: MIT
#pragma once
#include "store/journal.h"

#include <QStringList>
#include <QVariantList>

namespace store {

/// A table with a column `checksum` over all others of a row, so that a row that a disk or another program has changed is known for it.
struct CheckedTable
{
    QString name;
    QStringList columns; ///< In the order of the table, without `checksum`.
};

/// SHA-256 over the values in the order of the columns, as the file has them.
[[nodiscard]] QByteArray rowChecksum(const QVariantList &values);
/// `INSERT` of a whole row with its checksum; nothing when one with the same key is there.
[[nodiscard]] JournalResult<void> addRow(const QSqlDatabase &database, const CheckedTable &table, const QVariantList &values);
/// The rows that `where` finds, each checked. Damaged: one of them is not as it was written.
[[nodiscard]] JournalResult<QList<QVariantList>> checkedRows(
    const QSqlDatabase &database, const CheckedTable &table, const QString &where, const QVariantList &values);
/// Changes the row whose first column is `id`, unless somebody else has changed it meanwhile. False: `change` did not want to, there is
/// no such row, or somebody was faster.
[[nodiscard]] JournalResult<bool> changeRow(
    const QSqlDatabase &database, const CheckedTable &table, const QString &id, const std::function<bool(QVariantList &)> &change);
/// Gives each row the checksum of what it is: for rows that were written before there was one.
[[nodiscard]] JournalResult<void> writeChecksums(const QSqlDatabase &database, const QList<CheckedTable> &tables);
/// Takes damaged rows out of the tables, into a file of JSON beside `path` (0600). Its name; empty when every row is whole.
[[nodiscard]] JournalResult<QString> setDamagedRowsAside(
    const QSqlDatabase &database, const QList<CheckedTable> &tables, const QString &path);

} // namespace store
