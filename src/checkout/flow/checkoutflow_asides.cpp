// SPDX-License-Identifier: MIT
// The part of CheckoutFlow beside the order in hand: open payments, parked baskets, the shop's board, orders that have been placed.
#include "checkout/flow/checkoutflow.h"
#include "core/cardnumber.h"

#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <QTimer>

namespace checkout {

using Page = Route::Page;

namespace {

constexpr std::chrono::milliseconds farewell{ 700 };

/// The disk took no copy of a basket, so it was not put aside.
Alert notKept(const QString &folder, const std::function<void()> &retry)
{
    core::ApiError error;
    error.delivery = core::Delivery::NotSent;
    return { core::Operation::Journal, error, core::StorageFault{ core::StorageFault::Kind::CannotOpen, folder }, retry };
}

} // namespace

void CheckoutFlow::openAttempt(const QUuid &attempt)
{
    const bool isOwn = attempt == m_sentDraft || m_options.capabilities.canSeeOrders;
    if (isOwn && m_attempts.has(attempt) && !isBusy()) {
        Guards guards;
        guards.isSignedIn = m_signIn.state().isSignedIn;
        step(Event::AttemptOpened, guards, attempt);
    }
}

void CheckoutFlow::openPayments()
{
    if (!isBusy()) {
        Guards guards;
        guards.isSignedIn = m_signIn.state().isSignedIn;
        step(Event::PaymentsOpened, guards);
    }
}

void CheckoutFlow::openConnect()
{
    if (!isBusy()) {
        step(Event::ConnectOpened);
    }
}

void CheckoutFlow::openSignIn()
{
    if (isBusy()) {
        return;
    }
    if (m_signIn.state().isGuest) {
        m_attempts.setUser({}); // Nobody in particular sees no order, which proves nothing.
        m_signIn.endGuest(); // What has been typed goes along to whoever signs in now.
    }
    step(Event::SignedOut);
}

// ── who is signed in ────────────────────────────────────────────────────────────────────────────────────

// The session had expired: everything typed is still there, the person goes on where they were.
void CheckoutFlow::goOnAsBefore()
{
    m_attempts.setUser(m_user);
    m_attempts.pollAll();
    if (!m_sentDraft.isNull() && m_attempts.has(m_sentDraft)) {
        openAttempt(m_sentDraft);
    }
    if (!m_draft.state().details.isReady) {
        m_draft.loadStore();
    } else if (m_sentDraft.isNull()) {
        m_draft.release(); // The total is asked for again.
    }
    m_draft.fetchAwaited();
    if (!m_catalogue.state().isLoaded) {
        m_catalogue.load(m_locale.contentCode);
    }
}

void CheckoutFlow::beginAs(const QString &user, const QString &before)
{
    // What another clerk had in hand is kept for them, and not shown to this one. What a guest has typed goes along, unless it has been
    // sent.
    if (!before.isEmpty() && (!core::isGuest(before) || m_draft.isBlank() || !m_sentDraft.isNull())) {
        m_draft.setUser({});
    }
    const QString project = draftProject();
    m_sentDraft = {};
    m_draft.setUser(user);
    m_catalogue.setUser(project, user);
    m_shelf.setOwner(project, user);
    m_history.setUser(user);
    m_order.setUser(user);
    m_attempts.setUser(user);
    m_draft.loadStore();
    m_catalogue.load(m_locale.contentCode);
}

// ── several customers and counters ──────────────────────────────────────────────────────────────────────

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
    return m_options.capabilities.canPark && isAtOrder && !isBusy() && m_sentDraft.isNull() && !m_draft.isBlank();
}

void CheckoutFlow::park(const QString &title)
{
    if (!canPark()) {
        return;
    }
    const bool isTitled = !title.trimmed().isEmpty() && !core::holdsCardNumber(title);
    const QString own = isTitled ? title.trimmed() : m_draft.suggestedTitle();
    const QString name = own.isEmpty() ? m_shelf.freeNumber() : own;
    if (!m_draft.park(name)) {
        m_alerts.raise(&m_draft, notKept(m_options.dataFolder, [this, title] { park(title); }));
        return;
    }
    m_shelf.refresh();
    step(Event::Back); // The next customer begins with the form.
    Q_EMIT parked(name);
}

// Nothing that somebody typed is lost for another basket: what is in hand is put aside.
bool CheckoutFlow::makeRoom()
{
    if (isUndecided()) {
        m_attempts.resumeUnfinished();
    }
    letSentDraftGo();
    if (isUndecided()) {
        return false; // It may be a draft again, and is kept until that is known.
    }
    if (m_draft.isBlank()) {
        return true;
    }
    const QString own = m_draft.suggestedTitle();
    const QString name = own.isEmpty() ? m_shelf.freeNumber() : own;
    if (!m_draft.park(name)) {
        m_alerts.raise(&m_draft, notKept(m_options.dataFolder, {}));
        return false;
    }
    Q_EMIT parked(name);
    return true;
}

void CheckoutFlow::onBasketReady(const QUuid &draft)
{
    const bool isInHand = makeRoom() && m_draft.takeUp(draft);
    m_shelf.refresh();
    if (isInHand) { // Else it stays on the shelf, and so does the person.
        Guards guards;
        guards.hasLines = m_draft.hasProducts();
        step(Event::BasketTaken, guards);
    }
}

// ── orders that have been placed ────────────────────────────────────────────────────────────────────────

void CheckoutFlow::connectHistory()
{
    connectDiagnosis();
    connect(&m_draft, &DraftController::accountsLoaded, this, [this] {
        m_history.setStorages(m_draft.state().details.storages);
        m_attempts.setStorages(m_draft.state().details.storages);
    });
    connect(&m_order, &OrderDetail::orderRead, &m_history, &OrderHistory::note);
    connect(&m_attempts, &AttemptRegistry::payable, this, &CheckoutFlow::openAttempt);
}

void CheckoutFlow::openOrders()
{
    if (!isBusy()) {
        Guards guards;
        guards.isSignedIn = m_signIn.state().isSignedIn;
        step(Event::OrdersOpened, guards);
    }
}

void CheckoutFlow::openOrder(const QString &storage, qint64 orderId)
{
    if (m_options.capabilities.canSeeOrders && nextPage(m_route.page, Event::OrderOpened, {})) {
        m_order.open(storage, orderId, m_history.order(storage, orderId));
        setRoute({ Page::Order, {}, storage, orderId });
    }
}

void CheckoutFlow::payOrder()
{
    const OrderDetailState &shown = m_order.state();
    if (m_route.page == Page::Order && shown.order && shown.canPay && !isBusy()) {
        m_attempts.payOrder(*shown.order, shown.storage, m_locale.contentCode);
    }
}

core::ReceiptLook CheckoutFlow::receiptLook() const
{
    return m_settings->receiptLook(session::projectKey(m_project.settings()));
}

void CheckoutFlow::setReceiptLook(const core::ReceiptLook &look)
{
    m_settings->setReceiptLook(session::projectKey(m_project.settings()), look);
}

void CheckoutFlow::trustPaymentHost(const QString &host)
{
    m_settings->trustHost(session::projectKey(m_project.settings()), host.toLower());
    m_attempts.trustHost(host);
}

void CheckoutFlow::repeatOrder()
{
    const auto &order = m_order.state().order;
    if (m_route.page != Page::Order || !order || isBusy() || !makeRoom()) {
        return;
    }
    Guards guards;
    guards.hasLines = m_draft.repeat(*order, m_order.state().storage);
    m_shelf.refresh();
    step(Event::BasketTaken, guards);
}

// The keychain and the store get a moment to hear of it: both are told, and neither is waited for any longer.
void CheckoutFlow::erasePersonalData()
{
    if (!canErase()) {
        return;
    }
    m_signIn.signOut();
    m_projects.forgetPeople();
    m_lock.forgetClerks();
    m_kiosk.forgetPin();
    m_settings->forgetPeople();
    QTimer::singleShot(m_options.scaled(farewell), this, &CheckoutFlow::erasing);
}

// Sent and not known yet: it goes on in the background, and its cart is not offered again.
void CheckoutFlow::letSentDraftGo()
{
    if (!isUndecided() && !std::exchange(m_sentDraft, {}).isNull() && m_draft.state().cart.isPlacing) {
        m_draft.startNew();
    }
}

} // namespace checkout
