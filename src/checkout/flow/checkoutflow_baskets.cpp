// SPDX-License-Identifier: MIT
// The part of CheckoutFlow for several customers at a time: baskets that are parked and picked up, and the shop's board.
#include "checkout/flow/checkoutflow.h"

namespace checkout {

void CheckoutFlow::connectShop()
{
    connect(&m_shop, &ShopBoard::linkChanged, this, [this] {
        m_attempts.setBoard(m_shop.link());
        m_shelf.setBoard(m_shop.link(), m_shop.counter());
    });
    connect(&m_draft, &DraftController::accountsLoaded, &m_shop, &ShopBoard::setAccounts);
    connect(&m_shelf, &DraftShelf::ready, this, &CheckoutFlow::onBasketReady);
}

void CheckoutFlow::openShelf()
{
    if (!isBusy()) {
        Guards guards;
        guards.isSignedIn = m_signIn.state().isSignedIn;
        step(Event::ShelfOpened, guards);
        m_shelf.refresh();
    }
}

bool CheckoutFlow::canPark() const
{
    const bool isAtOrder = m_route.page == Page::Details || m_route.page == Page::Products;
    return isAtOrder && !isBusy() && m_sentDraft.isNull() && !m_draft.isBlank();
}

void CheckoutFlow::park(const QString &title)
{
    if (!canPark()) {
        return;
    }
    const QString own = title.trimmed().isEmpty() ? m_draft.suggestedTitle() : title.trimmed();
    const QString name = own.isEmpty() ? m_shelf.freeNumber() : own;
    if (!m_draft.park(name)) {
        core::ApiError error;
        error.delivery = core::Delivery::NotSent;
        const core::StorageFault fault{ core::StorageFault::Kind::CannotOpen, m_options.dataFolder };
        m_alerts.raise(&m_draft, { core::Operation::Journal, error, fault, [this, title] { park(title); } });
        return;
    }
    m_shelf.refresh();
    step(Event::Back); // The next customer begins with the form.
    Q_EMIT parked(name);
}

// A basket is in hand after what was there has been put aside: nothing that somebody typed is lost for it.
void CheckoutFlow::onBasketReady(const QUuid &draft)
{
    letSentDraftGo();
    if (!m_draft.isBlank()) {
        const QString own = m_draft.suggestedTitle();
        const QString name = own.isEmpty() ? m_shelf.freeNumber() : own;
        if (!m_draft.park(name)) {
            m_shelf.refresh();
            return;
        }
        Q_EMIT parked(name);
    }
    Guards guards;
    guards.hasLines = m_draft.takeUp(draft) && m_draft.hasProducts();
    m_shelf.refresh();
    step(Event::BasketTaken, guards);
}

// Sent and not known yet: it goes on in the background, and its cart is not offered again.
void CheckoutFlow::letSentDraftGo()
{
    if (!std::exchange(m_sentDraft, {}).isNull() && m_draft.state().cart.isPlacing) {
        m_draft.startNew();
    }
}

} // namespace checkout
