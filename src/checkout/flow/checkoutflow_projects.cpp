// SPDX-License-Identifier: MIT
// The part of CheckoutFlow about several projects: when one may be left, and where the window is then.
#include "checkout/flow/checkoutflow.h"

#include <algorithm>

namespace checkout {

// Whatever else is open stands in the journal; what is being sent just now is seen to its end by who sent it.
bool CheckoutFlow::isSending() const
{
    const QList<PaymentState> open = m_attempts.open();
    const auto isBeingPlaced = [](const PaymentState &payment) { return payment.phase == PaymentPhase::Placing; };
    return isBusy() || std::any_of(open.begin(), open.end(), isBeingPlaced);
}

void CheckoutFlow::connectProjects()
{
    m_projects.setHeld([this] { return isSending(); });
    connect(&m_projects, &ProjectList::opened, this, [this] { step(Event::ProjectConnected); });
    connect(&m_projects, &ProjectList::tokenMissing, this, &CheckoutFlow::openConnect);
    connect(&m_projects, &ProjectList::emptied, this, &CheckoutFlow::openConnect);
}

} // namespace checkout
