// SPDX-License-Identifier: MIT
#include "views/pages/resumepanel.h"

#include "kit/widgets/button.h"
#include "kit/widgets/emptystate.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

using Resume = checkout::SignInState::Resume;

ResumePanel::ResumePanel(QWidget *parent) : QWidget(parent), m_state(new kit::EmptyState)
{
    setObjectName(u"resumePanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    m_state->actionButton()->setObjectName(u"resumeAgainButton"_s);
    auto *form = new kit::Button;
    form->setObjectName(u"resumeFormButton"_s);
    m_state->addSecondary(form);
    connect(m_state, &kit::EmptyState::actionClicked, this, &ResumePanel::retryWanted);
    connect(form, &QAbstractButton::clicked, this, &ResumePanel::formWanted);
    retranslate();
}

void ResumePanel::render(const checkout::SignInState &signIn)
{
    m_login = signIn.login;
    m_resume = signIn.resume;
    retranslate();
    setVisible(m_resume != Resume::None);
}

void ResumePanel::retranslate()
{
    const bool isOffline = m_resume == Resume::Offline;
    m_state->setPicture(isOffline ? u"wifi-off"_s : u"store"_s, isOffline ? kit::Severity::Warning : kit::Severity::Accent);
    m_state->setTitle(isOffline ? tr("You are still signed in") : tr("Signing you in"), kit::TextStyle::PageTitle);
    const QString kept = tr("The store cannot be reached. Your sign-in is kept until it can.");
    m_state->setDetail(isOffline ? kept : m_login);
    m_state->setAction(isOffline ? tr("Try again") : QString());
    auto *form = findChild<kit::Button *>(u"resumeFormButton"_s);
    form->setLabel(tr("Sign in again"));
    form->setVisible(isOffline);
}

void ResumePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace views
