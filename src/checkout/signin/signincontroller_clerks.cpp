// SPDX-License-Identifier: MIT
// The part of SignInController about coming back and going: the session that is remembered, signing out, and another clerk at the same
// counter.
#include "checkout/flow/alerts.h"
#include "checkout/signin/signinparts.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {

// ── a session that is remembered ────────────────────────────────────────────────────────────────────────

void SignInController::resumeSession()
{
    if (!m_scope.connection || m_state.isSignedIn || m_scope.project.isDemo) {
        return;
    }
    m_state.resume = SignInState::Resume::Running;
    m_secrets.read(session::secretKey(u"refresh"_s, m_scope.project));
    Q_EMIT changed();
}

void SignInController::stopResuming()
{
    const auto was = std::exchange(m_state.resume, SignInState::Resume::None);
    if (was == SignInState::Resume::Offline && !m_state.isSignedIn) {
        m_scope.connection->gate.clear(); // What is asked for now is asked by nobody; the keychain still has it for the next start.
    }
    if (!m_state.isLoading) {
        askAboutGuests();
    }
    Q_EMIT changed();
}

void SignInController::onSecret(const QString &key, const core::Secret &secret)
{
    if (!m_scope.connection || m_state.isSignedIn || m_state.isSigningIn) {
        return;
    }
    if (!m_parts->wanted.isEmpty() && key == clerkKey(m_parts->wanted)) {
        onClerkSecret(secret);
    } else if (key == session::secretKey(u"refresh"_s, m_scope.project)) {
        secret.isEmpty() ? stopResuming() : takeUp(secret);
    }
}

void SignInController::takeUp(const core::Secret &refreshToken)
{
    core::AuthTokens tokens;
    tokens.refreshToken = refreshToken;
    tokens.authProviderIdentifier = m_scope.project.provider;
    m_parts->guests = {}; // Its answer would be this user's.
    m_parts->isLeaving = false; // So would be the next renewal.
    m_scope.connection->gate.setTokens(tokens);
    m_scope.login.clear();
    m_scope.isTakenUp = true;
    m_scope.isRemembered = true;
    m_state.isSigningIn = true;
    m_scope.connection->gate.refresh(core::Secret());
    Q_EMIT changed();
}

// ── going ───────────────────────────────────────────────────────────────────────────────────────────────

void SignInController::signOut()
{
    if (!m_scope.connection || !m_state.isSignedIn) {
        if (m_scope.connection && !m_state.userIdentifier.isEmpty()) {
            endSession(); // The store has ended it before; a locked window is left all the same.
        }
        return;
    }
    if (m_state.isGuest) {
        endGuest();
        Q_EMIT signedOut();
        return;
    }
    m_parts->isLeaving = true;
    session::RefreshGate &gate = m_scope.connection->gate;
    // The store ends a session for its bearer only (docs/oneentry.md#signing-in), which a locked window has let go of.
    gate.accessToken().isEmpty() ? gate.refresh(core::Secret()) : tellSignedOut();
    endSession();
}

void SignInController::tellSignedOut()
{
    m_parts->signOut.abort();
    api::AuthApi &auth = m_scope.connection->auth;
    m_parts->signOut = api::Reply::of(
        auth, auth.signOut(m_scope.project.provider, m_scope.connection->gate.tokens().refreshToken), &api::AuthApi::signedOut, this,
        [this] { forgetTokens(); },
        [this](const core::ApiError &error) {
            session::RefreshGate &gate = m_scope.connection->gate;
            // No other call is renewed for signing out (AuthKind::NoRefresh), and this one once: isLeaving is over with the answer.
            error.httpStatus == 401 && m_parts->isLeaving ? gate.refresh(gate.accessToken()) : forgetTokens();
        });
}

// Whatever the store said to it: nothing of the tokens stays. Somebody else's, who has signed in meanwhile, do.
void SignInController::forgetTokens()
{
    m_parts->isLeaving = false;
    if (m_state.isGuest || !m_state.isSignedIn) {
        m_scope.connection->gate.clear();
        askAboutGuests();
    }
}

void SignInController::endSession()
{
    m_secrets.remove(session::secretKey(u"refresh"_s, m_scope.project));
    m_secrets.remove(clerkKey(m_state.userIdentifier));
    m_state.isSignedIn = false;
    m_state.login = m_state.userIdentifier;
    m_state.userIdentifier.clear();
    m_state.userName.clear();
    if (!m_scope.connection->gate.isSignedIn()) {
        askAboutGuests(); // Else it is asked when the tokens are gone.
    }
    Q_EMIT changed();
    Q_EMIT signedOut();
}

// ── another clerk ───────────────────────────────────────────────────────────────────────────────────────

QString SignInController::clerkKey(const QString &user) const
{
    return session::clerkSecretKey(user, session::projectKey(m_scope.project));
}

// The provider goes with it: a refresh token works at the provider that it came from and at no other.
void SignInController::switchTo(const QString &user)
{
    if (!m_scope.connection || user == m_state.userIdentifier) {
        return;
    }
    session::RefreshGate &gate = m_scope.connection->gate;
    if (m_state.isSignedIn && !gate.tokens().refreshToken.isEmpty()) {
        const QByteArray kept = m_scope.project.provider.toUtf8() + '\n' + gate.tokens().refreshToken.reveal();
        m_secrets.write(clerkKey(m_state.userIdentifier), core::Secret(kept));
    }
    gate.clear();
    m_alerts.withdraw(this);
    m_scope.login.clear();
    m_state.isSignedIn = false;
    m_state.userIdentifier.clear();
    m_state.userName.clear();
    m_state.login = user;
    m_state.resume = user.isEmpty() ? SignInState::Resume::None : SignInState::Resume::Running;
    m_parts->wanted = user;
    Q_EMIT changed();
    Q_EMIT signedOut();
    if (user.isEmpty()) {
        m_secrets.remove(session::secretKey(u"refresh"_s, m_scope.project));
        askAboutGuests();
    } else {
        m_secrets.read(clerkKey(user));
    }
}

void SignInController::onClerkSecret(const core::Secret &kept)
{
    const qsizetype end = kept.reveal().indexOf('\n');
    const QString user = std::exchange(m_parts->wanted, {});
    if (end < 0) {
        stopResuming(); // Has a PIN, and has signed out: the password is asked for.
        return;
    }
    m_secrets.remove(clerkKey(user)); // It works once.
    if (const QString provider = QString::fromUtf8(kept.reveal().left(end)); provider != m_scope.project.provider) {
        chooseProvider(provider);
    }
    const core::Secret token(kept.reveal().mid(end + 1));
    m_secrets.write(session::secretKey(u"refresh"_s, m_scope.project), token); // Where trying again, or the next start, looks for it.
    takeUp(token);
}

void SignInController::keepTokens(const core::AuthTokens &tokens)
{
    if (m_scope.isRemembered) {
        m_secrets.write(session::secretKey(u"refresh"_s, m_scope.project), tokens.refreshToken);
    }
}

} // namespace checkout
