// SPDX-License-Identifier: MIT
// Signing in by code, making an account, replacing a password: what the value says, and what the sandbox's books say.
#include "signinbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

const QString rightCode = u"123456"_s;

} // namespace

class TestSignIn : public tests::SignInBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(startStore(), qPrintable(m_sandbox.why())); }
    void init() { openStore(); }
    void cleanup() { closeStore(); }

    void everyWayIsOffered();
    void aCodeSignsIn();
    void fiveWrongCodesUseItUp();
    void anExpiredCodeIsSaid();
    void askingTooEarlyKeepsTheCode();
    void aStrangerGetsNoCode();
    void codeAgainLosesNothing();
    void anAccountIsMadeAndActivated();
    void whatIsMissingIsSaid();
    void theStoresWordsAboutAField();
    void aLoginThatIsTaken();
    void anAccountThatWaitsIsGoneOnWith();
    void aForgottenPasswordIsReplaced();

private:
    void enter(const QString &text)
    {
        m_flow->signIn().enterCode(core::Secret(text.toUtf8()));
        QTRY_VERIFY(!state().isSigningIn);
    }
    void askForCode(const QString &login)
    {
        m_flow->signIn().requestCode(login, false);
        QTRY_VERIFY(!state().isSigningIn);
    }
    void fill(const QString &marker, const QString &text) { m_flow->signIn().setSignUpAnswer(marker, text, true); }
    void fillSignUp(const QString &login);
};

void TestSignIn::everyWayIsOffered()
{
    QTRY_COMPARE(state().providers.size(), 3);
    QCOMPARE(state().method, SignInMethod::Password);
    QTRY_VERIFY(state().canSignUp);
    QVERIFY(state().canRecover);
    QCOMPARE(state().signUp.form.fields.size(), 5);
    m_flow->signIn().chooseProvider(u"phone"_s);
    QCOMPARE(state().method, SignInMethod::Code);
    QVERIFY(!state().canRecover);
    m_flow->signIn().chooseProvider(u"staff"_s);
    QCOMPARE(state().method, SignInMethod::Browser);
    QVERIFY(!state().canSignUp);
    m_flow->signIn().chooseMethod(SignInMethod::SignUp, {}); // Not here.
    QCOMPARE(state().method, SignInMethod::Browser);
}

void TestSignIn::aCodeSignsIn()
{
    atProvider(u"phone"_s);
    askForCode(m_codeUser);
    QCOMPARE(state().step, SignInStep::Code);
    QCOMPARE(code().length, 6);
    QVERIFY(code().hasDigitsOnly);
    QVERIFY(!code().canResend);
    QCOMPARE(code().triesLeft, 5);
    QVERIFY(code().expiresAt.isValid());
    enter(rightCode);
    QVERIFY(state().isSignedIn);
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    const QJsonObject body = lastBody(u"/marker/phone/users/auth"_s);
    QCOMPARE(body["code"_L1].toString(), rightCode);
    QCOMPARE(body["authData"_L1].toArray().size(), 1); // No password goes with it.
    QTRY_VERIFY(draft().details.isReady);
}

void TestSignIn::fiveWrongCodesUseItUp()
{
    atProvider(u"phone"_s);
    askForCode(m_codeUser);
    for (int left = 4; left > 0; --left) {
        enter(u"000000"_s);
        QCOMPARE(code().fault, CodeState::Fault::Wrong);
        QCOMPARE(code().triesLeft, left);
        QVERIFY(!m_flow->alerts().current()); // Said at the field.
    }
    enter(u"000000"_s);
    QCOMPARE(code().fault, CodeState::Fault::UsedUp);
    const int before = sent(u"/auth"_s);
    enter(rightCode);
    QCOMPARE(sent(u"/auth"_s), before); // It would be refused.
    m_sandbox.advanceClock(31);
    QTRY_VERIFY(code().canResend);
    m_flow->signIn().resendCode();
    QTRY_COMPARE(code().fault, CodeState::Fault::None);
    enter(rightCode);
    QVERIFY(state().isSignedIn);
}

void TestSignIn::anExpiredCodeIsSaid()
{
    atProvider(u"phone"_s);
    askForCode(m_codeUser);
    m_sandbox.advanceClock(121); // The store's two minutes are over before ours.
    enter(rightCode);
    QCOMPARE(code().fault, CodeState::Fault::Wrong);
    QTRY_COMPARE(code().fault, CodeState::Fault::Expired);
    const int before = sent(u"/auth"_s);
    enter(rightCode);
    QCOMPARE(sent(u"/auth"_s), before);
    QTRY_VERIFY(code().canResend);
    m_flow->signIn().resendCode();
    QTRY_COMPARE(code().fault, CodeState::Fault::None);
    enter(rightCode);
    QVERIFY(state().isSignedIn);
}

void TestSignIn::askingTooEarlyKeepsTheCode()
{
    atProvider(u"phone"_s);
    askForCode(m_codeUser);
    const int before = sent(u"/generate-code"_s);
    m_flow->signIn().resendCode(); // Less than half a minute.
    QCOMPARE(sent(u"/generate-code"_s), before);
    QTRY_VERIFY(code().canResend); // Ours is over; the store's is not.
    m_flow->signIn().resendCode();
    QTRY_VERIFY(code().wasSentBefore);
    QCOMPARE(sent(u"/generate-code"_s), before + 1);
    QVERIFY(!m_flow->alerts().current());
    enter(rightCode);
    QVERIFY(state().isSignedIn);
}

void TestSignIn::aStrangerGetsNoCode()
{
    atProvider(u"phone"_s);
    askForCode(u"nobody@example.com"_s);
    QCOMPARE(state().step, SignInStep::Begin);
    QVERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::SendCode);
    QCOMPARE(m_flow->alerts().current()->error.reason.kind, core::ServerReason::Kind::LoginUnknown);
}

void TestSignIn::codeAgainLosesNothing()
{
    atProvider(u"phone"_s);
    askForCode(m_codeUser);
    enter(rightCode);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    QTRY_VERIFY(m_flow->catalogue().state().loadedCount >= 24);
    m_sandbox.expireTokens();
    m_sandbox.fault(u"POST"_s, u"/api/content/users-auth-providers/marker/phone/users/refresh"_s, u"status:400"_s);
    m_flow->draft().setQuantity(product(1), 3);
    QTRY_COMPARE(m_flow->route().page, Route::Page::SignIn);
    QCOMPARE(state().method, SignInMethod::Code);
    QCOMPARE(state().login, m_codeUser);
    m_sandbox.advanceClock(31);
    askForCode(m_codeUser);
    enter(rightCode);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QCOMPARE(draft().cart.lines.first().quantity, 3);
    QCOMPARE(draft().details.answers.raw(u"name"_s), u"Çağrı Işık"_s);
}

void TestSignIn::fillSignUp(const QString &login)
{
    QTRY_VERIFY(state().canSignUp);
    m_flow->signIn().chooseMethod(SignInMethod::SignUp, login);
    QCOMPARE(state().signUp.answers.raw(u"email_reg"_s), login);
    fill(u"password_reg"_s, u"pass-1234"_s);
    fill(u"first_name"_s, u"Yeni"_s);
}

void TestSignIn::anAccountIsMadeAndActivated()
{
    const QString login = u"yeni@example.com"_s;
    fillSignUp(login);
    m_flow->signIn().createAccount(false);
    QTRY_COMPARE(state().step, SignInStep::Code);
    QTRY_VERIFY(!state().isSigningIn);
    QJsonObject user = userInBooks(login);
    QCOMPARE(user["isActive"_L1], QJsonValue(false));
    QCOMPARE(user["formData"_L1].toArray().size(), 1); // Login and password are no form data.
    QCOMPARE(user["notificationData"_L1]["email"_L1].toString(), login);
    enter(u"999999"_s);
    QCOMPARE(code().fault, CodeState::Fault::Wrong);
    QCOMPARE(userInBooks(login)["isActive"_L1], QJsonValue(false));
    enter(rightCode);
    QTRY_VERIFY(state().isSignedIn);
    user = userInBooks(login);
    QCOMPARE(user["isActive"_L1], QJsonValue(true));
    QCOMPARE(state().userIdentifier, login);
    QVERIFY(state().signUp.answers.isEmpty()); // The password with them.
    QCOMPARE(m_flow->route().page, Route::Page::Details);
}

void TestSignIn::whatIsMissingIsSaid()
{
    fillSignUp(u"no address"_s);
    QVERIFY(state().signUp.problems.isEmpty());
    fill(u"email_reg"_s, u"no address at all"_s);
    QCOMPARE(state().signUp.problems.value(u"email_reg"_s).kind, core::FieldProblem::Kind::NotEmail);
    fill(u"password_reg"_s, u"short"_s);
    fill(u"first_name"_s, {});
    m_flow->signIn().createAccount(false);
    QCOMPARE(state().signUp.problems.size(), 3);
    QCOMPARE(state().signUp.problems.value(u"first_name"_s).kind, core::FieldProblem::Kind::Required);
    QCOMPARE(sent(u"/sign-up"_s), 0);
    m_flow->signIn().goBack();
    QCOMPARE(state().method, SignInMethod::Password);
    m_flow->signIn().chooseMethod(SignInMethod::SignUp, {});
    QCOMPARE(state().signUp.answers.raw(u"email_reg"_s), u"no address at all"_s); // Nothing typed is lost.
}

// A pattern that runs away is passed over here and refused by the store.
void TestSignIn::theStoresWordsAboutAField()
{
    fillSignUp(u"yeni@example.com"_s);
    fill(u"last_name"_s, QString(40, u'a') + u'b');
    m_flow->signIn().createAccount(false);
    QTRY_COMPARE(state().signUp.problems.value(u"last_name"_s).kind, core::FieldProblem::Kind::ServerRejected);
    QCOMPARE(state().step, SignInStep::Begin);
    QVERIFY(!m_flow->alerts().current());
    QVERIFY(userInBooks(u"yeni@example.com"_s).isEmpty());
    fill(u"last_name"_s, u"aaa"_s);
    m_flow->signIn().createAccount(false);
    QTRY_COMPARE(state().step, SignInStep::Code);
}

void TestSignIn::aLoginThatIsTaken()
{
    fillSignUp(m_sandbox.login());
    m_flow->signIn().createAccount(false);
    QTRY_VERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->operation, core::Operation::SignUp);
    QCOMPARE(m_flow->alerts().current()->error.reason.kind, core::ServerReason::Kind::LoginTaken);
    QCOMPARE(state().step, SignInStep::Begin);
}

void TestSignIn::anAccountThatWaitsIsGoneOnWith()
{
    const QString login = u"yeni@example.com"_s;
    fillSignUp(login);
    m_flow->signIn().createAccount(false);
    QTRY_COMPARE(state().step, SignInStep::Code);
    QTRY_VERIFY(!state().isSigningIn);
    m_flow->signIn().goBack(); // The mail is late; another day.
    QCOMPARE(state().method, SignInMethod::Password);
    m_flow->signIn().signIn(login, core::Secret("pass-1234"), false);
    QTRY_COMPARE(state().step, SignInStep::Code);
    QTRY_VERIFY(!state().isSigningIn);
    QVERIFY(code().wasSentBefore);
    enter(rightCode);
    QTRY_VERIFY(state().isSignedIn);
}

void TestSignIn::aForgottenPasswordIsReplaced()
{
    const QString login = m_sandbox.login();
    QTRY_VERIFY(state().canRecover && state().canSignUp); // The form is read.
    const QString before = userInBooks(login)["passwordHash"_L1].toString();
    m_flow->signIn().chooseMethod(SignInMethod::Forgotten, login);
    askForCode(login);
    QCOMPARE(state().step, SignInStep::Code);
    enter(u"111111"_s);
    QCOMPARE(code().fault, CodeState::Fault::Wrong);
    enter(rightCode);
    QCOMPARE(state().step, SignInStep::NewPassword);
    m_flow->signIn().setNewPassword(core::Secret("short"));
    QVERIFY(state().newPasswordProblem);
    QCOMPARE(state().newPasswordProblem->kind, core::FieldProblem::Kind::TooShort);
    QCOMPARE(sent(u"/change-password"_s), 0);
    m_flow->signIn().setNewPassword(core::Secret("new-pass-1"));
    QTRY_VERIFY(state().isSignedIn);
    QVERIFY(userInBooks(login)["passwordHash"_L1].toString() != before);
    QCOMPARE(lastBody(u"/marker/email/users/auth"_s)["authData"_L1][1]["value"_L1].toString(), u"new-pass-1"_s);
    m_flow->signIn().signOut();
    m_flow->signIn().signIn(login, core::Secret(m_sandbox.password().toUtf8()), false);
    QTRY_VERIFY(m_flow->alerts().current());
    QCOMPARE(m_flow->alerts().current()->error.kind, core::ErrorKind::Unauthorized); // The old one is none any more.
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
