// SPDX-License-Identifier: MIT
#include "checkout/controllercore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {

using S = store::AttemptState;

bool ControllerCore::openJournal()
{
    if (!journal) {
        journal = std::make_unique<store::Journal>(journalFolder());
        owner = std::make_unique<store::OwnerLock>(journalFolder());
    }
    const auto opened = journal->open();
    if (opened) {
        return true;
    }
    // No record, no order: said before anything is sent (exactly-once §1).
    state.payment = {};
    state.payment.placement.journalError = opened.error();
    core::ApiError error;
    error.kind = core::ErrorKind::ServerFault;
    error.delivery = core::Delivery::NotSent;
    trouble(core::Operation::Journal, error, false);
    return false;
}

void ControllerCore::placeOrder()
{
    if (!state.products.canPlace || state.isBusy) {
        return;
    }
    if (!checkDetails()) {
        state.step = Step::Details;
        publish();
        return;
    }
    clearTrouble();
    setBusy(true, true);
    if (!isPreviewOffered) {
        placeChecked(std::nullopt);
        return;
    }
    // The total is asked for once more: what the person saw is what is sent, or they are asked again.
    lastShownTotal = state.products.preview ? std::optional(state.products.preview->totalDue) : std::nullopt;
    isPlacing = true;
    preview->askNow();
}

static PlacementTimes placementTimes(double scale)
{
    PlacementTimes times;
    const auto scaled = [scale](std::chrono::milliseconds t) { return std::chrono::milliseconds(qint64(double(t.count()) * scale)); };
    for (auto &wait : times.looks) {
        wait = scaled(wait);
    }
    times.absenceSpan = scaled(times.absenceSpan);
    times.sessionSpan = scaled(times.sessionSpan);
    return times;
}

AttemptTracker *ControllerCore::track(const QUuid &id)
{
    auto tracker
        = std::make_unique<AttemptTracker>(*connection, *journal, owner->name(), placementTimes(options.timeScale), options.timeScale);
    tracker->placement.setReferenceMarker(project.referenceMarker);
    AttemptTracker *raw = tracker.get();
    connect(raw, &AttemptTracker::changed, this, [this, raw] { onTrackerChanged(raw); });
    connect(raw, &AttemptTracker::paid, this, [this, raw] {
        const store::Attempt &attempt = raw->placement.view().attempt;
        const auto amount = attempt.orderTotal ? attempt.orderTotal : attempt.shownTotal;
        Q_EMIT q.paid(amount.value_or(core::Money{}), attempt.orderId);
    });
    trackers[id] = std::move(tracker);
    return raw;
}

// Form data comes out of the check and from nowhere else: an order is never drafted over a field that cannot be read.
void ControllerCore::placeChecked(const std::optional<core::Money> &shownTotal)
{
    const auto formData = checkDetails();
    if (!formData || !openJournal()) {
        setBusy(false, false);
        state.step = formData ? state.step : Step::Details;
        publish();
        return;
    }
    placeNow(*formData, shownTotal);
}

void ControllerCore::placeNow(const core::FormData &formData, const std::optional<core::Money> &shownTotal)
{
    // A tracker is filed under a name of its own until the journal has given the attempt's.
    const QUuid provisional = QUuid::createUuid();
    AttemptTracker *tracker = track(provisional);
    tracker->draft = cartDraft();
    tracker->draft.formData = formData;
    current = tracker;
    const auto placed = tracker->placement.place(tracker->draft, shownTotal, projectKey(), state.signIn.userIdentifier, u"session"_s);
    if (!placed) {
        current = nullptr;
        trackers.erase(provisional);
        setBusy(false, false);
        core::ApiError error;
        error.kind = core::ErrorKind::ServerFault;
        error.delivery = core::Delivery::NotSent;
        trouble(core::Operation::Journal, error, false);
        return;
    }
    auto node = trackers.extract(provisional);
    node.key() = *placed;
    trackers.insert(std::move(node));
    state.canCancel = false;
    cart.forgetUndo();
    rememberPayment(*placed);
    step(Event::OrderSent, {});
    showPayment();
}

// From here on the attempt is what a next start goes on with, not the cart: a sent order never turns back into one (exactly-once §7).
void ControllerCore::rememberPayment(const QUuid &attempt)
{
    if (!openDrafts()) {
        return;
    }
    // The draft is kept until the order is known to exist: a refused order comes back with everything typed.
    (void)drafts->setOpening(draftKey(), state.signIn.userIdentifier, { u"payment"_s, draftId, attempt });
}

void ControllerCore::forgetDraft()
{
    if (!draftId.isNull() && drafts && drafts->isOpen()) {
        (void)drafts->remove(draftId);
    }
    draftId = {};
}

void ControllerCore::onTrackerChanged(AttemptTracker *tracker)
{
    const PlacementView &view = tracker->placement.view();
    if (tracker == current) {
        const bool undecided = view.attempt.state == S::Prepared || view.attempt.state == S::Sent;
        if (!undecided && state.isBusy && state.step == Step::Payment) {
            setBusy(false, false);
        }
        if (view.attempt.state == S::Rejected) {
            onCurrentRefused(view);
            return;
        }
        if (store::hasOrder(view.attempt.state) && !cart.isEmpty()) {
            // The order is known to exist: only now are draft and cart let go.
            forgetDraft();
            cart = {};
            state.products.couponCode.clear();
            state.products.coupon = CouponState::None;
            state.products.isBonusUsed = false;
            onCartChanged();
        }
        if (view.error && view.attempt.state == S::SessionRejected) {
            trouble(core::Operation::OpenSession, *view.error, true);
        }
        showPayment();
    }
    listUnfinished();
}

void ControllerCore::onCurrentRefused(const PlacementView &view)
{
    const core::ApiError error = view.error.value_or(core::ApiError{});
    Guards guards;
    for (auto it = error.fieldErrors.cbegin(); it != error.fieldErrors.cend(); ++it) {
        if (state.details.form.field(it.key())) {
            core::FieldProblem problem;
            problem.kind = core::FieldProblem::Kind::ServerRejected;
            problem.words = it.value();
            state.details.problems.insert(it.key(), problem);
            guards.isFieldAtFault = true;
        }
    }
    const QUuid id = view.attempt.id;
    current = nullptr;
    state.payment = {};
    setBusy(false, false);
    step(Event::OrderRefused, guards);
    trouble(core::Operation::PlaceOrder, error, false);
    QMetaObject::invokeMethod(
        this, [this, id] { trackers.erase(id); }, Qt::QueuedConnection);
    refreshTotals();
}

void ControllerCore::showPayment()
{
    if (!current) {
        return;
    }
    const PaymentPhase before = state.payment.phase;
    state.payment = current->paymentState(accounts, projectIsLoopback());
    if (state.payment.amount.currency.isEmpty()) {
        state.payment.amount.currency = project.currency;
    }
    if (before != state.payment.phase && state.payment.phase == PaymentPhase::Waiting) {
        clearTrouble();
    }
    const auto &error = state.payment.placement.error;
    if (error && (error->kind == core::ErrorKind::Offline || error->kind == core::ErrorKind::Timeout)) {
        state.light = Light::Offline;
    } else if (!error) {
        state.light = Light::Connected;
    }
    publish();
}

void ControllerCore::listUnfinished()
{
    state.unfinished.clear();
    for (const auto &[id, tracker] : trackers) {
        const store::Attempt &attempt = tracker->placement.view().attempt;
        if (tracker.get() != current && !store::isFinal(attempt.state) && !attempt.id.isNull()) {
            state.unfinished.append(attempt);
        }
    }
    publish();
}

void ControllerCore::resumeUnfinished()
{
    if (!openJournal()) {
        return;
    }
    const auto found = journal->unfinished(projectKey(), state.signIn.userIdentifier);
    if (!found) {
        return;
    }
    const auto isAlive = [this](const QString &name) { return owner->isAlive(name); };
    for (const store::Attempt &attempt : *found) {
        if (trackers.count(attempt.id) > 0) {
            continue;
        }
        const auto claimed = journal->claim(attempt.id, owner->name(), isAlive);
        if (claimed && *claimed) {
            track(attempt.id)->resume(attempt);
        }
    }
    listUnfinished();
}

void ControllerCore::openAttempt(const QUuid &id)
{
    const auto it = trackers.find(id);
    if (it == trackers.end() || state.isBusy) {
        return;
    }
    current = it->second.get();
    rememberPayment(id);
    Guards guards;
    guards.isSignedIn = state.signIn.isSignedIn;
    step(Event::AttemptOpened, guards);
    clearTrouble();
    showPayment();
    listUnfinished();
}

void ControllerCore::newOrder()
{
    if (state.isBusy || !current) {
        return;
    }
    if (state.payment.phase == PaymentPhase::CashDue) {
        current->placement.settle(); // Collected at the counter: nothing is left to watch.
    }
    const bool isOrderThere = store::hasOrder(current->placement.view().attempt.state);
    const bool keepsCart = current->placement.view().attempt.state == S::NotSent;
    if (!isOrderThere && !keepsCart && !cart.isEmpty()) {
        // Sent and not known yet: it goes on in the background, and its cart is not offered again.
        forgetDraft();
        cart = {};
        onCartChanged();
    }
    current = nullptr;
    state.payment = {};
    if (!keepsCart) {
        state.details.answers.clear();
        state.details.problems.clear();
        fillInitialValues();
    }
    clearTrouble();
    step(Event::NewOrder, {});
    refreshTotals();
    listUnfinished();
}

} // namespace checkout
