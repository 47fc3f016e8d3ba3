// SPDX-License-Identifier: MIT
#include "views/pages/signuppanel.h"

#include "checkout/signin/signincontroller.h"
#include "views/fields/formview.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

SignUpPanel::SignUpPanel(checkout::SignInController &controller, QWidget *parent) : SignInPanel(controller, parent), m_form(new FormView)
{
    m_form->setObjectName(u"signUpForm"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    connect(m_form, &FormView::answerEdited, &controller, &checkout::SignInController::setSignUpAnswer);
    connect(m_form, &FormView::typingPaused, &controller, &checkout::SignInController::noteSignUpPause);
}

void SignUpPanel::render(const checkout::SignInState &state, const core::Locale &locale)
{
    if (state.method != checkout::SignInMethod::SignUp && m_form->isEmpty()) {
        return; // Nothing is built for somebody who has an account.
    }
    m_form->setForm(state.signUp.form, locale, {});
    m_form->setAnswers(state.signUp.answers);
    m_form->setProblems(state.signUp.problems);
    if (m_isSubmitted && !state.isSigningIn) {
        m_isSubmitted = false;
        if (isVisible()) {
            (void)m_form->focusFirstProblem();
        }
    }
}

SignInPanel::Words SignUpPanel::words() const
{
    return { tr("New account"), tr("The store sends you a code then; with it you are signed in."), tr("Create the account") };
}

void SignUpPanel::submit(bool remember)
{
    m_isSubmitted = true;
    controller().createAccount(remember);
}

bool SignUpPanel::takeFocus()
{
    m_form->focusFirst();
    return !m_form->isEmpty();
}

} // namespace views
