// SPDX-License-Identifier: MIT
// The part of OrderPlacement in which it is not known whether the order exists: searches, their patience, and the person's answers.
#include "checkout/orders/orderplacement.h"

#include "checkout/orders/matching.h"
#include "session/connection.h"
#include "store/boardlink.h"
#include "store/journal.h"

#include <algorithm>
#include <utility>

namespace checkout {

using S = store::AttemptState;

void OrderPlacement::reconcile()
{
    m_view.nextLookAt = {};
    m_view.error.reset();
    m_call = Call::Search;
    m_search.start(m_view.attempt, m_draft);
    publish(true);
}

void OrderPlacement::onSearchFailed(const core::ApiError &error)
{
    m_call = Call::None;
    m_view.error = error;
    const bool isClosed = error.kind == core::ErrorKind::Forbidden || error.kind == core::ErrorKind::Unauthorized;
    m_view.isListClosed = isClosed && core::isGuest(m_view.attempt.user);
    // Nothing was learned: the search does not count. A last one that did not get through sends nothing, the person may press again; a
    // signed-out person has to sign in first, reconcileNow() follows then. A list that guests are not shown stays closed until somebody
    // has asked the owner.
    if (std::exchange(m_isResendWanted, false) || error.kind == core::ErrorKind::SessionExpired || m_view.isListClosed) {
        publish(false);
    } else {
        scheduleNext(error.retryAfter);
    }
}

void OrderPlacement::onFound(const Finding &finding)
{
    m_call = Call::None;
    m_view.isListClosed = false;
    m_view.candidates.clear();
    m_isResendWanted = m_isResendWanted && finding.kind == Finding::Kind::NotThere;
    switch (finding.kind) {
    case Finding::Kind::Wait:
        scheduleNext();
        break;
    case Finding::Kind::Ours:
        take(finding.orders.front());
        break;
    case Finding::Kind::NotKnown:
        m_view.candidates = finding.orders;
        finishIn(S::Ambiguous);
        break;
    case Finding::Kind::NotThere:
        onNotThere();
        break;
    }
}

void OrderPlacement::onNotThere()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::Attempt &attempt = m_view.attempt;
    ++attempt.looks;
    if (!attempt.firstLookAt.isValid()) {
        attempt.firstLookAt = now;
    }
    const bool isProof = attempt.looks >= m_times.absencesNeeded && attempt.firstLookAt.msecsTo(now) >= m_times.absenceSpan.count();
    if (attempt.state == S::Absent && std::exchange(m_isResendWanted, false)) {
        attempt.looks = 0;
        attempt.firstLookAt = {};
        sendCreate();
    } else if (attempt.state == S::Absent || isProof) {
        finishIn(S::Absent);
    } else if (commit(S::Unknown)) {
        scheduleNext();
    }
}

void OrderPlacement::take(const core::Order &order)
{
    if (!m_board) {
        onClaimed(order);
        return;
    }
    // The claim goes first: of two counters that reach for one order the board's unique index lets one have it.
    store::Attempt claimed = m_view.attempt;
    claimed.state = S::Placed;
    claimed.orderId = order.id;
    m_call = Call::Board;
    publish(true);
    m_board->claim(claimed, this, [this, order](store::BoardClaim claim) {
        m_call = Call::None;
        const bool hasOurReference = !referenceMarkerOf(m_view.attempt.id, order.formData).isEmpty();
        if (claim == store::BoardClaim::Refused && !hasOurReference) {
            m_board->note(m_view.attempt);
            reconcile(); // Another counter has it: it is none of the candidates any more.
        } else {
            onClaimed(order);
        }
    });
}

void OrderPlacement::onClaimed(const core::Order &order)
{
    m_view.order = order;
    m_view.candidates.clear();
    m_view.attempt.orderId = order.id;
    m_view.attempt.orderTotal = order.totalDue ? order.totalDue : order.totalSum;
    if (commit(S::Placed)) {
        listSessions();
    }
}

bool OrderPlacement::adopt(qint64 orderId)
{
    const auto chosen = std::find_if(
        m_view.candidates.begin(), m_view.candidates.end(), [orderId](const core::Order &order) { return order.id == orderId; });
    if (m_call != Call::None || m_view.attempt.state != S::Ambiguous || chosen == m_view.candidates.end()) {
        return false;
    }
    take(core::Order(*chosen));
    return m_call == Call::Board || store::hasOrder(m_view.attempt.state);
}

bool OrderPlacement::disown(qint64 orderId)
{
    if (m_call != Call::None || m_view.attempt.state != S::Ambiguous) {
        return false;
    }
    if (const auto kept = m_journal.disown(m_view.attempt.id, orderId); !kept) {
        m_view.journalError = kept.error();
        publish(false);
        return false;
    }
    reconcile();
    return true;
}

} // namespace checkout
