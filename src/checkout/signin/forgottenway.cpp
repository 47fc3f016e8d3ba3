// SPDX-License-Identifier: MIT
#include "checkout/signin/forgottenway.h"

#include "session/connection.h"

namespace checkout {

ForgottenWay::ForgottenWay(SignInScope &scope, SignInState &state, QObject *parent) :
    SignInWay(scope, state, parent), m_code(scope, state, {})
{
    connect(&m_code, &OneTimeCode::changed, this, [this] {
        const bool isPassing = this->state().step == SignInStep::NewPassword && !m_code.canEnter();
        this->state().step = isPassing ? SignInStep::Code : this->state().step; // The code ran out while the password was thought of.
        Q_EMIT changed();
    });
    connect(&m_code, &OneTimeCode::sent, this, [this] {
        this->state().step = SignInStep::Code;
        setBusy(false);
    });
    connect(&m_code, &OneTimeCode::failed, this, [this](const core::ApiError &error) {
        setBusy(false);
        Q_EMIT failed(core::Operation::SendCode, error);
    });
}

void ForgottenWay::requestCode(const QString &login)
{
    m_code.send(login);
    setBusy(true);
}

void ForgottenWay::resendCode()
{
    if (state().code.canResend) {
        requestCode(m_code.login());
    }
}

void ForgottenWay::enterCode(const core::Secret &code)
{
    if (!m_code.canEnter()) {
        return;
    }
    api::AuthApi &auth = scope().connection->auth;
    m_reply = api::Reply::of(
        auth, auth.checkCode(scope().project.provider, m_code.login(), m_code.event(), code), &api::AuthApi::codeChecked, this,
        [this, code](const core::CodeVerdict &verdict) { onCodeChecked(verdict.isRight, code); },
        [this](const core::ApiError &error) {
            const bool isTheCode = m_code.judge(error);
            setBusy(false);
            if (!isTheCode) {
                Q_EMIT failed(core::Operation::SignIn, error); // Nothing was changed yet, whatever became of the question.
            }
        });
    setBusy(true);
}

void ForgottenWay::onCodeChecked(bool isRight, const core::Secret &code)
{
    if (isRight) {
        m_right = code;
        state().newPasswordProblem.reset();
        state().step = SignInStep::NewPassword;
    } else {
        m_code.noteWrong();
    }
    setBusy(false);
}

void ForgottenWay::setPassword(const core::Secret &password)
{
    if (isBusy() || state().step != SignInStep::NewPassword) {
        return;
    }
    const core::FormField *field = scope().form.field(scope().project.passwordMarker);
    state().newPasswordProblem = field ? core::checkField(*field, QString::fromUtf8(password.reveal())) : std::nullopt;
    if (state().newPasswordProblem) {
        Q_EMIT changed();
        return;
    }
    api::AuthApi &auth = scope().connection->auth;
    m_reply = api::Reply::of(
        auth, auth.recoverPassword(scope().project.provider, m_code.login(), m_code.event(), m_right, password),
        &api::AuthApi::passwordRecovered, this, [this, password] { Q_EMIT accountReady(m_code.login(), password); },
        [this](const core::ApiError &error) { onPasswordRefused(error); });
    setBusy(true);
}

void ForgottenWay::onPasswordRefused(const core::ApiError &error)
{
    if (const auto words = error.fieldErrors.constFind(scope().project.passwordMarker); words != error.fieldErrors.constEnd()) {
        state().newPasswordProblem = core::FieldProblem{ core::FieldProblem::Kind::ServerRejected, 0, 0, {}, *words };
        setBusy(false);
        return;
    }
    // The code was right a moment ago: what else is refused is the password's.
    using Kind = core::ErrorKind;
    const bool isTheCode = (error.kind == Kind::NotFound || error.kind == Kind::RateLimited) && m_code.judge(error);
    if (isTheCode) {
        state().code.fault = CodeState::Fault::Expired; // It was right a moment ago.
        state().step = SignInStep::Code;
    }
    setBusy(false);
    if (!isTheCode) {
        Q_EMIT failed(core::Operation::ChangePassword, error);
    }
}

void ForgottenWay::cancel()
{
    m_code.cancel();
    m_reply.cancel();
}

void ForgottenWay::leave()
{
    m_reply.abort();
    m_code.leave();
    m_right = {};
    state().newPasswordProblem.reset();
}

} // namespace checkout
