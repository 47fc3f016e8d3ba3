// SPDX-License-Identifier: MIT
// The controller of the window against the sandbox, without a window: what the pages are shown, and what the server's books say.
#include "checkout/draft/deductions.h"
#include "flowbench.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

class TestController : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { beginAnew(); }
    void cleanup() { letGo(); }

    void buyAndPay();
    void wrongPasswordKeepsEverything();
    void cancelHoldsWhileTheProjectIsAsked();
    void declinedCanBePaidAgain();
    void expiredIsSaid();
    void lostAnswerLeavesOneOrder();
    void anotherCounterMakesItAQuestion();
    void aBoardThatIsNoneHoldsNothingUp();
    void provenAbsentIsPlacedByDecisionOnly();
    void whatArrivedLateIsAdoptedNotSentAgain();
    void aRejectedFieldIsShownAtTheField();
    void sessionFailedStaysPayable();
    void aLinkThatNeverComesIsGivenUp();
    void anEndIsReadAtTheNextStartAndNotRenewed();
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
};

void TestController::buyAndPay()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
    QVERIFY(draft().cart.lines.isEmpty());
    QTRY_VERIFY(payment().link.startsWith("http://127.0.0.1"_L1));
    QVERIFY(payment().amount.minor > 0);
    QSignalSpy paid(&m_flow->attempts(), &checkout::AttemptRegistry::paid);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    QCOMPARE(paid.count(), 1);
    QCOMPARE(ordersOnServer(), 1);
    m_flow->newOrder();
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    QVERIFY(othersOpen().isEmpty());
}

void TestController::wrongPasswordKeepsEverything()
{
    signIn(u"wrong"_s);
    QCOMPARE(m_flow->route().page, Route::Page::SignIn);
    QVERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::SignIn);
    QCOMPARE(m_flow->alerts().current()->error.kind, core::ErrorKind::Unauthorized);
    signIn();
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    QVERIFY(!m_flow->alerts().current());
}

// A refused sign-in reads the project's providers; whoever stops it then has stopped it, and is not asked to wait for the rest.
void TestController::cancelHoldsWhileTheProjectIsAsked()
{
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    const QString providers = u"/api/content/users-auth-providers"_s;
    const auto reads = [&] {
        const QJsonArray requests = m_sandbox.requests();
        return std::count_if(requests.begin(), requests.end(), [&](const QJsonValue &request) {
            return request["verb"_L1].toString() == "GET"_L1 && request["path"_L1].toString().startsWith(providers);
        });
    };
    const auto before = reads();
    m_sandbox.fault(u"GET"_s, providers, u"hang"_s);
    m_flow->signIn().signIn(m_sandbox.login(), core::Secret("wrong"), false);
    QTRY_COMPARE(reads(), before + 1);
    m_flow->signIn().cancel();
    QTRY_VERIFY(!m_flow->signIn().state().isSigningIn);
    QTest::qWait(200);
    QCOMPARE(reads(), before + 1); // Nothing else was asked.
}

void TestController::declinedCanBePaidAgain()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 order = payment().orderId;
    m_sandbox.pay(order, u"canceled"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Canceled);
    m_flow->attempts().openSession(m_flow->route().attempt);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().orderId, order);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestController::expiredIsSaid()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_sandbox.pay(payment().orderId, u"expired"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Expired);
}

void TestController::lostAnswerLeavesOneOrder()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QVERIFY(seen(PaymentPhase::NotKnown));
    QVERIFY(!seen(PaymentPhase::NotKnown)->isCartEmpty); // Kept until the order is known to exist.
    QVERIFY(draft().cart.lines.isEmpty());
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

// Another counter is signed in to the account: nobody but a person knows whose the order is.
void TestController::anotherCounterMakesItAQuestion()
{
    const QTemporaryDir folder;
    checkout::FlowOptions elsewhere = options();
    elsewhere.dataFolder = folder.path();
    checkout::CheckoutFlow other(elsewhere);
    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    other.project().connectTo(project);
    QTRY_VERIFY(!other.signIn().state().providers.isEmpty());
    other.signIn().signIn(m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()), false);
    QTRY_VERIFY(other.signIn().state().isSignedIn);
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Ambiguous);
    QCOMPARE(payment().candidates.size(), 1);
    const qint64 order = payment().candidates.first().id;
    m_flow->attempts().adopt(m_flow->route().attempt, order + 1); // None of them: nothing happens.
    QCOMPARE(phase(), PaymentPhase::Ambiguous);
    m_flow->attempts().adopt(m_flow->route().attempt, order);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().orderId, order);
    QCOMPARE(ordersOnServer(), 1);
}

// A board that cannot be used is a word in the header, and no order waits for it.
void TestController::aBoardThatIsNoneHoldsNothingUp()
{
    m_shop = u"https://not-a-board"_s;
    open();
    QVERIFY(m_flow->shop().fault());
    QCOMPARE(m_flow->shop().fault()->kind, core::BoardFault::Kind::BadAddress);
    m_shop = u"postgresql://vezne@127.0.0.1:1/nowhere"_s;
    open();
    QTRY_VERIFY(m_flow->shop().fault());
    QCOMPARE(m_flow->shop().fault()->kind, core::BoardFault::Kind::Unreachable);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    m_shop.clear();
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
    m_flow->attempts().placeAgain(m_flow->route().attempt);
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
    m_flow->attempts().placeAgain(m_flow->route().attempt);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestController::aRejectedFieldIsShownAtTheField()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"status:400"_s);
    toPlaced();
    QTRY_VERIFY(m_flow->alerts().current());
    QTRY_VERIFY(!m_flow->isBusy());
    QCOMPARE(m_flow->route().page, Route::Page::Products);
    QVERIFY(!draft().cart.lines.isEmpty());
    QCOMPARE(ordersOnServer(), 0);
}

void TestController::sessionFailedStaysPayable()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/payments/sessions"_s, u"status:400"_s);
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::SessionFailed);
    QCOMPARE(ordersOnServer(), 1);
    m_flow->attempts().openSession(m_flow->route().attempt);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(openSessions(), 1);
}

void TestController::aLinkThatNeverComesIsGivenUp()
{
    const QString path = u"/api/content/payments/sessions"_s;
    m_sandbox.fault(u"POST"_s, path, u"status:500"_s, -1);
    toPlaced();
    const auto calls = [&] {
        const QJsonArray all = m_sandbox.requests();
        return std::count_if(all.begin(), all.end(),
            [&](const QJsonValue &r) { return r["path"_L1].toString() == path && r["verb"_L1].toString() == "POST"_L1; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(calls(), 3, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(phase(), PaymentPhase::SessionFailed, 15'000);
    QVERIFY(payment().error);
    QTest::qWait(2500); // Twice as long as the last pause: nothing more by itself.
    QCOMPARE(calls(), 3);
    QCOMPARE(phase(), PaymentPhase::SessionFailed);
    QCOMPARE(ordersOnServer(), 1);
    m_flow->attempts().openSession(m_flow->route().attempt); // The person asks: as often again.
    QTRY_VERIFY_WITH_TIMEOUT(calls() > 3, 15'000);
}

void TestController::anEndIsReadAtTheNextStartAndNotRenewed()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_flow.reset();
    m_sandbox.pay(1, u"canceled"_s); // Between two starts.
    const auto sessions = [this] { return m_sandbox.state().value("sessions"_L1).toArray().size(); };
    for (int start = 0; start < 2; ++start) {
        open();
        signIn();
        QTRY_COMPARE(m_flow->route().page, Route::Page::Payment);
        QTRY_COMPARE(phase(), PaymentPhase::Canceled);
        QTest::qWait(1500);
        QCOMPARE(sessions(), 1);
    }
    m_flow->attempts().openSession(m_flow->route().attempt);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(sessions(), 2);
    QCOMPARE(openSessions(), 1);
}

void TestController::twentyPressesAreOneOrder()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::qWait(450);
    for (int i = 0; i < 20; ++i) {
        m_flow->advance(); // A command that is out refuses; what a finger does beside it is the press gate's.
    }
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_flow->goBack();
    QCOMPARE(m_flow->route().page, Route::Page::Payment); // A sent order never turns back into a cart.
    QCOMPARE(ordersOnServer(), 1);
}

void TestController::aTotalThatChangedIsAskedAbout()
{
    toProducts();
    m_flow->draft().setQuantity(product(3), 2);
    QTRY_VERIFY(draft().cart.canPlace);
    const core::Money shown = draft().cart.preview->totalDue;
    m_sandbox.setPrice(3, u"400.00"_s);
    press();
    QTRY_VERIFY(draft().cart.totalToConfirm);
    QCOMPARE(draft().cart.totalToConfirm->minor, 80000);
    QVERIFY(shown.minor != 80000);
    QCOMPARE(ordersOnServer(), 0); // Nothing is sent before the person has said yes.
    m_flow->draft().confirmTotal(false);
    QVERIFY(!m_flow->isBusy());
    QCOMPARE(m_flow->route().page, Route::Page::Products);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting); // This total has been shown: no second question.
    QCOMPARE(payment().amount.minor, 80000);
    QCOMPARE(payment().shownTotal->minor, 80000);
}

void TestController::couponsAreTheServers()
{
    toProducts();
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().setQuantity(product(3), 1);
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->draft().deductions().applyCoupon();
    QTRY_COMPARE(draft().cart.coupon, CouponState::Applied);
    QCOMPARE(draft().cart.preview->totalDue.decimalString(), u"638.37"_s);
    m_flow->draft().deductions().setCouponText(u"OLD2020"_s);
    m_flow->draft().deductions().applyCoupon();
    QTRY_COMPARE(draft().cart.coupon, CouponState::Expired);
    QTRY_VERIFY(draft().cart.canPlace); // The cart without the coupon can be ordered.
    QCOMPARE(draft().cart.preview->totalDue.decimalString(), u"709.30"_s);
    m_flow->draft().deductions().removeCoupon();
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
}

void TestController::expiredTokensAreRenewedOnce()
{
    toProducts();
    m_sandbox.expireTokens();
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
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
    m_flow->draft().setQuantity(product(1), 3);
    QTRY_VERIFY(draft().cart.canPlace);
    m_sandbox.expireTokens();
    m_sandbox.fault(u"POST"_s, u"/api/content/users-auth-providers/marker/email/users/refresh"_s, u"status:400"_s);
    press();
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    QVERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->error.kind, core::ErrorKind::SessionExpired);
    QCOMPARE(draft().cart.lines.size(), 1);
    signIn();
    QCOMPARE(draft().cart.lines.first().quantity, 3);
    QCOMPARE(draft().details.answers.written().size(), 1);
}

void TestController::afterKillEverythingIsThere()
{
    toProducts(u"card"_s, u"Şükrü Ağaoğlu"_s);
    m_flow->draft().setQuantity(product(3), 4);
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->draft().deductions().applyCoupon();
    QTRY_VERIFY(draft().cart.coupon == CouponState::Applied);
    open(); // The process died: another one opens the same profile.
    signIn();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.lines.first().quantity, 4);
    QTRY_VERIFY(!draft().details.answers.isEmpty());
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Şükrü Ağaoğlu"_s);
    QCOMPARE(draft().details.account, u"card"_s);
    QTRY_COMPARE(draft().cart.coupon, CouponState::Applied);
}

void TestController::anUnfinishedOrderIsFoundAgain()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const QUuid attempt = payment().attempt;
    open();
    signIn();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment); // On the same step as before.
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().attempt, attempt);
    // Left for another order, it is listed and can be come back to.
    QTest::qWait(1050);
    m_flow->newOrder();
    QTRY_COMPARE(othersOpen().size(), 1);
    m_flow->openAttempt(attempt);
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
    QCOMPARE(openSessions(), 1);
}

void TestController::anOpenLinkOutlivesAnEmptyList()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_flow.reset();
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
    QTRY_VERIFY(!payment().isBusy);
    QCOMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(payment().sessionId, 1);
    QCOMPARE(m_sandbox.state().value("sessions"_L1).toArray().size(), 1);
}

void TestController::aLinkThatIsGoneIsMadeAnew()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_flow.reset();
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/order/1"_s, u"status:404"_s, 20); // For the watcher too.
    m_sandbox.fault(u"GET"_s, u"/api/content/payments/sessions/1"_s, u"status:404"_s);
    open();
    signIn();
    QTRY_COMPARE(payment().sessionId, 2);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
}

void TestController::noJournalNoOrder()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"journal.sqlite"_s)); // A folder in its place: it cannot be opened.
    toPlaced();
    QTRY_VERIFY(m_flow->alerts().current() && m_flow->alerts().current()->operation == core::Operation::Journal);
    QTRY_VERIFY(!m_flow->isBusy());
    QCOMPARE(ordersOnServer(), 0);
    QVERIFY(!draft().cart.lines.isEmpty());
}

void TestController::changingTheLanguageKeepsTheCart()
{
    toProducts();
    m_flow->draft().setQuantity(product(14), 2);
    QTRY_VERIFY(!draft().cart.lines.isEmpty());
    const QString turkish = draft().cart.lines.first().product.title;
    m_flow->setLanguage(core::Locale::Language::English);
    QCOMPARE(draft().cart.lines.first().product.title, turkish); // Of the interface only.
    m_flow->setContentCode(u"en_US"_s);
    QTRY_VERIFY(draft().cart.lines.first().product.title != turkish);
    QCOMPARE(draft().cart.lines.first().quantity, 2);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
    QCOMPARE(m_flow->route().page, Route::Page::Products);
}

void TestController::nextOrderWhileTheLastIsWatched()
{
    toPlaced();
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    const qint64 first = payment().orderId;
    m_flow->newOrder();
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    QCOMPARE(othersOpen().size(), 1);
    QSignalSpy paid(&m_flow->attempts(), &checkout::AttemptRegistry::paid);
    m_sandbox.pay(first, u"completed"_s);
    QTRY_COMPARE(paid.count(), 1);
    QTRY_VERIFY(othersOpen().isEmpty());
    m_flow->draft().form().setAnswer(u"name"_s, u"İkinci Müşteri"_s, true);
    m_flow->draft().chooseAccount(u"cash"_s);
    m_flow->advance();
    m_flow->draft().setQuantity(product(1), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    press();
    QTRY_COMPARE(phase(), PaymentPhase::CashDue);
    QCOMPARE(ordersOnServer(), 2);
}

QTEST_GUILESS_MAIN(TestController)
#include "tst_controller.moc"
