// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/codedway.h"

namespace checkout {

/// A new password for a forgotten one: a code to the person's mailbox, and with it the new password. Whoever has set it is signed in.
class ForgottenWay final : public CodedWay
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ForgottenWay)
public:
    ForgottenWay(SignInScope &scope, SignInState &state, QObject *parent = nullptr);

    void requestCode(const QString &login) override;
    /// The code is looked at; it is used up by the password.
    void enterCode(const core::Secret &code) override;
    /// Checked by the rules of the form's password field first.
    void setPassword(const core::Secret &password);
    void leave() override;

private:
    void onCodeChecked(bool isRight, const core::Secret &code);
    void onPasswordRefused(const core::ApiError &error);
    void onCodeChanged() override;

    core::Secret m_right; ///< The code that was the right one.
};

} // namespace checkout
