// SPDX-License-Identifier: MIT
#include "views/pages/paidview.h"

#include "kit/widgets/amountlabel.h"
#include "kit/widgets/button.h"
#include "kit/widgets/emptystate.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

PaidView::PaidView(QWidget *parent) :
    kit::ThemedWidget(parent), m_state(new kit::EmptyState(this)), m_amount(new kit::AmountLabel(QString(), kit::TextStyle::Hero)),
    m_receipt(new kit::Button)
{
    m_state->setPicture(u"check"_s, kit::Severity::Ok);
    m_amount->setAlignment(Qt::AlignHCenter);
    m_state->addContent(m_amount);
    m_receipt->setLeadingIcon(u"receipt"_s);
    m_receipt->setObjectName(u"paidReceiptButton"_s);
    m_state->addSecondary(m_receipt);
    connect(m_receipt, &QAbstractButton::clicked, this, &PaidView::receiptClicked);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(m_state);
    column->addStretch(1);
    PaidView::retranslate();
}

void PaidView::retranslate()
{
    m_state->setTitle(tr("Paid"), kit::TextStyle::PageTitle);
    m_amount->setCaption(tr("Paid"));
    m_receipt->setLabel(tr("Order and receipt"));
}

void PaidView::showEvent(QShowEvent *event)
{
    kit::ThemedWidget::showEvent(event);
    kit::announce(this, m_amount->accessibleName());
}

void PaidView::show(const QString &amount, const QString &detail, bool hasReceipt)
{
    m_receipt->setVisible(hasReceipt);
    m_amount->setAmount(amount);
    m_state->setDetail(detail);
    setVisible(true);
}

} // namespace views
