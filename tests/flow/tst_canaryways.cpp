// SPDX-License-Identifier: MIT
// Item 16 of docs/threat-model.md, the rest of the week: every way of signing in, several clerks and a guest at one window, several
// projects, every command of the terminal. What nobody may find stands in no file and no message afterwards, and in no field of the window.
#include "app/logfilter.h"
#include "canarybench.h"
#include "checkout/draft/orderform.h"
#include "checkout/orders/orderdetail.h"
#include "session/connection.h"
#include "support/clirun.h"
#include "support/storefile.h"
#include "views/shell/supportpreview.h"
#include "visit.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;
using tests::StoreFile;

namespace {

const QString customer = u"Kanarya Sariev"_s;
const QString newcomer = u"yeni.kanarya@example.com"_s;
const QString codeUser = u"veli.kanarya@example.com"_s;
const QString otherClerk = u"ilgaz@example.com"_s;
const QByteArray oneTimeCode = "730194";
const QByteArray newcomersPassword = "Yeni-Kanarya-4471";
const QByteArray replacedPassword = "Unutulan-Kanarya-5582";
const QByteArray othersPassword = "demo-5678";
const QByteArray boardPassword = "Pano-Kanarya-6693";
const QByteArray secondToken = "ikinci-kanarya-anahtari";
const QByteArray firstPin = "60718293";
const QByteArray secondPin = "18293607";

/// The demo store with every way of signing in, guests, and a code of its own.
void openEveryWay(QJsonObject &store)
{
    QJsonObject project = store["project"_L1].toObject();
    project["codeForTests"_L1] = QString::fromLatin1(oneTimeCode);
    project["appToken"_L1] = u"kanarya-uygulama-anahtari"_s;
    project["guests"_L1] = true;
    store["project"_L1] = project;
    for (const QString &marker : { u"phone"_s, u"staff"_s }) {
        StoreFile::changeOne(store, u"authProviders"_s, marker, [](QJsonObject &provider) { provider["isActive"_L1] = true; });
    }
    QJsonArray users = store["users"_L1].toArray();
    QJsonObject user = users.first().toObject();
    user["password"_L1] = u"Kanarya-Parola-3360"_s; // A captured store has those of the demo store in their place.
    users.replace(0, user);
    user["id"_L1] = 20;
    user["identifier"_L1] = codeUser;
    user["authProviderIdentifier"_L1] = u"phone"_s;
    users.append(user);
    store["users"_L1] = users;
}

} // namespace

class CanaryWaysTest : public tests::CanaryBench
{
    Q_OBJECT
public:
    CanaryWaysTest() : m_store(openEveryWay) { } // Before there is a home that it could lie in.

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void security16EveryWayIn();
    void security16ManyHands();
    void security16EveryCommand();
    void security12EveryWayWithoutAKeychain();
    void security12ManyHandsWithoutAKeychain();

private:
    [[nodiscard]] const SignInState &state() const { return m_flow->signIn().state(); }
    void type(const QString &name, const QByteArray &text);
    void press(const QString &name);
    void isIn();
    void leave();
    void enterCode();
    void byPassword();
    void bySignUp();
    void byCode();
    void byForgotten();
    void byBrowser();
    void asGuest();
    void twoClerks();
    void askBack();
    void anotherProject();
    void writePapers(const QString &name);
    void readAll(const QString &folder);

    StoreFile m_store;
};

void CanaryWaysTest::initTestCase()
{
    QVERIFY(m_store.isWritten());
    prepareHome();
    QVERIFY2(m_sandbox.start({ u"--store"_s, m_store.path() }), qPrintable(m_sandbox.why()));
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
    for (const QByteArray &secret : { m_shop.password.toUtf8(), m_shop.appToken.toUtf8(), oneTimeCode, newcomersPassword, replacedPassword,
             othersPassword, boardPassword, secondToken, firstPin, secondPin }) {
        note(secret);
    }
}

void CanaryWaysTest::cleanup()
{
    m_window.reset();
    m_flow.reset();
}

void CanaryWaysTest::type(const QString &name, const QByteArray &text)
{
    QTRY_VERIFY2(find<QLineEdit>(name), qPrintable(name));
    find<QLineEdit>(name)->setFocus();
    find<QLineEdit>(name)->selectAll();
    QTest::keyClicks(find<QLineEdit>(name), QString::fromUtf8(text));
}

void CanaryWaysTest::press(const QString &name)
{
    QTRY_VERIFY2(find<QAbstractButton>(name) && find<QAbstractButton>(name)->isEnabled(), qPrintable(name));
    find<QAbstractButton>(name)->click();
}

/// Somebody is in, and nothing of how they came stands in a field any more, seen or unseen.
void CanaryWaysTest::isIn()
{
    QTRY_VERIFY(state().isSignedIn);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    noteTokens();
    for (const QLineEdit *edit : m_window->findChildren<QLineEdit *>()) {
        for (const QByteArray &secret : std::as_const(m_secrets)) {
            QVERIFY2(!edit->text().contains(QString::fromUtf8(secret)), qPrintable(edit->objectName()));
        }
    }
}

void CanaryWaysTest::leave()
{
    m_flow->signIn().signOut();
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    QTRY_VERIFY(!state().isSignedIn && !state().isLoading);
}

void CanaryWaysTest::enterCode()
{
    QTRY_COMPARE(state().step, SignInStep::Code);
    QTRY_VERIFY(!state().isSigningIn);
    type(u"codeEdit"_s, "000000");
    QTest::keyClick(find<QLineEdit>(u"codeEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(state().code.fault, CodeState::Fault::Wrong); // What is wrong is no less secret a moment later.
    QTRY_VERIFY(!state().isSigningIn);
    type(u"codeEdit"_s, oneTimeCode);
    QTest::keyClick(find<QLineEdit>(u"codeEdit"_s), Qt::Key_Return);
}

void CanaryWaysTest::byPassword()
{
    QTRY_VERIFY(find<QCheckBox>(u"rememberCheck"_s) && state().providers.size() == 3);
    find<QCheckBox>(u"rememberCheck"_s)->setChecked(m_hasKeychain);
    signIn();
    isIn();
}

void CanaryWaysTest::bySignUp()
{
    QTRY_VERIFY(state().canSignUp);
    m_flow->signIn().chooseMethod(SignInMethod::SignUp, newcomer);
    type(u"password_reg"_s, newcomersPassword);
    type(u"first_name"_s, "Kanarya");
    press(u"signInButton"_s);
    enterCode();
    isIn();
    QCOMPARE(state().userIdentifier, newcomer);
}

void CanaryWaysTest::byCode()
{
    m_flow->signIn().chooseProvider(u"phone"_s);
    type(u"loginEdit"_s, codeUser.toUtf8());
    QTest::keyClick(find<QLineEdit>(u"loginEdit"_s), Qt::Key_Return);
    enterCode();
    isIn();
}

void CanaryWaysTest::byForgotten()
{
    m_flow->signIn().chooseProvider(u"email"_s);
    QTRY_VERIFY(state().canRecover);
    m_flow->signIn().chooseMethod(SignInMethod::Forgotten, m_shop.login);
    m_flow->signIn().requestCode(m_shop.login, m_hasKeychain);
    enterCode();
    QTRY_COMPARE(state().step, SignInStep::NewPassword);
    type(u"newPasswordEdit"_s, replacedPassword);
    QTest::keyClick(find<QLineEdit>(u"newPasswordEdit"_s), Qt::Key_Return);
    isIn();
}

void CanaryWaysTest::byBrowser()
{
    m_flow->signIn().chooseProvider(u"staff"_s);
    QTRY_COMPARE(state().method, SignInMethod::Browser);
    m_flow->signIn().startBrowser(m_hasKeychain, { u"tr"_s, u"Vezne"_s, u"bitti"_s, u"olmadı"_s, u"yabancı"_s });
    const QUrl page(state().browser.link);
    note(QUrlQuery(page).queryItemValue(u"state"_s).toLatin1());
    const QUrl back = tests::visit("POST", page, "decision=allow").location;
    note(QUrlQuery(back).queryItemValue(u"code"_s).toLatin1());
    QCOMPARE(tests::visit("GET", back).status, 200);
    isIn();
    const QJsonArray all = m_sandbox.requests();
    for (const QJsonValue request : all) {
        const QString verifier = QJsonDocument::fromJson(request["body"_L1].toString().toUtf8())["code_verifier"_L1].toString();
        verifier.isEmpty() ? void() : note(verifier.toLatin1());
    }
}

void CanaryWaysTest::asGuest()
{
    press(u"guestButton"_s);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    m_flow->draft().form().setAnswer(u"name"_s, customer, true);
    m_flow->park(customer); // Under the customer's name, as a clerk does.
    QTRY_COMPARE(m_flow->shelf().state().baskets.size(), 1);
    m_flow->shelf().takeUp(m_flow->shelf().state().baskets.first().id);
    QTRY_COMPARE(draft().details.answers.raw(u"name"_s), customer);
    m_flow->openSignIn();
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
}

// Each with a PIN; who comes back is let in by it, with what the keychain has kept of them.
void CanaryWaysTest::twoClerks()
{
    const auto setPin = [this](const QByteArray &pin) {
        m_flow->lock().setPin(core::Secret(pin));
        QTRY_VERIFY(m_flow->lock().state().hasPin());
        noteTokens();
    };
    const auto tryPin = [this](const QByteArray &pin) {
        type(u"lockSecretEdit"_s, pin);
        QTest::keyClick(find<QLineEdit>(u"lockSecretEdit"_s), Qt::Key_Return);
        QTRY_VERIFY(!m_flow->lock().state().isChecking);
    };
    setPin(firstPin);
    m_flow->lock().lock();
    QTRY_VERIFY(find<QAbstractButton>(u"anotherClerkButton"_s));
    press(u"anotherClerkButton"_s);
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    const tests::Shop first = std::exchange(m_shop, { m_shop.url, m_shop.appToken, otherClerk, QString::fromLatin1(othersPassword) });
    signIn();
    m_shop = first;
    setPin(secondPin);
    m_flow->lock().lock();
    press(u"clerkButton"_s);
    tryPin(secondPin); // Of the other one.
    QCOMPARE(m_flow->lock().state().refusal, LockState::Refusal::WrongPin);
    tryPin(firstPin);
    QTRY_COMPARE(state().userIdentifier, m_shop.login);
    QTRY_VERIFY(!m_flow->project().connection()->gate.accessToken().isEmpty());
    isIn();
}

void CanaryWaysTest::askBack()
{
    m_flow->draft().form().setAnswer(u"name"_s, customer, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    addTwo();
    m_flow->advance();
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    const qint64 order = payment().orderId;
    m_sandbox.pay(order, u"completed"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
    m_flow->openOrder(u"orders"_s, order);
    QTRY_VERIFY(!m_flow->order().state().refundable.isEmpty());
    m_flow->order().requestRefund({ { m_flow->order().state().refundable.first().item.productId, 1, {} } }, customer + u" istemedi"_s);
    QTRY_COMPARE(m_flow->order().state().refund, RefundStep::Requested);
    m_flow->devices().read();
    QTRY_VERIFY(!m_flow->devices().state().rows.isEmpty());
}

// With pins, a board that has a password, and an app token of its own; then back.
void CanaryWaysTest::anotherProject()
{
    StoreFile second([](QJsonObject &store) {
        QJsonObject project = store["project"_L1].toObject();
        project["appToken"_L1] = QString::fromLatin1(secondToken);
        store["project"_L1] = project;
    });
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start({ u"--store"_s, second.path() }), qPrintable(sandbox.why()));
    QFile::remove(second.path()); // It has its app token in it, and lies in this home.
    core::ProjectSettings project;
    project.url = sandbox.url().toString();
    project.appToken = core::Secret(secondToken);
    project.shop = u"postgresql://vezne@127.0.0.1:9/pano"_s;
    project.shopPassword = core::Secret(boardPassword);
    m_flow->project().connectTo(project);
    QTRY_VERIFY(m_flow->project().url() == sandbox.url() && !state().providers.isEmpty());
    m_flow->settings().set(
        u"project/pins"_s, u"sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= sha256/AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s);
    m_flow->signIn().signIn(sandbox.login(), core::Secret(sandbox.password().toUtf8()), m_hasKeychain);
    QTRY_VERIFY(state().isSignedIn);
    noteTokens();
    QFile exported(file(u"settings.json"_s));
    QVERIFY(exported.open(QIODevice::WriteOnly));
    const QByteArray json = m_flow->settings().exported();
    QVERIFY(json.contains("127.0.0.1"));
    exported.write(json);
}

void CanaryWaysTest::writePapers(const QString &name)
{
    m_flow->diagnosis().run();
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->diagnosis().state().isRunning, 20'000);
    views::SupportPreview preview(m_flow->diagnosis(), m_flow->locale(), true, nullptr);
    QVERIFY(preview.writeTo(file(name)));
}

/// The window is closed: everything is read. Of people only the counter's own files know.
void CanaryWaysTest::readAll(const QString &folder)
{
    m_window.reset();
    m_flow.reset();
    const QString log = heard();
    if (QTest::currentTestFailed()) {
        return;
    }
    checkFilesHoldNoSecret();
    QVERIFY2(log.contains("POST /api/content/"_L1) && log.contains("qt."_L1), qPrintable(log.left(2000)));
    checkNothingIsTold(log, { customer.toUtf8(), m_shop.login.toUtf8(), newcomer.toUtf8(), codeUser.toUtf8(), otherClerk.toUtf8() });
    const QStringList found = tests::filesWith(m_root.path(), { customer.toUtf8() });
    for (const QString &path : found) {
        QVERIFY2(path.startsWith(file(folder)) && QFileInfo(path).fileName().contains(".sqlite"_L1), qPrintable(path));
    }
}

void CanaryWaysTest::security16EveryWayIn()
{
    m_sandbox.reset();
    listen();
    openWindow(file(u"ways"_s));
    for (const auto way : { &CanaryWaysTest::byPassword, &CanaryWaysTest::bySignUp, &CanaryWaysTest::byCode, &CanaryWaysTest::byForgotten,
             &CanaryWaysTest::byBrowser }) {
        if (!QTest::currentTestFailed()) {
            (this->*way)();
            QTest::currentTestFailed() ? void() : leave();
        }
    }
    if (!QTest::currentTestFailed()) {
        writePapers(u"ways.txt"_s);
    }
    readAll(u"ways"_s);
}

void CanaryWaysTest::security16ManyHands()
{
    m_sandbox.reset();
    listen();
    openWindow(file(u"hands"_s));
    for (const auto step : { &CanaryWaysTest::asGuest, &CanaryWaysTest::byPassword, &CanaryWaysTest::twoClerks, &CanaryWaysTest::askBack,
             &CanaryWaysTest::anotherProject }) {
        if (!QTest::currentTestFailed()) {
            (this->*step)();
        }
    }
    if (!QTest::currentTestFailed()) {
        writePapers(u"hands.txt"_s);
    }
    readAll(u"hands"_s);
}

// The password comes on the standard input; the app token stands in the line that Vezne was called with, and is taken out of it.
void CanaryWaysTest::security16EveryCommand()
{
    m_sandbox.reset();
    tests::CliRun loud(m_sandbox);
    loud.set("QT_LOGGING_RULES", u"*=true"_s);
    loud.set("TMPDIR", qEnvironmentVariable("TMPDIR"));
    loud.set("VEZNE_DATA_DIR", file(u"commands"_s));
    loud.set("VEZNE_SHOP", QString(u"postgresql://vezne:"_s + QString::fromLatin1(boardPassword) + u"@127.0.0.1:9/pano"_s));
    loud.unset("VEZNE_PASSWORD");
    loud.unset("VEZNE_APP_TOKEN");
    QString said;
    const auto run = [&](const QString &line, const QStringList &more, int code) {
        const tests::CliResult result
            = loud(line, more + QStringList{ u"--verbose"_s, u"--password-file"_s, u"-"_s, u"--app-token"_s, m_shop.appToken },
                m_shop.password.toUtf8() + '\n');
        said += result.err + QString::fromUtf8(result.out);
        QVERIFY2(code < 0 || result.code == code, qPrintable(line + u'\n' + result.err));
    };
    const QStringList named{ u"--field"_s, QString(u"name:string="_s + customer), u"--account"_s, u"card"_s };
    run(u"checkout --storage orders --form order --product 1:2"_s, named, 0);
    run(u"checkout --guest --storage orders --form order --product 1"_s, named, -1); // Refused with a password, which is said.
    m_sandbox.pay(1, u"completed"_s);
    const QString out = file(u"captured.json"_s);
    const std::pair<QString, int> lines[]{ { u"resume"_s, 0 }, { u"status 1"_s, 0 }, { u"orders --csv "_s + file(u"orders.csv"_s), 0 },
        { u"order 1"_s, 0 }, { u"products --limit 2"_s, 0 }, { u"form order"_s, 0 }, { u"preview --product 1:2 --coupon WELCOME10"_s, 0 },
        { u"refund 1 --product 1"_s, 0 }, { u"refund 1 --list"_s, 0 }, { u"refund 1 --cancel"_s, 0 },
        { u"receipt 1 --pdf "_s + file(u"receipt.pdf"_s), 0 }, { u"capture --out "_s + out, 0 }, { u"doctor"_s, -1 },
        { u"explain VZ-102"_s, 0 }, { u"shop"_s, -1 }, { u"shop init"_s, -1 }, { u"orders --login nobody@example.com"_s, 4 } };
    for (const auto &[line, code] : lines) {
        if (!QTest::currentTestFailed()) {
            run(line, {}, code);
        }
    }
    if (QTest::currentTestFailed()) {
        return;
    }
    QVERIFY(QFile::exists(out) && QFile::exists(file(u"orders.csv"_s)));
    const QJsonArray requests = m_sandbox.requests();
    for (const QJsonValue request : requests) {
        const QString bearer = request["headers"_L1]["authorization"_L1].toString().section(u' ', 1);
        bearer.isEmpty() ? void() : note(bearer.toUtf8());
    }
    QVERIFY(m_secrets.size() > 15);
    checkFilesHoldNoSecret();
    checkNothingIsTold(said, {});
}

void CanaryWaysTest::security12EveryWayWithoutAKeychain()
{
    runWithoutKeychain(u"security16EveryWayIn"_s);
}

void CanaryWaysTest::security12ManyHandsWithoutAKeychain()
{
    runWithoutKeychain(u"security16ManyHands"_s);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    app::keepContentOutOfTheLog(); // As the program does.
    CanaryWaysTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_canaryways.moc"
