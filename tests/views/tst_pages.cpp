// SPDX-License-Identifier: MIT
#include "checkout/checkoutcontroller.h"
#include "support/accesscheck.h"
#include "views/fakedesk.h"
#include "views/pageprobe.h"
#include "views/pages/connectpage.h"
#include "views/pages/signinpage.h"
#include "views/shell/mainwindow.h"
#include "views/widgets/button.h"
#include "views/widgets/field.h"
#include "views/widgets/footer.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace pageprobe;

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everySceneFits_data();
    void everySceneFits();
    void signInWithTheKeyboardOnly();
    void signInIsSentOnce();
    void signInSaysWhatIsMissing();
    void firstStartOffersBothWays();
    void serverTextStaysText();
    void footerPressesOnce();
    void connectPageKeepsWhatWasTyped();

private:
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<checkout::CheckoutController> m_controller;
    views::Theme m_theme;
};

void TestPages::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
    m_data = std::make_unique<QTemporaryDir>();
    checkout::ControllerOptions options;
    options.dataFolder = m_data->path();
    options.useKeychain = false;
    m_controller = std::make_unique<checkout::CheckoutController>(options);
}

void TestPages::cleanup()
{
    m_theme.setTextScale(100);
    m_theme.setScheme(views::Scheme::Light);
}

void TestPages::everySceneFits_data()
{
    QTest::addColumn<bool>("isTurkish");
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("scheme");
    for (const bool isTurkish : { true, false }) {
        for (const int scale : { 100, 150 }) {
            for (const int scheme : { int(views::Scheme::Light), int(views::Scheme::Dark), int(views::Scheme::HighContrast) }) {
                QTest::addRow("%s %d %% scheme %d", isTurkish ? "tr" : "en", scale, scheme) << isTurkish << scale << scheme;
            }
        }
    }
}

void TestPages::everySceneFits()
{
    QFETCH(bool, isTurkish);
    QFETCH(int, scale);
    QFETCH(int, scheme);
    QTranslator translator;
    if (isTurkish) {
        QVERIFY(translator.load(u":/i18n/vezne_tr.qm"_s));
        QCoreApplication::installTranslator(&translator);
    }
    m_theme.setTextScale(scale);
    m_theme.setScheme(views::Scheme(scheme));
    views::MainWindow window(*m_controller);
    window.resize(1180, 760);
    window.show();
    window.addProducts(fakedesk::products(isTurkish));
    QStringList faults;
    for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
        window.render(scene.state);
        settle();
        const QStringList found = cutPieces(window) + support::namelessFocusables(window) + support::unspeakable(window) + support::smallTargets(window, 24);
        for (const QString &fault : found) {
            faults << scene.name + u": "_s + fault;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPages::signInWithTheKeyboardOnly()
{
    views::SignInPage page;
    page.render(fakedesk::signIn(false));
    page.show();
    page.focusFirst();
    QSignalSpy spy(&page, &views::SignInPage::signInRequested);
    auto *password = named<QLineEdit>(page, u"passwordEdit"_s);
    QVERIFY(password->hasFocus() || page.focusWidget() == password);
    QTest::keyClicks(password, u"gizli & "_s);
    password->insert(u"şifre"_s); // Qt Test types ASCII only.
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toString(), u"christina@ornek.com.tr"_s);
    QCOMPARE(spy.first().at(1).value<core::Secret>().reveal(), u"gizli & şifre"_s.toUtf8());
}

void TestPages::signInIsSentOnce()
{
    views::SignInPage page;
    page.render(fakedesk::signIn(false));
    page.show();
    QSignalSpy spy(&page, &views::SignInPage::signInRequested);
    auto *password = named<QLineEdit>(page, u"passwordEdit"_s);
    password->setText(u"x"_s);
    auto *button = named<QAbstractButton>(page, u"signInButton"_s);
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClick(password, Qt::Key_Return);
    }
    QCOMPARE(spy.count(), 1);
    page.render(fakedesk::signIn(false)); // An answer: it was refused.
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(password->text(), u"x"_s);
}

void TestPages::signInSaysWhatIsMissing()
{
    views::SignInPage page;
    page.render(fakedesk::signIn(false));
    page.show();
    QSignalSpy spy(&page, &views::SignInPage::signInRequested);
    page.submit();
    QCOMPARE(spy.count(), 0);
    QVERIFY(named<views::Field>(page, u"passwordField"_s)->hasError());
}

void TestPages::firstStartOffersBothWays()
{
    views::SignInPage page;
    page.render(checkout::State());
    page.show();
    QVERIFY(!named<QWidget>(page, u"card"_s)->isVisible());
    QSignalSpy demo(&page, &views::SignInPage::demoRequested);
    QSignalSpy connecting(&page, &views::SignInPage::connectRequested);
    page.focusFirst();
    QVERIFY(page.focusWidget());
    QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    QCOMPARE(connecting.count(), 1);
    QTest::mouseClick(named<QAbstractButton>(page, u"offerDemoButton"_s), Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
}

void TestPages::serverTextStaysText()
{
    const QString evil = u"<img src=x> & \u202Eevil"_s;
    checkout::State state = fakedesk::details(false);
    for (core::FormField &field : state.details.form.fields) {
        field.title = evil;
        field.hint = evil;
    }
    state.details.accounts.accounts[0].title = evil;
    state.details.storages[0].title = evil;
    state.storeName = evil;
    views::MainWindow window(*m_controller);
    window.show();
    window.render(state);
    settle();
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(shownWords(window).filter(u"<img src=x> & "_s).size() >= 8);
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        QVERIFY2(button->shortcut().isEmpty(), qPrintable(support::describe(*button)));
    }
}

void TestPages::footerPressesOnce()
{
    views::MainWindow window(*m_controller);
    window.show();
    window.addProducts(fakedesk::products(false));
    window.render(fakedesk::details(false));
    auto *footer = window.findChild<views::Footer *>();
    QSignalSpy spy(footer, &views::Footer::primaryClicked);
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(footer->primaryButton(), Qt::LeftButton);
        window.render(fakedesk::cart(false)); // The next page is up, and its action is somewhere else.
    }
    QCOMPARE(spy.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!footer->primaryButton()->isBusy(), 2000);
}

void TestPages::connectPageKeepsWhatWasTyped()
{
    views::ConnectPage page;
    page.show();
    QSignalSpy spy(&page, &views::ConnectPage::checkRequested);
    auto *url = named<QLineEdit>(page, u"urlEdit"_s);
    QTest::keyClicks(url, u"shop.example"_s);
    page.submit();
    QCOMPARE(spy.count(), 0); // No token yet.
    QTest::keyClicks(named<QLineEdit>(page, u"tokenEdit"_s), u"t0ken"_s);
    page.submit();
    QCOMPARE(spy.count(), 1);
    const auto settings = spy.first().first().value<core::ProjectSettings>();
    QCOMPARE(settings.url, u"https://shop.example"_s);
    QCOMPARE(settings.appToken.reveal(), "t0ken"_ba);
    checkout::State state;
    state.isCheckingProject = true;
    page.render(state);
    page.submit();
    QCOMPARE(spy.count(), 1);
    state.isCheckingProject = false;
    state.findings = { { checkout::ProjectFinding::Subject::AppToken, checkout::ProjectFinding::Level::Error, {}, {} } };
    page.render(state);
    settle();
    QCOMPARE(url->text(), u"https://shop.example"_s);
    QVERIFY(!shownWords(page).filter(u"does not accept the app token"_s).isEmpty());
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
