// SPDX-License-Identifier: MIT
#include "store/rowchecksum.h"

#include "store/sqlitefile.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

/// A row whose checksum is another than what it holds.
struct DamagedRow
{
    CheckedTable table;
    qint64 rowid = 0;
    QVariant checksum; ///< As it stands there.
};

JournalResult<QSqlQuery> rowsOf(
    const QSqlDatabase &database, const CheckedTable &table, const QString &where, const QVariantList &values = {})
{
    return run(database, u"SELECT "_s + table.columns.join(u", "_s) + u", checksum, rowid FROM "_s + table.name + u' ' + where, values);
}

QVariantList valuesOf(const QSqlQuery &row, const CheckedTable &table)
{
    QVariantList values;
    for (int i = 0; i < table.columns.size(); ++i) {
        values.append(row.value(i));
    }
    return values;
}

bool isAsWritten(const QSqlQuery &row, const CheckedTable &table)
{
    return row.value(int(table.columns.size())).toByteArray() == rowChecksum(valuesOf(row, table));
}

JournalResult<QList<DamagedRow>> damagedRows(const QSqlDatabase &database, const QList<CheckedTable> &tables)
{
    QList<DamagedRow> found;
    for (const CheckedTable &table : tables) {
        auto rows = rowsOf(database, table, {});
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        while (rows->next()) {
            if (!isAsWritten(*rows, table)) {
                const int after = int(table.columns.size());
                found.append({ table, rows->value(after + 1).toLongLong(), rows->value(after) });
            }
        }
    }
    return found;
}

/// Bytes and all: what a text is worth that is no text any more, a helper decides.
JournalResult<QJsonObject> recordOf(const QSqlDatabase &database, const DamagedRow &row)
{
    QJsonObject record{ { u"table"_s, row.table.name } };
    for (const QString &column : row.table.columns) {
        auto value = run(database, u"SELECT typeof(%1), hex(%1), %1 FROM %2 WHERE rowid = ?"_s.arg(column, row.table.name), { row.rowid });
        if (!value) {
            return tl::unexpected(value.error());
        }
        if (value->next()) {
            record.insert(column,
                QJsonObject{ { u"type"_s, value->value(0).toString() }, { u"hex"_s, value->value(1).toString() },
                    { u"text"_s, value->value(2).toString() } });
        }
    }
    return record;
}

JournalResult<void> writeRecords(const QString &path, const QJsonArray &records)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(records).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit()) {
        const bool isFull = file.error() == QFileDevice::ResourceError;
        return tl::unexpected(JournalError{ isFull ? JournalError::Kind::DiskFull : JournalError::Kind::CannotOpen, path });
    }
    return {};
}

} // namespace

QByteArray rowChecksum(const QVariantList &values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QVariant &value : values) {
        // What it is counts too: a text that has become a blob is read alike and found by no query.
        const int type = value.typeId();
        const char kind = value.isNull() ? '-' : type == QMetaType::QByteArray ? 'b' : type == QMetaType::QString ? 't' : 'n';
        const QByteArray bytes = kind == 'b' ? value.toByteArray() : value.toString().toUtf8();
        hash.addData(QByteArray(kind + QByteArray::number(bytes.size()) + ':' + bytes));
    }
    return hash.result();
}

JournalResult<void> addRow(const QSqlDatabase &database, const CheckedTable &table, const QVariantList &values)
{
    const QString marks = QStringList(table.columns.size() + 1, u"?"_s).join(u", "_s);
    const auto done
        = run(database, u"INSERT INTO "_s + table.name + u" ("_s + table.columns.join(u", "_s) + u", checksum) VALUES ("_s + marks + u')',
            values + QVariantList{ rowChecksum(values) });
    return done ? JournalResult<void>() : tl::unexpected(done.error());
}

JournalResult<QList<QVariantList>> checkedRows(
    const QSqlDatabase &database, const CheckedTable &table, const QString &where, const QVariantList &values)
{
    auto rows = rowsOf(database, table, where, values);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<QVariantList> found;
    while (rows->next()) {
        if (!isAsWritten(*rows, table)) {
            return tl::unexpected(JournalError{ JournalError::Kind::Damaged, {} });
        }
        found.append(valuesOf(*rows, table));
    }
    return found;
}

JournalResult<bool> changeRow(
    const QSqlDatabase &database, const CheckedTable &table, const QString &id, const std::function<bool(QVariantList &)> &change)
{
    const auto rows = checkedRows(database, table, u"WHERE %1 = ?"_s.arg(table.columns.first()), { id });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QVariantList values = rows->value(0);
    const QByteArray before = rowChecksum(values);
    if (rows->isEmpty() || !change(values)) {
        return false;
    }
    const auto done = run(database,
        u"UPDATE "_s + table.name + u" SET "_s + table.columns.join(u" = ?, "_s) + u" = ?, checksum = ? WHERE "_s + table.columns.first()
            + u" = ? AND checksum = ?"_s,
        values + QVariantList{ rowChecksum(values), id, before });
    return done ? JournalResult<bool>(done->numRowsAffected() == 1) : tl::unexpected(done.error());
}

JournalResult<void> writeChecksums(const QSqlDatabase &database, const QList<CheckedTable> &tables)
{
    for (const CheckedTable &table : tables) {
        QList<std::pair<qint64, QByteArray>> checksums;
        auto rows = rowsOf(database, table, {});
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        while (rows->next()) {
            checksums.append({ rows->value(int(table.columns.size()) + 1).toLongLong(), rowChecksum(valuesOf(*rows, table)) });
        }
        for (const auto &[rowid, checksum] : std::as_const(checksums)) {
            if (const auto done = run(database, u"UPDATE %1 SET checksum = ? WHERE rowid = ?"_s.arg(table.name), { checksum, rowid });
                !done) {
                return tl::unexpected(done.error());
            }
        }
    }
    return {};
}

JournalResult<QString> setDamagedRowsAside(const QSqlDatabase &database, const QList<CheckedTable> &tables, const QString &path)
{
    const auto found = damagedRows(database, tables);
    if (!found || found->isEmpty()) {
        return found ? JournalResult<QString>(QString()) : tl::unexpected(found.error());
    }
    QJsonArray records;
    for (const DamagedRow &row : *found) {
        const auto record = recordOf(database, row);
        if (!record) {
            return tl::unexpected(record.error());
        }
        records.append(*record);
    }
    const QString file = path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s) + u".json"_s;
    if (const auto written = writeRecords(file, records); !written) {
        return tl::unexpected(written.error());
    }
    for (const DamagedRow &row : *found) {
        const auto gone
            = run(database, u"DELETE FROM %1 WHERE rowid = ? AND checksum IS ?"_s.arg(row.table.name), { row.rowid, row.checksum });
        if (!gone) {
            return tl::unexpected(gone.error());
        }
    }
    return file;
}

} // namespace store
