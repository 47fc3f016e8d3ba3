// SPDX-License-Identifier: MIT
#include "views/pages/newpasswordpanel.h"

#include "checkout/signin/signincontroller.h"
#include "kit/widgets/field.h"
#include "kit/widgets/passwordfield.h"
#include "text/errortext.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

NewPasswordPanel::NewPasswordPanel(checkout::SignInController &controller, QWidget *parent) :
    SignInPanel(controller, parent), m_field(new kit::Field), m_edit(new kit::PasswordField)
{
    m_edit->setObjectName(u"newPasswordEdit"_s);
    m_field->setObjectName(u"newPasswordField"_s);
    m_field->setControl(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    connect(m_edit, &QLineEdit::returnPressed, this, &NewPasswordPanel::submitWanted);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_field->setError({}); });
}

void NewPasswordPanel::render(const checkout::SignInState &state, const core::Locale &)
{
    if (std::exchange(m_login, state.codeLogin) != state.codeLogin) {
        m_edit->clear(); // A password of somebody else's.
        m_edit->setShown(false);
    }
    m_field->setLabel(tr("New password"));
    if (std::exchange(m_problem, state.newPasswordProblem) != state.newPasswordProblem) {
        m_field->setError(m_problem ? text::describeProblem(*m_problem) : QString());
    }
    if (state.isSignedIn) {
        m_edit->clear();
        m_edit->setShown(false);
    }
}

void NewPasswordPanel::retranslate()
{
    if (m_field->hasError()) {
        m_field->setError(m_problem ? text::describeProblem(*m_problem) : tr("Fill in this field."));
    }
}

SignInPanel::Words NewPasswordPanel::words() const
{
    return { tr("Choose a new password"), tr("For the account %1.").arg(m_login), tr("Save it and sign in") };
}

void NewPasswordPanel::submit(bool)
{
    if (m_edit->text().isEmpty()) {
        m_field->setError(tr("Fill in this field."));
    } else {
        m_problem.reset(); // What is said of it is said anew.
        controller().setNewPassword(core::Secret(m_edit->text().toUtf8()));
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool NewPasswordPanel::takeFocus()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace views
