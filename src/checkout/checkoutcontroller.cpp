// SPDX-License-Identifier: MIT
// The public face: every intent of the window is a line or two; what it takes is in ControllerCore.
#include "checkout/checkoutcontroller.h"

#include "checkout/controllercore.h"

#include <QNetworkAccessManager>

using namespace Qt::Literals::StringLiterals;

namespace checkout {

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

void CheckoutController::setAnswer(const QString &marker, const QString &raw, bool isFinished)
{
    d->setAnswer(marker, raw, isFinished);
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
    if (step == Step::Products && !d->checkDetails().has_value()) {
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
        d->placeChecked(total);
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
