// SPDX-License-Identifier: MIT
#include "views/pages/openpaymentspage.h"

#include "checkout/orders/attemptregistry.h"
#include "checkout/orders/shopboard.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/emptystate.h"
#include "kit/widgets/plainlabel.h"
#include "views/pages/openpaymentrow.h"
#include "views/pages/pagecolumn.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

OpenPaymentsPage::OpenPaymentsPage(checkout::AttemptRegistry &attempts, checkout::ShopBoard &shop, QWidget *parent) :
    Page(parent), m_attempts(attempts), m_shop(shop), m_column(new QGridLayout), m_empty(new kit::EmptyState),
    m_elsewhere(new kit::PlainLabel(QString(), kit::TextStyle::CardTitle)), m_elsewhereColumn(new QGridLayout)
{
    QVBoxLayout *whole = addPageColumn(*this);
    keepCentred(*whole);
    m_column->setSpacing(2 * kit::Theme::unit);
    m_elsewhereColumn->setSpacing(2 * kit::Theme::unit);
    whole->addLayout(m_column);
    whole->addWidget(m_empty);
    whole->addWidget(m_elsewhere);
    whole->addLayout(m_elsewhereColumn);
    whole->addStretch(1);
    m_empty->setPicture(u"check"_s, kit::Severity::Ok);
    connect(&m_attempts, &checkout::AttemptRegistry::changed, this, &OpenPaymentsPage::renew);
    connect(&m_shop, &checkout::ShopBoard::changed, this, &OpenPaymentsPage::renew);
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
    m_elsewhere->setPlain(tr("At the other counters"));
}

void OpenPaymentsPage::renew()
{
    render(m_attempts.open(), m_shop.payments());
}

void OpenPaymentsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_shop.setPaymentsWatched(true);
}

void OpenPaymentsPage::hideEvent(QHideEvent *event)
{
    m_shop.setPaymentsWatched(false);
    Page::hideEvent(event);
}

void OpenPaymentsPage::renderRows(QGridLayout &column, QList<OpenPaymentRow *> &rows, const QList<checkout::PaymentState> &payments)
{
    while (rows.size() > payments.size()) {
        rows.takeLast()->deleteLater();
    }
    while (rows.size() < payments.size()) {
        auto *row = new OpenPaymentRow;
        connect(row, &OpenPaymentRow::chosen, this, &OpenPaymentsPage::attemptChosen);
        rows.append(row);
    }
    arrangeRows(column, { rows.begin(), rows.end() }, isWide());
    for (int i = 0; i < payments.size(); ++i) {
        rows[i]->render(payments[i], locale(), &column == m_column);
    }
}

void OpenPaymentsPage::render(const QList<checkout::PaymentState> &open, const QList<checkout::PaymentState> &elsewhere)
{
    renderRows(*m_column, m_rows, open);
    renderRows(*m_elsewhereColumn, m_elsewhereRows, elsewhere);
    m_empty->setVisible(open.isEmpty());
    m_elsewhere->setVisible(!elsewhere.isEmpty());
    Q_EMIT actionsChanged();
}

void OpenPaymentsPage::fit()
{
    arrangeRows(*m_column, { m_rows.begin(), m_rows.end() }, isWide());
    arrangeRows(*m_elsewhereColumn, { m_elsewhereRows.begin(), m_elsewhereRows.end() }, isWide());
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
