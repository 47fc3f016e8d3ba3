// SPDX-License-Identifier: MIT
#include "checkout/signin/codedway.h"

namespace checkout {

CodedWay::CodedWay(SignInScope &scope, SignInState &state, const QString &usualEvent, QObject *parent) :
    SignInWay(scope, state, parent), m_code(scope, state, usualEvent)
{
    connect(&m_code, &OneTimeCode::changed, this, [this] { onCodeChanged(); });
    connect(&m_code, &OneTimeCode::sent, this, [this] {
        this->state().step = SignInStep::Code;
        setBusy(false);
    });
    connect(&m_code, &OneTimeCode::failed, this, [this](const core::ApiError &error) {
        setBusy(false);
        Q_EMIT failed(core::Operation::SendCode, error);
    });
}

void CodedWay::sendCode(const QString &login)
{
    m_code.send(login);
    setBusy(true);
}

void CodedWay::resendCode()
{
    if (state().code.canResend) {
        sendCode(m_code.login());
    }
}

void CodedWay::await(api::Reply reply)
{
    m_reply = std::move(reply);
    setBusy(true);
}

void CodedWay::onCodeRefused(const core::ApiError &error)
{
    const bool isTheCode = m_code.judge(error);
    setBusy(false);
    if (!isTheCode) {
        Q_EMIT failed(core::Operation::SignIn, error);
    }
}

void CodedWay::onCodeChanged()
{
    Q_EMIT changed();
}

void CodedWay::cancel()
{
    m_code.cancel();
    m_reply.cancel();
}

void CodedWay::leave()
{
    m_reply.abort();
    m_code.leave();
}

} // namespace checkout
