// SPDX-License-Identifier: MIT
// Item 16 of docs/threat-model.md, the rest of the week: every way of signing in. What nobody may find stands in no file and no message afterwards, and in no field of the window.
#include "app/logfilter.h"
#include "canarybench.h"
#include "checkout/draft/orderform.h"
#include "session/connection.h"
#include "support/storefile.h"
#include "views/shell/supportpreview.h"
#include "visit.h"

#include <QCheckBox>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;
using tests::StoreFile;

namespace {

const QString customer = u"Kanarya Sariev"_s;
const QString newcomer = u"yeni.kanarya@example.com"_s;
const QString codeUser = u"veli.kanarya@example.com"_s;
const QByteArray oneTimeCode = "730194";
const QByteArray newcomersPassword = "Yeni-Kanarya-4471";
const QByteArray replacedPassword = "Unutulan-Kanarya-5582";

/// The demo store with every way of signing in, guests, and a code of its own.
void openEveryWay(QJsonObject &store)
{
    QJsonObject project = store["project"_L1].toObject();
    project["codeForTests"_L1] = QString::fromLatin1(oneTimeCode);
    project["guests"_L1] = true;
    store["project"_L1] = project;
    for (const QString &marker : { u"phone"_s, u"staff"_s }) {
        StoreFile::changeOne(store, u"authProviders"_s, marker, [](QJsonObject &provider) { provider["isActive"_L1] = true; });
    }
    QJsonArray users = store["users"_L1].toArray();
    QJsonObject user = users.first().toObject();
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
    void security12EveryWayWithoutAKeychain();

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
    for (const QByteArray &secret : { m_shop.password.toUtf8(), m_shop.appToken.toUtf8(), oneTimeCode, newcomersPassword, replacedPassword }) {
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
        const QString verifier
            = QJsonDocument::fromJson(request["body"_L1].toString().toUtf8())["code_verifier"_L1].toString();
        verifier.isEmpty() ? void() : note(verifier.toLatin1());
    }
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
    checkNothingIsTold(log, { customer.toUtf8(), m_shop.login.toUtf8(), newcomer.toUtf8(), codeUser.toUtf8() });
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

void CanaryWaysTest::security12EveryWayWithoutAKeychain()
{
    runWithoutKeychain(u"security16EveryWayIn"_s);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    app::keepContentOutOfTheLog(); // As the program does.
    CanaryWaysTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_canaryways.moc"
