// SPDX-License-Identifier: MIT
// The part of PaymentPage that finds room: columns beside or below each other, the code as large as it can be.
#include "views/pages/paymentpage.h"

#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "ui_paymentpage.h"
#include "views/pages/linkbox.h"

namespace views {

using Phase = checkout::PaymentPhase;

void PaymentPage::fit()
{
    const bool isNarrow = width() < kit::Theme::of(this).scaled(narrowWidth);
    m_ui->columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int grows = isNarrow && m_payment.phase != Phase::Paid ? 1 : 0; // Of what stands below each other, the end.
    m_ui->columns->setStretch(grows, 1);
    m_ui->columns->setStretch(1 - grows, 0);
    const int free = isWide() && m_payment.phase != Phase::Paid ? 1 : 0; // Little on a high screen hangs from no ceiling.
    m_ui->around->setStretch(0, free);
    m_ui->around->setStretch(1, 1 - free);
    m_ui->around->setStretch(2, 2 * free);
    const int side = isNarrow ? QWIDGETSIZE_MAX : besideWidth();
    m_ui->sideColumn->setDirection(isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom); // The last orders beside the timeline.
    m_ui->sideColumn->setSpacing(isWide() ? kit::Theme::cardGap : 2 * kit::Theme::unit);
    for (kit::Card *card : { m_ui->timelineCard, m_ui->sentCard, m_ui->recentCard }) {
        card->setMinimumWidth(isNarrow ? 0 : side);
        card->setMaximumWidth(side);
        m_ui->sideColumn->setAlignment(card, isWide() ? Qt::AlignTop : Qt::Alignment());
    }
    m_link->fitCode(height());
    m_amount->setTextStyle(m_link->isHigh(height()) ? kit::TextStyle::Hero : kit::TextStyle::Amount);
}

} // namespace views
