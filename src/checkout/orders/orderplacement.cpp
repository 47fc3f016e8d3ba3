// SPDX-License-Identifier: MIT
#include "checkout/orders/orderplacement.h"

#include "api/codecs.h"
#include "checkout/orders/matching.h"
#include "session/connection.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

using S = store::AttemptState;

// Large enough to read a day of a till in one call; the server may cap it (docs/oneentry.md#lists-and-limits), so pages are counted by what
// came.
constexpr int ordersPerPage = 200;

} // namespace

OrderPlacement::OrderPlacement(
    session::Connection &connection, store::Journal &journal, QString owner, const PlacementTimes &times, QObject *parent) :
    QObject(parent),
    m_connection(connection), m_journal(journal), m_owner(std::move(owner)), m_times(times)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { store::hasOrder(m_view.attempt.state) ? listSessions() : reconcile(); });
    connect(&connection.orders, &api::OrdersApi::orderCreated, this, [this](const core::Order &order, core::RequestId id) {
        if (isMine(id)) {
            onCreated(order);
        }
    });
    connect(&connection.orders, &api::OrdersApi::ordersFetched, this, [this](const core::OrderPage &page, core::RequestId id) {
        if (isMine(id)) {
            onOrders(page);
        }
    });
    connect(&connection.payments, &api::PaymentsApi::sessionsByOrderFetched, this,
        [this](const core::PaymentSessions &sessions, core::RequestId id) {
            if (isMine(id)) {
                onSessions(sessions);
            }
        });
    connect(&connection.payments, &api::PaymentsApi::sessionFetched, this, [this](const core::PaymentSession &session, core::RequestId id) {
        if (isMine(id)) {
            onKnownSession(session);
        }
    });
    connect(&connection.payments, &api::PaymentsApi::sessionCreated, this, [this](const core::PaymentSession &session, core::RequestId id) {
        if (isMine(id)) {
            applySession(session);
        }
    });
    connect(&connection.orders, &api::ApiBase::failed, this, &OrderPlacement::onFailed);
    connect(&connection.payments, &api::ApiBase::failed, this, &OrderPlacement::onFailed);
}

tl::expected<QUuid, store::JournalError> OrderPlacement::place(const core::OrderDraft &draft, const std::optional<core::Money> &shownTotal,
    const QString &project, const QString &user, const QString &sessionType)
{
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    m_draft = draft;
    if (!m_referenceMarker.isEmpty()) {
        m_draft.formData.removeIf([this](const core::FormEntry &entry) { return entry.marker == m_referenceMarker; });
        m_draft.formData.append({ m_referenceMarker, u"string"_s, attemptReference(attempt.id) });
    }
    attempt.project = project;
    attempt.user = user;
    attempt.storage = draft.storage;
    attempt.language = draft.language;
    attempt.request = api::encodeOrder(m_draft);
    attempt.shownTotal = shownTotal;
    attempt.sessionType = sessionType;
    attempt.owner = m_owner;
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    if (const auto added = m_journal.add(attempt); !added) {
        return tl::unexpected(added.error());
    }
    m_view = {};
    m_view.attempt = attempt;
    sendCreate();
    if (m_view.journalError) {
        return tl::unexpected(*m_view.journalError);
    }
    return attempt.id;
}

void OrderPlacement::resume(const store::Attempt &attempt)
{
    m_view = {};
    m_view.attempt = attempt;
    m_view.attempt.owner = m_owner;
    const auto draft = api::decodeOrderDraft(attempt.request, attempt.storage, attempt.language);
    if (draft) {
        m_draft = *draft;
    }
    if (attempt.state == S::Prepared) {
        // Committed, and no byte of it was sent: the process died in between.
        finishIn(S::NotSent);
    } else if (attempt.state == S::Sent) {
        if (commit(S::Unknown)) {
            reconcile();
        }
    } else if (attempt.state == S::Unknown || attempt.state == S::Ambiguous) {
        reconcile();
    } else if (attempt.state == S::SessionSent) {
        if (commit(S::SessionUnknown)) {
            listSessions();
        }
    } else if (store::hasOrder(attempt.state) && !store::isFinal(attempt.state)) {
        m_isOnlyRead = attempt.state == S::SessionOpen || attempt.state == S::Canceled || attempt.state == S::Expired;
        listSessions();
    } else {
        publish(false);
    }
}

void OrderPlacement::confirmResend()
{
    const bool isReadable = !m_draft.formIdentifier.isEmpty();
    if (m_call != Call::None || !isReadable) {
        return;
    }
    if (m_view.attempt.state == S::NotSent) {
        sendCreate(); // Nothing of it has ever left.
    } else if (m_view.attempt.state == S::Absent) {
        m_timer.stop();
        m_isResendWanted = true; // One last look: the order may have appeared since the one that proved it absent.
        reconcile();
    }
}

void OrderPlacement::reconcileNow()
{
    const S state = m_view.attempt.state;
    if (m_call != Call::None) {
        return;
    }
    m_timer.stop();
    if (state == S::Unknown || state == S::Absent || state == S::Ambiguous) {
        reconcile();
    } else if (state == S::SessionUnknown) {
        listSessions();
    }
}

void OrderPlacement::abandon()
{
    const S state = m_view.attempt.state;
    if (state == S::Absent || state == S::Ambiguous || state == S::NotSent) {
        m_timer.stop();
        finishIn(S::Abandoned);
    }
}

void OrderPlacement::markPaidOffline()
{
    if (store::canFollow(m_view.attempt.state, S::Settled)) {
        finishIn(S::Settled);
    }
}

void OrderPlacement::noteSession(const core::PaymentSession &session)
{
    const bool known = m_view.session && m_view.session->id == session.id && m_view.session->status == session.status
        && m_view.session->paymentUrl == session.paymentUrl;
    if (!known && store::hasOrder(m_view.attempt.state) && !store::isFinal(m_view.attempt.state) && m_call == Call::None) {
        applySession(session);
    }
}

bool OrderPlacement::commit(S state)
{
    store::Attempt next = m_view.attempt;
    next.state = state;
    next.lastError = m_view.error ? core::errorKindName(m_view.error->kind) : QString();
    const auto saved = m_journal.save(next);
    if (!saved) {
        m_view.journalError = saved.error();
        publish(false);
        return false;
    }
    m_view.journalError.reset();
    m_view.attempt = next;
    return true;
}

void OrderPlacement::finishIn(S state)
{
    if (commit(state)) {
        publish(false);
    }
}

void OrderPlacement::publish(bool isBusy)
{
    m_view.isBusy = isBusy;
    Q_EMIT changed(m_view);
}

bool OrderPlacement::isMine(core::RequestId id)
{
    if (!m_request || !(id == m_request)) {
        return false;
    }
    m_request = {};
    m_call = Call::None;
    m_view.error.reset();
    return true;
}

// ── the order ───────────────────────────────────────────────────────────────────────────────────────────

void OrderPlacement::sendCreate()
{
    m_view.error.reset();
    m_view.nextLookAt = {};
    m_view.attempt.sentAt = QDateTime::currentDateTimeUtc();
    m_view.attempt.clockOffsetMs = m_connection.orders.serverClockOffset().count();
    if (!commit(S::Sent)) {
        return;
    }
    m_call = Call::Create;
    m_request = m_connection.orders.createOrder(m_draft);
    publish(true);
}

void OrderPlacement::onCreated(const core::Order &order)
{
    m_view.order = order;
    m_view.attempt.orderId = order.id;
    m_view.attempt.orderTotal = order.totalDue ? order.totalDue : order.totalSum;
    if (commit(S::Placed)) {
        sendSession(); // The order is a moment old and ours: there is no session to look for.
    }
}

void OrderPlacement::onFailed(const core::ApiError &error, core::RequestId id)
{
    const Call call = m_call;
    if (!isMine(id)) {
        return;
    }
    m_view.error = error;
    switch (call) {
    case Call::Create:
        onCreateFailed(error);
        break;
    case Call::Orders:
        // Nothing was learned: the look does not count. A last look that did not get through sends nothing, the person may press again; a
        // signed-out person has to sign in first, reconcileNow() follows then.
        if (std::exchange(m_isResendWanted, false) || error.kind == core::ErrorKind::SessionExpired) {
            publish(false);
        } else {
            scheduleLook(error.retryAfter);
        }
        break;
    case Call::Sessions:
        onSessionsFailed(error);
        break;
    case Call::KnownSession:
        onKnownSessionFailed(error);
        break;
    case Call::MakeSession:
        onSessionFailed(error);
        break;
    case Call::None:
        break;
    }
}

void OrderPlacement::onCreateFailed(const core::ApiError &error)
{
    switch (error.delivery) {
    case core::Delivery::NotSent:
        finishIn(S::NotSent);
        break;
    case core::Delivery::Rejected:
        finishIn(S::Rejected);
        break;
    case core::Delivery::Unknown:
        m_view.attempt.clockOffsetMs = m_connection.orders.serverClockOffset().count();
        if (commit(S::Unknown)) {
            scheduleLook(error.retryAfter);
        }
        break;
    }
}

void OrderPlacement::scheduleLook(std::optional<std::chrono::seconds> retryAfter)
{
    const bool isSession = store::hasOrder(m_view.attempt.state);
    const int done = isSession ? 0 : m_view.attempt.looks;
    const auto own = m_times.waits.at(std::min<qsizetype>(done, m_times.waits.size() - 1));
    const auto delay = std::max<std::chrono::milliseconds>(own, std::min(retryAfter.value_or(0s), core::longestRetryAfter));
    m_view.nextLookAt = QDateTime::currentDateTimeUtc().addMSecs(delay.count());
    m_timer.start(delay);
    publish(true);
}

void OrderPlacement::reconcile()
{
    m_seen.clear();
    m_leftOut = 0;
    m_view.nextLookAt = {};
    m_call = Call::Orders;
    m_request = m_connection.orders.fetchOrders(m_view.attempt.storage, 0, ordersPerPage, m_view.attempt.language);
    publish(true);
}

void OrderPlacement::onOrders(const core::OrderPage &page)
{
    m_seen.append(page.items);
    m_leftOut += page.leftOut;
    const qint64 rows = m_seen.size() + m_leftOut;
    if (page.items.size() + page.leftOut > 0 && rows < page.total) {
        m_call = Call::Orders;
        m_request = m_connection.orders.fetchOrders(m_view.attempt.storage, int(rows), ordersPerPage, m_view.attempt.language);
        return;
    }
    finishLook();
}

// Two attempts with the same content: as long as the other one's call is in flight, an order in the list may be the other one's.
bool OrderPlacement::twinIsInFlight() const
{
    const auto others = m_journal.unfinished(m_view.attempt.project, m_view.attempt.user);
    return !others || std::any_of(others->begin(), others->end(), [this](const store::Attempt &other) {
        return other.id != m_view.attempt.id && other.state == S::Sent && other.request == m_view.attempt.request;
    });
}

void OrderPlacement::finishLook()
{
    const store::Attempt &attempt = m_view.attempt;
    const auto isClaimed = [this](qint64 orderId) {
        const auto claimed = m_journal.isClaimed(m_view.attempt.project, orderId, m_view.attempt.id);
        return !claimed || *claimed;
    };
    const Matches matches = matchOrders(attempt, m_draft, m_seen, m_referenceMarker, isClaimed);
    m_seen.clear();
    // A list with rows that cannot be read proves nothing absent.
    const bool somethingFits = !matches.certain.isEmpty() || !matches.uncertain.isEmpty() || m_leftOut > 0;
    m_isResendWanted = m_isResendWanted && !somethingFits;
    if (somethingFits && twinIsInFlight()) {
        scheduleLook();
        return;
    }
    if (matches.certain.size() == 1 && matches.uncertain.isEmpty()) {
        adopt(matches.certain.front());
        return;
    }
    if (somethingFits) {
        m_view.candidates = matches.certain + matches.uncertain;
        finishIn(S::Ambiguous);
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_view.candidates.clear();
    ++m_view.attempt.looks;
    if (!m_view.attempt.firstLookAt.isValid()) {
        m_view.attempt.firstLookAt = now;
    }
    const bool isProof
        = m_view.attempt.looks >= m_times.absencesNeeded && m_view.attempt.firstLookAt.msecsTo(now) >= m_times.absenceSpan.count();
    if (attempt.state == S::Absent && std::exchange(m_isResendWanted, false)) {
        m_view.attempt.looks = 0;
        m_view.attempt.firstLookAt = {};
        sendCreate();
    } else if (attempt.state == S::Absent || isProof) {
        finishIn(S::Absent);
    } else if (commit(S::Unknown)) {
        scheduleLook();
    }
}

void OrderPlacement::adopt(const core::Order &order)
{
    m_view.order = order;
    m_view.candidates.clear();
    m_view.attempt.orderId = order.id;
    m_view.attempt.orderTotal = order.totalDue ? order.totalDue : order.totalSum;
    if (commit(S::Placed)) {
        listSessions();
    }
}

} // namespace checkout
