// SPDX-License-Identifier: MIT
#include "checkout/signin/signinway.h"

#include "session/connection.h"

namespace checkout {

SignInWay::SignInWay(SignInScope &scope, SignInState &state, QObject *parent) : QObject(parent), m_scope(scope), m_state(state) { }

void SignInWay::setBusy(bool isBusy)
{
    m_state.isSigningIn = isBusy;
    m_state.canCancel = isBusy;
    Q_EMIT changed();
}

void SignInWay::takeTokens(const core::AuthTokens &tokens)
{
    m_scope.connection->gate.setProvider(m_scope.project.provider);
    m_scope.connection->gate.setTokens(tokens);
    Q_EMIT signedIn(tokens, m_scope.markers());
}

} // namespace checkout
