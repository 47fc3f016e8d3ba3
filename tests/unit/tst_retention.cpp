// SPDX-License-Identifier: MIT
#include "store/draftrepository.h"
#include "store/journal.h"
#include "store/orderstore.h"

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
    void security18WhatIsOverGoesAfterThirtyDays();
    void security18DraftsGoAfterThirtyDays();
    void security18CopiesOfListsGoAfterThirtyDays();
};

void TestRetention::security18WhatIsOverGoesAfterThirtyDays()
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
    Journal journal(dir.path());
    QVERIFY(journal.open(QDateTime::currentDateTimeUtc().addDays(31)));
    QCOMPARE(journal.kept(u"shop"_s)->size(), stays.size());
}

void TestRetention::security18DraftsGoAfterThirtyDays()
{
    QTemporaryDir dir;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::Draft fresh;
    fresh.id = QUuid::createUuid();
    fresh.answers = { { u"name"_s, u"Yeni"_s, u"tr_TR"_s } };
    fresh.updatedAt = now.addDays(-29);
    store::Draft old = fresh;
    old.id = QUuid::createUuid();
    old.answers = { { u"name"_s, u"Kanarya"_s, u"tr_TR"_s } };
    old.updatedAt = now.addDays(-31);
    store::Draft parked = old;
    parked.id = QUuid::createUuid();
    parked.title = u"Kanarya, Masa 4"_s;
    {
        store::DraftRepository drafts(dir.path());
        QVERIFY(drafts.open());
        for (const store::Draft &draft : { fresh, old, parked }) {
            QVERIFY(drafts.save(u"shop"_s, u"ada@example.com"_s, draft));
        }
    }
    store::DraftRepository drafts(dir.path());
    QVERIFY(drafts.open());
    QVERIFY(drafts.load(fresh.id)->has_value());
    QVERIFY(!drafts.load(old.id)->has_value());
    QVERIFY(!drafts.load(parked.id)->has_value());
}

void TestRetention::security18CopiesOfListsGoAfterThirtyDays()
{
    QTemporaryDir dir;
    const auto age = [&dir](int days) {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"age%1"_s.arg(days));
        file.setDatabaseName(dir.filePath(u"orders.sqlite"_s));
        QVERIFY(file.open());
        QSqlQuery query(file);
        query.prepare(u"UPDATE orders SET seen_at = ?"_s);
        query.addBindValue(QDateTime::currentDateTimeUtc().addDays(-days).toString(Qt::ISODateWithMs));
        QVERIFY(query.exec());
        QCOMPARE(query.numRowsAffected(), 1);
    };
    const auto kept = [&dir] {
        store::OrderStore orders(dir.path());
        return orders.open() ? int(orders.page(u"shop"_s, u"ada"_s, 0, 10)->size()) : -1;
    };
    {
        store::OrderStore orders(dir.path());
        QVERIFY(orders.open());
        QVERIFY(orders.save(u"shop"_s, u"ada"_s, { { u"orders"_s, 7, "Kanarya's order" } }));
    }
    age(29);
    QCOMPARE(kept(), 1);
    age(31);
    QCOMPARE(kept(), 0);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
