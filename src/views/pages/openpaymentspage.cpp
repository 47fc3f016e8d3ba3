// SPDX-License-Identifier: MIT
#include "views/pages/openpaymentspage.h"

#include "checkout/orders/attemptregistry.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/emptystate.h"
#include "views/pages/openpaymentrow.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

OpenPaymentsPage::OpenPaymentsPage(checkout::AttemptRegistry &attempts, QWidget *parent) :
    Page(parent), m_attempts(attempts), m_column(new QVBoxLayout), m_empty(new kit::EmptyState)
{
    auto *content = new QWidget;
    auto *whole = new QVBoxLayout(content);
    whole->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin);
    m_column->setSpacing(2 * kit::Theme::unit);
    whole->addLayout(m_column);
    whole->addWidget(m_empty);
    whole->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_empty->setPicture(u"check"_s, kit::Severity::Ok);
    connect(&m_attempts, &checkout::AttemptRegistry::changed, this, &OpenPaymentsPage::renew);
    OpenPaymentsPage::retranslate();
}

QString OpenPaymentsPage::title() const
{
    return tr("Open payments");
}

void OpenPaymentsPage::retranslate()
{
    m_empty->setTitle(tr("No payment is open."));
    m_empty->setDetail(tr("Orders that are not paid yet stand here until they are."));
}

void OpenPaymentsPage::renew()
{
    render(m_attempts.open());
}

void OpenPaymentsPage::render(const QList<checkout::PaymentState> &open)
{
    while (m_rows.size() > open.size()) {
        m_rows.takeLast()->deleteLater();
    }
    while (m_rows.size() < open.size()) {
        auto *row = new OpenPaymentRow;
        connect(row, &OpenPaymentRow::chosen, this, &OpenPaymentsPage::attemptChosen);
        m_column->addWidget(row);
        m_rows.append(row);
    }
    for (int i = 0; i < open.size(); ++i) {
        m_rows[i]->render(open[i], locale().languageCode());
    }
    m_empty->setVisible(open.isEmpty());
    Q_EMIT actionsChanged();
}

PageActions OpenPaymentsPage::actions() const
{
    PageActions actions;
    actions.back = tr("Back");
    return actions;
}

void OpenPaymentsPage::focusFirst()
{
    if (!m_rows.isEmpty()) {
        m_rows.first()->openButton()->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus(Qt::OtherFocusReason);
    }
}

} // namespace views
