// SPDX-License-Identifier: MIT
// Orders that have been placed: the list and its copy on disk, one order with its refunds, what is done with it, against the sandbox.
#include "flowbench.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr int patience = 20'000; ///< ms. A disk that is busy with a build holds the journal's fsync up for seconds.
constexpr const char *everyFault[]{ "drop-before", "drop-after", "cut-body", "garbage", "html-200", "wrong-type", "delay:400", "hang",
    "hang-after", "drip:20", "status:400", "status:403", "status:409", "status:429:1", "status:500", "status:502", "status:503:1",
    "redirect:https://elsewhere.example/", "reset", "reset-after", "duplicate-key" };

} // namespace

class TestHistory : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { beginAnew(); }
    void cleanup() { letGo(); }

    void placedOrdersAreListed();
    void theCopyIsThereBeforeTheStoreAnswers();
    void whatIsShownCanBeOpenedAtOnce();
    void whatTheStoreHasNoMoreGoes();
    void aListThatFailsKeepsWhatIsKnown();
    void anOrderIsRead();
    void canceledInTheStore();
    void aPaidOrderIsNotCanceled();
    void nothingIsDoneWithACopy();
    void repeatedIntoANewBasket();
    void refundedOnce();
    void refundIsExplainedWhenRefused();
    void whatIsLeftIsKnownFirst();
    void whatIsAskedBackAlreadyIsNotSent();
    void oneProductOnTwoLines();
    void refundsAmongFaults_data();
    void refundsAmongFaults();
    void aRefundLeftBehindIsGoneOnWith();
    void aRefundLookedAwayFromIsGoneOnWith();
    void ordersBeforeTheStoreIsLoaded();

private:
    OrderHistory &history() { return m_flow->history(); }
    OrderDetail &detail() { return m_flow->order(); }
    qint64 toPaid();
    void toOrder(qint64 id);
    void fillAgain();
    [[nodiscard]] qsizetype refundsOnServer(qint64 order);
    [[nodiscard]] qsizetype refundCalls();
    void askBack(int quantity) { detail().requestRefund({ { 1, quantity, {} } }, u"kırık"_s); }
};

void TestHistory::fillAgain()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->route().page, Route::Page::Details, patience);
    m_flow->draft().form().setAnswer(u"name"_s, u"Berk"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    m_flow->draft().setQuantity(product(2), 1);
    QTRY_VERIFY_WITH_TIMEOUT(draft().cart.canPlace, patience);
    press();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
}

qint64 TestHistory::toPaid()
{
    toPlaced();
    [this] { QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience); }();
    const qint64 id = payment().orderId;
    m_sandbox.pay(id, u"completed"_s);
    [this] { QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience); }();
    return id;
}

void TestHistory::toOrder(qint64 id)
{
    m_flow->openOrders();
    QTRY_VERIFY_WITH_TIMEOUT(!history().state().isReading, patience);
    m_flow->openOrder(u"orders"_s, id);
    QTRY_VERIFY_WITH_TIMEOUT(!detail().state().isReading && detail().state().order, patience);
}

qsizetype TestHistory::refundsOnServer(qint64 order)
{
    return detail().state().orderId == order ? detail().state().refunds.size() : -1;
}

qsizetype TestHistory::refundCalls()
{
    const QJsonArray all = m_sandbox.requests();
    return std::count_if(all.begin(), all.end(), [](const QJsonValue &call) {
        return call["verb"_L1].toString() == "POST"_L1 && call["path"_L1].toString().endsWith("/refund"_L1);
    });
}

void TestHistory::placedOrdersAreListed()
{
    const qint64 id = toPaid();
    m_flow->openOrders();
    QCOMPARE(m_flow->route().page, Route::Page::Orders);
    QTRY_VERIFY(!history().state().isReading);
    QCOMPARE(history().model().size(), 1);
    const core::OrderSummary &order = history().model().order(0);
    QCOMPARE(order.id, id);
    QCOMPARE(order.customer, u"Çağrı Işık"_s);
    QCOMPARE(order.isCompleted, std::optional(true));
    QCOMPARE(order.pieces, 3);
    core::OrderFilter filter;
    filter.search = u"cagri isik"_s;
    history().model().setFilter(filter);
    QCOMPARE(history().model().rowCount(), 1);
    filter.isPaid = false;
    history().model().setFilter(filter);
    QCOMPARE(history().model().rowCount(), 0);
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
}

void TestHistory::theCopyIsThereBeforeTheStoreAnswers()
{
    toPaid();
    m_flow->openOrders();
    QTRY_VERIFY(!history().state().isReading && history().model().size() == 1);
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady);
    m_sandbox.fault(u"GET"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"hang"_s);
    m_flow->openOrders();
    QTRY_COMPARE(history().model().size(), 1); // The list has not been answered, and will not be for a while.
    QVERIFY(history().state().isReading);
    const auto whole = history().order(u"orders"_s, history().model().order(0).id);
    QVERIFY(whole);
    QCOMPARE(whole->products.size(), 2);
    QCOMPARE(core::customerName(whole->formData), u"Çağrı Işık"_s);
}

// A page is shown first and written after: whoever opens one of its orders at once gets it whole, and nothing is left unwritten.
void TestHistory::whatIsShownCanBeOpenedAtOnce()
{
    const qint64 id = toPaid();
    m_sandbox.copyOrder(id, 249);
    int looked = 0;
    const auto look = [&] {
        const models::OrderListModel &orders = history().model();
        if (orders.rowCount() > 0 && history().state().isReading) {
            const core::OrderSummary newest = orders.order(0);
            QVERIFY(history().order(newest.storage, newest.id));
            ++looked;
        }
    };
    const auto watched = connect(&history(), &OrderHistory::changed, this, look);
    m_flow->openOrders();
    QTRY_VERIFY_WITH_TIMEOUT(!history().state().isReading && history().model().size() == 250, patience);
    QVERIFY(looked > 0);
    disconnect(watched);
    QCOMPARE(history().shown().size(), 250);
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady);
    m_sandbox.fault(u"GET"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"hang"_s);
    m_flow->openOrders();
    QTRY_COMPARE(history().model().size(), 250);
}

void TestHistory::whatTheStoreHasNoMoreGoes()
{
    toPaid();
    m_flow->openOrders();
    QTRY_VERIFY(!history().state().isReading && history().model().size() == 1);
    m_sandbox.reset();
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady);
    m_flow->openOrders();
    QTRY_VERIFY(!history().state().isReading);
    QCOMPARE(history().model().size(), 0);
    QVERIFY(history().state().isKnown);
}

void TestHistory::aListThatFailsKeepsWhatIsKnown()
{
    toPaid();
    m_flow->openOrders();
    QTRY_VERIFY(!history().state().isReading && history().model().size() == 1);
    m_sandbox.fault(u"GET"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"status:500"_s, 20);
    history().refresh();
    QTRY_VERIFY(history().state().isFailed);
    QCOMPARE(history().model().size(), 1);
    QVERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::ReadOrders);
    m_sandbox.clearFaults();
    m_flow->alerts().retry();
    QTRY_VERIFY(!history().state().isReading);
    QVERIFY(!history().state().isFailed && !m_flow->alerts().current());
}

void TestHistory::anOrderIsRead()
{
    const qint64 id = toPaid();
    toOrder(id);
    QCOMPARE(m_flow->route().page, Route::Page::Order);
    QTRY_VERIFY(!detail().state().form.fields.isEmpty());
    QTRY_COMPARE(detail().state().sessions.size(), 1);
    // In the language that the window was started with: nobody has chosen another.
    const auto *name = detail().state().form.field(u"name"_s);
    QVERIFY(name);
    QCOMPARE(name->title, u"Ad soyad"_s);
    QCOMPARE(detail().state().order->paymentAccountTitle, u"Kart"_s);
    QCOMPARE(history().model().order(0).statusTitle, u"Ödendi"_s);
    QCOMPARE(detail().state().refundable.size(), 2);
    QVERIFY(!detail().state().canCancel);
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, Route::Page::Orders);
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
}

void TestHistory::canceledInTheStore()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 id = payment().orderId;
    toOrder(id);
    QTRY_VERIFY(detail().state().canCancel);
    const core::Order before = *detail().state().order;
    detail().cancelOrder();
    QTRY_VERIFY(!detail().state().isCanceling && !detail().state().isReading);
    QVERIFY(detail().state().order->statusIdentifier.contains("cancel"_L1));
    QCOMPARE(detail().state().order->formData, before.formData); // A full replacement lost nothing.
    QCOMPARE(detail().state().order->products, before.products);
    QCOMPARE(openSessions(), 0);
    QVERIFY(!detail().state().canCancel);
    QCOMPARE(ordersOnServer(), 1);
}

void TestHistory::aPaidOrderIsNotCanceled()
{
    const qint64 id = toPaid();
    toOrder(id);
    detail().cancelOrder();
    QTest::qWait(100);
    QVERIFY(!detail().state().order->statusIdentifier.contains("cancel"_L1));
}

// The copy says "unpaid"; the customer has paid since, and the order cannot be read. Neither canceled nor paid again by what is old.
void TestHistory::nothingIsDoneWithACopy()
{
    toPlaced();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    const qint64 id = payment().orderId;
    toOrder(id);
    QTRY_VERIFY(detail().state().canCancel && detail().state().canPay);
    m_flow->goBack();
    m_sandbox.complete(id);
    const QString path = u"/api/content/orders-storage/marker/orders/orders/*"_s;
    m_sandbox.fault(u"GET"_s, path, u"status:500"_s, -1);
    m_flow->openOrder(u"orders"_s, id);
    const auto isOffered = [this] { return detail().state().canCancel || detail().state().canPay; };
    QVERIFY(!isOffered()); // It is the same order again; what was read before it was left is a copy too.
    QVERIFY(detail().state().order);
    QVERIFY(!QTest::qWaitFor([&] { return isOffered(); }, 500));
    QTRY_VERIFY(!detail().state().isReading);
    QVERIFY(!detail().state().isOrderRead);
    QVERIFY(m_flow->alerts().current());
    m_sandbox.clearFaults();
    m_flow->alerts().retry();
    QTRY_VERIFY(detail().state().isOrderRead);
    QCOMPARE(detail().state().order->isCompleted, std::optional(true));
    QVERIFY(!isOffered());
}

void TestHistory::repeatedIntoANewBasket()
{
    const qint64 id = toPaid();
    m_flow->newOrder();
    m_flow->draft().form().setAnswer(u"name"_s, u"Berk"_s, true);
    toOrder(id);
    m_flow->repeatOrder();
    QCOMPARE(m_flow->route().page, Route::Page::Products);
    QTRY_COMPARE(draft().cart.lines.size(), 2);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
    QCOMPARE(draft().details.account, u"card"_s);
    // What was being typed for somebody else is parked.
    QCOMPARE(m_flow->shelf().state().baskets.size(), 1);
    QCOMPARE(m_flow->shelf().state().baskets.first().title, u"Berk"_s);
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 2);
}

void TestHistory::refundedOnce()
{
    const qint64 id = toPaid();
    toOrder(id);
    for (int press = 0; press < 20; ++press) {
        askBack(1);
    }
    QTRY_COMPARE(detail().state().refund, RefundStep::Requested);
    QTRY_COMPARE(refundsOnServer(id), 1);
    QCOMPARE(detail().state().refunds.first().note, u"kırık"_s);
    QCOMPARE(detail().state().refundable.first().left, 1);
    detail().withdrawRefund();
    QTRY_VERIFY(!core::isStanding(detail().state().refunds.first()));
    QTRY_COMPARE(detail().state().refundable.first().left, 2);
}

void TestHistory::refundIsExplainedWhenRefused()
{
    const qint64 id = toPaid();
    toOrder(id);
    detail().requestRefund({ { 1, 99, {} } }, {});
    QTRY_COMPARE(detail().state().refund, RefundStep::Failed);
    QVERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::Refund);
    QTRY_COMPARE(refundsOnServer(id), 0);
}

// The order answers and its refunds do not: nothing is offered as if none had been asked back.
void TestHistory::whatIsLeftIsKnownFirst()
{
    const qint64 id = toPaid();
    toOrder(id);
    askBack(2);
    QTRY_COMPARE(refundsOnServer(id), 1);
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady);
    m_sandbox.fault(u"GET"_s, u"/api/content/orders/*/refund"_s, u"status:500"_s, -1);
    toOrder(id);
    QVERIFY(!QTest::qWaitFor([this] { return !detail().state().refundable.isEmpty(); }, 300));
    QTRY_VERIFY(!detail().state().isReadingRefunds);
    QVERIFY(!detail().state().areRefundsRead && !detail().state().areRefundsHidden);
    QVERIFY(detail().state().refundable.isEmpty());
    m_sandbox.clearFaults();
    detail().reload();
    QTRY_VERIFY(detail().state().areRefundsRead);
    QCOMPARE(detail().state().refundable.size(), 1); // Of the other product.
    QCOMPARE(detail().state().refundable.first().item.productId, 3);
}

// The page shows what it read a while ago; what has been asked back since is found before anything is sent.
void TestHistory::whatIsAskedBackAlreadyIsNotSent()
{
    const qint64 id = toPaid();
    toOrder(id);
    QTRY_COMPARE(detail().state().refundable.size(), 2);
    askBack(2);
    QTRY_COMPARE(refundsOnServer(id), 1);
    askBack(1);
    QTRY_COMPARE(detail().state().refund, RefundStep::Failed);
    QVERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::Refund);
    QCOMPARE(m_flow->alerts().current()->error.delivery, core::Delivery::NotSent);
    QCOMPARE(refundCalls(), 1);
    // Where they cannot be read either, nothing is sent, and nothing is in doubt.
    m_sandbox.fault(u"GET"_s, u"/api/content/orders/*/refund"_s, u"status:500"_s, -1);
    detail().requestRefund({ { 3, 1, {} } }, {});
    QCOMPARE(detail().state().refund, RefundStep::Sending);
    QTRY_COMPARE_WITH_TIMEOUT(detail().state().refund, RefundStep::Failed, patience);
    QCOMPARE(m_flow->alerts().current()->error.delivery, core::Delivery::NotSent);
    QCOMPARE(refundCalls(), 1);
}

// The answer is lost: what was asked for is found, however many lines of the order it is on.
void TestHistory::oneProductOnTwoLines()
{
    signIn();
    QTRY_VERIFY(draft().details.isReady);
    const core::OrderDraft order{ u"orders"_s, u"order"_s, u"card"_s, u"tr_TR"_s, { { u"name"_s, u"string"_s, u"Çağrı Işık"_s } },
        { { 1, 2, {} }, { 1, 1, {} } }, {}, {} };
    const auto attempt = m_flow->attempts().place(order, std::nullopt, {}, [] {});
    QVERIFY(attempt);
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->attempts().payment(*attempt).phase, PaymentPhase::Waiting, patience);
    const qint64 id = m_flow->attempts().payment(*attempt).orderId;
    m_sandbox.complete(id);
    toOrder(id);
    QCOMPARE(detail().state().order->products.size(), 2);
    QTRY_COMPARE(detail().state().refundable.size(), 1);
    QCOMPARE(detail().state().refundable.first().left, 3);
    m_sandbox.fault(u"POST"_s, u"/api/content/orders/*/refund"_s, u"drop-after"_s);
    detail().requestRefund(order.products, {});
    QTRY_COMPARE_WITH_TIMEOUT(detail().state().refund, RefundStep::Requested, patience);
    QTRY_COMPARE(refundsOnServer(id), 1);
    QCOMPARE(detail().state().refunds.first().products.first().quantity, 3);
}

void TestHistory::refundsAmongFaults_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : everyFault) {
        QTest::newRow(fault) << QString::fromLatin1(fault);
    }
}

// Whatever becomes of the call, one request stands at the end, or none and it is said so; a second press in between changes nothing.
void TestHistory::refundsAmongFaults()
{
    QFETCH(QString, fault);
    const qint64 id = toPaid();
    toOrder(id);
    QTRY_COMPARE(detail().state().refundable.size(), 2);
    m_sandbox.fault(u"POST"_s, u"/api/content/orders/*/refund"_s, fault);
    const auto isOver
        = [this] { return detail().state().refund == RefundStep::Requested || detail().state().refund == RefundStep::Failed; };
    askBack(2);
    QTest::qWait(20);
    if (!isOver()) { // On a busy machine the answer may be there before: then a press would be another wish.
        askBack(2);
    }
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 20'000);
    const bool isRequested = detail().state().refund == RefundStep::Requested;
    detail().reload();
    QTRY_COMPARE(refundsOnServer(id), isRequested ? 1 : 0);
    if (!isRequested) {
        askBack(2); // The person asks once more.
        QTRY_COMPARE_WITH_TIMEOUT(detail().state().refund, RefundStep::Requested, 20'000);
        QTRY_COMPARE(refundsOnServer(id), 1);
    }
}

// The process dies while its request is out: the next one finds it among the order's refunds, and asks for no other.
void TestHistory::aRefundLeftBehindIsGoneOnWith()
{
    const qint64 id = toPaid();
    toOrder(id);
    QTRY_COMPARE(detail().state().refundable.size(), 2);
    m_sandbox.fault(u"POST"_s, u"/api/content/orders/*/refund"_s, u"drop-after"_s);
    askBack(1);
    QTRY_COMPARE(detail().state().refund, RefundStep::Doubted);
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY(draft().details.isReady);
    toOrder(id);
    QTRY_COMPARE_WITH_TIMEOUT(detail().state().refund, RefundStep::Requested, 20'000);
    QTRY_COMPARE(refundsOnServer(id), 1);
}

// The person looks at another order while the answer is out, and comes back.
void TestHistory::aRefundLookedAwayFromIsGoneOnWith()
{
    const qint64 id = toPaid();
    m_flow->newOrder();
    fillAgain();
    const qint64 other = payment().orderId;
    toOrder(id);
    QTRY_COMPARE(detail().state().refundable.size(), 2);
    m_sandbox.fault(u"POST"_s, u"/api/content/orders/*/refund"_s, u"drop-after"_s);
    askBack(1);
    m_flow->goBack();
    m_flow->openOrder(u"orders"_s, other);
    QTRY_VERIFY(!detail().state().isReading);
    QCOMPARE(detail().state().refund, RefundStep::None);
    QTest::qWait(100);
    m_flow->goBack();
    m_flow->openOrder(u"orders"_s, id);
    QTRY_COMPARE_WITH_TIMEOUT(refundsOnServer(id), 1, 20'000);
    QVERIFY(detail().state().refund != RefundStep::Failed);
    QVERIFY(!m_flow->alerts().current());
}

// Whose lists there are is not known yet: that is not "no order has been placed".
void TestHistory::ordersBeforeTheStoreIsLoaded()
{
    toPaid();
    m_flow.reset();
    open();
    m_sandbox.fault(u"GET"_s, u"/api/content/orders-storage"_s, u"delay:600"_s);
    signIn();
    m_flow->openOrders();
    QVERIFY(!history().state().isKnown);
    QTRY_COMPARE(history().model().size(), 1);
    QTRY_VERIFY(history().state().readAt.isValid());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
