// SPDX-License-Identifier: MIT
// The controller of the window against the sandbox, without a window: what the pages are shown, and what the server's books say.
#include "checkout/checkoutcontroller.h"
#include "support/sandboxprocess.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr double hurry = 0.02; // Every wait is a fiftieth: a minute of looks takes 1.2 s.

ControllerOptions optionsIn(const QString &folder)
{
    ControllerOptions options;
    options.dataFolder = folder;
    options.useKeychain = false;
    options.requestDeadline = std::chrono::milliseconds(1500);
    options.timeScale = hurry;
    return options;
}

} // namespace

class TestController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why())); }
    void init()
    {
        m_sandbox.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_controller.reset();
        m_dir.reset();
    }

    void buyAndPay();
    void wrongPasswordKeepsEverything();
    void declinedCanBePaidAgain();
    void expiredIsSaid();
    void lostAnswerLeavesOneOrder();
    void provenAbsentIsPlacedByDecisionOnly();
    void whatArrivedLateIsAdoptedNotSentAgain();
    void aRejectedFieldIsShownAtTheField();
    void sessionFailedStaysPayable();
    void twentyPressesAreOneOrder();
    void aTotalThatChangedIsAskedAbout();
    void couponsAreTheServers();
    void expiredTokensAreRenewedOnce();
    void refusedRefreshKeepsWhatWasTyped();
    void afterKillEverythingIsThere();
    void anUnfinishedOrderIsFoundAgain();
    void anOpenLinkOutlivesAnEmptyList();
    void aLinkThatIsGoneIsMadeAnew();
    void noJournalNoOrder();
    void changingTheLanguageKeepsTheCart();
    void nextOrderWhileTheLastIsWatched();

private:
    void open()
    {
        m_controller = std::make_unique<CheckoutController>(optionsIn(m_dir->path()));
        m_products.clear();
        m_steps.clear();
        connect(m_controller.get(), &CheckoutController::stateChanged, this, [this](const State &now) {
            if (m_steps.isEmpty() || m_steps.last().phase != now.payment.phase) {
                m_steps.append({ now.payment.phase, now.products.cart.isEmpty() });
            }
        });
        connect(m_controller.get(), &CheckoutController::productsArrived, this,
            [this](const QList<core::Product> &products) { m_products.append(products); });
        core::ProjectSettings project;
        project.url = m_sandbox.url().toString();
        project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
        project.storage = u"orders"_s;
        m_controller->connectTo(project);
    }
    const State &state() const { return m_controller->state(); }
    void signIn(const QString &password = {})
    {
        QTRY_VERIFY(!state().signIn.providers.isEmpty());
        m_controller->signIn(m_sandbox.login(), core::Secret((password.isEmpty() ? m_sandbox.password() : password).toUtf8()), false);
        QTRY_VERIFY(!state().isBusy);
    }
    void toProducts(const QString &account = u"card"_s, const QString &name = u"Çağrı Işık"_s)
    {
        signIn();
        QTRY_VERIFY(state().details.isReady && !state().details.isLoading);
        m_controller->setAnswer(u"name"_s, name, true);
        m_controller->chooseAccount(account);
        m_controller->goOn();
        QCOMPARE(state().step, Step::Products);
        QTRY_VERIFY(m_products.size() >= 24);
    }
    // As a person presses: not within the blink in which the button is still the last step's.
    void press()
    {
        QTest::qWait(state().step == Step::Payment ? 1050 : 450);
        m_controller->goOn();
    }
    core::Product product(qint64 id) const
    {
        const auto it = std::find_if(m_products.begin(), m_products.end(), [id](const core::Product &p) { return p.id == id; });
        return it == m_products.end() ? core::Product() : *it;
    }
    void toPlaced(const QString &account = u"card"_s)
    {
        toProducts(account);
        m_controller->setQuantity(product(1), 2);
        m_controller->setQuantity(product(3), 1);
        QTRY_VERIFY(state().products.canPlace);
        press();
    }
    int ordersOnServer() { return int(m_sandbox.state().value("orders"_L1).toArray().size()); }
    int openSessions()
    {
        int open = 0;
        for (const QJsonValue &session : m_sandbox.state().value("sessions"_L1).toArray()) {
            open += session["status"_L1].toString() == "waiting"_L1 ? 1 : 0;
        }
        return open;
    }
    PaymentPhase phase() const { return state().payment.phase; }
    struct PhaseSeen
    {
        PaymentPhase phase;
        bool isCartEmpty;
    };
    /// The phase as it was when it began, however short it was; nothing when there was none.
    std::optional<PhaseSeen> seen(PaymentPhase wanted) const
    {
        const auto it = std::find_if(m_steps.begin(), m_steps.end(), [wanted](const PhaseSeen &step) { return step.phase == wanted; });
        return it == m_steps.end() ? std::nullopt : std::optional(*it);
    }

    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CheckoutController> m_controller;
    QList<core::Product> m_products;
    QList<PhaseSeen> m_steps;
};

void TestController::buyAndPay()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(state().step, Step::Payment);
    QVERIFY(state().products.cart.isEmpty());
    QTRY_VERIFY(state().payment.link.startsWith("http://127.0.0.1"_L1));
    QVERIFY(state().payment.amount.minor > 0);
    QSignalSpy paid(m_controller.get(), &CheckoutController::paid);
    m_sandbox.pay(state().payment.placement.attempt.orderId, u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    QCOMPARE(paid.count(), 1);
    QCOMPARE(ordersOnServer(), 1);
    m_controller->newOrder();
    QCOMPARE(state().step, Step::Details);
    QVERIFY(state().unfinished.isEmpty());
}

void TestController::wrongPasswordKeepsEverything()
{
    signIn(u"wrong"_s);
    QCOMPARE(state().step, Step::SignIn);
    QVERIFY(state().trouble);
    QCOMPARE(state().trouble->operation, core::Operation::SignIn);
    QCOMPARE(state().trouble->error.kind, core::ErrorKind::Unauthorized);
    signIn();
    QCOMPARE(state().step, Step::Details);
    QVERIFY(!state().trouble);
}

void TestController::declinedCanBePaidAgain()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 order = state().payment.placement.attempt.orderId;
    m_sandbox.pay(order, u"canceled"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Canceled);
    m_controller->payAgain();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(state().payment.placement.attempt.orderId, order);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestController::expiredIsSaid()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_sandbox.pay(state().payment.placement.attempt.orderId, u"expired"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Expired);
}

void TestController::lostAnswerLeavesOneOrder()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QVERIFY(seen(PaymentPhase::NotKnown));
    QVERIFY(!seen(PaymentPhase::NotKnown)->isCartEmpty); // Kept until the order is known to exist.
    QVERIFY(state().products.cart.isEmpty());
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestController::provenAbsentIsPlacedByDecisionOnly()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-before"_s);
    toPlaced();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Absent, 8000);
    QVERIFY(seen(PaymentPhase::NotKnown));
    QCOMPARE(ordersOnServer(), 0);
    QTest::qWait(300);
    QCOMPARE(ordersOnServer(), 0); // Never by itself.
    m_controller->placeAgain();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
}

void TestController::whatArrivedLateIsAdoptedNotSentAgain()
{
    const QString path = u"/api/content/orders-storage/marker/orders/orders"_s;
    m_sandbox.fault(u"POST"_s, path, u"drop-before"_s);
    toPlaced();
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::Absent, 8000);
    QVERIFY(m_sandbox.deliverAgain(path)); // The lost request arrives after all, when nobody looks any more.
    QCOMPARE(ordersOnServer(), 1);
    m_controller->placeAgain();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestController::aRejectedFieldIsShownAtTheField()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"status:400"_s);
    toPlaced();
    QTRY_VERIFY(state().trouble);
    QTRY_VERIFY(!state().isBusy);
    QCOMPARE(state().step, Step::Products);
    QVERIFY(!state().products.cart.isEmpty());
    QCOMPARE(ordersOnServer(), 0);
}

void TestController::sessionFailedStaysPayable()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/payments/sessions"_s, u"status:400"_s);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::SessionFailed);
    QCOMPARE(ordersOnServer(), 1);
    m_controller->payAgain();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestController::twentyPressesAreOneOrder()
{
    toProducts();
    m_controller->setQuantity(product(1), 1);
    QTRY_VERIFY(state().products.canPlace);
    QTest::qWait(450);
    for (int i = 0; i < 20; ++i) {
        m_controller->goOn();
        QTest::qWait(10);
    }
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_controller->goBack();
    QCOMPARE(state().step, Step::Payment); // A sent order never turns back into a cart.
    QCOMPARE(ordersOnServer(), 1);
}

void TestController::aTotalThatChangedIsAskedAbout()
{
    toProducts();
    m_controller->setQuantity(product(3), 2);
    QTRY_VERIFY(state().products.canPlace);
    const core::Money shown = state().products.preview->totalDue;
    m_sandbox.setPrice(3, u"400.00"_s);
    press();
    QTRY_VERIFY(state().products.totalToConfirm);
    QCOMPARE(state().products.totalToConfirm->minor, 80000);
    QVERIFY(shown.minor != 80000);
    QCOMPARE(ordersOnServer(), 0); // Nothing is sent before the person has said yes.
    m_controller->confirmTotal(false);
    QVERIFY(!state().isBusy);
    QCOMPARE(state().step, Step::Products);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting); // This total has been shown: no second question.
    QCOMPARE(state().payment.placement.attempt.orderTotal->minor, 80000);
    QCOMPARE(state().payment.placement.attempt.shownTotal->minor, 80000);
}

void TestController::couponsAreTheServers()
{
    toProducts();
    m_controller->setQuantity(product(1), 2);
    m_controller->setQuantity(product(3), 1);
    m_controller->applyCoupon(u"WELCOME10"_s);
    QTRY_COMPARE(state().products.coupon, CouponState::Applied);
    QCOMPARE(state().products.preview->totalDue.decimalString(), u"638.37"_s);
    m_controller->applyCoupon(u"OLD2020"_s);
    QTRY_COMPARE(state().products.coupon, CouponState::Refused);
    QTRY_VERIFY(state().products.canPlace); // The cart without the coupon can be ordered.
    QCOMPARE(state().products.preview->totalDue.decimalString(), u"709.30"_s);
    m_controller->removeCoupon();
    QTRY_VERIFY(state().products.canPlace);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
}

void TestController::expiredTokensAreRenewedOnce()
{
    toProducts();
    m_sandbox.expireTokens();
    m_controller->setQuantity(product(1), 1);
    QTRY_VERIFY(state().products.canPlace);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    int refreshes = 0;
    for (const QJsonValue &request : m_sandbox.requests()) {
        refreshes += request["path"_L1].toString().endsWith("/users/refresh"_L1) ? 1 : 0;
    }
    QCOMPARE(refreshes, 1);
    QCOMPARE(ordersOnServer(), 1);
}

void TestController::refusedRefreshKeepsWhatWasTyped()
{
    toProducts();
    m_controller->setQuantity(product(1), 3);
    QTRY_VERIFY(state().products.canPlace);
    m_sandbox.expireTokens();
    m_sandbox.fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/refresh"_s, u"status:400"_s);
    press();
    QTRY_COMPARE(state().step, Step::SignIn);
    QVERIFY(state().trouble);
    QCOMPARE(state().trouble->error.kind, core::ErrorKind::SessionExpired);
    QCOMPARE(state().products.cart.size(), 1);
    signIn();
    QCOMPARE(state().products.cart.first().quantity, 3);
    QCOMPARE(state().details.answers.written().size(), 1);
}

void TestController::afterKillEverythingIsThere()
{
    toProducts(u"card"_s, u"Şükrü Ağaoğlu"_s);
    m_controller->setQuantity(product(3), 4);
    m_controller->applyCoupon(u"WELCOME10"_s);
    QTRY_VERIFY(state().products.coupon == CouponState::Applied);
    open(); // The process died: another one opens the same profile.
    signIn();
    QTRY_COMPARE(state().step, Step::Products);
    QTRY_COMPARE(state().products.cart.size(), 1);
    QCOMPARE(state().products.cart.first().quantity, 4);
    QTRY_VERIFY(!state().details.answers.isEmpty());
    QCOMPARE(state().details.answers.raw(u"name"_s), u"Şükrü Ağaoğlu"_s);
    QCOMPARE(state().details.account, u"card"_s);
    QTRY_COMPARE(state().products.coupon, CouponState::Applied);
}

void TestController::anUnfinishedOrderIsFoundAgain()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const QUuid attempt = state().payment.placement.attempt.id;
    open();
    signIn();
    QTRY_COMPARE(state().step, Step::Payment); // On the same step as before.
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(state().payment.placement.attempt.id, attempt);
    // Left for another order, it is listed and can be come back to.
    QTest::qWait(1050);
    m_controller->newOrder();
    QTRY_COMPARE(state().unfinished.size(), 1);
    m_controller->openAttempt(attempt);
    QCOMPARE(state().step, Step::Payment);
    QCOMPARE(openSessions(), 1);
}

void TestController::anOpenLinkOutlivesAnEmptyList()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_controller.reset();
    // The list says "none" though there is one, as a replica does that lags behind.
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/order/1"_s, u"status:404"_s, 20); // For the watcher too.
    open();
    signIn();
    const auto asked = [this] {
        const QJsonArray all = m_sandbox.requests();
        return std::any_of(
            all.begin(), all.end(), [](const QJsonValue &r) { return r["path"_L1].toString() == "/api/content/payments/sessions/1"_L1; });
    };
    QTRY_VERIFY(asked());
    QTRY_VERIFY(!state().payment.placement.isBusy);
    QCOMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(state().payment.placement.attempt.sessionId, 1);
    QCOMPARE(m_sandbox.state().value("sessions"_L1).toArray().size(), 1);
}

void TestController::aLinkThatIsGoneIsMadeAnew()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_controller.reset();
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/order/1"_s, u"status:404"_s, 20); // For the watcher too.
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/1"_s, u"status:404"_s);
    open();
    signIn();
    QTRY_COMPARE(state().payment.placement.attempt.sessionId, 2);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
}

void TestController::noJournalNoOrder()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"journal.sqlite"_s)); // A folder in its place: it cannot be opened.
    toPlaced();
    QTRY_VERIFY(state().trouble && state().trouble->operation == core::Operation::Journal);
    QTRY_VERIFY(!state().isBusy);
    QCOMPARE(ordersOnServer(), 0);
    QVERIFY(!state().products.cart.isEmpty());
}

void TestController::changingTheLanguageKeepsTheCart()
{
    toProducts();
    m_controller->setQuantity(product(14), 2);
    QTRY_VERIFY(!state().products.cart.isEmpty());
    const QString turkish = state().products.cart.first().product.title;
    m_products.clear();
    m_controller->setLanguage(u"en_US"_s);
    QTRY_VERIFY(state().products.cart.first().product.title != turkish);
    QCOMPARE(state().products.cart.first().quantity, 2);
    QCOMPARE(state().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
    QCOMPARE(state().step, Step::Products);
}

void TestController::nextOrderWhileTheLastIsWatched()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 first = state().payment.placement.attempt.orderId;
    m_controller->newOrder();
    QCOMPARE(state().step, Step::Details);
    QCOMPARE(state().unfinished.size(), 1);
    QSignalSpy paid(m_controller.get(), &CheckoutController::paid);
    m_sandbox.pay(first, u"completed"_s);
    QTRY_COMPARE(paid.count(), 1);
    QTRY_VERIFY(state().unfinished.isEmpty());
    m_controller->setAnswer(u"name"_s, u"İkinci Müşteri"_s, true);
    m_controller->chooseAccount(u"cash"_s);
    m_controller->goOn();
    m_controller->setQuantity(product(1), 1);
    QTRY_VERIFY(state().products.canPlace);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::CashDue);
    QCOMPARE(ordersOnServer(), 2);
}

QTEST_GUILESS_MAIN(TestController)
#include "tst_controller.moc"
