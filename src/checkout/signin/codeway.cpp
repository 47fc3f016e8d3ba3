// SPDX-License-Identifier: MIT
#include "checkout/signin/codeway.h"

#include "session/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {

CodeWay::CodeWay(SignInScope &scope, SignInState &state, QObject *parent) : SignInWay(scope, state, parent), m_code(scope, state, u"auth"_s)
{
    connect(&m_code, &OneTimeCode::changed, this, &CodeWay::changed);
    connect(&m_code, &OneTimeCode::sent, this, [this] {
        this->state().step = SignInStep::Code;
        setBusy(false);
    });
    connect(&m_code, &OneTimeCode::failed, this, [this](const core::ApiError &error) {
        setBusy(false);
        Q_EMIT failed(core::Operation::SendCode, error);
    });
}

void CodeWay::requestCode(const QString &login)
{
    m_code.send(login);
    setBusy(true);
}

void CodeWay::resendCode()
{
    if (state().code.canResend) {
        requestCode(m_code.login());
    }
}

void CodeWay::enterCode(const core::Secret &code)
{
    if (!m_code.canEnter()) {
        return;
    }
    const core::SignInMarkers markers = scope().markers();
    api::AuthApi &auth = scope().connection->auth;
    m_reply = api::Reply::of(
        auth, auth.signIn({ markers.provider, markers.login, {}, m_code.login(), {}, code }), &api::AuthApi::signedIn, this,
        [this](const core::AuthTokens &tokens) { takeTokens(tokens); },
        [this](const core::ApiError &error) {
            const bool isTheCode = m_code.judge(error);
            setBusy(false);
            if (!isTheCode) {
                Q_EMIT failed(core::Operation::SignIn, error);
            }
        });
    setBusy(true);
}

void CodeWay::cancel()
{
    m_code.cancel();
    m_reply.cancel();
}

void CodeWay::leave()
{
    m_reply.abort();
    m_code.leave();
}

} // namespace checkout
