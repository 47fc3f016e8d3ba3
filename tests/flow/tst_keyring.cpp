// SPDX-License-Identifier: MIT
// What is remembered between starts, with a real gnome-keyring on a session bus of the test's own, and without one.
#include "deskprograms.h"
#include "keyring.h"
#include "kit/widgets/choicecard.h"
#include "support/sandboxprocess.h"
#include "windowbench.h"

#include <QCheckBox>
#include <QLabel>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

/// Set: this is the process that has no keychain.
constexpr auto bareVariable = "VEZNE_TEST_WITHOUT_KEYRING";
constexpr auto refreshPath = "/api/content/users-auth-providers/marker/email/users/refresh"_L1;

/// Counts how often a widget of this name comes on screen.
class ShowCounter : public QObject
{
public:
    explicit ShowCounter(const QString &name) : m_name(name) { qApp->installEventFilter(this); }
    int shown = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isPainted = event->type() == QEvent::Show || event->type() == QEvent::Paint;
        shown += isPainted && watched->objectName() == m_name ? 1 : 0;
        return false;
    }

private:
    QString m_name;
};

} // namespace

/// A window that keeps its secrets in the desktop's keychain, if there is one.
class KeptBench : public tests::WindowBench
{
    Q_OBJECT
protected:
    void adjust(FlowOptions &options) override
    {
        options.useKeychain = true;
        options.now = [this] { return m_now; };
    }
    /// As a start of the program does it: nothing on the command line.
    void startWindow()
    {
        m_machineClock.start();
        FlowOptions options;
        options.dataFolder = m_dir.path();
        options.requestDeadline = std::chrono::milliseconds(1500);
        options.timeScale = 0.02;
        adjust(options);
        m_flow = std::make_unique<CheckoutFlow>(options);
        m_translations.setLanguage(u"tr_TR"_s);
        m_window = std::make_unique<views::MainWindow>(*m_flow, [this] { return m_clock += 2000; });
        m_window->setTheme(m_theme, kit::Scheme::Light);
        m_window->resize(1180, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_flow->start();
    }
    void endWindow()
    {
        m_window.reset();
        m_flow.reset();
    }
    void connectProject()
    {
        core::ProjectSettings project;
        project.url = m_sandbox.url().toString();
        project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
        project.storage = u"orders"_s;
        m_flow->project().checkAndConnect(project, u"tr_TR"_s);
        QTRY_COMPARE(m_flow->project().state().status, ConnectionStatus::Connected);
        QTRY_VERIFY(find<QLineEdit>(u"loginEdit"_s));
    }
    void rememberMe()
    {
        startWindow();
        connectProject();
        auto *remember = find<QCheckBox>(u"rememberCheck"_s);
        QVERIFY(remember);
        QTRY_VERIFY(remember->isEnabled());
        remember->setChecked(true);
        signIn();
    }

    tests::SandboxProcess m_sandbox;
    QTemporaryDir m_dir;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

/// In a process of its own, whose session bus is nowhere.
class BareDesk : public KeptBench
{
    Q_OBJECT
private Q_SLOTS:
    void livesInMemoryAndSaysSo()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        startWindow();
        connectProject();
        QTRY_VERIFY(find<QLabel>(u"memoryLabel"_s));
        QVERIFY(!find<QCheckBox>(u"rememberCheck"_s)->isEnabled());
        signIn();
        m_sandbox.expireTokens();
        m_flow->openOrders(); // Has the tokens renewed, so that the sandbox knows the old refresh token from us.
        QByteArray token;
        QTRY_VERIFY(!(token = sentToken()).isEmpty());
        endWindow();
        QCOMPARE(tests::filesWith(m_dir.path(), { token, m_sandbox.appToken().toUtf8(), m_sandbox.password().toUtf8() }), QStringList());
        startWindow();
        QTRY_COMPARE(m_flow->signIn().state().resume, SignInState::Resume::None); // The app token has to be typed again.
        QVERIFY(!m_flow->project().state().hasProject());
        QTRY_VERIFY(find<QAbstractButton>(u"stateActionButton"_s));
        endWindow();
    }

private:
    QByteArray sentToken()
    {
        for (const QJsonValue &request : m_sandbox.requests()) {
            if (request["path"_L1].toString() == refreshPath) {
                return QJsonDocument::fromJson(request["body"_L1].toString().toUtf8())["refreshToken"_L1].toString().toUtf8();
            }
        }
        return {};
    }
};

class TestKeyring : public KeptBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { endWindow(); }

    void rememberedIsAskedForNothing();
    void signedOutIsForgotten();
    void offlineKeepsTheSignIn();
    void aLockOutlastsARestart();
    void security18NothingOfAnyProjectIsLeft();
    void sixInteractionsToTheLink();
    void withoutOneItLivesInMemory();

private:
    [[nodiscard]] QString url() const { return QUrl(m_sandbox.url()).toString(QUrl::StripTrailingSlash); }
    [[nodiscard]] QByteArray keptToken() const { return m_keyring.lookup(u"refresh|"_s + url()); }
    [[nodiscard]] kit::ChoiceCard *accountCard(const QString &identifier) const
    {
        for (const core::PaymentAccount &account : draft().details.accounts.accounts) {
            for (auto *card : m_window->findChildren<kit::ChoiceCard *>()) {
                if (account.identifier == identifier && card->isVisible() && card->accessibleName().contains(account.title)) {
                    return card;
                }
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool isOn(Route::Page page) const { return m_flow->route().page == page; }

    tests::SessionBus m_bus;
    tests::Keyring m_keyring;
};

void TestKeyring::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon did not start");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    QVERIFY2(m_keyring.start(m_bus.address()), "gnome-keyring-daemon did not come up (package gnome-keyring)");
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
    m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void TestKeyring::init()
{
    m_sandbox.reset();
    m_keyring.forgetAll();
    m_dir = QTemporaryDir();
    m_now = QDateTime::currentDateTimeUtc();
}

void TestKeyring::rememberedIsAskedForNothing()
{
    rememberMe();
    QTRY_VERIFY(!keptToken().isEmpty());
    const QByteArray first = keptToken();
    QCOMPARE(m_keyring.lookup(u"app|"_s + url()), m_sandbox.appToken().toUtf8());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"Sukru Isik"_s);
    endWindow();

    const ShowCounter login(u"loginEdit"_s);
    const ShowCounter offers(u"offers"_s);
    startWindow();
    QTRY_VERIFY(isOn(Route::Page::Details));
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    QCOMPARE(login.shown, 0); // Not for one paint.
    QCOMPARE(offers.shown, 0);
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), u"Sukru Isik"_s);
    QTRY_VERIFY(!keptToken().isEmpty() && keptToken() != first); // It works once: the new one is kept.
    const QList<QByteArray> secrets{ first, keptToken(), m_sandbox.appToken().toUtf8(), m_sandbox.password().toUtf8() };
    endWindow();
    QCOMPARE(tests::filesWith(m_dir.path(), secrets), QStringList());
    QCOMPARE(tests::filesWith(m_keyring.folder(), secrets), QStringList()); // Nor as it is in the keyring's own file.
    QCOMPARE(tests::filesWith(qEnvironmentVariable("HOME"), secrets), QStringList());
}

void TestKeyring::signedOutIsForgotten()
{
    rememberMe();
    QTRY_VERIFY(!keptToken().isEmpty());
    m_flow->signIn().signOut();
    QTRY_VERIFY(isOn(Route::Page::SignIn));
    QTRY_VERIFY(keptToken().isEmpty());
    endWindow();
    startWindow();
    QTRY_VERIFY(find<QLineEdit>(u"loginEdit"_s));
    QVERIFY(!m_flow->signIn().state().isSignedIn);
}

void TestKeyring::offlineKeepsTheSignIn()
{
    rememberMe();
    QTRY_VERIFY(!keptToken().isEmpty());
    endWindow();
    const QByteArray kept = keptToken();
    m_sandbox.fault(u"POST"_s, refreshPath, u"drop-before"_s, 100);
    const ShowCounter login(u"loginEdit"_s);
    startWindow();
    QTRY_COMPARE(m_flow->signIn().state().resume, SignInState::Resume::Offline);
    QTRY_VERIFY(find<QAbstractButton>(u"resumeAgainButton"_s));
    QCOMPARE(keptToken(), kept);
    QTest::mouseClick(find<QAbstractButton>(u"resumeAgainButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_flow->signIn().state().resume, SignInState::Resume::Offline); // It is still away.
    QCOMPARE(keptToken(), kept);
    m_sandbox.clearFaults();
    QTRY_VERIFY(find<QAbstractButton>(u"resumeAgainButton"_s));
    QTest::mouseClick(find<QAbstractButton>(u"resumeAgainButton"_s), Qt::LeftButton);
    QTRY_VERIFY(isOn(Route::Page::Details));
    QCOMPARE(login.shown, 0);
    QTRY_VERIFY(!m_flow->alerts().current());
}

void TestKeyring::aLockOutlastsARestart()
{
    rememberMe();
    m_flow->lock().setPin(core::Secret("471147"));
    QTRY_VERIFY(m_flow->lock().state().hasPin());
    QTRY_VERIFY(m_keyring.lookup(u"pin:%1|%2"_s.arg(m_sandbox.login(), url())).contains("$y$"));
    m_flow->lock().lock();
    auto *secret = find<QLineEdit>(u"lockSecretEdit"_s);
    for (int i = 0; i < PinBook::freeTries; ++i) {
        QTest::keyClicks(secret, u"0000"_s);
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_COMPARE(m_flow->lock().state().refusal, LockState::Refusal::WrongPin);
        QTRY_VERIFY(secret->text().isEmpty() && !m_flow->lock().state().isChecking);
    }
    QCOMPARE(m_flow->lock().state().wait, std::chrono::seconds(10));
    QTest::qWait(300); // The keyring takes it.
    endWindow();
    startWindow();
    QTRY_VERIFY(m_flow->signIn().state().isSignedIn);
    QVERIFY(m_flow->lock().state().isLocked); // Killing the program opens nothing.
    QTRY_VERIFY(m_flow->lock().state().hasPin());
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details); // Behind the lock, and without taking the keys away from it.
    QTest::qWait(100);
    QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(find<QLineEdit>(u"lockSecretEdit"_s)));
    QTRY_COMPARE(m_flow->lock().state().wait, std::chrono::seconds(10));
    m_flow->lock().tryPin(core::Secret("471147"));
    QVERIFY(!m_flow->lock().state().isChecking);
    m_now = m_now.addSecs(10);
    QTRY_COMPARE(m_flow->lock().state().wait, std::chrono::seconds(0));
    QTest::keyClicks(find<QLineEdit>(u"lockSecretEdit"_s), u"471147"_s);
    QTest::keyClick(find<QLineEdit>(u"lockSecretEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_flow->lock().state().isLocked);
    QVERIFY(find<QAbstractButton>(u"primaryButton"_s));
}

// A returning clerk, one product. What the hands do is counted: a text that is typed, a key, a press.
// PINs and remembered sign-ins of every project that the counter knows, not only of the one that is open.
void TestKeyring::security18NothingOfAnyProjectIsLeft()
{
    tests::SandboxProcess other;
    QVERIFY2(other.start(), qPrintable(other.why()));
    rememberMe();
    m_flow->lock().setPin(core::Secret("471147"));
    const QString pin = u"pin:%1|%2"_s.arg(m_sandbox.login(), url());
    QTRY_VERIFY(!m_keyring.lookup(pin).isEmpty() && !keptToken().isEmpty());
    core::ProjectSettings project;
    project.url = other.url().toString();
    project.appToken = core::Secret(other.appToken().toUtf8());
    m_flow->project().checkAndConnect(project, u"tr_TR"_s);
    const QString second = other.url().toString(QUrl::StripTrailingSlash);
    QTRY_VERIFY(!m_keyring.lookup(u"app|"_s + second).isEmpty());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(other.login(), core::Secret(other.password().toUtf8()), true);
    QTRY_VERIFY(!m_keyring.lookup(u"refresh|"_s + second).isEmpty());
    QVERIFY(!m_keyring.lookup(pin).isEmpty() && !keptToken().isEmpty()); // A switch forgets nothing.
    m_flow->projects().open(url());
    QTRY_VERIFY(m_flow->signIn().state().isSignedIn && m_flow->project().url().port() == m_sandbox.url().port()); // By what is remembered.
    m_flow->projects().open(second);
    QTRY_VERIFY(m_flow->signIn().state().isSignedIn && m_flow->project().url().port() == other.url().port());
    m_flow->erasePersonalData();
    QTRY_VERIFY(keptToken().isEmpty() && m_keyring.lookup(pin).isEmpty());
    QTRY_VERIFY(m_keyring.lookup(u"refresh|"_s + second).isEmpty());
    QCOMPARE(m_keyring.lookup(u"app|"_s + url()), m_sandbox.appToken().toUtf8()); // The connections stay.
    m_flow->projects().forgetCurrent();
    QTRY_VERIFY(m_keyring.lookup(u"app|"_s + second).isEmpty());
    QTRY_COMPARE(m_flow->project().url().port(), m_sandbox.url().port());
    QCOMPARE(m_keyring.lookup(u"app|"_s + url()), m_sandbox.appToken().toUtf8());
}

void TestKeyring::sixInteractionsToTheLink()
{
    rememberMe();
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    const QString code = m_flow->catalogue().model().catalogue().product(0).sku;
    endWindow();
    int hands = 0;
    const auto types = [&hands](const QString &text) {
        ++hands;
        QTest::keyClicks(QApplication::focusWidget(), text);
    };
    const auto presses = [&hands](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        ++hands;
        QTest::keyClick(QApplication::focusWidget(), key, with);
    };
    startWindow();
    QTRY_VERIFY(isOn(Route::Page::Details));
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) && QApplication::focusWidget()->isVisible());
    types(u"Sukru Isik"_s);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Sukru Isik"_s);
    if (draft().details.account != "card"_L1) {
        ++hands;
        QVERIFY(accountCard(u"card"_s));
        QTest::mouseClick(accountCard(u"card"_s), Qt::LeftButton);
        QCOMPARE(draft().details.account, u"card"_s);
    }
    QTRY_VERIFY(primary() && primary()->isEnabled());
    presses(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isOn(Route::Page::Products));
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(find<QLineEdit>(u"searchEdit"_s)));
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    types(code);
    presses(Qt::Key_Return);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    QTRY_VERIFY(draft().cart.canPlace && primary()->isEnabled());
    presses(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    QTRY_VERIFY(find<QAbstractButton>(u"openLinkButton"_s));
    QVERIFY2(hands <= 6, qPrintable(QString::number(hands)));
    qInfo("interactions: %d", hands);
}

void TestKeyring::withoutOneItLivesInMemory()
{
    QProcess bare;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(QLatin1String(bareVariable), u"1"_s);
    bare.setProcessEnvironment(environment);
    bare.setProcessChannelMode(QProcess::MergedChannels);
    bare.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(bare.waitForFinished(60'000));
    QVERIFY2(bare.exitStatus() == QProcess::NormalExit && bare.exitCode() == 0, bare.readAll().constData());
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(bareVariable)) {
        BareDesk test;
        return QTest::qExec(&test, argc, argv);
    }
    TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyring.moc"
