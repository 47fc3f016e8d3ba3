// SPDX-License-Identifier: MIT
// One customer after another at a kiosk: nothing of one is left for the next, on the screen or on the disk.
#include "checkout/draft/orderform.h"
#include "kioskbench.h"
#include "support/storefile.h"

#include <QClipboard>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;
using namespace std::chrono_literals;
using tests::StoreFile;

class TestKioskCustomers : public tests::KioskBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init()
    {
        m_isKiosk = true;
        renewSandbox();
    }
    void cleanup() { end(); }

    void aWarningIsStoppedByAKey();
    void nobodyIsAskedAtTheSignIn();
    void security32WhoGoesLeavesNothing();
    void whoHasOnlyChosenGoesToo();
    void anOpenPaymentIsWatchedQuietly();
    void cashIsLeftToTheCounter();
    void afterPaymentTheNextOneBegins();
    void killedAndStartedItIsAKioskAgain();
    void guestsNeedNobody();
};

void TestKioskCustomers::nobodyIsAskedAtTheSignIn()
{
    open();
    QTRY_VERIFY(find<QLineEdit>(u"loginEdit"_s));
    const auto goesUnasked = [this] {
        for (int i = 0; i < 3; ++i) {
            pass(3min);
            QTest::qWait(60);
            QCOMPARE(kiosk().screen, Screen::None);
        }
    };
    goesUnasked();
    QTest::keyClicks(find<QLineEdit>(u"loginEdit"_s), u"ada"_s);
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QCOMPARE(m_flow->route().page, Page::SignIn);
    goesUnasked();
}

void TestKioskCustomers::aWarningIsStoppedByAKey()
{
    toDetails();
    pass(1h);
    QTest::qWait(100);
    QCOMPARE(kiosk().screen, Screen::None); // Nothing is there to be taken away.
    toProducts();
    pass(119s);
    QTest::qWait(100);
    QCOMPARE(kiosk().screen, Screen::None);
    pass(1s);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    QVERIFY(screen() && !texts().contains(m_canary));
    const auto said = [this] { return screen()->property("announcement").toString(); }; // To a screen reader.
    QTRY_COMPARE(kiosk().left, 20s);
    QVERIFY2(said().contains(u"Hâlâ"_s) && said().contains(u"20 saniye"_s), qPrintable(said()));
    pass(3s);
    QTRY_COMPARE(kiosk().left, 17s);
    QVERIFY(said().contains(u"20 saniye"_s)); // Not at each second.
    pass(7s);
    QTRY_VERIFY2(said().contains(u"10 saniye"_s), qPrintable(said()));
    pass(5s);
    QTRY_COMPARE(kiosk().left, 5s);
    QVERIFY2(said().contains(u"5 saniye"_s), qPrintable(said()));
    QVERIFY(texts().contains(u"5 saniye"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(kiosk().screen, Screen::None);
    QCOMPARE(m_flow->route().page, Page::Products); // And has done nothing else.
    QCOMPARE(draft().cart.lines.size(), 1);
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    QTest::mouseClick(find<QAbstractButton>(u"kioskActButton"_s), Qt::LeftButton);
    QCOMPARE(kiosk().screen, Screen::None);
    QCOMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().details.answers.raw(u"name"_s), m_canary);
}

// Nothing stands in the fields that are seen: a way to pay is chosen, and a name was typed into another kind of order's form.
void TestKioskCustomers::whoHasOnlyChosenGoesToo()
{
    toDetails();
    typeName();
    m_flow->draft().form().setAnswer(u"name"_s, {}, true);
    m_flow->draft().chooseAccount(u"card"_s);
    QVERIFY(m_flow->draft().isBlank() && draft().details.account == "card"_L1);
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QTRY_VERIFY(draft().details.isReady && draft().details.account.isEmpty());
    pass(1h);
    QTest::qWait(100);
    QCOMPARE(kiosk().screen, Screen::None);
}

void TestKioskCustomers::security32WhoGoesLeavesNothing()
{
    toDetails();
    toProducts();
    QVERIFY(filesWith(m_dir->path(), m_canary).isEmpty()); // Not even while they are there.
    find<QLineEdit>(u"searchEdit"_s)->setText(m_canary);
    m_flow->setLanguage(core::Locale::Language::English);
    QGuiApplication::clipboard()->setText(m_canary);
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QVERIFY(m_flow->draft().isBlank());
    QTRY_VERIFY2(!texts(true).contains(m_canary), qPrintable(texts(true)));
    QVERIFY(m_flow->locale().isTurkish());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(m_flow->catalogue().model().hitCount(), m_flow->catalogue().model().catalogue().size());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(draft().details.answers.raw(u"name"_s).isEmpty());
    QVERIFY2(filesWith(m_dir->path(), m_canary).isEmpty(), qPrintable(filesWith(m_dir->path(), m_canary).join(u' ')));
    QCOMPARE(m_sandbox.state()["orders"_L1].toArray().size(), 0);
    m_code.clear();
    toProducts(); // The next one can order.
}

void TestKioskCustomers::anOpenPaymentIsWatchedQuietly()
{
    toDetails();
    toPayment();
    const qint64 order = payment().orderId;
    QVERIFY(find<QWidget>(u"brandMark"_s));
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QTRY_VERIFY(!texts(true).contains(m_canary));
    QCOMPARE(m_flow->attempts().open().size(), 1);
    m_flow->openAttempt(m_flow->attempts().open().first().attempt);
    QCOMPARE(m_flow->route().page, Page::Details);
    QVERIFY(!find<QWidget>(u"waitingPaymentsChip"_s));
    m_sandbox.pay(order, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->attempts().open().size(), 0, 15'000);
    QTest::qWait(100);
    QVERIFY(!texts().contains(u"ödendi"_s));
    QCOMPARE(m_flow->route().page, Page::Details);
}

void TestKioskCustomers::cashIsLeftToTheCounter()
{
    toDetails();
    toPayment(u"cash"_s);
    QVERIFY(texts().contains(QString::number(payment().orderId)));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QCOMPARE(m_flow->attempts().open().size(), 1); // Nobody has said that the money is there.
    QTRY_VERIFY(!texts(true).contains(m_canary));
}

void TestKioskCustomers::afterPaymentTheNextOneBegins()
{
    toDetails();
    toPayment();
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(payment().phase, PaymentPhase::Paid, 15'000);
    pass(20s);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QTRY_VERIFY(!texts(true).contains(m_canary));
}

void TestKioskCustomers::killedAndStartedItIsAKioskAgain()
{
    toDetails();
    toPayment();
    end();
    openWindow(m_dir->path());
    QTRY_COMPARE(kiosk().screen, Screen::ChoosePin); // Nothing but a keychain keeps a PIN.
    QVERIFY(!m_window->close());
    m_flow->kiosk().choosePin(core::Secret("1234"));
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QTRY_VERIFY(m_flow->signIn().canSignIn() && !m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    stands(Page::Details);
    QCOMPARE(m_flow->attempts().open().size(), 1);
    QVERIFY(m_flow->draft().isBlank());
    QVERIFY(!texts().contains(m_canary));
}

void TestKioskCustomers::guestsNeedNobody()
{
    const StoreFile store([](QJsonObject &all) {
        QJsonObject project = all["project"_L1].toObject();
        project["guests"_L1] = true;
        all["project"_L1] = project;
    });
    QVERIFY(store.isWritten());
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start({ u"--store"_s, store.path() }), qPrintable(sandbox.why()));
    m_shop = { sandbox.url(), sandbox.appToken(), sandbox.login(), sandbox.password() };
    open();
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QVERIFY(m_flow->signIn().state().isGuest);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    toProducts();
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QVERIFY(m_flow->signIn().state().isGuest);
    QVERIFY(filesWith(m_dir->path(), m_canary).isEmpty());
    end();
}

QTEST_MAIN(TestKioskCustomers)
#include "tst_kioskcustomers.moc"
