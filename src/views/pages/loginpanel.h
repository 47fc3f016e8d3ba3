// SPDX-License-Identifier: MIT
#pragma once
#include "views/pages/signinpanel.h"

namespace kit {
class Field;
class PasswordField;
class TextField;
}

namespace views {

/// Who signs in, and with a password where the provider takes one; else a code is sent to them.
class LoginPanel final : public SignInPanel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoginPanel)
public:
    explicit LoginPanel(checkout::SignInController &controller, QWidget *parent = nullptr);

    void render(const checkout::SignInState &state, const core::Locale &locale) override;
    [[nodiscard]] Words words() const override;
    void submit(bool remember) override;
    bool takeFocus() override;
    /// As typed so far.
    [[nodiscard]] QString login() const;
    /// The page goes from the screen: a password that is shown is not shown when it comes back.
    void hidePassword();

protected:
    void retranslate() override;

private:
    void renewFilledIn(const checkout::SignInState &state);

    kit::TextField *m_login;
    kit::PasswordField *m_password;
    kit::Field *m_loginField;
    kit::Field *m_passwordField;
    checkout::SignInMethod m_method = checkout::SignInMethod::Password;
    QString m_filledLogin;
    bool m_isFilledIn = false;
};

} // namespace views
