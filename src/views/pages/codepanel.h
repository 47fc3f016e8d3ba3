// SPDX-License-Identifier: MIT
#pragma once
#include "views/pages/signinpanel.h"

#include <QTimer>

namespace kit {
class Button;
class Field;
class PlainLabel;
class TextField;
}

namespace views {

/// The one-time code that the store has sent: how long it is good for, how often it can still be tried, and another one after a while.
class CodePanel final : public SignInPanel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodePanel)
public:
    explicit CodePanel(checkout::SignInController &controller, QWidget *parent = nullptr);

    void render(const checkout::SignInState &state, const core::Locale &locale) override;
    [[nodiscard]] Words words() const override;
    void submit(bool remember) override;
    bool takeFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void retranslate() override;

private:
    [[nodiscard]] QString problem() const;
    void renewClocks();

    kit::Field *m_field;
    kit::TextField *m_edit;
    kit::PlainLabel *m_life;
    kit::Button *m_resend;
    QTimer m_second;
    checkout::SignInMethod m_method = checkout::SignInMethod::Code;
    checkout::CodeState m_code;
    QString m_login;
    bool m_isDemo = false;
};

} // namespace views
