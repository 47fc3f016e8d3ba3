// SPDX-License-Identifier: MIT
// The part of SignInController that is about the ways of signing in; each way is a class of its own.
#include "checkout/flow/alerts.h"
#include "checkout/signin/signinparts.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

namespace checkout {

SignInMethod SignInController::ownMethod() const
{
    if (core::signsInElsewhere(m_scope.provider)) {
        return SignInMethod::Browser;
    }
    return core::takesPassword(m_scope.provider) ? SignInMethod::Password : SignInMethod::Code;
}

SignInWay &SignInController::way() const
{
    return *m_parts->ways().at(int(m_state.method)); // In the order of SignInMethod.
}

void SignInController::setSignUpAnswer(const QString &marker, const QString &raw, bool isFinished)
{
    m_parts->signUp.setAnswer(marker, raw, isFinished);
}

void SignInController::noteSignUpPause(const QString &marker)
{
    m_parts->signUp.notePause(marker);
}

void SignInController::connectWays()
{
    for (SignInWay *way : m_parts->ways()) {
        connect(way, &SignInWay::changed, this, &SignInController::changed);
        connect(way, &SignInWay::failed, this, &SignInController::onFailed);
        connect(way, &SignInWay::accountReady, this, &SignInController::onAccountReady);
        connect(way, &SignInWay::signedIn, this, [this](const core::AuthTokens &tokens, const core::SignInMarkers &markers) {
            m_scope.project.provider = markers.provider;
            m_state.provider = markers.provider;
            m_scope.isTakenUp = false;
            if (!m_scope.project.isDemo) {
                m_settings.setProvenSignIn(session::projectKey(m_scope.project), markers);
            }
            onSignedIn(tokens);
        });
    }
}

void SignInController::begin(SignInMethod method)
{
    for (SignInWay *way : m_parts->ways()) {
        way->leave();
    }
    if (std::exchange(m_state.canCancel, false)) {
        m_state.isSigningIn = false; // Of a way; a session that is being resumed goes on.
    }
    m_state.method = method;
    m_state.step = SignInStep::Begin;
}

void SignInController::goByHand()
{
    m_alerts.withdraw(this);
    m_state.resume = SignInState::Resume::None;
}

void SignInController::chooseMethod(SignInMethod method, const QString &login)
{
    const bool isThere = method == ownMethod() || (method == SignInMethod::SignUp && m_state.canSignUp)
        || (method == SignInMethod::Forgotten && m_state.canRecover);
    if (!canSignIn() || !isThere) {
        return;
    }
    goByHand();
    begin(method);
    if (method == SignInMethod::SignUp) {
        m_parts->signUp.begin(login);
    }
    Q_EMIT changed();
}

void SignInController::goBack()
{
    if (m_state.isSigningIn || !canGoBack()) {
        return;
    }
    m_alerts.withdraw(this);
    const bool isMade = m_state.method == SignInMethod::SignUp && m_state.step == SignInStep::Code; // The account is there.
    begin(m_state.step == SignInStep::Begin || isMade ? ownMethod() : m_state.method);
    Q_EMIT changed();
}

void SignInController::signIn(const QString &login, const core::Secret &password, bool remember)
{
    if (!canSignIn()) {
        return;
    }
    goByHand();
    m_scope.login = login.trimmed();
    m_scope.isRemembered = remember && m_secrets.isPersistent();
    m_parts->password.start(password);
}

void SignInController::requestCode(const QString &login, bool remember)
{
    if (canSignIn() && m_state.step == SignInStep::Begin) {
        goByHand();
        m_scope.login = login.trimmed();
        m_scope.isRemembered = remember;
        way().requestCode(m_scope.login);
    }
}

void SignInController::resendCode()
{
    if (canSignIn()) {
        m_alerts.withdraw(this);
        way().resendCode();
    }
}

void SignInController::enterCode(const core::Secret &code)
{
    if (canSignIn() && m_state.step == SignInStep::Code) {
        m_alerts.withdraw(this);
        way().enterCode(code);
    }
}

void SignInController::setNewPassword(const core::Secret &password)
{
    if (canSignIn()) {
        m_alerts.withdraw(this);
        m_parts->forgotten.setPassword(password);
    }
}

void SignInController::createAccount(bool remember)
{
    if (canSignIn() && m_state.method == SignInMethod::SignUp && m_state.step == SignInStep::Begin) {
        goByHand();
        m_parts->signUp.submit(remember);
    }
}

void SignInController::startBrowser(bool remember, const BrowserPageWords &words)
{
    if (canSignIn() && m_state.method == SignInMethod::Browser) {
        goByHand();
        m_parts->browser.start(remember, words);
    }
}

void SignInController::onFailed(core::Operation operation, const core::ApiError &error)
{
    const bool isWaiting = error.reason.kind == core::ServerReason::Kind::NotActivated && m_state.method == SignInMethod::Password;
    if (isWaiting && m_state.canSignUp) {
        // The account was made and never activated: that is gone on with.
        const core::Secret password = m_parts->password.password();
        m_state.method = SignInMethod::SignUp;
        m_parts->signUp.activate(m_scope.login, password);
        return;
    }
    m_alerts.raise(this, { operation, error, {}, {} });
    Q_EMIT changed();
}

void SignInController::onAccountReady(const QString &login, const core::Secret &password)
{
    m_scope.login = QString(login); // begin() lets go of what the way holds.
    m_state.login = m_scope.login;
    const core::Secret kept = password;
    begin(ownMethod());
    if (m_state.method == SignInMethod::Password) {
        m_parts->password.start(kept);
    }
    Q_EMIT changed();
}

void SignInController::cancel()
{
    way().cancel();
}

void SignInController::setLocale(const core::Locale &locale)
{
    m_scope.language = locale.contentCode;
    m_parts->signUp.setLocale(locale);
    Q_EMIT changed();
}

} // namespace checkout
