// SPDX-License-Identifier: MIT
// The session half of OrderPlacement: what is listed before anything is made, and what an unknown end means.
#include "checkout/orders/orderplacement.h"

#include "session/connection.h"

#include <algorithm>
#include <utility>

namespace checkout {

using S = store::AttemptState;

namespace {

/// Calls with no known end, before a person is asked.
constexpr int mostSessionCalls = 3;

} // namespace

void OrderPlacement::openSession()
{
    if (store::hasOrder(m_view.attempt.state) && !store::isFinal(m_view.attempt.state) && m_call == Call::None) {
        m_timer.stop();
        m_isOnlyRead = false;
        m_view.totalBefore.reset();
        m_isRestWanted = true;
        m_sessionCalls = 0;
        listSessions();
    }
}

void OrderPlacement::listSessions()
{
    m_view.nextLookAt = {};
    m_call = Call::Sessions;
    m_request = m_connection.payments.fetchSessionsByOrder(m_view.attempt.orderId);
    publish(true);
}

void OrderPlacement::onSessions(const core::PaymentSessions &sessions)
{
    const auto decisive = core::decisiveSession(sessions);
    const bool isEnd = decisive && (decisive->status == core::SessionStatus::Canceled || decisive->status == core::SessionStatus::Expired);
    if (decisive && !isEnd) {
        applySessions(sessions);
        return;
    }
    // A session that was open and is not in the list: the list is short, or the session is gone. Only the session itself can tell.
    const qint64 known = m_view.attempt.sessionId;
    const bool isListed = std::any_of(sessions.begin(), sessions.end(), [known](const core::PaymentSession &s) { return s.id == known; });
    if (m_view.attempt.state == S::SessionOpen && known > 0 && !isListed) {
        m_call = Call::KnownSession;
        m_request = m_connection.payments.fetchSession(known, m_view.attempt.orderId);
        publish(true);
        return;
    }
    if (decisive && m_isOnlyRead) {
        applySession(*decisive); // An end is read; whether to ask again is the person's to say.
        return;
    }
    if (m_isOnlyRead && (m_view.attempt.state == S::Canceled || m_view.attempt.state == S::Expired)) {
        publish(false);
        return;
    }
    makeSession();
}

void OrderPlacement::onSessionsFailed(const core::ApiError &error)
{
    if (core::isRouteDenied(error)) {
        // This store's users may not read sessions: whether it is paid, the order tells.
        m_view.error.reset();
        m_stages.clear();
        readOrder();
        return;
    }
    if (m_view.attempt.state == S::SessionUnknown && error.kind != core::ErrorKind::SessionExpired) {
        scheduleNext(error.retryAfter);
    } else {
        publish(false);
    }
}

void OrderPlacement::onKnownSessionFailed(const core::ApiError &error)
{
    if (core::isRouteDenied(error)) {
        onSessionsFailed(error);
    } else if (error.kind == core::ErrorKind::NotFound) {
        m_view.error.reset();
        makeSession(); // Gone, and the server says so itself.
    } else {
        publish(false);
    }
}

void OrderPlacement::onKnownSession(const core::PaymentSession &session)
{
    const bool isEnd = session.status == core::SessionStatus::Canceled || session.status == core::SessionStatus::Expired;
    if (isEnd && !m_isOnlyRead) {
        makeSession();
    } else {
        applySession(session);
    }
}

void OrderPlacement::makeSession()
{
    // A session call whose end is not known may take effect late: another one is made only when it no longer can.
    const QDateTime sent = m_view.attempt.sessionSentAt;
    const bool tooEarly = m_view.attempt.state == S::SessionUnknown && sent.isValid()
        && sent.msecsTo(QDateTime::currentDateTimeUtc()) < m_times.sessionSpan.count();
    if (tooEarly) {
        scheduleNext();
        return;
    }
    if (m_sessionCalls >= mostSessionCalls) {
        m_view.error = m_sessionError; // The order stays payable; whether to ask again is the person's to say.
        publish(false);
        return;
    }
    readOrder(); // It may have been paid in another way: then no link may be made.
    m_call = Call::BeforeSession;
}

void OrderPlacement::onReadBeforeSession(const core::Order &order)
{
    if (order.isCompleted.value_or(false)) {
        applySession(core::completedSession(m_view.attempt.orderId, m_view.attempt.sessionId));
    } else {
        sendSession();
    }
}

void OrderPlacement::onUnreadBeforeSession(const core::ApiError &error)
{
    if (core::isRouteDenied(error)) {
        m_view.error.reset();
        sendSession(); // Nobody may read orders here: the sessions have said all that can be known.
    } else if (m_view.attempt.state == S::SessionUnknown && error.kind != core::ErrorKind::SessionExpired && !m_view.isOrderGone) {
        scheduleNext(error.retryAfter);
    } else {
        publish(false); // Payable, and the person may press again.
    }
}

void OrderPlacement::sendSession()
{
    ++m_sessionCalls;
    m_view.attempt.sessionSentAt = QDateTime::currentDateTimeUtc();
    m_view.attempt.sessionId = 0;
    m_view.session.reset();
    if (!commit(S::SessionSent)) {
        return;
    }
    m_call = Call::MakeSession;
    m_request = m_connection.payments.createSession(m_view.attempt.orderId, m_view.attempt.sessionType);
    publish(true);
}

void OrderPlacement::onSessionFailed(const core::ApiError &error)
{
    m_sessionError = error;
    // The payment system did not take the amount, and says so: nothing was made (docs/oneentry.md#refusals-in-words).
    const bool isAmountRefused = error.reason.kind == core::ServerReason::Kind::AmountNotPayable;
    if (error.delivery == core::Delivery::Unknown && !isAmountRefused) {
        if (commit(S::SessionUnknown)) {
            scheduleNext(error.retryAfter);
        }
        return;
    }
    finishIn(S::SessionRejected);
}

std::optional<core::Money> OrderPlacement::paidOf(const core::PaymentSessions &sessions) const
{
    const auto &total = m_view.attempt.orderTotal;
    return core::paidSoFar(sessions, total ? total->currency : QString());
}

void OrderPlacement::noteSessions(const core::PaymentSessions &sessions)
{
    learnHowSessionsAreMade(sessions);
    const auto decisive = core::decisiveSession(sessions);
    if (!decisive) {
        return;
    }
    const auto paid = paidOf(sessions);
    const bool isPart = core::isPart(paid, m_view.attempt.orderTotal);
    const core::PaymentSession shown = isPart ? core::newestWaiting(sessions).value_or(*decisive) : *decisive;
    const bool known = m_view.session && m_view.session->id == shown.id && m_view.session->status == shown.status
        && m_view.session->paymentUrl == shown.paymentUrl && (!isPart || m_view.paidSoFar == paid);
    if (!known && store::hasOrder(m_view.attempt.state) && !store::isFinal(m_view.attempt.state) && m_call == Call::None) {
        applySessions(sessions);
    }
}

// One completed stage does not pay an order. The store's own word on the whole is asked for before less than all is said.
void OrderPlacement::applySessions(const core::PaymentSessions &sessions)
{
    const auto paid = paidOf(sessions);
    if (!core::isPart(paid, m_view.attempt.orderTotal)) {
        m_isRestWanted = false;
        m_view.paidSoFar.reset();
        applySession(*core::decisiveSession(sessions));
        return;
    }
    m_stages = sessions;
    m_view.paidSoFar = paid;
    readOrder();
}

void OrderPlacement::readOrder()
{
    m_call = Call::Order;
    m_request = m_connection.orders.fetchOrder(m_view.attempt.storage, m_view.attempt.orderId, m_view.attempt.language);
    publish(true);
}

void OrderPlacement::onOrderRead(const core::Order &order)
{
    if (order.isCompleted.value_or(false)) {
        m_view.paidSoFar.reset();
        applySession(core::decisiveSession(m_stages).value_or(core::completedSession(m_view.attempt.orderId, m_view.attempt.sessionId)));
    } else if (!m_stages.isEmpty()) {
        showPart();
    } else if (m_view.attempt.sessionId > 0) {
        finishIn(S::SessionOpen); // Ours, and not paid; more cannot be read.
    } else if (!order.paymentUrl.isEmpty()) {
        core::PaymentSession open; // Somebody's, and open: the order names its address.
        open.orderId = order.id;
        open.statusName = QStringLiteral("waiting");
        open.paymentUrl = order.paymentUrl;
        applySession(open);
    } else {
        makeSession();
    }
}

void OrderPlacement::noteOrderCompleted()
{
    const S state = m_view.attempt.state;
    const bool isUnpaid = store::hasOrder(state) && !store::isFinal(state) && state != S::SessionSent;
    if (isUnpaid && m_call == Call::None) {
        m_view.paidSoFar.reset();
        applySession(core::completedSession(m_view.attempt.orderId, m_view.attempt.sessionId));
    }
}

void OrderPlacement::noteOrderThere(bool isThere)
{
    const S state = m_view.attempt.state;
    const bool isOpen = store::hasOrder(state) && !store::isFinal(state) && m_call == Call::None;
    if (isOpen && m_view.isOrderGone == isThere) {
        m_view.isOrderGone = !isThere;
        publish(m_view.isBusy);
    }
}

void OrderPlacement::showPart()
{
    const bool isRestWanted = std::exchange(m_isRestWanted, false);
    if (const auto waiting = core::newestWaiting(m_stages)) {
        applySession(*waiting);
        return;
    }
    if (isRestWanted) {
        makeSession();
        return;
    }
    m_view.session = core::decisiveSession(m_stages);
    m_view.attempt.sessionId = m_view.session->id;
    finishIn(S::SessionOpen);
}

// An order that was answered to us has the sessions that we asked for; another one beside them the store has made by itself.
void OrderPlacement::learnHowSessionsAreMade(const core::PaymentSessions &sessions)
{
    const qint64 own = m_view.attempt.sessionId;
    const bool isTelling = m_wasAnswered && m_sessionCalls == 1 && own > 0 && !sessions.isEmpty();
    if (!isTelling) {
        return;
    }
    m_wasAnswered = false;
    const bool hasOther = std::any_of(sessions.begin(), sessions.end(), [own](const core::PaymentSession &s) { return s.id != own; });
    if (hasOther || !sessions.front().isLoneAnswer) {
        (void)m_journal.noteStoreMakesSessions(m_view.attempt.project, hasOther);
    }
}

void OrderPlacement::applySession(const core::PaymentSession &session)
{
    m_view.session = session;
    m_view.isOrderGone = false;
    m_view.attempt.sessionId = session.id;
    S state = S::SessionOpen;
    switch (session.status) {
    case core::SessionStatus::Completed:
        m_view.paidSoFar.reset();
        state = S::Paid;
        break;
    case core::SessionStatus::Canceled:
        state = S::Canceled;
        break;
    case core::SessionStatus::Expired:
        state = S::Expired;
        break;
    case core::SessionStatus::Waiting:
    case core::SessionStatus::Unknown:
        break;
    }
    finishIn(state);
}

} // namespace checkout
