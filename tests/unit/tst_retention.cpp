// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace store;

/// Personal data is kept for 30 days and no longer; what is not over is kept.
class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsOverGoesAfterThirtyDays();
};

void TestRetention::whatIsOverGoesAfterThirtyDays()
{
    QTemporaryDir dir;
    const QList<AttemptState> goes{ AttemptState::Rejected, AttemptState::Paid, AttemptState::Canceled, AttemptState::Expired,
        AttemptState::Closed };
    const QList<AttemptState> stays{ AttemptState::Unknown, AttemptState::Absent, AttemptState::SessionOpen,
        AttemptState::SessionRejected };
    {
        Journal journal(dir.path());
        QVERIFY(journal.open());
        for (const AttemptState state : goes + stays) {
            Attempt attempt;
            attempt.id = QUuid::createUuid();
            attempt.project = u"shop"_s;
            attempt.request = "{}";
            attempt.createdAt = QDateTime::currentDateTimeUtc();
            attempt.state = state;
            QVERIFY(journal.add(attempt));
        }
    }
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"ageing"_s);
        file.setDatabaseName(dir.path() + u"/journal.sqlite"_s);
        QVERIFY(file.open());
        QSqlQuery query(file);
        QVERIFY(query.prepare(u"UPDATE attempt SET updated_at = ?"_s));
        query.addBindValue(QDateTime::currentDateTimeUtc().addDays(-31).toString(Qt::ISODateWithMs));
        QVERIFY(query.exec());
    }
    QSqlDatabase::removeDatabase(u"ageing"_s);
    Journal journal(dir.path());
    QVERIFY(journal.open());
    QCOMPARE(journal.kept(u"shop"_s)->size(), stays.size());
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
