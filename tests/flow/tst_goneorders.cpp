// SPDX-License-Identifier: MIT
// Orders that were deleted in the store while this counter had their payment in hand: said, and let go, against the sandbox.
#include "flowbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr int patience = 20'000; ///< ms.

} // namespace

class TestGoneOrders : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { beginAnew(); }
    void cleanup() { letGo(); }

    void isLetGo_data();
    void isLetGo();
    void isTakenUpWhenItIsThereAgain();
    void oneThatStandsIsKept();

private:
    /// What a store answers whose owner has deleted the order: no sessions, no order.
    void deleteOrders();
    void toWaiting();
};

void TestGoneOrders::deleteOrders()
{
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/order/*"_s, u"status:404"_s, -1);
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/*"_s, u"status:404"_s, -1);
    m_sandbox.fault(u"GET"_s, u"/api/content/orders-storage/marker/orders/orders/*"_s, u"status:404"_s, -1);
}

void TestGoneOrders::toWaiting()
{
    toPlaced();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
}

void TestGoneOrders::isLetGo_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : { "found in the list", "link not known", "waiting", "at the start" }) {
        QTest::newRow(when) << QString::fromLatin1(when);
    }
}

// In whatever state the attempt was: it says that the order is gone, it is let go, and it does not come back.
void TestGoneOrders::isLetGo()
{
    QFETCH(QString, when);
    if (when == "found in the list"_L1) {
        m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
        deleteOrders();
        toPlaced();
    } else if (when == "link not known"_L1) {
        m_sandbox.fault(u"POST"_s, u"/api/content/payments/sessions"_s, u"drop-before"_s, -1);
        deleteOrders();
        toPlaced();
    } else {
        toWaiting();
        QVERIFY(!payment().canLetGo());
        deleteOrders();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->route().page, Route::Page::Payment, patience);
    const QUuid attempt = m_flow->route().attempt;
    if (when == "waiting"_L1) {
        m_flow->attempts().poll(attempt); // The clerk presses "Check now".
    } else if (when == "at the start"_L1) {
        m_flow.reset();
        open();
        signIn();
    }
    const auto shown = [&] { return m_flow->attempts().payment(attempt); };
    QTRY_VERIFY_WITH_TIMEOUT(shown().isOrderGone && !shown().isBusy, patience);
    QCOMPARE(shown().phase, PaymentPhase::SessionFailed); // No link of it is shown any more.
    QVERIFY(shown().canLetGo());
    m_flow->openAttempt(attempt);
    m_flow->abandonAttempt();
    QTRY_VERIFY(m_flow->attempts().open().isEmpty());
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(draft().details.isReady, patience);
    QVERIFY(!m_flow->attempts().has(attempt));
}

// A mistake of the store's: its payment goes on, with the same link.
void TestGoneOrders::isTakenUpWhenItIsThereAgain()
{
    toWaiting();
    const QString link = payment().link;
    deleteOrders();
    m_flow->attempts().poll(m_flow->route().attempt);
    QTRY_VERIFY_WITH_TIMEOUT(payment().isOrderGone, patience);
    m_sandbox.clearFaults();
    m_flow->attempts().poll(m_flow->route().attempt);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    QCOMPARE(payment().link, link);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience);
}

// The table lets an open payment be closed; the person may only where the store has said that there is nothing to be paid.
void TestGoneOrders::oneThatStandsIsKept()
{
    toWaiting();
    m_flow->attempts().abandon(m_flow->route().attempt);
    QCOMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(m_flow->attempts().open().size(), 1);
    // The order cannot be read, and the store does not say that it has none.
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/order/*"_s, u"status:404"_s, -1);
    m_sandbox.fault(u"GET"_s, u"/api/content/orders-storage/marker/orders/orders/*"_s, u"status:500"_s, -1);
    m_flow->attempts().poll(m_flow->route().attempt);
    QVERIFY(!QTest::qWaitFor([this] { return payment().canLetGo(); }, 1000));
    m_flow->attempts().abandon(m_flow->route().attempt);
    QCOMPARE(m_flow->attempts().open().size(), 1);
}

QTEST_GUILESS_MAIN(TestGoneOrders)
#include "tst_goneorders.moc"
