// SPDX-License-Identifier: MIT
// The part of CheckoutFlow about what is kept no longer while the window is open.
#include "checkout/flow/checkoutflow.h"

#include "checkout/flow/retention.h"
#include "store/boardlink.h"

namespace checkout {

void CheckoutFlow::connectRetention()
{
    auto *retention = new Retention(m_options, this);
    retention->setHeld([this] { return isSending(); });
    const auto inSight = [this] { return QList<QUuid>{ m_route.attempt, m_before.attempt, m_sentDraft }; };
    retention->setSpared(inSight);
    connect(retention, &Retention::due, this, [this](const QDateTime &before) {
        // The order in hand goes as it would at a start; one that has been sent is its attempt's.
        const QDateTime touched = m_draft.state().details.draftSavedAt;
        if (touched.isValid() && touched < before && m_sentDraft.isNull()) {
            m_draft.startNew();
            m_route.page == Route::Page::Products ? step(Event::Back) : void();
        }
    });
    connect(retention, &Retention::purged, this, [this, inSight] {
        m_attempts.forgetGone(inSight());
        m_shelf.refresh();
        m_shop.link() ? m_shop.link()->purge() : void();
    });
}

} // namespace checkout
