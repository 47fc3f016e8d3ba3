// SPDX-License-Identifier: MIT
#pragma once
#include "views/pages/signinpanel.h"

namespace kit {
class Field;
class PasswordField;
}

namespace views {

/// The new password of somebody who has forgotten theirs.
class NewPasswordPanel final : public SignInPanel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewPasswordPanel)
public:
    explicit NewPasswordPanel(checkout::SignInController &controller, QWidget *parent = nullptr);

    void render(const checkout::SignInState &state, const core::Locale &locale) override;
    [[nodiscard]] Words words() const override;
    void submit(bool remember) override;
    bool takeFocus() override;

protected:
    void retranslate() override;

private:
    kit::Field *m_field;
    kit::PasswordField *m_edit;
    std::optional<core::FieldProblem> m_problem; ///< As said last.
    QString m_login;
};

} // namespace views
