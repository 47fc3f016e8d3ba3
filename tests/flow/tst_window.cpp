// SPDX-License-Identifier: MIT
// The whole window against the sandbox at the moments that could cost an order: the link that is opened, an expired session, fingers that
// press too often, the language changed and the window closed while a request is out. What a day at the till looks like is in
// tests/views/tst_window.cpp.
#include "checkout/checkoutcontroller.h"
#include "support/sandboxprocess.h"
#include "text/translations.h"
#include "views/shell/mainwindow.h"
#include "views/shell/paymentopener.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr auto ordersPath = "/api/content/orders-storage/marker/orders/orders"_L1;

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        views::setPaymentOpener([this](const QUrl &url) {
            m_opened.append(url);
            return true;
        });
    }
    void init()
    {
        m_sandbox.reset();
        m_opened.clear();
        m_dir = std::make_unique<QTemporaryDir>();
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_controller.reset();
    }

    void theLinkThatOpensIsTheOneThatWasChecked();
    void sessionExpires();
    void pressedTwentyTimes();
    void languageInFlight();
    void closedWhileTheRequestIsOut();

private:
    void openWindow()
    {
        ControllerOptions options;
        options.dataFolder = m_dir->path();
        options.useKeychain = false;
        options.requestDeadline = std::chrono::milliseconds(1500);
        options.timeScale = 0.02;
        m_controller = std::make_unique<CheckoutController>(options);
        connect(m_controller.get(), &CheckoutController::languageChanged, &m_translations, &text::Translations::setLanguage);
        m_translations.setLanguage(u"tr_TR"_s);
        m_window = std::make_unique<views::MainWindow>(*m_controller);
        m_window->setTheme(m_theme, views::Scheme::Light);
        m_window->resize(1180, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        core::ProjectSettings project;
        project.url = m_sandbox.url().toString();
        project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
        project.storage = u"orders"_s;
        m_controller->connectTo(project);
    }
    const State &state() const { return m_controller->state(); }
    template<class T>
    T *find(const QString &name) const
    {
        T *found = nullptr;
        for (T *candidate : m_window->findChildren<T *>(name)) {
            found = candidate->isVisible() ? candidate : found;
        }
        return found;
    }
    QAbstractButton *primary() const { return find<QAbstractButton>(u"primaryButton"_s); }
    void signIn()
    {
        QTRY_VERIFY(find<QLineEdit>(u"loginEdit"_s));
        QTRY_VERIFY(!state().signIn.providers.isEmpty());
        find<QLineEdit>(u"loginEdit"_s)->setFocus();
        find<QLineEdit>(u"loginEdit"_s)->selectAll(); // The last login is remembered.
        QTest::keyClicks(find<QLineEdit>(u"loginEdit"_s), m_sandbox.login());
        QTest::keyClick(find<QLineEdit>(u"loginEdit"_s), Qt::Key_Tab);
        QTest::keyClicks(find<QLineEdit>(u"passwordEdit"_s), m_sandbox.password());
        QTest::keyClick(find<QLineEdit>(u"passwordEdit"_s), Qt::Key_Return);
        QTRY_COMPARE(state().step, Step::Details);
        QTRY_VERIFY(state().details.isReady && !state().details.isLoading);
    }
    void fillAndGoOn()
    {
        // The page puts the cursor into its first field.
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"Sukru Isik"_s);
        m_controller->chooseAccount(u"card"_s);
        QTRY_VERIFY(primary() && primary()->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state().step, Step::Products);
    }
    void addTwo()
    {
        QTRY_VERIFY(state().products.loadedCount >= 24);
        QTRY_VERIFY(find<QLineEdit>(u"searchEdit"_s));
        // As a scanner or a quick clerk does: the code, Enter.
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        for (int i = 0; i < 2; ++i) {
            QTest::keyClicks(find<QLineEdit>(u"searchEdit"_s), m_code);
            QTest::keyClick(find<QLineEdit>(u"searchEdit"_s), Qt::Key_Return);
            find<QLineEdit>(u"searchEdit"_s)->clear();
        }
        QTRY_COMPARE(state().products.cart.size(), 1);
        QTRY_COMPARE(state().products.cart.first().quantity, 2);
        QTRY_VERIFY(state().products.canPlace);
        QTest::qWait(500);
        QTRY_VERIFY(primary()->isEnabled());
    }
    void toProducts()
    {
        connect(
            m_controller.get(), &CheckoutController::productsArrived, this,
            [this](const QList<core::Product> &products) { m_code = m_code.isEmpty() ? products.first().sku : m_code; });
        signIn();
        fillAndGoOn();
        addTwo();
    }
    bool hasArrived(QLatin1StringView verb, QLatin1StringView path)
    {
        const QJsonArray requests = m_sandbox.requests();
        return std::any_of(requests.begin(), requests.end(),
            [&](const QJsonValue &r) { return (r["verb"_L1].toString() == verb || r["method"_L1].toString() == verb) && r["path"_L1].toString() == path; });
    }
    int ordersOnServer() { return int(m_sandbox.state().value("orders"_L1).toArray().size()); }
    PaymentPhase phase() const { return state().payment.phase; }
    qint64 orderId() const { return state().payment.placement.attempt.orderId; }

    tests::SandboxProcess m_sandbox;
    views::Theme m_theme;
    text::Translations m_translations;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CheckoutController> m_controller;
    std::unique_ptr<views::MainWindow> m_window;
    QList<QUrl> m_opened;
    QString m_code;
};

void TestWindow::theLinkThatOpensIsTheOneThatWasChecked()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QTRY_VERIFY(find<QAbstractButton>(u"openLinkButton"_s));
    find<QAbstractButton>(u"openLinkButton"_s)->setFocus();
    QTest::keyClick(find<QAbstractButton>(u"openLinkButton"_s), Qt::Key_Space);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().toString(QUrl::FullyEncoded), state().payment.link);
    m_sandbox.pay(orderId(), u"completed"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Paid);
    QTest::qWait(1100);
    QTRY_VERIFY(primary()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().step, Step::Details);
    QCOMPARE(ordersOnServer(), 1);
}

void TestWindow::sessionExpires()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    m_sandbox.pay(orderId(), u"expired"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Expired);
    QCOMPARE(ordersOnServer(), 1);
}

void TestWindow::pressedTwentyTimes()
{
    toProducts();
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(primary(), Qt::LeftButton);
        QTest::qWait(10);
    }
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(state().step, Step::Payment);
    QCOMPARE(ordersOnServer(), 1);
}

void TestWindow::languageInFlight()
{
    toProducts();
    m_sandbox.fault(u"POST"_s, ordersPath, u"delay:500"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Placing);
    m_controller->setLanguage(u"en_US"_s);
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
    QTRY_COMPARE(primary()->text(), u"New order"_s);
}

void TestWindow::closedWhileTheRequestIsOut()
{
    toProducts();
    m_sandbox.fault(u"POST"_s, ordersPath, u"delay:300"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(phase(), PaymentPhase::Placing);
    QTRY_VERIFY(hasArrived("POST"_L1, ordersPath));
    m_window->close();
    m_window.reset();
    m_controller.reset();
    QTRY_COMPARE(ordersOnServer(), 1);
    // The next start finds it, adopts it and opens its payment, without a second order.
    openWindow();
    QTRY_VERIFY(!state().signIn.providers.isEmpty());
    m_controller->signIn(m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()), false);
    QTRY_COMPARE(state().step, Step::Payment); // On the same step, and no cart to order a second time.
    QVERIFY(state().products.cart.isEmpty());
    QTRY_COMPARE(phase(), PaymentPhase::Waiting);
    QCOMPARE(ordersOnServer(), 1);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
