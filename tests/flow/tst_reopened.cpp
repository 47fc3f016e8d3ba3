// SPDX-License-Identifier: MIT
// A window that ended while nobody knew whether its order exists, opened again after something else has worked on that order: what has
// been sent is not offered as a new cart.
#include "flowbench.h"
#include "store/journal.h"
#include "store/ownerlock.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;
using checkout::Route;
using S = store::AttemptState;

class ReopenedTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void init();
    void cleanup();
    void whatIsPaidMeanwhileIsNoCart();
    void whatAnotherProgramWorksOnIsNoCart();
    void whatIsNoOrderIsGivenBack_data();
    void whatIsNoOrderIsGivenBack();
    void theJournalIsWaitedFor();
    void whatIsNotKnownIsLeftBehind();
    void noTotalOrdersTwice();

private:
    /// The window has sent an order, does not know whether it exists, and ends.
    void endUnknown();
    void toUnknown();
    /// The attempt goes on to these states, one after the other, as another program would have taken it.
    void take(const QList<S> &states);
    void openAgain();
    void checkNothingIsOffered();

    QUuid m_attempt;
};

void ReopenedTest::init()
{
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
}

void ReopenedTest::cleanup()
{
    m_flow.reset();
    m_dir.reset();
}

void ReopenedTest::toUnknown()
{
    const QString path = u"/api/content/orders-storage/marker/orders/orders"_s;
    m_sandbox.fault(u"POST"_s, path, u"drop-after"_s);
    m_sandbox.fault(u"GET"_s, path, u"status:500"_s, 1000);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::NotKnown);
    m_attempt = m_flow->route().attempt;
}

void ReopenedTest::endUnknown()
{
    toUnknown();
    m_flow.reset();
    m_sandbox.clearFaults();
}

void ReopenedTest::take(const QList<S> &states)
{
    store::Journal journal(m_dir->path());
    QVERIFY(journal.open());
    auto attempt = journal.find(m_attempt);
    QVERIFY(attempt.has_value() && attempt->state == S::Unknown);
    for (const S state : states) {
        attempt->state = state;
        attempt->orderId = store::hasOrder(state) ? 1 : 0;
        const auto saved = journal.save(*attempt);
        QVERIFY2(saved, qPrintable(store::attemptStateName(state)));
    }
}

void ReopenedTest::openAgain()
{
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void ReopenedTest::checkNothingIsOffered()
{
    QTest::qWait(300); // The products of a basket would be fetched.
    QVERIFY(draft().cart.lines.isEmpty());
    QVERIFY(m_flow->draft().isBlank());
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    // A new order may begin, and is the next customer's.
    m_flow->draft().form().setAnswer(u"name"_s, u"Berk"_s, true);
    m_flow.reset();
    openAgain();
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Berk"_s);
    QVERIFY(!m_flow->draft().hasProducts());
    QCOMPARE(ordersOnServer(), 1);
}

void ReopenedTest::whatIsPaidMeanwhileIsNoCart()
{
    endUnknown();
    take({ S::Placed, S::Paid });
    openAgain();
    checkNothingIsOffered();
    const QList<checkout::PaymentState> last = m_flow->attempts().newest(5);
    QCOMPARE(last.size(), 1); // What became of it is shown where orders are.
    QCOMPARE(last.first().phase, PaymentPhase::Paid);
}

void ReopenedTest::whatAnotherProgramWorksOnIsNoCart()
{
    endUnknown();
    const store::OwnerLock other(m_dir->path());
    store::Journal journal(m_dir->path());
    QVERIFY(journal.open());
    const auto claimed = journal.claim(m_attempt, other.name(), [](const QString &) { return false; });
    QVERIFY(claimed && *claimed);
    openAgain();
    QVERIFY(!m_flow->attempts().has(m_attempt));
    checkNothingIsOffered();
}

void ReopenedTest::whatIsNoOrderIsGivenBack_data()
{
    QTest::addColumn<QList<S>>("states");
    QTest::newRow("rejected") << QList<S>{ S::Absent, S::Sent, S::Rejected };
    QTest::newRow("let go") << QList<S>{ S::Absent, S::Abandoned };
}

void ReopenedTest::whatIsNoOrderIsGivenBack()
{
    QFETCH(const QList<S>, states);
    endUnknown();
    take(states);
    openAgain();
    QTRY_COMPARE(draft().cart.lines.size(), 2);
    QCOMPARE(m_flow->route().page, Route::Page::Products);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview);
    QVERIFY(m_flow->draft().canPrepare());
}

// Another process writes into the journal for longer than anybody waits: the attempt can be had a moment later.
void ReopenedTest::theJournalIsWaitedFor()
{
    endUnknown();
    const QString name = u"busy"_s;
    {
        QSqlDatabase busy = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        busy.setDatabaseName(m_dir->filePath(u"journal.sqlite"_s));
        QVERIFY(busy.open());
        QSqlQuery lock(busy);
        QVERIFY(lock.exec(u"BEGIN IMMEDIATE"_s));
        openAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_flow->alerts().current(), 20'000);
        QCOMPARE(m_flow->alerts().current()->operation, core::Operation::Journal);
        QVERIFY(!m_flow->attempts().has(m_attempt));
        QVERIFY(!m_flow->draft().canPrepare());
        QVERIFY(!m_flow->canPark());
        QCOMPARE(m_flow->route().page, Route::Page::Details);
        press(); // It is asked for again, and nothing is ordered.
        QVERIFY(!m_flow->attempts().has(m_attempt));
        QVERIFY(lock.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(name);
    QVERIFY(m_flow->alerts().current() && m_flow->alerts().current()->retry);
    m_flow->alerts().retry();
    QVERIFY(m_flow->attempts().has(m_attempt));
    QCOMPARE(m_flow->route().attempt, m_attempt);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, 20'000);
    QVERIFY(draft().cart.lines.isEmpty());
    QCOMPARE(ordersOnServer(), 1);
}

// It is still not known: it goes on in the background, and the next customer has an empty form that can be ordered with.
void ReopenedTest::whatIsNotKnownIsLeftBehind()
{
    toUnknown();
    m_flow.reset();
    openAgain();
    QTRY_COMPARE(m_flow->route().attempt, m_attempt);
    QTRY_COMPARE(draft().cart.lines.size(), 2); // Kept until the order is known to exist.
    m_flow->newOrder();
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    QVERIFY(m_flow->draft().isBlank());
    m_flow->draft().form().setAnswer(u"name"_s, u"Berk"_s, true);
    QVERIFY(draft().details.draftSavedAt.isValid());
}

// The store's content in another language has a total of its own; it is no answer to a press of the button.
void ReopenedTest::noTotalOrdersTwice()
{
    toUnknown();
    QVERIFY(draft().cart.isPlacing);
    m_flow->setContentCode(u"en_US"_s);
    QTest::qWait(500);
    QCOMPARE(m_flow->route().attempt, m_attempt);
    QCOMPARE(ordersOnServer(), 1);
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/orders/preview"_s, u"status:500"_s, 100);
    m_flow->setContentCode(u"tr_TR"_s);
    QTest::qWait(500);
    QVERIFY(draft().cart.isPlacing); // Its cart is not to be changed before it is known.
    QCOMPARE(ordersOnServer(), 1);
}

QTEST_GUILESS_MAIN(ReopenedTest)
#include "tst_reopened.moc"
