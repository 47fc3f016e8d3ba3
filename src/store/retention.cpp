// SPDX-License-Identifier: MIT
#include "store/retention.h"

#include "store/attempt.h"
#include "store/sqlitefile.h"

#include <QFile>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace store {
namespace {

QString limitOf(const QDateTime &now)
{
    return keptSince(now).toString(Qt::ISODateWithMs);
}

void inFile(const QString &path, const std::function<void(const QSqlDatabase &)> &purge)
{
    if (!QFile::exists(path)) {
        return;
    }
    const QString connection = u"vezne-purge-%1"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        file.setDatabaseName(path);
        file.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        // As they are opened by whoever works with them: a reference goes with its row, and what goes is overwritten.
        if (file.open() && run(file, u"PRAGMA foreign_keys = ON"_s) && run(file, u"PRAGMA secure_delete = ON"_s)) {
            purge(file);
        }
        file.close();
    }
    QSqlDatabase::removeDatabase(connection);
}

} // namespace

QDateTime keptSince(const QDateTime &now)
{
    return now.toUTC().addDays(-keptDays);
}

void purgeJournal(const QSqlDatabase &journal, const QDateTime &now, const QList<QUuid> &spared)
{
    QVariantList values{ limitOf(now) };
    QStringList places;
    for (const QUuid &id : spared) {
        values.append(id.toString(QUuid::WithoutBraces));
        places.append(u"?"_s);
    }
    // A payment that has ended and that nobody came back to is over like what is finished.
    (void)run(journal,
        u"DELETE FROM attempt WHERE state IN ("_s + finalStatesForSql() + u", 'Canceled', 'Expired') AND updated_at < ? AND id NOT IN ("_s
            + places.join(u',') + u')',
        values);
    (void)run(journal, u"DELETE FROM disowned WHERE attempt NOT IN (SELECT id FROM attempt)"_s);
    (void)run(journal, u"DELETE FROM refund WHERE updated_at < ?"_s, { limitOf(now) });
}

void purgeDrafts(const QSqlDatabase &drafts, const QDateTime &now)
{
    (void)run(drafts, u"DELETE FROM draft WHERE updated_at < ?"_s, { limitOf(now) });
}

void purgeOrders(const QSqlDatabase &orders, const QDateTime &now)
{
    (void)run(orders, u"DELETE FROM orders WHERE seen_at < ?"_s, { limitOf(now) });
}

void purgeFolder(const QString &folder, const QDateTime &now, const QList<QUuid> &spared)
{
    inFile(folder + u"/journal.sqlite"_s, [&](const QSqlDatabase &file) { purgeJournal(file, now, spared); });
    inFile(folder + u"/drafts.sqlite"_s, [&](const QSqlDatabase &file) { purgeDrafts(file, now); });
    inFile(folder + u"/orders.sqlite"_s, [&](const QSqlDatabase &file) { purgeOrders(file, now); });
}

} // namespace store
