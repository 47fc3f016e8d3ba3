// SPDX-License-Identifier: MIT
// A window that nobody closes: what is over goes after 30 days there too, once a day, by the clock on the wall.
#include "checkout/flow/retention.h"
#include "flowbench.h"
#include "store/draftrepository.h"
#include "store/journal.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using checkout::Retention;

class OpenForWeeksTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void security18OnceADayByTheWallClock();
    void security18WhatIsOverGoesFromAnOpenWindow();
    void security18WhatIsLookedAtStays();

private:
    [[nodiscard]] checkout::FlowOptions withClock() const
    {
        checkout::FlowOptions with = options();
        with.now = [this] { return QDateTime::currentDateTimeUtc().addSecs(m_ahead.count()); };
        with.timeScale = 0.005; // It looks every three seconds.
        return with;
    }
    void openWithClock();
    [[nodiscard]] bool isInJournal(const QUuid &attempt) const;

    std::chrono::seconds m_ahead{ 0 };
};

void OpenForWeeksTest::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
}

void OpenForWeeksTest::init()
{
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_ahead = 0s;
}

void OpenForWeeksTest::cleanup()
{
    m_flow.reset();
}

void OpenForWeeksTest::openWithClock()
{
    m_flow = std::make_unique<checkout::CheckoutFlow>(withClock());
    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    project.storage = u"orders"_s;
    m_flow->project().connectTo(project);
}

bool OpenForWeeksTest::isInJournal(const QUuid &attempt) const
{
    store::Journal journal(m_dir->path());
    return journal.open() && journal.find(attempt).has_value();
}

void OpenForWeeksTest::security18OnceADayByTheWallClock()
{
    checkout::FlowOptions quick = withClock();
    quick.timeScale = 0.0001; // Every 60 ms.
    bool isSending = false;
    Retention retention(quick);
    retention.setHeld([&isSending] { return isSending; });
    QSignalSpy due(&retention, &Retention::due);
    QSignalSpy purged(&retention, &Retention::purged);
    QTest::qWait(300);
    m_ahead = 23h;
    QTest::qWait(300);
    QCOMPARE(due.size(), 0);
    isSending = true; // A request is out when the day is over.
    m_ahead = 25h;
    QTest::qWait(300);
    QCOMPARE(due.size(), 0);
    isSending = false;
    QTRY_COMPARE(purged.size(), 1);
    QTest::qWait(300);
    QCOMPARE(due.size(), 1); // Once.
    const qint64 age = due.first().first().toDateTime().secsTo(QDateTime::currentDateTimeUtc().addSecs(m_ahead.count()));
    QVERIFY2(qAbs(age - 30 * 24 * 3600) < 60, qPrintable(QString::number(age)));
    m_ahead += 24h * 20; // The computer has slept for weeks: once, and not for each of the days.
    QTRY_COMPARE(purged.size(), 2);
    QTest::qWait(300);
    QCOMPARE(due.size(), 2);
    m_ahead = 0s; // The clock was wrong, and has been put right: days are counted from there.
    QTest::qWait(300);
    QCOMPARE(due.size(), 2);
    m_ahead = 25h;
    QTRY_COMPARE(due.size(), 3);
    QTRY_COMPARE(purged.size(), 3);
}

void OpenForWeeksTest::security18WhatIsOverGoesFromAnOpenWindow()
{
    openWithClock();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const QUuid canceled = m_flow->route().attempt;
    m_sandbox.pay(payment().orderId, u"canceled"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Canceled);
    m_flow->newOrder();
    m_flow->draft().form().setAnswer(u"name"_s, u"Kanarya"_s, true);
    m_flow->park(u"Masa 4"_s);
    QTRY_COMPARE(m_flow->shelf().state().baskets.size(), 1);
    m_flow->draft().form().setAnswer(u"name"_s, u"Elde"_s, true);
    QTRY_VERIFY(draft().details.draftSavedAt.isValid());
    auto *retention = m_flow->findChild<Retention *>();
    QVERIFY(retention);
    QSignalSpy purged(retention, &Retention::purged);
    m_ahead = 24h * 2;
    QTRY_COMPARE(purged.size(), 1);
    QVERIFY(m_flow->attempts().has(canceled)); // Two days old.
    QCOMPARE(m_flow->shelf().state().baskets.size(), 1);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Elde"_s);
    m_ahead = 24h * 31;
    QTRY_COMPARE(purged.size(), 2);
    QVERIFY(!m_flow->attempts().has(canceled) && !isInJournal(canceled));
    QVERIFY(m_flow->attempts().open().isEmpty());
    QVERIFY(m_flow->shelf().state().baskets.isEmpty());
    QVERIFY(m_flow->draft().isBlank()); // The order in hand, as at a start.
    {
        store::DraftRepository drafts(m_dir->path());
        QVERIFY(drafts.open());
        QVERIFY(drafts.list(m_flow->project().url().toString(QUrl::StripTrailingSlash), m_flow->signIn().state().userIdentifier)->isEmpty());
    }
    // The next customer is served.
    QVERIFY(!m_flow->alerts().current());
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    m_flow->draft().chooseAccount(u"cash"_s);
    m_flow->advance();
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Products);
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::CashDue);
}

// The page of a payment that has ended is open all the time.
void OpenForWeeksTest::security18WhatIsLookedAtStays()
{
    openWithClock();
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const QUuid shown = m_flow->route().attempt;
    m_sandbox.pay(payment().orderId, u"canceled"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Canceled);
    m_flow->openSettings(); // Also while something else is looked at in between.
    QSignalSpy purged(m_flow->findChild<Retention *>(), &Retention::purged);
    m_ahead = 24h * 31;
    QTRY_COMPARE(purged.size(), 1);
    m_flow->goBack();
    QCOMPARE(phase(), PaymentPhase::Canceled);
    QVERIFY(isInJournal(shown));
    m_flow->attempts().openSession(shown); // It can still be paid.
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QVERIFY(!m_flow->alerts().current());
}

QTEST_GUILESS_MAIN(OpenForWeeksTest)
#include "tst_openforweeks.moc"
