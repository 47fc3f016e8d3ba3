// SPDX-License-Identifier: MIT
#include "views/pages/paidview.h"

#include "views/widgets/amountlabel.h"
#include "views/widgets/emptystate.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

PaidView::PaidView(QWidget *parent) : Piece(parent), m_state(new EmptyState(this)), m_amount(new AmountLabel(QString(), Type::Hero))
{
    m_state->setPicture(u"check"_s, Tone::Ok);
    m_amount->setAlignment(Qt::AlignHCenter);
    m_state->addContent(m_amount);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(m_state);
    column->addStretch(1);
    PaidView::retranslate();
}

void PaidView::retranslate()
{
    m_state->setTitle(tr("Paid"), Type::PageTitle);
    m_amount->setCaption(tr("Paid"));
}

void PaidView::show(const QString &amount, const QString &detail)
{
    m_amount->setAmount(amount);
    m_state->setDetail(detail);
    setVisible(true);
}

} // namespace views
