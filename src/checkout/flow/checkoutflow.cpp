// SPDX-License-Identifier: MIT
#include "checkout/flow/checkoutflow.h"

#include "checkout/signin/signinattempt.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

using Page = Route::Page;

constexpr auto previewDelay = 250ms;

} // namespace

CheckoutFlow::CheckoutFlow(const FlowOptions &options, QObject *parent) :
    QObject(parent), m_options(options), m_locale(options.locale), m_settings(std::make_unique<session::Settings>(options.dataFolder)),
    m_secrets(std::make_unique<session::SecretStore>(options.useKeychain)), m_project(options, *m_settings, *m_secrets, m_alerts),
    m_projects(*m_settings, *m_secrets, m_project), m_choices(options, *m_settings, m_project),
    m_signIn(*m_settings, *m_secrets, m_alerts, options.timeScale), m_catalogue(m_alerts, options.timeScale), m_shop(*m_secrets),
    m_draft(m_alerts, options.dataFolder, options.scaled(previewDelay)), m_shelf(options.dataFolder),
    m_attempts(m_alerts, options.timeScale), m_history(m_alerts), m_order(m_alerts, options.timeScale), m_diagnosis(m_alerts),
    m_lock(*m_settings, *m_secrets, options), m_kiosk(*m_secrets, options)
{
    m_draft.setLocale(m_locale);
    m_signIn.setLocale(m_locale);
    m_history.setContentCode(m_locale.contentCode);
    m_order.setContentCode(m_locale.contentCode);
    connectProject();
    connectProjects();
    connectDraft();
    connectAttempts();
    connectShop();
    connectHistory();
    connectLock();
    connectKiosk();
    connectSettings();
    connectRetention();
}

CheckoutFlow::~CheckoutFlow()
{
    // Everybody lets go of the connection while it is still there, and nobody hears of it.
    for (QObject *part : std::initializer_list<QObject *>{ &m_alerts, &m_project, &m_projects, &m_choices, &m_signIn, &m_catalogue,
             &m_draft, &m_shelf, &m_attempts, &m_shop, &m_history, &m_order, &m_diagnosis, &m_lock, &m_kiosk, &m_devices }) {
        part->blockSignals(true);
    }
    letConnectionGo();
}

void CheckoutFlow::letConnectionGo()
{
    m_passwordCheck.reset();
    m_devices.setConnection(nullptr);
    m_order.setConnection(nullptr, {});
    m_history.setConnection(nullptr, {});
    m_attempts.setConnection(nullptr, {});
    m_draft.setConnection(nullptr, {});
    m_catalogue.setConnection(nullptr, {}, {});
    m_signIn.setConnection(nullptr, {}, {});
}

void CheckoutFlow::connectProject()
{
    connect(&m_project, &ProjectController::connectionClosing, this, [this] {
        letConnectionGo();
        m_draft.setUser({});
        m_shelf.setOwner({}, {});
        m_shop.setScope({});
        m_lock.setScope({}, {});
        m_user.clear();
        m_sentDraft = {};
        if (m_route.page == Page::Connect) {
            m_before = { Page::SignIn, {}, {}, 0 }; // What it was opened from is the other project's.
        } else {
            step(Event::ProjectConnected);
        }
    });
    connect(&m_project, &ProjectController::connectionOpened, this, &CheckoutFlow::onConnection);
    connect(&m_project, &ProjectController::checkPassed, this, [this] { step(Event::ProjectConnected); });
    connect(&m_project, &ProjectController::localesKnown, this, [this] {
        core::Locale locale = m_locale;
        locale.contentCode = m_project.contentCodeFor(m_choices.wantedContent(m_options.locale.contentCode));
        setLocale(locale);
    });
    connect(&m_signIn, &SignInController::signedIn, this, &CheckoutFlow::onSignedIn);
    connect(&m_signIn, &SignInController::sessionExpired, this, [this] {
        if (m_sentDraft.isNull() && m_draft.state().cart.isPlacing) {
            m_draft.release(); // The order was being asked about; nothing has been sent.
        }
        step(Event::SignedOut);
    });
}

// The demo store is another server at each start, and what was typed for it is the same.
QString CheckoutFlow::draftProject() const
{
    return m_project.settings().isDemo ? u"demo"_s : session::projectKey(m_project.settings());
}

void CheckoutFlow::onSignedIn()
{
    const QString user = m_signIn.state().userIdentifier;
    const QString before = std::exchange(m_user, user);
    const bool canLock = m_options.capabilities.canManageAccount && !m_signIn.state().isGuest; // A guest has nothing to lock with.
    m_lock.setScope(draftProject(), canLock ? user : QString(), m_signIn.hasTyped());
    step(Event::SignedIn);
    if (m_before.page == Page::SignIn) {
        m_before = { Page::Details, {}, {}, 0 }; // It ended while something else was looked at: the way back is not to the form.
    }
    before == user ? goOnAsBefore() : beginAs(user, before);
    m_attempts.resumeUnfinished();
}

// ── the order in hand ───────────────────────────────────────────────────────────────────────────────────

void CheckoutFlow::connectDraft()
{
    connect(&m_draft, &DraftController::storeLoaded, this, &CheckoutFlow::onStoreLoaded);
    connect(&m_draft, &DraftController::formChosen, this, [this](const QString &storage, const QString &form) {
        if (capabilities().canOpenSettings) { // A customer's choice is for their own order.
            m_settings->setOrderForm(session::projectKey(m_project.settings()), storage, form);
        }
    });
    connect(&m_draft, &DraftController::accountsLoaded, &m_attempts, &AttemptRegistry::setAccounts);
    connect(&m_draft, &DraftController::orderReady, this, &CheckoutFlow::onOrderReady);
    connect(&m_draft, &DraftController::detailsRefused, this, [this] {
        if (m_route.page == Page::Products) {
            step(Event::Back);
        }
    });
    connect(&m_catalogue, &CatalogueController::productsArrived, &m_draft, &DraftController::refreshProducts);
    connect(&m_catalogue, &CatalogueController::changed, &m_draft, [this] {
        const CatalogueState &state = m_catalogue.state();
        if (session::Connection *connection = m_project.connection()) {
            connection->setCurrency(m_project.settings().currency, m_catalogue.currency());
        }
        m_draft.noteCatalogue(state.isLoaded && state.loadedCount == 0 && state.totalCount == 0, m_catalogue.currency());
    });
}

// Opens what the last window stood at: the attempt that the draft had become, or the draft itself.
void CheckoutFlow::onStoreLoaded()
{
    const auto opening = m_draft.opening();
    if (!opening) {
        return;
    }
    const bool isRestored = m_draft.restore(opening->draft);
    if (!opening->attempt.isNull()) {
        m_sentDraft = m_undecided = opening->attempt;
        m_draft.noteSent(m_sentDraft);
        settleOpening();
    } else if (isRestored && opening->isProducts && m_route.page == Page::Details) {
        setRoute({ Page::Products, {}, {}, 0 });
    }
}

// What had been sent is a draft again only when it certainly became no order: another program may have gone on with it since, or be at
// it now. While the journal cannot say, it stays as it is.
void CheckoutFlow::settleOpening()
{
    const bool isHere = m_attempts.has(m_sentDraft);
    const std::optional<bool> isNoOrder = isHere || !isUndecided() ? std::nullopt : m_attempts.isNoOrder(m_sentDraft);
    if (!isUndecided() || (!isHere && !isNoOrder)) {
        return;
    }
    m_undecided = {};
    if (isHere) {
        openAttempt(m_sentDraft);
        if (m_attempts.payment(m_sentDraft).hasOrder()) {
            m_draft.startNew();
        }
        return;
    }
    m_sentDraft = {};
    if (!*isNoOrder) {
        m_draft.startNew(); // Its order stands where orders are shown.
        return;
    }
    m_draft.release();
    if (m_draft.hasProducts() && m_route.page == Page::Details) {
        setRoute({ Page::Products, {}, {}, 0 });
    }
}

void CheckoutFlow::onOrderReady(const core::OrderDraft &order, const std::optional<core::Money> &shownTotal)
{
    const QString &reference = m_draft.state().details.referenceMarker;
    const auto placed = m_attempts.place(order, shownTotal, reference, [this] { m_draft.prepareOrder(); });
    if (!placed) {
        m_draft.release();
        return;
    }
    m_sentDraft = *placed;
    m_draft.noteSent(*placed);
    step(Event::OrderSent, {}, *placed);
}

void CheckoutFlow::connectAttempts()
{
    connect(&m_attempts, &AttemptRegistry::resumed, this, &CheckoutFlow::settleOpening);
    connect(&m_attempts, &AttemptRegistry::orderExists, this, [this](const QUuid &id) {
        if (id == m_sentDraft) {
            m_draft.startNew(); // The order is known to exist: only now are draft and cart let go.
        }
    });
    connect(&m_attempts, &AttemptRegistry::refused, this, [this](const QUuid &id, const core::ApiError &error) {
        if (id == m_sentDraft) {
            m_sentDraft = {};
            Guards guards;
            guards.isFieldAtFault = m_draft.showRefusal(error);
            step(Event::OrderRefused, guards);
        }
        m_alerts.raise(&m_draft, { core::Operation::PlaceOrder, withTitles(error, m_draft.state().cart.lines), {}, {} });
    });
}

// ── moving on ───────────────────────────────────────────────────────────────────────────────────────────

bool CheckoutFlow::isBusy() const
{
    const bool isPlacing = m_draft.state().cart.isPlacing && m_route.page == Page::Products;
    return m_signIn.state().isSigningIn || isPlacing || (m_route.page == Page::Payment && payment().phase == PaymentPhase::Placing);
}

bool CheckoutFlow::canCancel() const
{
    const bool isAsking = m_route.page == Page::Products && m_draft.state().cart.isPlacing && !m_draft.state().cart.totalToConfirm;
    const bool isWaiting = m_route.page == Page::SignIn && m_signIn.state().step == SignInStep::Waiting;
    return m_signIn.state().canCancel || isWaiting || isAsking;
}

bool CheckoutFlow::canGoBack() const
{
    Guards guards;
    guards.isOrderUndecided = payment().phase != PaymentPhase::NotSent;
    guards.before = m_before.page;
    return !isBusy() && nextPage(m_route.page, Event::Back, guards).has_value();
}

void CheckoutFlow::advance()
{
    if (isBusy()) {
        return;
    }
    if (isUndecided() && m_route.page != Page::Payment) {
        m_attempts.resumeUnfinished(); // The journal is asked once more, and what is wrong with it is said once more.
        return;
    }
    switch (m_route.page) {
    case Page::Details: {
        Guards guards;
        guards.areDetailsInOrder = m_draft.checkDetails();
        step(Event::DetailsChecked, guards);
        break;
    }
    case Page::Products:
        m_draft.prepareOrder();
        break;
    case Page::Payment:
        newOrder();
        break;
    case Page::Connect:
    case Page::SignIn:
    case Page::OpenPayments:
    case Page::Shelf:
    case Page::Orders:
    case Page::Order:
    case Page::Diagnosis:
    case Page::Settings:
        break; // These pages do it with what was typed into them.
    }
}

void CheckoutFlow::goBack()
{
    if (!canGoBack()) {
        return;
    }
    if (isAside(m_route.page) && m_route.page != Page::Order) {
        setRoute(m_before);
        return;
    }
    if (m_route.page == Page::Payment && m_route.attempt == m_sentDraft) {
        m_attempts.abandon(m_sentDraft); // Nothing of it was sent: the draft is a draft again.
        m_sentDraft = {};
        m_draft.release();
    }
    step(Event::Back);
}

void CheckoutFlow::cancel()
{
    if (m_signIn.state().canCancel || m_route.page == Page::SignIn) {
        m_signIn.cancel();
    } else if (canCancel()) {
        m_draft.cancelOrder();
    }
}

void CheckoutFlow::newOrder()
{
    const PaymentState shown = payment();
    if (isBusy() || m_route.page != Page::Payment) {
        return;
    }
    if (shown.phase == PaymentPhase::CashDue && m_options.capabilities.canCollectCash) {
        m_attempts.markPaidOffline(shown.attempt);
    }
    letSentDraftGo();
    step(Event::NewOrder);
    m_kiosk.isOn() ? startOver() : void();
}

void CheckoutFlow::abandonAttempt()
{
    m_attempts.abandon(m_route.attempt);
    newOrder();
}

void CheckoutFlow::step(Event event, Guards guards, const QUuid &attempt)
{
    guards.before = m_before.page;
    if (event == Event::SignedOut) {
        m_before = {}; // Whatever page was left for another one needs somebody who is signed in.
    }
    if (const auto next = nextPage(m_route.page, event, guards)) {
        setRoute({ *next, *next == Page::Payment ? attempt : QUuid(), {}, 0 });
    }
}

void CheckoutFlow::setRoute(const Route &route)
{
    if (route == m_route || !m_options.capabilities.canOpen(route.page)) {
        return;
    }
    if (isAside(route.page) && !isAside(m_route.page)) {
        m_before = m_route;
    }
    m_route = route;
    if (route.page == Page::Orders) {
        m_history.refresh();
    }
    if (route.page == Page::Details || route.page == Page::Products) {
        m_draft.noteProductsPage(route.page == Page::Products);
    }
    Q_EMIT routeChanged(m_route);
}

// ── language ────────────────────────────────────────────────────────────────────────────────────────────

void CheckoutFlow::setLanguage(core::Locale::Language language)
{
    core::Locale locale = m_locale;
    locale.language = language;
    m_options.capabilities.canOpenSettings ? m_settings->setLanguage(locale.languageCode()) : void();
    setLocale(locale);
}

void CheckoutFlow::setContentCode(const QString &code)
{
    core::Locale locale = m_locale;
    locale.contentCode = code;
    setLocale(locale);
}

void CheckoutFlow::setLocale(const core::Locale &locale)
{
    if (locale == m_locale) {
        return;
    }
    const bool isOtherContent = locale.contentCode != m_locale.contentCode;
    m_locale = locale;
    m_project.setLanguage(locale.languageCode());
    m_draft.setLocale(locale);
    m_signIn.setLocale(locale);
    m_history.setContentCode(locale.contentCode);
    m_order.setContentCode(locale.contentCode);
    if (isOtherContent && m_signIn.state().isSignedIn) {
        m_catalogue.load(locale.contentCode);
    }
    Q_EMIT localeChanged(m_locale);
}

} // namespace checkout
