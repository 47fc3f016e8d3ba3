// SPDX-License-Identifier: MIT
#include "checkout/checkoutcontroller.h"

#include "checkout/controllercore.h"
#include "checkout/urlpolicy.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

// Presses closer together than this are one: on a slow machine they arrive late, all at once.
constexpr qint64 burstMs = 400;

// The primary button of the next step stands where the last one's stood: a finger that is still pressing must not place an order, nor
// leave the one that was just placed.
qint64 settlingMs(Step step)
{
    switch (step) {
    case Step::SignIn:
    case Step::Details:
        return 0;
    case Step::Products:
        return 300;
    case Step::Payment:
        return 1000;
    }
    return 0;
}

} // namespace

ControllerCore::ControllerCore(CheckoutController &controller, const ControllerOptions &given) :
    q(controller), options(given), settings(given.dataFolder), secrets(given.useKeychain)
{
    state.language = options.language;
    stepClock.start();
    // Several changes of one event are one picture: the state is published once control returns to the event loop.
    publishTimer.setSingleShot(true);
    publishTimer.setInterval(0);
    connect(&publishTimer, &QTimer::timeout, this, [this] { Q_EMIT q.stateChanged(state); });
    connect(&secrets, &session::SecretStore::hasRead, this, &ControllerCore::onAppTokenRead);
    connect(&secrets, &session::SecretStore::persistenceChanged, this, [this](bool persistent) {
        state.signIn.canRemember = persistent;
        publish();
    });
    state.signIn.canRemember = options.useKeychain;
}

ControllerCore::~ControllerCore()
{
    // The trackers speak to the connection; they go first.
    trackers.clear();
}

void ControllerCore::publish()
{
    publishTimer.start();
}

void ControllerCore::setBusy(bool busy, bool canCancel)
{
    state.isBusy = busy;
    state.canCancel = busy && canCancel;
    publish();
}

QString ControllerCore::projectKey() const
{
    return session::projectUrl(project.url).toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

// The demo store is another server at each start, and what was typed for it is the same.
QString ControllerCore::draftKey() const
{
    return project.isDemo ? u"demo"_s : projectKey();
}

// Its orders end with it: their attempts are no business of the next one's.
QString ControllerCore::journalFolder() const
{
    return project.isDemo ? options.dataFolder + u"/demo"_s : options.dataFolder;
}

QString ControllerCore::secretKey(const QString &what) const
{
    return what + u'|' + projectKey();
}

std::chrono::milliseconds ControllerCore::scaled(std::chrono::milliseconds wait) const
{
    return std::chrono::milliseconds(qint64(double(wait.count()) * options.timeScale));
}

bool ControllerCore::projectIsLoopback() const
{
    return isLoopbackHost(session::projectUrl(project.url).host());
}

void ControllerCore::trouble(core::Operation operation, const core::ApiError &error, bool canRetry)
{
    if (error.kind == core::ErrorKind::Cancelled) {
        return;
    }
    if (error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::Timeout || error.kind == core::ErrorKind::Tls) {
        state.light = Light::Offline;
    }
    state.trouble = Trouble{ operation, error, canRetry };
    publish();
}

void ControllerCore::clearTrouble()
{
    state.trouble.reset();
    publish();
}

void ControllerCore::step(Event event, const Guards &guards)
{
    const auto next = nextStep(state.step, event, guards);
    if (!next) {
        return;
    }
    state.step = *next;
    stepClock.start();
    if (event == Event::SignedOut || event == Event::NewOrder || static_cast<int>(state.reachable) < static_cast<int>(*next)) {
        state.reachable = *next;
    }
    saveDraft();
    publish();
}

void ControllerCore::goOn()
{
    // Double click, Enter held down, twenty fingers: a press that was meant for the step before, or one of a burst.
    const bool isBurst = pressClock.isValid() && pressClock.elapsed() < burstMs && state.step != Step::Details;
    pressClock.start();
    if (state.isBusy || isBurst || stepClock.elapsed() < settlingMs(state.step)) {
        return;
    }
    switch (state.step) {
    case Step::SignIn:
        break; // The page signs in with what was typed.
    case Step::Details: {
        Guards guards;
        guards.areDetailsInOrder = checkDetails();
        if (guards.areDetailsInOrder) {
            clearTrouble();
        }
        step(Event::DetailsChecked, guards);
        publish();
        break;
    }
    case Step::Products:
        placeOrder();
        break;
    case Step::Payment:
        newOrder();
        break;
    }
}

void ControllerCore::retry()
{
    const auto was = std::exchange(state.trouble, std::nullopt);
    publish();
    if (!was) {
        return;
    }
    switch (was->operation) {
    case core::Operation::Connect:
        makeConnection();
        break;
    case core::Operation::LoadStore:
    case core::Operation::LoadForm:
        loadStore();
        break;
    case core::Operation::LoadProducts:
        state.products.isLoading = true;
        loader->loadCatalogue(state.language);
        break;
    case core::Operation::Preview:
        preview->askNow();
        break;
    case core::Operation::PlaceOrder:
        if (state.step == Step::Products) {
            placeOrder();
        } else if (current) {
            current->placement.confirmResend();
        }
        break;
    case core::Operation::OpenSession:
    case core::Operation::ReadSession:
        q.payAgain();
        break;
    default:
        break;
    }
}

void ControllerCore::setLanguage(const QString &language)
{
    if (language == state.language) {
        return;
    }
    state.language = language;
    settings.setLanguage(language);
    Q_EMIT q.languageChanged(language);
    publish();
    if (!connection) {
        return;
    }
    if (!state.signIn.isSignedIn) {
        if (!state.signIn.isSigningIn) {
            providersRequest = connection->auth.fetchProviders(language);
        }
        return;
    }
    // An order that is out keeps the language it was sent in; what is being filled in is asked for again, values stay.
    loadStore();
}

// ── the public face: every intent is one line ───────────────────────────────────────────────────────────

CheckoutController::CheckoutController(const ControllerOptions &options, QObject *parent) :
    QObject(parent), d(std::make_unique<ControllerCore>(*this, options))
{
}

CheckoutController::~CheckoutController() = default;

const State &CheckoutController::state() const
{
    return d->state;
}

const core::ProjectSettings &CheckoutController::project() const
{
    return d->project;
}

void CheckoutController::start()
{
    d->start();
}

void CheckoutController::connectTo(const core::ProjectSettings &settings)
{
    d->connectTo(settings);
}

void CheckoutController::checkAndConnect(const core::ProjectSettings &settings)
{
    if (!d->network) {
        d->network = std::make_unique<QNetworkAccessManager>();
    }
    d->check = std::make_unique<ProjectCheck>(*d->network);
    connect(d->check.get(), &ProjectCheck::finished, d.get(), &ControllerCore::onFindings);
    d->state.isCheckingProject = true;
    d->state.findings.clear();
    d->check->start(settings, { d->settings.fingerprint(), d->state.language, d->options.requestDeadline }, d->state.language);
    d->publish();
}

void CheckoutController::cancelCheck()
{
    d->check.reset();
    d->state.isCheckingProject = false;
    d->publish();
}

void CheckoutController::chooseProvider(const QString &marker)
{
    d->chooseProvider(marker);
}

void CheckoutController::signIn(const QString &login, const core::Secret &password, bool remember)
{
    d->signIn(login, password, remember);
}

void CheckoutController::signOut()
{
    d->signOut();
}

void CheckoutController::chooseStorage(const QString &marker)
{
    d->chooseStorage(marker);
}

void CheckoutController::chooseAccount(const QString &identifier)
{
    d->state.details.account = identifier;
    d->saveDraft();
    d->publish();
}

void CheckoutController::setFieldValue(const QString &marker, const core::FormValue &value, bool isFinished)
{
    d->setFieldValue(marker, value, isFinished);
}

void CheckoutController::setFieldProblem(const QString &marker, const core::FieldProblem &problem)
{
    d->state.details.problems.insert(marker, problem);
    d->publish();
}

void CheckoutController::setQuantity(const core::Product &product, int quantity)
{
    if (!d->state.isBusy) {
        d->cart.setQuantity(product, quantity);
        d->onCartChanged();
    }
}

void CheckoutController::clearCart()
{
    if (!d->state.isBusy) {
        d->cart.clear();
        d->onCartChanged();
    }
}

void CheckoutController::undoCart()
{
    if (!d->state.isBusy) {
        d->cart.undo();
        d->onCartChanged();
    }
}

void CheckoutController::applyCoupon(const QString &code)
{
    d->state.products.couponCode = code.trimmed();
    d->state.products.coupon = d->state.products.couponCode.isEmpty() ? CouponState::None : CouponState::Checking;
    d->state.products.couponWords.clear();
    d->onCartChanged();
}

void CheckoutController::removeCoupon()
{
    applyCoupon({});
}

void CheckoutController::useBonus(bool use)
{
    d->state.products.isBonusUsed = use;
    d->onCartChanged();
}

void CheckoutController::requestPicture(const QString &address)
{
    if (d->pictures) {
        d->pictures->fetch(address);
    }
}

void CheckoutController::goOn()
{
    d->goOn();
}

void CheckoutController::goBack()
{
    if (d->state.isBusy) {
        return;
    }
    Guards guards;
    guards.isOrderUndecided = d->current && d->current->placement.view().attempt.state != store::AttemptState::NotSent;
    d->step(Event::Back, guards);
}

void CheckoutController::goTo(Step step)
{
    const bool isEditing = d->state.step == Step::Details || d->state.step == Step::Products;
    const bool toEditing = step == Step::Details || step == Step::Products;
    if (d->state.isBusy || !isEditing || !toEditing || static_cast<int>(step) > static_cast<int>(d->state.reachable)) {
        return;
    }
    if (step == Step::Products && !d->checkDetails()) {
        d->publish();
        return;
    }
    d->state.step = step;
    d->stepClock.start();
    d->saveDraft();
    d->publish();
}

void CheckoutController::confirmTotal(bool accept)
{
    const auto total = std::exchange(d->state.products.totalToConfirm, std::nullopt);
    if (total && accept) {
        d->placeNow(total);
    } else {
        d->setBusy(false, false);
    }
}

void CheckoutController::cancelBusy()
{
    if (!d->state.canCancel) {
        return;
    }
    if (d->signInRequest) {
        d->connection->auth.cancel(d->signInRequest);
    }
    if (d->isPlacing) {
        d->isPlacing = false;
        d->preview->cancel();
        d->preview->askNow();
    }
    d->setBusy(false, false);
}

void CheckoutController::retry()
{
    d->retry();
}

void CheckoutController::dismissTrouble()
{
    d->clearTrouble();
}

void CheckoutController::setLanguage(const QString &language)
{
    d->setLanguage(language);
}

void CheckoutController::checkNow()
{
    if (d->current) {
        d->current->lookNow();
    }
}

void CheckoutController::payAgain()
{
    if (d->current) {
        d->current->placement.openSession();
    }
}

void CheckoutController::placeAgain()
{
    if (d->current) {
        d->current->placement.confirmResend();
    }
}

void CheckoutController::abandonAttempt()
{
    if (d->current) {
        d->current->placement.abandon();
        d->newOrder();
    }
}

void CheckoutController::openAttempt(const QUuid &attempt)
{
    d->openAttempt(attempt);
}

void CheckoutController::newOrder()
{
    d->newOrder();
}

void CheckoutController::setWindowActive(bool active)
{
    for (const auto &[id, tracker] : d->trackers) {
        tracker->watcher.setVisible(active && tracker.get() == d->current && d->state.step == Step::Payment);
    }
}

} // namespace checkout
