// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/signinstate.h"

#include <QWidget>

namespace kit {
class EmptyState;
}

namespace views {

/// In place of the sign-in form while a remembered sign-in is taken up, and when the store cannot be reached for it.
class ResumePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResumePanel)
public:
    explicit ResumePanel(QWidget *parent = nullptr);
    void render(const checkout::SignInState &signIn);

Q_SIGNALS:
    void retryWanted();
    /// Somebody would rather type login and password.
    void formWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    checkout::SignInState::Resume m_resume = checkout::SignInState::Resume::None;
    QString m_login;
    kit::EmptyState *m_state;
};

} // namespace views
