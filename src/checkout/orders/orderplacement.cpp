// SPDX-License-Identifier: MIT
#include "checkout/orders/orderplacement.h"

#include "api/codecs.h"
#include "checkout/orders/matching.h"
#include "session/connection.h"
#include "store/boardlink.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

using S = store::AttemptState;

store::ShopPayment paymentOf(const PlacementView &view, const core::OrderDraft &draft)
{
    const store::Attempt &attempt = view.attempt;
    store::ShopPayment row;
    row.attempt = attempt.id;
    row.project = attempt.project;
    row.orderId = attempt.orderId;
    row.state = attempt.state;
    row.customer = core::customerName(draft.formData);
    row.account = draft.paymentAccountIdentifier;
    row.due = attempt.orderTotal ? attempt.orderTotal : attempt.shownTotal;
    if (row.due && view.paidSoFar) {
        row.due->minor -= view.paidSoFar->minor;
    }
    row.link = view.session && !view.session->isTerminal() ? view.session->paymentUrl : QString();
    return row;
}

} // namespace

OrderPlacement::OrderPlacement(
    session::Connection &connection, store::Journal &journal, QString owner, const PlacementTimes &times, QObject *parent) :
    QObject(parent),
    m_connection(connection), m_journal(journal), m_owner(std::move(owner)), m_times(times), m_search(connection, journal)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { store::hasOrder(m_view.attempt.state) ? listSessions() : reconcile(); });
    connect(&m_search, &OrderSearch::ended, this, &OrderPlacement::onFound);
    connect(&m_search, &OrderSearch::failed, this, &OrderPlacement::onSearchFailed);
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
    connectOrders(connection.orders);
}

void OrderPlacement::connectOrders(api::OrdersApi &orders)
{
    connect(&orders, &api::OrdersApi::orderCreated, this, [this](const core::Order &order, core::RequestId id) {
        if (isMine(id)) {
            onCreated(order);
        }
    });
    connect(&orders, &api::OrdersApi::orderFetched, this, [this](const core::Order &order, core::RequestId id) {
        const Call call = m_call;
        if (!isMine(id)) {
            return;
        }
        m_view.isOrderGone = false;
        if (call == Call::Account) {
            onAccountRead(order);
        } else if (call == Call::BeforeSession) {
            onReadBeforeSession(order);
        } else {
            call == Call::Total ? onTotalRead(order) : onOrderRead(order);
        }
    });
    connect(&orders, &api::OrdersApi::orderUpdated, this, [this](const core::Order &order, core::RequestId id) {
        if (isMine(id)) {
            onAccountChanged(order);
        }
    });
}

tl::expected<QUuid, store::JournalError> OrderPlacement::place(const Intention &intention)
{
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    m_draft = intention.draft;
    if (const QString &marker = intention.referenceMarker; !marker.isEmpty()) {
        m_draft.formData.removeIf([&marker](const core::FormEntry &entry) { return entry.marker == marker; });
        m_draft.formData.append({ marker, u"string"_s, attemptReference(attempt.id) });
    }
    attempt.project = intention.project;
    attempt.user = intention.user;
    attempt.storage = m_draft.storage;
    attempt.language = m_draft.language;
    attempt.request = api::encodeOrder(m_draft);
    attempt.shownTotal = intention.shownTotal;
    attempt.sessionType = intention.sessionType;
    attempt.owner = m_owner;
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    if (const auto added = m_journal.add(attempt); !added) {
        return tl::unexpected(added.error());
    }
    m_view = {};
    m_view.attempt = attempt;
    if (m_board) {
        // The board has it before the call's first byte leaves, or has had its time.
        m_call = Call::Board;
        store::Attempt announced = attempt;
        announced.state = S::Sent;
        m_board->announce(announced, this, [this] {
            m_call = Call::None;
            sendCreate();
        });
        publish(true);
        return attempt.id;
    }
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
        m_isResendWanted = true; // One last search: the order may have appeared since the one that proved it absent.
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
    if (!m_view.canLetGo()) {
        return;
    }
    if (!store::hasOrder(state)) {
        m_timer.stop();
        finishIn(S::Abandoned);
    } else if (m_call == Call::None) {
        m_timer.stop();
        m_view.error.reset();
        finishIn(S::Closed);
    }
}

void OrderPlacement::markPaidOffline()
{
    if (store::canFollow(m_view.attempt.state, S::Settled)) {
        finishIn(S::Settled);
    }
}

void OrderPlacement::setBoard(store::BoardLink *board)
{
    m_board = board;
    m_search.setBoard(board);
}

bool OrderPlacement::commit(S state)
{
    store::Attempt next = m_view.attempt;
    next.state = state;
    next.updatedAt = QDateTime::currentDateTimeUtc();
    next.lastError = m_view.error ? core::errorKindName(m_view.error->kind) : QString();
    const auto saved = m_journal.save(next);
    if (!saved) {
        m_view.journalError = saved.error();
        publish(false);
        return false;
    }
    m_view.journalError.reset();
    m_view.attempt = next;
    if (m_board) {
        m_board->note(next);
        if (store::hasOrder(state)) {
            m_board->notePayment(paymentOf(m_view, m_draft));
        }
    }
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
    m_view.isAccountRefused = false;
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
    m_wasAnswered = true;
    m_view.order = order;
    m_view.attempt.orderId = order.id;
    m_view.attempt.orderTotal = order.totalDue ? order.totalDue : order.totalSum;
    // The answer is the proof: a number that the journal knows already is of a store that was set back, or began anew. Where it is not
    // released, the commit fails and says why.
    (void)m_journal.releaseOrder(m_view.attempt.project, order.id, m_view.attempt.id);
    if (!commit(S::Placed)) {
        return;
    }
    if (m_view.attempt.orderTotal) {
        sendSession(); // The order is a moment old and ours: there is no session to look for.
        return;
    }
    // An answer with an id is the order, whatever its total: that is read once more, from the order itself.
    readOrder();
    m_call = Call::Total;
}

void OrderPlacement::onTotalRead(const core::Order &order)
{
    m_view.attempt.orderTotal = order.totalDue ? order.totalDue : order.totalSum;
    if (m_view.order) {
        m_view.order->totalSum = order.totalSum;
        m_view.order->totalDue = order.totalDue;
    }
    if (commit(S::Placed)) {
        sendSession();
    }
}

void OrderPlacement::onFailed(const core::ApiError &error, core::RequestId id)
{
    const Call call = m_call;
    if (!isMine(id)) {
        return;
    }
    m_view.error = error;
    const bool isLoneRead = call == Call::Order && m_stages.isEmpty(); // Beside stages, what the sessions say counts.
    if (isLoneRead || call == Call::Total || call == Call::BeforeSession || call == Call::Account) {
        m_view.isOrderGone = core::isGone(error);
    }
    switch (call) {
    case Call::Create:
        onCreateFailed(error);
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
    case Call::Total:
        sendSession(); // It stays unread, and is said so.
        break;
    case Call::Order:
        isLoneRead ? publish(false) : showPart();
        break;
    case Call::BeforeSession:
        onUnreadBeforeSession(error);
        break;
    case Call::Account:
        refuseAccount(error);
        break;
    case Call::Update:
        onUpdateFailed(error);
        break;
    default:
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
            scheduleNext(error.retryAfter);
        }
        break;
    }
}

void OrderPlacement::scheduleNext(std::optional<std::chrono::seconds> retryAfter)
{
    const bool isSession = store::hasOrder(m_view.attempt.state);
    const int done = isSession ? 0 : m_view.attempt.looks;
    const auto own = m_times.waits.at(std::min<qsizetype>(done, m_times.waits.size() - 1));
    const auto delay = std::max<std::chrono::milliseconds>(own, std::min(retryAfter.value_or(0s), core::longestRetryAfter));
    m_view.nextLookAt = QDateTime::currentDateTimeUtc().addMSecs(delay.count());
    m_timer.start(delay);
    publish(true);
}

} // namespace checkout
