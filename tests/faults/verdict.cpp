// SPDX-License-Identifier: MIT
#include "faults/verdict.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace faults {
namespace {

QSet<qint64> orderIds(const QJsonObject &state)
{
    QSet<qint64> ids;
    const QJsonArray orders = state.value("orders"_L1).toArray();
    for (const QJsonValue &order : orders) {
        ids.insert(order["id"_L1].toInteger());
    }
    return ids;
}

/// Open sessions by order.
QMap<qint64, QList<qint64>> openSessions(const QJsonObject &state)
{
    QMap<qint64, QList<qint64>> open;
    const QJsonArray sessions = state.value("sessions"_L1).toArray();
    for (const QJsonValue &session : sessions) {
        if (session["status"_L1].toString() == "waiting"_L1) {
            open[session["orderId"_L1].toInteger()].append(session["id"_L1].toInteger());
        }
    }
    return open;
}

bool isUnknown(const QString &state)
{
    return state == "Sent"_L1 || state == "Unknown"_L1 || state == "Ambiguous"_L1;
}

} // namespace

QString wrongName(Wrong wrong)
{
    static const char *const names[]
        = { "duplicate", "lost", "two open links", "failure shown for an order that exists", "stuck", "claimed twice", "foreign" };
    return QString::fromLatin1(names[int(wrong)]);
}

bool isResting(const JournalRow &row)
{
    static const QSet<QString> resting{ u"SessionOpen"_s, u"Rejected"_s, u"Paid"_s, u"Settled"_s, u"Abandoned"_s, u"Ambiguous"_s };
    return resting.contains(row.state);
}

bool saysNoOrder(const QString &state)
{
    return state == "Rejected"_L1 || state == "NotSent"_L1 || state == "Absent"_L1 || state == "Abandoned"_L1;
}

QList<JournalRow> readJournal(const QString &folder)
{
    const QString path = folder + u"/journal.sqlite"_s;
    QList<JournalRow> rows;
    if (!QFile::exists(path)) {
        return rows;
    }
    const QString name = u"checker-%1"_s.arg(quintptr(QThread::currentThreadId()));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(u"SELECT id, state, order_id, session_id FROM attempt ORDER BY created_at"_s);
            while (query.next()) {
                rows.append(
                    { query.value(0).toString(), query.value(1).toString(), query.value(2).toLongLong(), query.value(3).toLongLong() });
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

QList<Violation> judgeShown(const QJsonObject &state, const QList<JournalRow> &rows)
{
    QSet<qint64> unknownTo = orderIds(state);
    qsizetype open = 0;
    const JournalRow *denied = nullptr;
    for (const JournalRow &row : rows) {
        unknownTo.remove(row.orderId);
        open += isUnknown(row.state) ? 1 : 0;
        denied = saysNoOrder(row.state) ? &row : denied;
    }
    // With two attempts of one content an order may be that of the one that is not known yet.
    if (denied && unknownTo.size() > open) {
        return { { Wrong::FailedShown,
            u"attempt %1 is %2 while order %3 exists"_s.arg(denied->id, denied->state).arg(*unknownTo.begin()) } };
    }
    return {};
}

QList<Violation> judgeClaims(const QList<QList<JournalRow>> &journals, const QList<QList<qint64>> &made)
{
    QList<Violation> wrongs;
    QMap<qint64, qsizetype> claimedBy;
    for (qsizetype counter = 0; counter < journals.size(); ++counter) {
        for (const JournalRow &row : journals.at(counter)) {
            if (row.orderId == 0) {
                continue;
            }
            if (claimedBy.contains(row.orderId)) {
                wrongs.append({ Wrong::ClaimedTwice,
                    u"order %1 is named by counter %2 and by counter %3"_s.arg(row.orderId)
                        .arg(claimedBy.value(row.orderId))
                        .arg(counter) });
            }
            claimedBy.insert(row.orderId, counter);
            if (!made.at(counter).contains(row.orderId)) {
                wrongs.append({ Wrong::Foreign, u"counter %1 names order %2, which it has not made"_s.arg(counter).arg(row.orderId) });
            }
        }
    }
    return wrongs;
}

QList<Violation> judgeEnd(const QJsonObject &state, const QList<JournalRow> &rows)
{
    QList<Violation> wrongs = judgeShown(state, rows);
    const QSet<qint64> onServer = orderIds(state);
    const auto open = openSessions(state);
    QSet<qint64> known;
    qsizetype ambiguous = 0;
    for (const JournalRow &row : rows) {
        if (row.orderId != 0 && !onServer.contains(row.orderId)) {
            wrongs.append({ Wrong::Lost, u"attempt %1 names order %2, which is not there"_s.arg(row.id).arg(row.orderId) });
        }
        if (row.orderId != 0 && known.contains(row.orderId)) {
            wrongs.append({ Wrong::Lost, u"order %1 stands for two attempts"_s.arg(row.orderId) });
        }
        known.insert(row.orderId);
        ambiguous += row.state == "Ambiguous"_L1 ? 1 : 0;
        if (!isResting(row)) {
            wrongs.append({ Wrong::Stuck, u"attempt %1 stays %2"_s.arg(row.id, row.state) });
        }
        if (row.state == "SessionOpen"_L1 && !open.value(row.orderId).contains(row.sessionId)) {
            wrongs.append({ Wrong::Lost, u"attempt %1 shows session %2, which is not open"_s.arg(row.id).arg(row.sessionId) });
        }
    }
    const QSet<qint64> orphans = onServer - known;
    if (onServer.size() > rows.size()) {
        wrongs.append({ Wrong::Duplicate, u"%1 orders for %2 attempts"_s.arg(onServer.size()).arg(rows.size()) });
    } else if (orphans.size() > ambiguous) {
        wrongs.append({ Wrong::Lost, u"order %1 is known to no attempt"_s.arg(*orphans.begin()) });
    } else if (ambiguous > 0 && orphans.size() < 2) {
        wrongs.append({ Wrong::Stuck, u"ambiguous with %1 candidates"_s.arg(orphans.size()) });
    }
    for (auto it = open.cbegin(); it != open.cend(); ++it) {
        if (it->size() > 1) {
            wrongs.append({ Wrong::TwoLinks, u"order %1 has %2 open sessions"_s.arg(it.key()).arg(it->size()) });
        }
    }
    if (rows.isEmpty()) {
        wrongs.append({ Wrong::Stuck, u"no attempt was ever made"_s });
    }
    return wrongs;
}

} // namespace faults
