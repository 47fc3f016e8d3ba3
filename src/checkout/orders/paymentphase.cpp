// SPDX-License-Identifier: MIT
#include "checkout/orders/paymentphase.h"

#include "checkout/orders/urlpolicy.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

using S = store::AttemptState;
using What = TimelineEntry::What;
using Mark = TimelineEntry::Mark;

// A PayPal-like account is "custom" too, and its address comes with the second poll (docs/oneentry.md#payment-sessions): only after some
// polls is "no address" an answer.
constexpr int pollsUntilOffline = 5;

const core::PaymentAccount *findAccount(const PaymentContext &context, const QString &identifier)
{
    const auto it = std::find_if(context.accounts.begin(), context.accounts.end(),
        [&identifier](const core::PaymentAccount &account) { return account.identifier == identifier; });
    return it == context.accounts.end() ? nullptr : &*it;
}

bool isIntent(const PlacementView &view)
{
    return view.session && !view.session->isTerminal() && view.session->paymentUrl.isEmpty() && view.session->type == "intent"_L1;
}

PaymentPhase openPhase(
    const PlacementView &view, const core::PaymentAccount *account, const QString &accountIdentifier, const PaymentContext &context)
{
    if (view.session && view.session->status == core::SessionStatus::Completed) {
        return PaymentPhase::PartPaid; // All of it would be Paid.
    }
    const bool hasLink = view.session && !view.session->paymentUrl.isEmpty();
    if (hasLink || isIntent(view)) {
        return PaymentPhase::Waiting;
    }
    if (core::isOfflineAccount(account, accountIdentifier)) {
        return PaymentPhase::CashDue;
    }
    const bool isCustom = !account || account->type == "custom"_L1;
    return isCustom && context.pollsWithoutLink >= pollsUntilOffline ? PaymentPhase::CashDue : PaymentPhase::Waiting;
}

PaymentPhase phaseOf(
    const PlacementView &view, const core::PaymentAccount *account, const QString &accountIdentifier, const PaymentContext &context)
{
    if (view.journalError && !store::hasOrder(view.attempt.state)) {
        return view.attempt.state == S::Sent ? PaymentPhase::NotKnown : PaymentPhase::JournalTrouble;
    }
    switch (view.attempt.state) {
    case S::Prepared:
    case S::Sent:
        return PaymentPhase::Placing;
    case S::NotSent:
    case S::Rejected:
    case S::Abandoned:
        return PaymentPhase::NotSent;
    case S::Unknown:
        return PaymentPhase::NotKnown;
    case S::Absent:
        return PaymentPhase::Absent;
    case S::Ambiguous:
        return PaymentPhase::Ambiguous;
    case S::SessionOpen:
        if (!view.isOrderGone) {
            return openPhase(view, account, accountIdentifier, context);
        }
        [[fallthrough]]; // What was open leads to nothing.
    case S::Placed:
    case S::SessionSent:
    case S::SessionUnknown:
    case S::SessionRejected:
        return view.isBusy ? PaymentPhase::OpeningSession : PaymentPhase::SessionFailed;
    case S::Settled:
        return PaymentPhase::CashDue;
    case S::Paid:
        return PaymentPhase::Paid;
    case S::Canceled:
        return view.isBusy ? PaymentPhase::OpeningSession : PaymentPhase::Canceled;
    case S::Closed:
        return PaymentPhase::Canceled;
    case S::Expired:
        return view.isBusy ? PaymentPhase::OpeningSession : PaymentPhase::Expired;
    }
    return PaymentPhase::None;
}

void addReconciling(QList<TimelineEntry> &timeline, const PlacementView &view)
{
    const store::Attempt &attempt = view.attempt;
    timeline.append({ What::Sent, Mark::Done, attempt.sentAt, 0, 0 });
    if (attempt.looks > 0) {
        timeline.append({ What::NotInList, Mark::Done, attempt.updatedAt, attempt.looks, 0 });
    }
    if (attempt.state == S::Absent) {
        timeline.append({ What::MayPlaceAgain, Mark::Current, {}, 0, 0 });
        return;
    }
    timeline.append({ What::NextReconcile, Mark::Current, view.nextLookAt, attempt.looks + 1, 0 });
    timeline.append({ What::MayPlaceAgain, Mark::Pending, {}, 0, 0 });
}

void addPayment(QList<TimelineEntry> &timeline, const PlacementView &view, PaymentPhase phase, int products)
{
    const QDateTime placedAt = view.order && view.order->createdDate.isValid() ? view.order->createdDate : view.attempt.sentAt;
    timeline.append({ What::OrderPlaced, Mark::Done, placedAt, products, view.attempt.orderId });
    if (view.isOrderGone && phase == PaymentPhase::SessionFailed) {
        return; // What became of its session does not matter any more.
    }
    if (phase == PaymentPhase::OpeningSession) {
        timeline.append({ What::SessionOpened, Mark::Current, {}, 0, 0 });
    } else if (phase == PaymentPhase::SessionFailed) {
        timeline.append({ What::SessionFailed, Mark::Failed, view.attempt.sessionSentAt, 0, 0 });
        return;
    } else {
        const QDateTime opened = view.session ? view.session->createdDate : view.attempt.sessionSentAt;
        timeline.append({ What::SessionOpened, Mark::Done, opened, 0, view.attempt.sessionId });
    }
    const QDateTime ended = view.session ? view.session->updatedDate : QDateTime();
    switch (phase) {
    case PaymentPhase::Paid:
        timeline.append({ What::Paid, Mark::Done, ended, 0, 0 });
        break;
    case PaymentPhase::Canceled:
        timeline.append({ What::Canceled, Mark::Failed, ended, 0, 0 });
        break;
    case PaymentPhase::Expired:
        timeline.append({ What::Expired, Mark::Failed, ended, 0, 0 });
        break;
    case PaymentPhase::CashDue:
        if (view.attempt.state == S::Settled) {
            timeline.append({ What::Collected, Mark::Done, view.attempt.updatedAt, 0, 0 });
            break;
        }
        [[fallthrough]];
    default:
        timeline.append({ What::WaitingForPayment, phase == PaymentPhase::OpeningSession ? Mark::Pending : Mark::Current, {}, 0, 0 });
        timeline.append({ What::Paid, Mark::Pending, {}, 0, 0 });
        break;
    }
}

void addLink(PaymentState &state, const PlacementView &view, const PaymentContext &context)
{
    if (view.session && !view.session->isTerminal() && !view.session->paymentUrl.isEmpty()) {
        const QUrl link = safePaymentUrl(view.session->paymentUrl, context.projectIsLoopback);
        state.isLinkRefused = !link.isValid();
        state.link = link.toString(QUrl::FullyEncoded);
        state.linkHost = link.host(QUrl::FullyEncoded);
        state.isHostAsked = link.isValid() && !isKnownPaymentHost(state.linkHost, context.projectHost, context.trustedHosts);
    }
}

void addFailure(PaymentState &state, const PlacementView &view)
{
    state.error = view.error;
    state.fault = view.journalError;
    state.totalBefore = view.totalBefore;
    state.isAccountRefused = view.isAccountRefused;
    state.isListClosed = view.isListClosed;
    state.isOrderGone = view.isOrderGone;
    state.isSessionRefused = view.attempt.state == S::SessionRejected;
    state.isSessionUnknown = view.attempt.state == S::SessionUnknown;
}

// How long it waits and when it ends is read off this computer's clock, which may be another day's than the store's.
void addSession(PaymentState &state, const PlacementView &view, const core::PaymentAccount *account, std::chrono::milliseconds clockOffset)
{
    const auto &session = view.session;
    const QDateTime created = session && session->createdDate.isValid() ? session->createdDate.addMSecs(-clockOffset.count()) : QDateTime();
    state.endedAt = session ? session->updatedDate : QDateTime();
    state.waitingSince = created.isValid() ? created : view.attempt.sessionSentAt;
    state.isIntent = isIntent(view);
    state.statusWord = session && session->status == core::SessionStatus::Unknown ? session->statusName : QString();
    const bool isOpen = view.attempt.state == S::SessionOpen && session && !session->isTerminal();
    if (isOpen && account && account->sessionTimeout && created.isValid()) {
        state.expiresAt = created.addSecs(account->sessionTimeout->count());
    }
}

} // namespace

bool PlacementView::canLetGo() const
{
    switch (attempt.state) {
    case S::NotSent:
    case S::Absent:
    case S::Ambiguous:
        return true;
    case S::Placed:
    case S::SessionUnknown:
    case S::SessionOpen:
        return isOrderGone; // An order that stands may still be paid.
    default:
        return attempt.state != S::Closed && store::canFollow(attempt.state, S::Closed);
    }
}

core::Money inCurrency(const core::Money &amount, const QString &currency)
{
    return amount.currency.isEmpty() ? core::Money::parse(amount.decimalString(), currency).value_or(amount) : amount;
}

PaymentState paymentStateOf(const PlacementView &view, const core::OrderDraft &draft, const PaymentContext &context)
{
    PaymentState state;
    const core::PaymentAccount *account = findAccount(context, draft.paymentAccountIdentifier);
    const store::Attempt &attempt = view.attempt;
    state.attempt = attempt.id;
    state.orderId = store::hasOrder(attempt.state) ? attempt.orderId : 0;
    state.sessionId = attempt.sessionId;
    state.isRefused = attempt.state == S::Rejected || attempt.state == S::Abandoned;
    state.isOver = store::isFinal(attempt.state);
    state.isBusy = view.isBusy;
    state.shownTotal = attempt.shownTotal;
    state.paidSoFar = view.paidSoFar;
    state.candidates = view.candidates;
    state.account = draft.paymentAccountIdentifier;
    addFailure(state, view);
    state.phase = phaseOf(view, account, draft.paymentAccountIdentifier, context);
    state.accountTitle = account && !account->title.isEmpty() ? account->title : draft.paymentAccountIdentifier;
    state.storage = attempt.storage;
    state.user = attempt.user;
    state.collectedAt = attempt.state == S::Settled ? attempt.updatedAt : QDateTime();
    state.customer = core::customerName(draft.formData);
    state.productCount = std::accumulate(
        draft.products.begin(), draft.products.end(), 0, [](int sum, const core::OrderLine &line) { return sum + line.quantity; });
    const auto amount = view.attempt.orderTotal ? view.attempt.orderTotal : view.attempt.shownTotal;
    state.amount = amount.value_or(core::Money{});
    if (const auto &shown = view.attempt.shownTotal) {
        state.amount = inCurrency(state.amount, shown->currency);
        state.totalBefore = state.totalBefore ? std::optional(inCurrency(*state.totalBefore, shown->currency)) : std::nullopt;
    }
    state.isTotalUnread = state.hasOrder() && !view.attempt.orderTotal;
    state.charged = core::chargedOtherwise(view.session, state.due());
    addLink(state, view, context);
    if (store::hasOrder(view.attempt.state)) {
        addPayment(state.timeline, view, state.phase, state.productCount);
    } else {
        addReconciling(state.timeline, view);
    }
    addSession(state, view, account, context.clockOffset);
    state.lastPollAt = context.lastPollAt;
    state.isPolling = context.isPolling;
    return state;
}

} // namespace checkout
