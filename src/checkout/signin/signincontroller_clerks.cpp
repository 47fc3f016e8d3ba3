// SPDX-License-Identifier: MIT
// The part of SignInController about going: signing out, and another clerk at the same counter.
#include "checkout/flow/alerts.h"
#include "checkout/signin/signincontroller.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {

QString SignInController::clerkKey(const QString &user) const
{
    return session::secretKey(u"clerk:"_s + user, m_project);
}

void SignInController::endSession()
{
    m_secrets.remove(session::secretKey(u"refresh"_s, m_project));
    m_secrets.remove(clerkKey(m_state.userIdentifier));
    m_state.isSignedIn = false;
    m_state.login = m_state.userIdentifier;
    m_state.userIdentifier.clear();
    m_state.userName.clear();
    Q_EMIT changed();
    Q_EMIT signedOut();
}

// The provider goes with it: a refresh token works at the provider that it came from and at no other.
void SignInController::switchTo(const QString &user)
{
    if (!m_connection || user == m_state.userIdentifier) {
        return;
    }
    session::RefreshGate &gate = m_connection->gate;
    if (m_state.isSignedIn && !gate.tokens().refreshToken.isEmpty()) {
        const QByteArray kept = m_project.provider.toUtf8() + '\n' + gate.tokens().refreshToken.reveal();
        m_secrets.write(clerkKey(m_state.userIdentifier), core::Secret(kept));
    }
    gate.clear();
    m_alerts.withdraw(this);
    m_typedLogin.clear();
    m_state.isSignedIn = false;
    m_state.userIdentifier.clear();
    m_state.userName.clear();
    m_state.login = user;
    m_state.resume = user.isEmpty() ? SignInState::Resume::None : SignInState::Resume::Running;
    m_wanted = user;
    Q_EMIT changed();
    Q_EMIT signedOut();
    user.isEmpty() ? m_secrets.remove(session::secretKey(u"refresh"_s, m_project)) : m_secrets.read(clerkKey(user));
}

void SignInController::onClerkSecret(const core::Secret &kept)
{
    const qsizetype end = kept.reveal().indexOf('\n');
    const QString user = std::exchange(m_wanted, {});
    if (end < 0) {
        stopResuming(); // Has a PIN, and has signed out: the password is asked for.
        return;
    }
    m_secrets.remove(clerkKey(user)); // It works once.
    m_project.provider = QString::fromUtf8(kept.reveal().left(end));
    m_state.provider = m_project.provider;
    m_connection->gate.setProvider(m_project.provider);
    const core::Secret token(kept.reveal().mid(end + 1));
    m_secrets.write(session::secretKey(u"refresh"_s, m_project), token); // Where trying again, or the next start, looks for it.
    takeUp(token);
}

void SignInController::keepTokens(const core::AuthTokens &tokens)
{
    if (m_isRemembered) {
        m_secrets.write(session::secretKey(u"refresh"_s, m_project), tokens.refreshToken);
    }
}

} // namespace checkout
