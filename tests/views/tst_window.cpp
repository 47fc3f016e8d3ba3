// SPDX-License-Identifier: MIT
// The whole window against a sandbox of its own, as a person works: keys and clicks in, words and the server's books out.
#include "checkout/draft/orderform.h"
#include "checkout/flow/alerts.h"
#include "checkout/flow/checkoutflow.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/errorstrip.h"
#include "kit/widgets/footer.h"
#include "support/sandboxprocess.h"
#include "views/pages/paymentpage.h"
#include "views/shell/appearance.h"
#include "views/shell/mainwindow.h"
#include "views/shell/paymentopener.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using checkout::PaymentPhase;
using checkout::Route;

class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void buyAndPayWithTheKeyboardOnly();
    void declinedIsPaidAgain();
    void theFocusStaysWithTheOrderInHand();
    void afterTryAgainThePageHasTheFocus();
    void aLinkThatIsLookedForHoldsNobodyUp();
    void lostAtPlaceOrderLeavesOneOrder();
    void endedSessionKeepsWhatWasTyped();
    void languageChangesInTheMiddle();
    void deadServerIsSaidAndCanBeTriedAgain();
    void heldEnterPlacesOneOrder();
    void theTourFollowsThePages();

private:
    const checkout::DraftState &draft() const { return m_flow->draft().state(); }
    checkout::PaymentState payment() const { return m_flow->payment(); }
    template <class T> T *named(const char *name) const { return m_window->findChild<T *>(QString::fromLatin1(name)); }
    /// The keys go where the focus is, as on a desk.
    void type(const QString &ascii);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void pressPrimary();
    void signIn();
    void toProducts();
    void toPlaced();
    [[nodiscard]] bool isShown(const QString &words) const;
    [[nodiscard]] int ordersOnServer();

    tests::SandboxProcess m_sandbox;
    kit::Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<checkout::CheckoutFlow> m_flow;
    std::unique_ptr<views::MainWindow> m_window;
};

void TestWindow::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
}

void TestWindow::init()
{
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    checkout::FlowOptions options;
    options.dataFolder = m_dir->path();
    options.locale.language = core::Locale::Language::English;
    options.locale.contentCode = u"en_US"_s;
    options.useKeychain = false;
    options.requestDeadline = std::chrono::milliseconds(1500);
    options.timeScale = 0.02;
    m_flow = std::make_unique<checkout::CheckoutFlow>(options);
    m_window = std::make_unique<views::MainWindow>(*m_flow);
    m_window->resize(1180, 760); // Whatever screen the platform has.
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    project.storage = u"orders"_s;
    project.isDemo = true;
    project.demoLogin = m_sandbox.login();
    project.demoPassword = core::Secret(m_sandbox.password().toUtf8());
    m_flow->project().connectTo(project);
}

void TestWindow::cleanup()
{
    views::setPaymentOpener({});
    m_window.reset();
    m_flow.reset();
    m_dir.reset();
}

void TestWindow::type(const QString &ascii)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), ascii);
}

void TestWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), key, modifiers);
}

// A sentence that asks for what has been done is not there any more; the products have the window for themselves.
void TestWindow::theTourFollowsThePages()
{
    const auto begin = [this] {
        cleanup();
        init();
    };
    begin();
    QVERIFY(named<kit::Banner>("tourBanner")->isVisible());
    QVERIFY(named<kit::Banner>("tourBanner")->text().startsWith(u"1 of 4"_s));
    toProducts();
    QVERIFY(!named<kit::Banner>("tourBanner")->isVisible());
    m_flow->openOrders();
    QVERIFY(named<kit::Banner>("tourBanner")->isVisible());
    QVERIFY(named<kit::Banner>("tourBanner")->text().startsWith(u"2 of 4"_s));
    begin();
    toPlaced();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment);
    QVERIFY(named<kit::Banner>("tourBanner")->isVisible());
    QVERIFY(named<kit::Banner>("tourBanner")->text().startsWith(u"3 of 4"_s));
}

void TestWindow::pressPrimary()
{
    auto *footer = m_window->findChild<kit::Footer *>();
    QTRY_VERIFY(footer->primaryButton()->isEnabled() && !footer->primaryButton()->isBusy());
    key(Qt::Key_Return, Qt::ControlModifier);
}

void TestWindow::signIn()
{
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty() && !m_flow->signIn().state().isLoading);
    auto *password = named<QLineEdit>("passwordEdit");
    QTRY_COMPARE(password->text(), m_sandbox.password()); // Filled in for the demo store.
    password->setFocus();
    key(Qt::Key_Return);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
}

void TestWindow::toProducts()
{
    signIn();
    QTRY_VERIFY(named<QLineEdit>("name") && named<QLineEdit>("name")->isVisible());
    named<QLineEdit>("name")->setFocus();
    type(u"Christina Thomas"_s);
    m_flow->draft().chooseAccount(u"card"_s);
    pressPrimary();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
}

void TestWindow::toPlaced()
{
    toProducts();
    auto *view = named<QListView>("productView");
    QTRY_VERIFY(view->model()->rowCount() > 0);
    named<QLineEdit>("searchEdit")->setFocus();
    type(u"coffee"_s);
    key(Qt::Key_Return);
    key(Qt::Key_Plus);
    key(Qt::Key_Plus);
    QCOMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().cart.lines.first().quantity, 2);
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::qWait(500); // As a person: not within the double click that came here.
    pressPrimary();
}

bool TestWindow::isShown(const QString &words) const
{
    const auto labels = m_window->findChildren<QLabel *>();
    return std::any_of(
        labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

int TestWindow::ordersOnServer()
{
    return int(m_sandbox.state().value("orders"_L1).toArray().size());
}

void TestWindow::buyAndPayWithTheKeyboardOnly()
{
    toPlaced();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QTRY_VERIFY(isShown(u"Waiting for the payment"_s));
    QList<QUrl> opened;
    views::setPaymentOpener([&opened](const QUrl &url) {
        opened << url;
        return true;
    });
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"openLinkButton"_s);
    key(Qt::Key_Space);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().host(), u"127.0.0.1"_s);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
    QTRY_VERIFY(isShown(u"Paid"_s));
    QCOMPARE(ordersOnServer(), 1);
    pressPrimary();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QTRY_COMPARE(named<QLineEdit>("name")->text(), QString());
}

void TestWindow::declinedIsPaidAgain()
{
    toPlaced();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    m_sandbox.pay(payment().orderId, u"canceled"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Canceled);
    auto *again = named<kit::Button>("mainActionButton");
    QTRY_VERIFY(again->isVisible() && !again->isBusy());
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(again, Qt::LeftButton);
    }
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    QCOMPARE(m_sandbox.state().value("sessions"_L1).toArray().size(), 2);
}

// The second order has the first beside it: a way to look at that one must not be what Enter presses.
void TestWindow::theFocusStaysWithTheOrderInHand()
{
    toPlaced();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QTRY_VERIFY(m_window->findChild<kit::Footer *>()->primaryButton()->isEnabled());
    pressPrimary();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    m_flow->draft().form().setAnswer(u"name"_s, u"Berk"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    pressPrimary();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    m_flow->draft().setQuantity(m_flow->catalogue().model().catalogue().product(0), 1);
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::qWait(500);
    m_window->findChild<kit::Footer *>()->primaryButton()->setFocus();
    m_sandbox.fault(u"POST"_s, u"/api/content/payments/sessions"_s, u"delay:1000"_s); // The button cannot be pressed meanwhile.
    pressPrimary();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QTRY_VERIFY(isShown(u"Last orders of this counter"_s));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"openLinkButton"_s);
    m_sandbox.pay(payment().orderId, u"canceled"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Canceled);
    auto *again = named<kit::Button>("mainActionButton");
    QTRY_VERIFY(again->isVisible() && !again->isBusy());
    again->setFocus();
    key(Qt::Key_Space); // What was pressed goes from the page.
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"openLinkButton"_s);
}

// A password typed next, and Enter, must not press what happens to stand behind the message.
void TestWindow::afterTryAgainThePageHasTheFocus()
{
    toProducts();
    core::ApiError offline;
    offline.kind = core::ErrorKind::Offline;
    offline.delivery = core::Delivery::NotSent;
    m_flow->alerts().raise(m_flow.get(), { core::Operation::LoadProducts, offline, {}, {} });
    auto *strip = m_window->findChild<kit::ErrorStrip *>();
    QTRY_VERIFY(strip && strip->isVisible());
    const auto buttons = strip->findChildren<QAbstractButton *>();
    const auto shown = std::find_if(buttons.begin(), buttons.end(), [](const QWidget *button) { return button->isVisible(); });
    QVERIFY(shown != buttons.end());
    (*shown)->setFocus();
    m_flow->alerts().dismiss();
    QTRY_VERIFY(!strip->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"searchEdit"_s);
}

// Whether there is a link is found out in a minute or three: nobody waits for it with the next customer.
void TestWindow::aLinkThatIsLookedForHoldsNobodyUp()
{
    m_sandbox.fault(u"POST"_s, u"/api/content/payments/sessions"_s, u"status:500"_s, -1);
    toPlaced();
    QTRY_COMPARE(payment().phase, PaymentPhase::OpeningSession);
    QTRY_VERIFY(payment().isSessionUnknown);
    QTRY_VERIFY(m_window->findChild<kit::Footer *>()->primaryButton()->isEnabled());
    m_sandbox.clearFaults();
    const QUuid attempt = payment().attempt;
    pressPrimary();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QVERIFY(!m_flow->attempts().payment(attempt).isOver);
}

void TestWindow::lostAtPlaceOrderLeavesOneOrder()
{
    toProducts();
    m_sandbox.fault(u"POST"_s, u"/api/content/orders-storage/marker/orders/orders"_s, u"drop-after"_s);
    auto *view = named<QListView>("productView");
    QTRY_VERIFY(view->model()->rowCount() > 0);
    view->setFocus();
    key(Qt::Key_Plus);
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::qWait(500);
    pressPrimary();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting); // Found in the store's list and adopted.
    QCOMPARE(ordersOnServer(), 1);
}

void TestWindow::endedSessionKeepsWhatWasTyped()
{
    toProducts();
    auto *search = named<QLineEdit>("searchEdit");
    search->setFocus();
    type(u"kahve"_s);
    key(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QTRY_COMPARE(named<QLineEdit>("name")->text(), u"Christina Thomas"_s);
    pressPrimary();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    QCOMPARE(search->text(), u"kahve"_s);
}

void TestWindow::languageChangesInTheMiddle()
{
    toProducts();
    auto *view = named<QListView>("productView");
    QTRY_VERIFY(view->model()->rowCount() > 0);
    view->setFocus();
    key(Qt::Key_Plus);
    const QString english = draft().cart.lines.first().product.title;
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::qWait(500); // Total and pictures are there.
    const auto before = m_sandbox.requests().size();
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_flow->locale().isTurkish());
    QTest::qWait(100);
    QCOMPARE(m_sandbox.requests().size(), before); // The clerk's language is the clerk's; nothing is asked of the store.
    QCOMPARE(draft().cart.lines.first().product.title, english);
    m_flow->setContentCode(u"tr_TR"_s);
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded && m_flow->locale().isTurkish() && view->model()->rowCount() > 0);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QTRY_VERIFY(draft().cart.lines.first().product.title != english);
    m_flow->goBack();
    QTRY_VERIFY(!draft().details.isLoading);
    QTRY_COMPARE(named<QLineEdit>("name")->text(), u"Christina Thomas"_s);
}

void TestWindow::deadServerIsSaidAndCanBeTriedAgain()
{
    signIn();
    auto *strip = m_window->findChild<kit::ErrorStrip *>();
    QVERIFY(!strip->isVisible());
    m_sandbox.fault(u"GET"_s, u"/api/content/products/all"_s, u"drop-before"_s, 3);
    m_sandbox.fault(u"POST"_s, u"/api/content/products/all"_s, u"drop-before"_s, 3);
    QTRY_VERIFY(named<QLineEdit>("name") && named<QLineEdit>("name")->isVisible());
    named<QLineEdit>("name")->setFocus();
    type(u"Christina Thomas"_s);
    pressPrimary();
    QTRY_VERIFY(isShown(u"Choose how to pay."_s));
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    key(Qt::Key_Space); // The focus is on the first payment method.
    QTest::qWait(500);
    pressPrimary();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    if (!m_flow->catalogue().state().isLoaded) {
        QTRY_VERIFY(strip->isVisible() || m_flow->catalogue().state().isLoaded);
        m_flow->alerts().retry();
    }
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    QTRY_VERIFY(!strip->isVisible());
}

void TestWindow::heldEnterPlacesOneOrder()
{
    toProducts();
    auto *view = named<QListView>("productView");
    QTRY_VERIFY(view->model()->rowCount() > 0);
    view->setFocus();
    key(Qt::Key_Plus);
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::qWait(500);
    auto *footer = m_window->findChild<kit::Footer *>();
    footer->primaryButton()->setFocus();
    for (int i = 0; i < 20; ++i) {
        key(Qt::Key_Space);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTest::mouseClick(footer->primaryButton(), Qt::LeftButton);
    }
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
    QCOMPARE(ordersOnServer(), 1);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
