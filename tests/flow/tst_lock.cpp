// SPDX-License-Identifier: MIT
// The lock of the window against a sandbox of its own: what it covers, who gets in, and what is there again; several clerks; the devices of
// the account.
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/field.h"
#include "session/connection.h"
#include "support/sandboxprocess.h"
#include "support/shortmemory.h"
#include "views/shell/devicesdialog.h"
#include "views/shell/helpsheet.h"
#include "views/shell/lockscreen.h"
#include "views/shell/pinsetup.h"
#include "views/shell/pinwords.h"
#include "windowbench.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointingDevice>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr auto users = "/api/content/users-auth-providers/marker/email/users"_L1;
const QString otherLogin = u"ilgaz@example.com"_s;
const QString otherPassword = u"demo-5678"_s;

/// Another device of the same account, which speaks to the store by itself.
class OtherDevice
{
public:
    explicit OtherDevice(const tests::SandboxProcess &sandbox) : m_sandbox(sandbox) { }
    [[nodiscard]] bool signIn()
    {
        const QJsonArray data{ QJsonObject{ { u"marker"_s, u"email_reg"_s }, { u"value"_s, m_sandbox.login() } },
            QJsonObject{ { u"marker"_s, u"password_reg"_s }, { u"value"_s, m_sandbox.password() } } };
        const QJsonObject answer = call(users + "/auth"_L1, QJsonDocument(QJsonObject{ { u"authData"_s, data } }).toJson());
        m_bearer = answer["accessToken"_L1].toString().toUtf8();
        return !m_bearer.isEmpty();
    }
    [[nodiscard]] int statusOfMe()
    {
        (void)call(u"/api/content/users/me"_s, {});
        return m_status;
    }

private:
    QJsonObject call(const QString &path, const QByteArray &body)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_sandbox.value("url") + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setRawHeader("x-app-token", m_sandbox.appToken().toUtf8());
        request.setRawHeader(
            "x-device-metadata", R"({"fingerprint":"UQ_phone","deviceInfo":{"os":"Android","browser":"Shop app","location":"tr-TR"}})");
        request.setRawHeader("Authorization", "Bearer " + m_bearer);
        QNetworkReply *reply = body.isEmpty() ? network.get(request) : network.post(request, body);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    const tests::SandboxProcess &m_sandbox;
    QByteArray m_bearer;
    int m_status = 0;
};

} // namespace

class TestLock : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    }
    void init()
    {
        m_sandbox.reset();
        m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
        m_now = QDateTime(QDate(2026, 11, 28), QTime(9, 0), Qt::UTC);
        m_dir = std::make_unique<QTemporaryDir>();
        openWindow(m_dir->path());
    }
    void cleanup()
    {
        m_window.reset();
        m_flow.reset();
    }

    void coversEverythingAndGivesItBack();
    void aPinIsSetInItsDialog();
    void aPinThatCannotBeKeptIsSaid();
    void wrongPinsHaveToWait();
    void aTouchScreenHasAPad();
    void locksWhenNobodyIsThere();
    void whatIsPaidMeanwhileIsKnown();
    void dropsTheAccessToken_data();
    void dropsTheAccessToken();
    void thePasswordOpensWithoutAPin();
    void signingOutOpensNothing();
    void anotherClerkTakesOver();
    void security35DevicesAreListedAndSignedOut();

protected:
    void adjust(FlowOptions &options) override
    {
        options.now = [this] { return m_now; };
    }

private:
    [[nodiscard]] const LockState &lock() const { return m_flow->lock().state(); }
    void pressLock()
    {
        QWidget *active = QApplication::activeWindow();
        QTest::keyClick(active ? active : m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    }
    void setPin(const QByteArray &pin)
    {
        m_flow->lock().setPin(core::Secret(pin));
        QTRY_VERIFY(lock().hasPin());
    }
    void typeSecret(const QString &secret)
    {
        QTRY_VERIFY(find<QLineEdit>(u"lockSecretEdit"_s));
        QTest::keyClicks(find<QLineEdit>(u"lockSecretEdit"_s), secret);
        QTest::keyClick(find<QLineEdit>(u"lockSecretEdit"_s), Qt::Key_Return);
        QTRY_VERIFY(!lock().isChecking);
    }
    void typeName(const QString &name)
    {
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), name);
        QCOMPARE(nameInForm(), name);
    }
    [[nodiscard]] QString nameInForm() const { return draft().details.answers.raw(u"name"_s); }
    /// Every text that a person or a screen reader could meet now.
    [[nodiscard]] QString visibleTexts() const
    {
        QString all;
        for (const QWidget *widget : QApplication::allWidgets()) {
            if (widget->isVisible()) {
                const auto *edit = qobject_cast<const QLineEdit *>(widget);
                const auto *label = qobject_cast<const QLabel *>(widget);
                all += (edit ? edit->displayText() : QString()) + (label ? label->text() : QString()) + u'\n';
            }
        }
        return all;
    }
    int requestsTo(const QString &path)
    {
        const QJsonArray all = m_sandbox.requests();
        return int(std::count_if(all.begin(), all.end(), [&path](const QJsonValue &r) { return r["path"_L1].toString() == path; }));
    }
    void trigger(const QString &words)
    {
        QMenu *menu = m_window->findChild<QMenu *>(u"accountMenu"_s);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(words)) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(u"no entry "_s + words));
    }

    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    QDateTime m_now;
};

void TestLock::coversEverythingAndGivesItBack()
{
    signIn();
    setPin("4711");
    typeName(u"Sukru Isik"_s);
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *sheet = m_window->findChild<views::HelpSheet *>();
    QTRY_VERIFY(sheet && sheet->isVisible());
    pressLock();
    QTRY_VERIFY(lock().isLocked);
    QVERIFY(find<views::LockScreen>(u"lockScreen"_s));
    QVERIFY(!sheet->isVisible());
    QVERIFY(!m_window->centralWidget()->isVisible());
    QVERIFY2(!visibleTexts().contains("Sukru"_L1), qPrintable(visibleTexts()));
    QCOMPARE(find<views::LockScreen>(u"lockScreen"_s)->geometry(), m_window->rect());

    const Route before = m_flow->route();
    for (const Qt::Key key : { Qt::Key_F1, Qt::Key_F2, Qt::Key_F3, Qt::Key_Escape }) {
        QTest::keyClick(find<QLineEdit>(u"lockSecretEdit"_s), key);
    }
    QTest::keyClick(find<QLineEdit>(u"lockSecretEdit"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_flow->route(), before);
    QVERIFY(!sheet->isVisible());
    typeSecret(u"0000"_s);
    QVERIFY(lock().isLocked);
    QCOMPARE(lock().refusal, LockState::Refusal::WrongPin);
    typeSecret(u"4711"_s);
    QTRY_VERIFY(!lock().isLocked);
    QVERIFY(sheet->isVisible() && m_window->centralWidget()->isVisible());
    QCOMPARE(m_flow->route(), before);
    QCOMPARE(nameInForm(), u"Sukru Isik"_s);
    QCOMPARE(m_window->focusWidget(), focused);
    QVERIFY(visibleTexts().contains("Sukru"_L1));
}

void TestLock::aPinIsSetInItsDialog()
{
    signIn();
    trigger(u"PIN"_s);
    auto *setup = m_window->findChild<views::PinSetup *>();
    QTRY_VERIFY(setup && setup->isVisible());
    auto *pin = setup->findChild<QLineEdit *>(u"newPinEdit"_s);
    auto *again = setup->findChild<QLineEdit *>(u"samePinEdit"_s);
    auto *save = setup->findChild<QAbstractButton *>(u"savePinButton"_s);
    const std::pair<QString, QString> wrong[]{ { u"123"_s, u"123"_s }, { u"12a4"_s, u"12a4"_s }, { u"1234"_s, u"1235"_s } };
    for (const auto &[first, second] : wrong) {
        pin->setText(first);
        again->setText(second);
        save->click();
        QVERIFY(setup->isVisible());
    }
    QTest::qWait(200);
    QVERIFY(!lock().hasPin());
    pin->setText(u"4711"_s);
    again->setText(u"4711"_s);
    save->click();
    QTRY_VERIFY(lock().hasPin());
    QCOMPARE(lock().clerks, QStringList{ m_sandbox.login() });
    trigger(u"PIN"_s);
    QTRY_VERIFY((setup = m_window->findChild<views::PinSetup *>()) && setup->isVisible());
    setup->findChild<QAbstractButton *>(u"removePinButton"_s)->click();
    QTRY_VERIFY(!lock().hasPin());
}

void TestLock::aPinThatCannotBeKeptIsSaid()
{
    signIn();
    setPin("4711");
    trigger(u"PIN"_s);
    auto *setup = m_window->findChild<views::PinSetup *>();
    QTRY_VERIFY(setup && setup->isVisible());
    auto *pin = setup->findChild<QLineEdit *>(u"newPinEdit"_s);
    pin->setText(u"0815"_s);
    setup->findChild<QLineEdit *>(u"samePinEdit"_s)->setText(u"0815"_s);
    {
        const tests::ShortMemory isShort(32); // MiB, of the 64 that the slow hash takes.
        setup->findChild<QAbstractButton *>(u"savePinButton"_s)->click();
        setup->reject(); // Whoever asked is told.
        QTRY_COMPARE(qobject_cast<kit::Field *>(pin->parentWidget())->error(), views::pinNotSetWords(true));
    }
    QVERIFY(setup->isVisible() && lock().hasPin());
}

void TestLock::wrongPinsHaveToWait()
{
    signIn();
    setPin("4711");
    pressLock();
    for (int i = 0; i < PinBook::freeTries; ++i) {
        typeSecret(u"0000"_s);
    }
    QCOMPARE(lock().wait, std::chrono::seconds(10));
    QVERIFY(!find<QAbstractButton>(u"unlockButton"_s)->isEnabled());
    typeSecret(u"4711"_s);
    QVERIFY(lock().isLocked);
    m_now = m_now.addSecs(10);
    QTRY_VERIFY(find<QAbstractButton>(u"unlockButton"_s)->isEnabled());
    find<QLineEdit>(u"lockSecretEdit"_s)->clear();
    typeSecret(u"4711"_s);
    QTRY_VERIFY(!lock().isLocked);
}

void TestLock::aTouchScreenHasAPad()
{
    signIn();
    pressLock();
    QTRY_VERIFY(lock().isLocked);
    QVERIFY(!find<QWidget>(u"padConfirmKey"_s)); // There is a keyboard.
    typeSecret(m_shop.password);
    QTRY_VERIFY(!lock().isLocked);
    const std::unique_ptr<QPointingDevice> touch(QTest::createTouchDevice());
    pressLock();
    QTRY_VERIFY(lock().isLocked && !lock().asksForPin());
    QVERIFY(!find<QWidget>(u"padConfirmKey"_s)); // A password has more than digits.
    typeSecret(m_shop.password);
    QTRY_VERIFY(!lock().isLocked);
    setPin("4711");
    pressLock();
    QTRY_VERIFY(lock().isLocked && find<QAbstractButton>(u"padConfirmKey"_s));
    QVERIFY(!find<QWidget>(u"unlockButton"_s)); // The pad has it.
    for (const QChar key : u"4711"_s) {
        QTest::mouseClick(find<QAbstractButton>(u"padKey"_s + key), Qt::LeftButton);
    }
    QTest::mouseClick(find<QAbstractButton>(u"padConfirmKey"_s), Qt::LeftButton);
    QTRY_VERIFY(!lock().isLocked);
}

void TestLock::locksWhenNobodyIsThere()
{
    signIn();
    setPin("4711");
    m_now = m_now.addDays(1);
    QTest::qWait(100);
    QVERIFY(!lock().isLocked); // Never, unless somebody says so.
    m_flow->lock().setIdleMinutes(5);
    m_now = m_now.addSecs(4 * 60);
    QTest::qWait(100);
    QVERIFY(!lock().isLocked);
    QTest::keyClick(m_window.get(), Qt::Key_Shift); // Somebody is there.
    m_now = m_now.addSecs(4 * 60);
    QTest::qWait(100);
    QVERIFY(!lock().isLocked);
    m_now = m_now.addSecs(61);
    QTRY_VERIFY(lock().isLocked);
}

void TestLock::whatIsPaidMeanwhileIsKnown()
{
    toProducts();
    setPin("4711");
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    pressLock();
    QTRY_VERIFY(lock().isLocked);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
    QVERIFY(lock().isLocked);
    typeSecret(u"4711"_s);
    QTRY_VERIFY(!lock().isLocked);
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
}

void TestLock::dropsTheAccessToken_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<PaymentPhase>("phase");
    QTest::newRow("paid") << u"completed"_s << PaymentPhase::Paid;
    QTest::newRow("not paid in time") << u"expired"_s << PaymentPhase::Expired; // Not over, but at rest.
}

void TestLock::dropsTheAccessToken()
{
    QFETCH(QString, end);
    QFETCH(PaymentPhase, phase);
    signIn();
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    setPin("4711");
    const auto hasToken = [this] { return !m_flow->project().connection()->gate.accessToken().isEmpty(); };
    QVERIFY(hasToken());
    pressLock();
    QVERIFY(lock().isLocked && !hasToken());
    typeSecret(u"4711"_s);
    QTRY_VERIFY(!lock().isLocked && hasToken()); // Renewed before somebody needs it.
    QCOMPARE(requestsTo(users + "/refresh"_L1), 1);
    fillAndGoOn();
    addTwo();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    pressLock();
    QVERIFY(lock().isLocked && hasToken()); // A payment is watched.
    QTest::qWait(300);
    QVERIFY(lock().isLocked && hasToken());
    m_sandbox.pay(payment().orderId, end);
    QTRY_COMPARE(payment().phase, phase);
    QTRY_VERIFY(!hasToken()); // And nothing of it is left to be watched.
    QTest::qWait(300);
    QVERIFY(lock().isLocked && !hasToken());
    typeSecret(u"4711"_s);
    QTRY_VERIFY(!lock().isLocked && hasToken());
    QTest::qWait(300);
    QVERIFY(hasToken());
}

void TestLock::thePasswordOpensWithoutAPin()
{
    signIn();
    typeName(u"Sukru Isik"_s);
    const int refreshes = requestsTo(users + "/refresh"_L1);
    pressLock();
    QTRY_VERIFY(lock().isLocked);
    typeSecret(u"not it"_s);
    QTRY_COMPARE(lock().refusal, LockState::Refusal::WrongPassword);
    QVERIFY(lock().isLocked);
    m_sandbox.fault(u"POST"_s, users + "/auth"_L1, u"drop-before"_s);
    typeSecret(m_sandbox.password());
    QTRY_COMPARE(lock().refusal, LockState::Refusal::NotReachable);
    find<QLineEdit>(u"lockSecretEdit"_s)->clear();
    typeSecret(m_sandbox.password());
    QTRY_VERIFY(!lock().isLocked);
    QCOMPARE(nameInForm(), u"Sukru Isik"_s);
    QVERIFY(m_flow->signIn().state().isSignedIn);
    m_flow->openOrders(); // The new sign-in works.
    QTRY_VERIFY(!m_flow->history().state().isReading);
    QVERIFY(!m_flow->alerts().current());
    QCOMPARE(requestsTo(users + "/refresh"_L1), refreshes);
}

void TestLock::signingOutOpensNothing()
{
    signIn();
    typeName(u"Sukru Isik"_s);
    setPin("4711");
    pressLock();
    QTRY_VERIFY(find<QAbstractButton>(u"lockSignOutButton"_s));
    QTest::mouseClick(find<QAbstractButton>(u"lockSignOutButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    QVERIFY(!lock().isLocked);
    QVERIFY2(!visibleTexts().contains("Sukru"_L1), qPrintable(visibleTexts()));
    signIn(); // Who knows the password is let in, without the PIN.
    QVERIFY(!lock().isLocked);
    QTRY_COMPARE(nameInForm(), u"Sukru Isik"_s);
}

void TestLock::anotherClerkTakesOver()
{
    signIn();
    setPin("1111");
    typeName(u"Sukru Isik"_s);
    pressLock();
    QTRY_VERIFY(find<QAbstractButton>(u"anotherClerkButton"_s));
    QTest::mouseClick(find<QAbstractButton>(u"anotherClerkButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    QVERIFY2(!visibleTexts().contains("Sukru"_L1), qPrintable(visibleTexts()));
    m_shop.login = otherLogin;
    m_shop.password = otherPassword;
    signIn();
    setPin("2222");
    QCOMPARE(nameInForm(), QString());
    typeName(u"Gokce Tas"_s);

    const auto takeOver = [this](const QString &pin) {
        pressLock();
        QTRY_VERIFY(find<QAbstractButton>(u"clerkButton"_s));
        QTest::mouseClick(find<QAbstractButton>(u"clerkButton"_s), Qt::LeftButton);
        typeSecret(pin);
    };
    takeOver(u"2222"_s); // The right PIN, of the other clerk.
    QCOMPARE(lock().refusal, LockState::Refusal::WrongPin);
    QCOMPARE(m_flow->signIn().state().userIdentifier, otherLogin);
    typeSecret(u"1111"_s);
    QTRY_COMPARE(m_flow->signIn().state().userIdentifier, m_sandbox.login());
    QTRY_COMPARE(nameInForm(), u"Sukru Isik"_s);
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    QVERIFY(!visibleTexts().contains("Gokce"_L1));
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    takeOver(u"2222"_s);
    QTRY_COMPARE(m_flow->signIn().state().userIdentifier, otherLogin);
    QTRY_COMPARE(nameInForm(), u"Gokce Tas"_s);
    QCOMPARE(requestsTo(users + "/auth"_L1), 2); // Each typed their password once.
    QCOMPARE(requestsTo(users + "/logout"_L1), 0);
}

void TestLock::security35DevicesAreListedAndSignedOut()
{
    OtherDevice phone(m_sandbox);
    QVERIFY(phone.signIn());
    signIn();
    QCOMPARE(phone.statusOfMe(), 200);
    m_flow->devices().read();
    QTRY_COMPARE(m_flow->devices().state().rows.size(), 2);
    auto *dialog = new views::DevicesDialog(*m_flow, m_window.get());
    dialog->show();
    QTRY_COMPARE(dialog->findChildren<QWidget *>(u"deviceRow"_s).size(), 2);
    const QList<DevicesState::Row> rows = m_flow->devices().state().rows;
    QVERIFY(rows.first().isHere && !rows.last().isHere);
    QCOMPARE(rows.last().device.program, u"Shop app"_s);
    QVERIFY(visibleTexts().contains("Android"_L1));
    dialog->findChild<QAbstractButton *>(u"signOutEverywhereButton"_s)->click();
    QCOMPARE(requestsTo(users + "/logout-all"_L1), 0); // It asks first.
    auto *note = dialog->findChild<kit::Banner *>(u"devicesNote"_s);
    QVERIFY(note->isVisible());
    m_sandbox.fault(u"POST"_s, users + "/logout-all"_L1, u"status:503"_s);
    note->actionButton()->click();
    QTRY_VERIFY(m_flow->devices().state().error);
    QVERIFY(m_flow->signIn().state().isSignedIn);
    QCOMPARE(phone.statusOfMe(), 200);
    dialog->findChild<QAbstractButton *>(u"signOutEverywhereButton"_s)->click();
    note->actionButton()->click();
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    QCOMPARE(phone.statusOfMe(), 401);
    QVERIFY(m_flow->project().connection() && !m_flow->signIn().state().isSignedIn);
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
