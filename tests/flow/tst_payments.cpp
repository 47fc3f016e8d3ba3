// SPDX-License-Identifier: MIT
// What becomes of a payment, and the ways on: another account, a late payment, an order of another day, the store's events. Against the
// sandbox.
#include "flowbench.h"

#include "checkout/draft/deductions.h"
#include "checkout/orders/attempttracker.h"
#include "checkout/orders/paymentwatcher.h"
#include "session/connectionfactory.h"
#include "session/pushchannel.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr int patience = 20'000; ///< ms.

} // namespace

class TestPayments : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { beginAnew(); }
    void cleanup() { letGo(); }

    void outcomes_data();
    void outcomes();
    void anotherAccount_data();
    void anotherAccount();
    void anotherAccountThatIsRefused();
    void anotherAccountAtAnotherPrice();
    void couponAndBonusStay();
    void aBonusStaysWhereNoTotalWasShown();
    void nothingIsChangedWhileAPaymentIsOpen();
    void noLinkForAnOrderThatIsPaid();
    void anUndecidedAttemptKeepsItsOrder();
    void letGoAndWantedAgain();
    void paidAfterTheEnd();
    void paidInTheStoreItself();
    void ordersOfAnotherDay();
    void anOrderThatWasLetGo();
    void anOpenLinkIsUsedAgain();
    void lastOrdersOfThisCounter();
    void whatIsOverIsLetGo();
    void anEventMakesTheLookComeSooner();
    void eventsComeBackAfterARefresh();

private:
    void toWaiting();
    void toEnd(const QString &outcome, PaymentPhase phase);
    [[nodiscard]] QString accountOnServer(qint64 order);
    /// This counter's folder is another one from here on: whatever was placed was placed elsewhere.
    void moveToAnotherCounter();
    void openOrder(qint64 id);
};

void TestPayments::toWaiting()
{
    toPlaced();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
}

void TestPayments::toEnd(const QString &outcome, PaymentPhase end)
{
    toWaiting();
    m_sandbox.pay(payment().orderId, outcome);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), end, patience);
}

QString TestPayments::accountOnServer(qint64 id)
{
    for (const QJsonValue &order : m_sandbox.state().value("orders"_L1).toArray()) {
        if (order["id"_L1].toInteger() == id) {
            return order["account"_L1].toString() + order["paymentAccountIdentifier"_L1].toString();
        }
    }
    return {};
}

void TestPayments::moveToAnotherCounter()
{
    m_flow.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    open();
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(draft().details.isReady, patience);
}

void TestPayments::openOrder(qint64 id)
{
    m_flow->openOrders();
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->history().state().isReading && m_flow->history().model().size() > 0, patience);
    m_flow->openOrder(u"orders"_s, id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->order().state().isReading && m_flow->order().state().order, patience);
}

void TestPayments::outcomes_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<PaymentPhase>("phase");
    QTest::newRow("completed") << u"completed"_s << PaymentPhase::Paid;
    QTest::newRow("canceled") << u"canceled"_s << PaymentPhase::Canceled;
    QTest::newRow("expired") << u"expired"_s << PaymentPhase::Expired;
}

// Each end is told, and each unpaid one has a way on that ends in money.
void TestPayments::outcomes()
{
    QFETCH(QString, outcome);
    QFETCH(PaymentPhase, phase);
    toEnd(outcome, phase);
    if (phase == PaymentPhase::Paid) {
        QVERIFY(payment().isOver);
        return;
    }
    QVERIFY(payment().canChangeAccount());
    m_flow->attempts().openSession(m_flow->route().attempt);
    QTRY_COMPARE_WITH_TIMEOUT(this->phase(), PaymentPhase::Waiting, patience);
    QCOMPARE(openSessions(), 1);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(this->phase(), PaymentPhase::Paid, patience);
    QCOMPARE(ordersOnServer(), 1);
}

void TestPayments::anotherAccount_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("no fault") << QString();
    for (const char *fault : { "drop-before", "drop-after", "cut-body", "garbage", "status:502", "reset-after", "duplicate-key" }) {
        QTest::newRow(fault) << QString::fromLatin1(fault);
    }
}

// The order is the same one, with another account; whatever becomes of the call, what the page says is what the store has.
void TestPayments::anotherAccount()
{
    QFETCH(QString, fault);
    toEnd(u"canceled"_s, PaymentPhase::Canceled);
    const qint64 id = payment().orderId;
    const QUuid attempt = m_flow->route().attempt;
    if (!fault.isEmpty()) {
        m_sandbox.fault(u"PUT"_s, u"/api/content/orders-storage/marker/orders/orders/*"_s, fault);
    }
    m_flow->attempts().changeAccount(attempt, u"cash"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!payment().isBusy && (phase() == PaymentPhase::CashDue || payment().isAccountRefused), patience);
    if (payment().isAccountRefused) {
        QVERIFY(payment().error);
        QCOMPARE(payment().account, u"card"_s);
        QCOMPARE(accountOnServer(id), u"card"_s);
        m_flow->attempts().changeAccount(attempt, u"cash"_s); // Pressed again.
    }
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::CashDue, patience);
    QCOMPARE(payment().orderId, id);
    QCOMPARE(payment().account, u"cash"_s);
    QCOMPARE(accountOnServer(id), u"cash"_s);
    QCOMPARE(ordersOnServer(), 1);
    // It is remembered.
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->attempts().has(attempt), patience);
    QCOMPARE(m_flow->attempts().payment(attempt).account, u"cash"_s);
}

void TestPayments::anotherAccountThatIsRefused()
{
    toEnd(u"expired"_s, PaymentPhase::Expired);
    m_sandbox.fault(u"PUT"_s, u"/api/content/orders-storage/marker/orders/orders/*"_s, u"status:400"_s);
    m_flow->attempts().changeAccount(m_flow->route().attempt, u"cash"_s);
    QTRY_VERIFY_WITH_TIMEOUT(payment().isAccountRefused && !payment().isBusy, patience);
    QCOMPARE(phase(), PaymentPhase::Expired);
    QVERIFY(payment().error);
    QCOMPARE(payment().account, u"card"_s);
}

// The store prices the order anew: said first, and nothing is opened until a person says so.
void TestPayments::anotherAccountAtAnotherPrice()
{
    toEnd(u"canceled"_s, PaymentPhase::Canceled);
    const core::Money before = payment().amount;
    m_sandbox.setPrice(1, u"12.50"_s);
    m_flow->attempts().changeAccount(m_flow->route().attempt, u"cash"_s);
    QTRY_VERIFY_WITH_TIMEOUT(payment().totalBefore && !payment().isBusy, patience);
    QCOMPARE(*payment().totalBefore, before);
    QVERIFY(payment().amount.minor < before.minor);
    QCOMPARE(openSessions(), 0);
    m_flow->attempts().openSession(m_flow->route().attempt);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::CashDue, patience);
    QVERIFY(!payment().totalBefore && !payment().charged);
}

// They stand in no answer that reads an order, and a replacement without them would make it dearer.
void TestPayments::couponAndBonusStay()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().setQuantity(product(3), 1);
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->draft().deductions().applyCoupon();
    QTRY_VERIFY(draft().cart.canPlace && draft().cart.preview && draft().cart.preview->couponApplied);
    press();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    const core::Money due = payment().amount;
    m_sandbox.pay(payment().orderId, u"canceled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Canceled, patience);
    m_flow->attempts().changeAccount(m_flow->route().attempt, u"cash"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::CashDue, patience);
    QCOMPARE(payment().amount, due);
    QVERIFY(!payment().charged && !payment().totalBefore);
    // At another counter nobody knows of the coupon: the order is not replaced by one without it.
    const qint64 id = payment().orderId;
    m_sandbox.pay(id, u"canceled"_s);
    moveToAnotherCounter();
    openOrder(id);
    m_flow->payOrder();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment);
    QTRY_VERIFY_WITH_TIMEOUT(phase() == PaymentPhase::CashDue, patience);
    m_sandbox.pay(id, u"expired"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Expired, patience);
    m_flow->attempts().changeAccount(m_flow->route().attempt, u"card"_s);
    QTRY_VERIFY_WITH_TIMEOUT(payment().isAccountRefused && !payment().isBusy, patience);
    QCOMPARE(accountOnServer(id), u"cash"_s);
}

// The store refuses previews, so nobody has seen a total; the bonus is in the order all the same.
void TestPayments::aBonusStaysWhereNoTotalWasShown()
{
    toProducts();
    const core::OrderDraft order{ u"orders"_s, u"order"_s, u"card"_s, u"tr_TR"_s, { { u"name"_s, u"string"_s, u"Çağrı Işık"_s } },
        { { 1, 2, {} }, { 3, 1, {} } }, {}, core::Decimal::parse(u"12.50"_s) };
    m_sandbox.fault(u"POST"_s, u"/api/content/payments/sessions"_s, u"status:400"_s);
    const auto attempt = m_flow->attempts().place(order, std::nullopt, {}, [] {});
    QVERIFY(attempt && order.bonusAmount);
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->attempts().payment(*attempt).isSessionRefused, patience);
    const auto onServer = [this] { return m_sandbox.state().value("orders"_L1)[0]; };
    const double due = onServer()["totalDue"_L1].toDouble();
    QVERIFY(due < onServer()["totalSum"_L1].toDouble());
    m_flow->attempts().changeAccount(*attempt, u"cash"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->attempts().payment(*attempt).phase, PaymentPhase::CashDue, patience);
    QCOMPARE(onServer()["account"_L1].toString(), u"cash"_s);
    QCOMPARE(onServer()["totalDue"_L1].toDouble(), due);
}

// The owner has marked it as paid while its page said "expired": no link may be made for it.
void TestPayments::noLinkForAnOrderThatIsPaid()
{
    toEnd(u"expired"_s, PaymentPhase::Expired);
    m_sandbox.complete(payment().orderId);
    m_flow->attempts().openSession(m_flow->route().attempt);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience);
    QCOMPARE(openSessions(), 0);
}

// The answer was lost; the person finds the order in the list before the attempt does. It stays that attempt's, and is placed once.
void TestPayments::anUndecidedAttemptKeepsItsOrder()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
    m_sandbox.fault(u"GET"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"status:503:1"_s, 3); // The search takes longer.
    toPlaced();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::NotKnown, patience);
    const QUuid attempt = m_flow->route().attempt;
    core::Order order;
    order.id = 1;
    order.formIdentifier = u"order"_s;
    order.paymentAccountIdentifier = u"card"_s;
    order.createdDate = QDateTime::currentDateTimeUtc();
    order.formData = { { u"name"_s, u"string"_s, u"Çağrı Işık"_s } };
    order.products = { { 1, {}, {}, {}, 2, false }, { 3, {}, {}, {}, 1, false } };
    QSignalSpy payable(&m_flow->attempts(), &AttemptRegistry::payable);
    m_flow->attempts().payOrder(order, u"orders"_s, u"tr_TR"_s);
    QCOMPARE(payable.count(), 1);
    QCOMPARE(payable.first().first().toUuid(), attempt);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestPayments::letGoAndWantedAgain()
{
    toEnd(u"canceled"_s, PaymentPhase::Canceled);
    const qint64 id = payment().orderId;
    const QUuid attempt = m_flow->route().attempt;
    m_flow->abandonAttempt();
    openOrder(id);
    m_flow->payOrder();
    QTRY_COMPARE(m_flow->route().attempt, attempt);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    QCOMPARE(openSessions(), 1);
}

void TestPayments::nothingIsChangedWhileAPaymentIsOpen()
{
    toWaiting();
    QVERIFY(!payment().canChangeAccount());
    m_flow->attempts().changeAccount(m_flow->route().attempt, u"cash"_s);
    QTest::qWait(200);
    QCOMPARE(accountOnServer(payment().orderId), u"card"_s);
    QCOMPARE(phase(), PaymentPhase::Waiting);
}

// The provider told the store late: the page says so while it is looked at.
void TestPayments::paidAfterTheEnd()
{
    toEnd(u"expired"_s, PaymentPhase::Expired);
    m_flow->attempts().setWatched(m_flow->route().attempt);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience);
}

// The session says "waiting" for ever; the order says that it is paid.
void TestPayments::paidInTheStoreItself()
{
    toWaiting();
    const qint64 id = payment().orderId;
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/order/*"_s, u"status:500"_s, 1);
    m_sandbox.complete(id);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience);
}

// Placed at another counter, or before this one was set up.
void TestPayments::ordersOfAnotherDay()
{
    toWaiting();
    const qint64 id = payment().orderId;
    m_sandbox.pay(id, u"canceled"_s);
    moveToAnotherCounter();
    openOrder(id);
    QVERIFY(m_flow->order().state().canPay);
    m_flow->payOrder();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment);
    const QUuid attempt = m_flow->route().attempt;
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    QCOMPARE(payment().orderId, id);
    QCOMPARE(payment().customer, u"Çağrı Işık"_s);
    QCOMPARE(openSessions(), 1);
    m_flow->goBack();
    openOrder(id);
    m_flow->payOrder(); // It is the same one.
    QTRY_COMPARE(m_flow->route().attempt, attempt);
    QCOMPARE(openSessions(), 1);
    m_sandbox.pay(id, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience);
    QCOMPARE(ordersOnServer(), 1);
}

void TestPayments::anOrderThatWasLetGo()
{
    toEnd(u"canceled"_s, PaymentPhase::Canceled);
    const qint64 id = payment().orderId;
    const QUuid attempt = m_flow->route().attempt;
    m_flow->abandonAttempt();
    QTRY_VERIFY(m_flow->attempts().open().isEmpty());
    // The window is another one; the computer is the same.
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(draft().details.isReady, patience);
    QVERIFY(!m_flow->attempts().has(attempt));
    openOrder(id);
    m_flow->payOrder();
    QTRY_COMPARE(m_flow->route().attempt, attempt);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    QCOMPARE(openSessions(), 1);
}

// The counter that placed it has its link open: it is the customer's link here too, and no second one is made.
void TestPayments::anOpenLinkIsUsedAgain()
{
    toWaiting();
    const qint64 id = payment().orderId;
    const QString link = payment().link;
    moveToAnotherCounter();
    openOrder(id);
    m_flow->payOrder();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
    QCOMPARE(payment().link, link);
    QCOMPARE(openSessions(), 1);
}

void TestPayments::lastOrdersOfThisCounter()
{
    toEnd(u"completed"_s, PaymentPhase::Paid);
    const QList<PaymentState> last = m_flow->attempts().newest(10);
    QCOMPARE(last.size(), 1);
    QCOMPARE(last.first().phase, PaymentPhase::Paid);
    QCOMPARE(last.first().customer, u"Çağrı Işık"_s);
    QVERIFY(last.first().placedAt.isValid());
    m_flow.reset();
    open();
    signIn();
    QCOMPARE(m_flow->attempts().newest(10).size(), 1); // Of the journal, not of this window.
    QCOMPARE(m_flow->attempts().newest(10).first().phase, PaymentPhase::Paid);
    moveToAnotherCounter();
    QCOMPARE(m_flow->attempts().newest(10).size(), 0);
}

// The watcher rests for many seconds; what the store tells over the socket makes it look at once.
// Of a long day's orders those are worked on that are open; what has ended is still shown, and still opened.
void TestPayments::whatIsOverIsLetGo()
{
    const auto worked = [this] { return m_flow->attempts().findChildren<AttemptTracker *>().size(); };
    QList<QUuid> ended;
    for (int i = 0; i < 4; ++i) {
        i == 0 ? toWaiting() : m_flow->advance();
        if (i > 0) {
            m_flow->draft().setQuantity(product(1), 1);
            QTRY_VERIFY_WITH_TIMEOUT(draft().cart.canPlace, patience);
            m_flow->advance();
            QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Waiting, patience);
        }
        QCOMPARE(worked(), 1);
        m_sandbox.pay(payment().orderId, u"completed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience);
        QTRY_COMPARE(worked(), 0);
        QCOMPARE(phase(), PaymentPhase::Paid); // It stands there as before.
        ended.append(m_flow->route().attempt);
        m_flow->newOrder();
        QTRY_VERIFY_WITH_TIMEOUT(draft().details.isReady && !draft().details.isLoading, patience);
        m_flow->draft().form().setAnswer(u"name"_s, u"Next"_s, true);
        m_flow->draft().chooseAccount(u"card"_s);
    }
    QCOMPARE(m_flow->attempts().newest(10).size(), 4);
    m_flow->openAttempt(ended.first());
    QCOMPARE(m_flow->route().attempt, ended.first());
    QCOMPARE(phase(), PaymentPhase::Paid);
    QCOMPARE(openSessions(), 0);
}

void TestPayments::anEventMakesTheLookComeSooner()
{
    toWaiting();
    auto settings = core::ProjectSettings();
    settings.url = m_sandbox.url().toString();
    settings.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    QNetworkAccessManager network;
    const auto connection
        = session::openConnection(network, settings, { "UQ_events"_ba, u"events"_s, u"en_US"_s, std::chrono::seconds(5) });
    QVERIFY(connection);
    QSignalSpy signedIn(&connection->auth, &api::AuthApi::signedIn);
    connection->auth.signIn(
        { u"email"_s, u"email_reg"_s, u"password_reg"_s, m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()) });
    QTRY_COMPARE(signedIn.count(), 1);
    connection->gate.setTokens(signedIn.first().first().value<core::AuthTokens>());
    session::PushChannel channel(*connection, hurry);
    QSignalSpy opened(&channel, &session::PushChannel::opened);
    QSignalSpy hinted(&channel, &session::PushChannel::hinted);
    channel.setWanted(true);
    QTRY_COMPARE(opened.count(), 1);
    WatchSchedule schedule;
    PaymentWatcher watcher(*connection, schedule);
    watcher.setVisible(false);
    watcher.setTimeScale(1000.0); // The second look would come in a quarter of an hour.
    QSignalSpy polled(&watcher, &PaymentWatcher::polled);
    QSignalSpy ended(&watcher, &PaymentWatcher::ended);
    watcher.start({ payment().orderId, {}, {}, {} });
    QTRY_COMPARE(polled.count(), 1);
    connect(&channel, &session::PushChannel::hinted, &watcher, [&watcher](qint64) { watcher.pollNow(); });
    QElapsedTimer since;
    since.start();
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ended.count() == 1, patience);
    qInfo("seen %lld ms after it was paid", qlonglong(since.elapsed()));
    QVERIFY(since.elapsed() < 2000);
    QCOMPARE(hinted.first().first().toLongLong(), payment().orderId);
}

void TestPayments::eventsComeBackAfterARefresh()
{
    toWaiting();
    m_sandbox.expireTokens(); // The line is bound to the token: after the refresh it is another one.
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Paid, patience);
    QTRY_VERIFY(m_flow->attempts().open().isEmpty());
}

QTEST_GUILESS_MAIN(TestPayments)
#include "tst_payments.moc"
