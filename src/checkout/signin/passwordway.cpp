// SPDX-License-Identifier: MIT
#include "checkout/signin/passwordway.h"

namespace checkout {

void PasswordWay::prepare()
{
    m_attempt = new SignInAttempt(*scope().connection, this);
    connect(m_attempt, &SignInAttempt::signedIn, this, [this](const core::AuthTokens &tokens, const core::SignInMarkers &markers) {
        m_password = {};
        Q_EMIT signedIn(tokens, markers);
    });
    connect(m_attempt, &SignInAttempt::failed, this, [this](const core::ApiError &error) {
        setBusy(false);
        Q_EMIT failed(core::Operation::SignIn, error);
        m_password = {};
    });
}

void PasswordWay::start(const core::Secret &password)
{
    if (!m_attempt) {
        prepare();
    }
    m_password = password;
    m_attempt->start(scope().project, scope().login, password, scope().language);
    setBusy(true);
}

void PasswordWay::cancel()
{
    if (m_attempt) {
        m_attempt->cancel();
    }
}

void PasswordWay::leave()
{
    if (m_attempt) {
        m_attempt->disconnect(this);
        std::exchange(m_attempt, nullptr)->deleteLater(); // It may be its own signal that ends it.
    }
    m_password = {};
}

} // namespace checkout
