// SPDX-License-Identifier: MIT
#include "views/pages/loginpanel.h"

#include "checkout/signin/signincontroller.h"
#include "kit/widgets/field.h"
#include "kit/widgets/passwordfield.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

LoginPanel::LoginPanel(checkout::SignInController &controller, QWidget *parent) :
    SignInPanel(controller, parent), m_login(new kit::TextField), m_password(new kit::PasswordField), m_loginField(new kit::Field),
    m_passwordField(new kit::Field)
{
    m_login->setObjectName(u"loginEdit"_s);
    m_login->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password->setObjectName(u"passwordEdit"_s);
    m_loginField->setObjectName(u"loginField"_s);
    m_passwordField->setObjectName(u"passwordField"_s);
    m_loginField->setControl(m_login);
    m_passwordField->setControl(m_password);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_loginField);
    column->addWidget(m_passwordField);
    connect(m_login, &QLineEdit::returnPressed, this,
        [this] { m_method == checkout::SignInMethod::Password ? m_password->setFocus(Qt::TabFocusReason) : Q_EMIT submitWanted(); });
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPanel::submitWanted);
    connect(m_passwordField, &kit::Field::linkActivated, this,
        [this] { this->controller().chooseMethod(checkout::SignInMethod::Forgotten, login()); });
}

QString LoginPanel::login() const
{
    return m_login->text().trimmed();
}

void LoginPanel::hidePassword()
{
    m_password->setShown(false);
}

void LoginPanel::render(const checkout::SignInState &state, const core::Locale &)
{
    const bool isOther = std::exchange(m_method, state.method) != state.method;
    m_loginField->setLabel(state.loginLabel.isEmpty() ? tr("E-mail") : state.loginLabel);
    m_passwordField->setLabel(state.passwordLabel.isEmpty() ? tr("Password") : state.passwordLabel);
    m_passwordField->setLink(state.canRecover ? tr("Forgot your password?") : QString());
    m_passwordField->setVisible(m_method == checkout::SignInMethod::Password);
    if (isOther) {
        m_loginField->setError({});
        m_passwordField->setError({});
    }
    renewFilledIn(state);
    if (state.isSignedIn) {
        m_filledLogin = m_login->text(); // Another clerk, or another store, does not begin with it.
        m_password->clear();
        m_isFilledIn = false;
    }
}

void LoginPanel::retranslate()
{
    for (kit::Field *field : { m_loginField, m_passwordField }) {
        field->setError(field->hasError() ? tr("Fill in this field.") : QString());
    }
}

void LoginPanel::renewFilledIn(const checkout::SignInState &state)
{
    // Only what the program filled in is replaced, never what somebody typed.
    const bool isOurs = m_login->text().isEmpty() || m_login->text() == m_filledLogin;
    if (isOurs && state.login != m_filledLogin) {
        m_login->setText(state.login);
        m_filledLogin = state.login;
        m_isFilledIn = false;
    }
    if (!state.demoPassword.isEmpty() && !m_isFilledIn && m_login->text() == m_filledLogin && m_password->text().isEmpty()) {
        m_password->setText(QString::fromUtf8(state.demoPassword.reveal()));
        m_isFilledIn = true;
    }
}

SignInPanel::Words LoginPanel::words() const
{
    switch (m_method) {
    case checkout::SignInMethod::Code:
        return { tr("Welcome"), tr("This store sends you a one-time code to sign in with."), tr("Send me a code") };
    case checkout::SignInMethod::Forgotten:
        return { tr("Forgotten password"), tr("The store sends a code to your mailbox. With it you choose a new password."),
            tr("Send me a code") };
    default:
        return { tr("Welcome"), tr("Sign in with your store account to take orders."), tr("Sign in") };
    }
}

bool LoginPanel::takeFocus()
{
    const bool needsPassword = m_method == checkout::SignInMethod::Password && !m_login->text().isEmpty();
    (needsPassword ? static_cast<QWidget *>(m_password) : m_login)->setFocus(Qt::OtherFocusReason);
    return true;
}

void LoginPanel::submit(bool remember)
{
    const bool needsPassword = m_method == checkout::SignInMethod::Password;
    m_loginField->setError(login().isEmpty() ? tr("Fill in this field.") : QString());
    m_passwordField->setError(needsPassword && m_password->text().isEmpty() ? tr("Fill in this field.") : QString());
    if (login().isEmpty() || m_passwordField->hasError()) {
        (login().isEmpty() ? static_cast<QWidget *>(m_login) : m_password)->setFocus(Qt::OtherFocusReason);
    } else if (needsPassword) {
        controller().signIn(login(), core::Secret(m_password->text().toUtf8()), remember);
    } else {
        controller().requestCode(login(), remember);
    }
}

} // namespace views
