// SPDX-License-Identifier: MIT
// The part of PaymentPage that is pressed: what its buttons do, and which of its parts has the focus.
#include "views/pages/paymentpage.h"

#include "checkout/orders/attemptregistry.h"
#include "kit/widgets/button.h"
#include "views/pages/cashbox.h"
#include "views/pages/linkbox.h"
#include "views/pages/paymentacts.h"

namespace views {

using Phase = checkout::PaymentPhase;

void PaymentPage::act(PaymentAct what)
{
    if (what == PaymentAct::PlaceAgain && m_payment.phase == Phase::Absent && !m_isConfirming) {
        m_isConfirming = true;
        renderNow();
        m_otherButton->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_isConfirming = false;
    renderActions();
    switch (what) {
    case PaymentAct::Check:
    case PaymentAct::Retry:
        m_attempts.poll(m_attempt);
        break;
    case PaymentAct::PlaceAgain:
        m_attempts.placeAgain(m_attempt);
        break;
    case PaymentAct::PayAgain:
        m_attempts.openSession(m_attempt);
        break;
    case PaymentAct::None:
        break;
    }
}

void PaymentPage::focusFirst()
{
    if (m_link->isVisible()) {
        m_link->focusFirst();
    } else if (m_mainButton->isVisible()) {
        m_mainButton->setFocus(Qt::OtherFocusReason);
    } else if (m_cash->isVisible() && !m_payment.isOver) {
        m_cash->focusFirst();
    }
}

} // namespace views
