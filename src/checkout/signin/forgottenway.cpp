// SPDX-License-Identifier: MIT
#include "checkout/signin/forgottenway.h"

#include "session/connection.h"

namespace checkout {

ForgottenWay::ForgottenWay(SignInScope &scope, SignInState &state, QObject *parent) : CodedWay(scope, state, {}, parent) { }

// The code may run out while the password is thought of.
void ForgottenWay::onCodeChanged()
{
    const bool isPassing = state().step == SignInStep::NewPassword && !code().canEnter();
    state().step = isPassing ? SignInStep::Code : state().step;
    Q_EMIT changed();
}

void ForgottenWay::requestCode(const QString &login)
{
    sendCode(login);
}

void ForgottenWay::enterCode(const core::Secret &code)
{
    if (!this->code().canEnter()) {
        return;
    }
    api::AuthApi &auth = scope().connection->auth;
    await(api::Reply::of(
        auth, auth.checkCode(scope().project.provider, this->code().login(), this->code().event(), code), &api::AuthApi::codeChecked, this,
        [this, code](const core::CodeVerdict &verdict) { onCodeChecked(verdict.isRight, code); },
        [this](const core::ApiError &error) { onCodeRefused(error); }));
}

void ForgottenWay::onCodeChecked(bool isRight, const core::Secret &code)
{
    if (isRight) {
        m_right = code;
        state().newPasswordProblem.reset();
        state().step = SignInStep::NewPassword;
    } else {
        this->code().noteWrong();
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
    await(api::Reply::of(
        auth, auth.recoverPassword(scope().project.provider, code().login(), code().event(), m_right, password),
        &api::AuthApi::passwordRecovered, this, [this, password] { Q_EMIT accountReady(code().login(), password); },
        [this](const core::ApiError &error) { onPasswordRefused(error); }));
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
    const bool isTheCode = (error.kind == Kind::NotFound || error.kind == Kind::RateLimited) && code().judge(error);
    if (isTheCode) {
        state().code.fault = CodeState::Fault::Expired; // It was right a moment ago.
        state().step = SignInStep::Code;
    }
    setBusy(false);
    if (!isTheCode) {
        Q_EMIT failed(core::Operation::ChangePassword, error);
    }
}

void ForgottenWay::leave()
{
    CodedWay::leave();
    m_right = {};
    state().newPasswordProblem.reset();
}

} // namespace checkout
