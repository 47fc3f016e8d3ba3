// SPDX-License-Identifier: MIT
#include "store/draftrepository.h"
#include "store/journal.h"
#include "store/orderstore.h"
#include "store/retention.h"

#include <QDir>
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
    void security18WhatIsTypedIntoIsTouched();
    void security18BesideWhoeverHasThemOpen();
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

// A long order form, a field a day: each keystroke is one row, and the draft is as old as the last of them.
void TestRetention::security18WhatIsTypedIntoIsTouched()
{
    QTemporaryDir dir;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::Draft draft;
    draft.id = QUuid::createUuid();
    draft.updatedAt = now.addDays(-31);
    {
        store::DraftRepository drafts(dir.path());
        QVERIFY(drafts.open());
        QVERIFY(drafts.save(u"shop"_s, u"ada@example.com"_s, draft));
        QVERIFY(drafts.saveAnswer(draft.id, { u"name"_s, u"Ada"_s, u"tr_TR"_s }, now.addDays(-1)));
    }
    store::DraftRepository drafts(dir.path());
    QVERIFY(drafts.open());
    const auto kept = drafts.load(draft.id);
    QVERIFY(kept->has_value());
    QCOMPARE((*kept)->answers.size(), 1);
}

// The files of a window that is open: what goes is gone for it too, what is spared stays, and no file is made.
void TestRetention::security18BesideWhoeverHasThemOpen()
{
    QTemporaryDir dir;
    const QDateTime later = QDateTime::currentDateTimeUtc().addDays(store::keptDays + 1);
    store::purgeFolder(dir.path(), later, {});
    QVERIFY(QDir(dir.path()).isEmpty());
    Journal journal(dir.path());
    QVERIFY(journal.open());
    store::DraftRepository drafts(dir.path());
    QVERIFY(drafts.open());
    QList<QUuid> ids;
    for (const AttemptState state : { AttemptState::Canceled, AttemptState::Canceled, AttemptState::SessionOpen }) {
        Attempt attempt;
        attempt.id = QUuid::createUuid();
        attempt.project = u"shop"_s;
        attempt.request = "{}";
        attempt.createdAt = QDateTime::currentDateTimeUtc();
        attempt.state = state;
        QVERIFY(journal.add(attempt));
        ids.append(attempt.id);
    }
    QVERIFY(journal.disown(ids.first(), 7));
    store::Draft draft;
    draft.id = QUuid::createUuid();
    draft.answers = { { u"name"_s, u"Kanarya"_s, u"tr_TR"_s } };
    draft.updatedAt = QDateTime::currentDateTimeUtc();
    QVERIFY(drafts.save(u"shop"_s, u"ada"_s, draft));
    store::purgeFolder(dir.path(), later.addDays(-2), {});
    QCOMPARE(journal.kept(u"shop"_s)->size(), 3); // Not yet.
    store::purgeFolder(dir.path(), later, { ids.at(1) });
    QVERIFY(!journal.find(ids.at(0)) && journal.find(ids.at(1)) && journal.find(ids.at(2)));
    QVERIFY(journal.disowned(ids.at(0))->isEmpty());
    QVERIFY(!drafts.load(draft.id)->has_value());
    QVERIFY(!QFile::exists(dir.filePath(u"orders.sqlite"_s)));
    QVERIFY(drafts.save(u"shop"_s, u"ada"_s, draft)); // Whoever has it open goes on.
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
