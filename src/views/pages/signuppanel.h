// SPDX-License-Identifier: MIT
#pragma once
#include "views/pages/signinpanel.h"

namespace views {

class FormView;

/// The store's own questions to somebody who wants an account.
class SignUpPanel final : public SignInPanel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignUpPanel)
public:
    explicit SignUpPanel(checkout::SignInController &controller, QWidget *parent = nullptr);

    void render(const checkout::SignInState &state, const core::Locale &locale) override;
    [[nodiscard]] Words words() const override;
    void submit(bool remember) override;
    bool takeFocus() override;

private:
    FormView *m_form;
    bool m_isSubmitted = false; ///< Something wrong that the store says takes the focus.
};

} // namespace views
