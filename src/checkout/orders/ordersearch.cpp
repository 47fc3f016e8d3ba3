// SPDX-License-Identifier: MIT
#include "checkout/orders/ordersearch.h"

#include "checkout/orders/matching.h"
#include "session/connection.h"
#include "store/boardlink.h"
#include "store/journal.h"

#include <algorithm>

namespace checkout {
namespace {

using S = store::AttemptState;

// Large enough to read a day of a till in one call; the server may cap it (docs/oneentry.md#lists-and-limits), so pages are counted by what
// came.
constexpr int ordersPerPage = 200;
// More of one content in a quarter of an hour are a person's to tell apart: no session is asked for then.
constexpr qsizetype mostAsked = 8;

} // namespace

OrderSearch::OrderSearch(session::Connection &connection, const store::Journal &journal, QObject *parent) :
    QObject(parent), m_connection(connection), m_journal(journal)
{
}

void OrderSearch::start(const store::Attempt &attempt, const core::OrderDraft &draft)
{
    m_attempt = attempt;
    m_draft = draft;
    m_seen.clear();
    m_candidates.clear();
    m_leftOut = 0;
    readPage(0);
}

void OrderSearch::readPage(int offset)
{
    api::OrdersApi &orders = m_connection.orders;
    m_reply = api::Reply::of(
        orders, orders.fetchOrders(m_attempt.storage, offset, ordersPerPage, m_attempt.language), &api::OrdersApi::ordersFetched, this,
        [this](const core::OrderPage &page) { onPage(page); }, [this](const core::ApiError &error) { Q_EMIT failed(error); });
}

void OrderSearch::onPage(const core::OrderPage &page)
{
    m_seen.append(page.items);
    m_leftOut += page.leftOut;
    const qint64 rows = m_seen.size() + m_leftOut;
    if (page.items.size() + page.leftOut > 0 && rows < page.total) {
        readPage(int(rows));
        return;
    }
    weighCandidates();
}

bool OrderSearch::isClaimed(qint64 orderId) const
{
    const auto claimed = m_journal.isClaimed(m_attempt.project, orderId, m_attempt.id);
    return !claimed || *claimed;
}

// Two attempts with the same content: as long as the other one's call is in flight, an order in the list may be the other one's.
bool OrderSearch::twinIsInTheAir() const
{
    const auto others = m_journal.unfinished(m_attempt.project, m_attempt.user);
    return !others || std::any_of(others->begin(), others->end(), [this](const store::Attempt &other) {
        return other.id != m_attempt.id && other.state == S::Sent && other.request == m_attempt.request;
    });
}

void OrderSearch::weighCandidates()
{
    const Matches matches = matchOrders(m_attempt, m_draft, m_seen, [this](qint64 id) { return isClaimed(id); });
    m_seen.clear();
    const auto disowned = m_journal.disowned(m_attempt.id);
    Evidence known;
    known.hasOurReference = matches.isByReference;
    known.isTwinInTheAir = twinIsInTheAir();
    known.storeMakesSessions = m_journal.storeMakesSessions(m_attempt.project);
    const auto add = [this, &known, &disowned](const QList<core::Order> &orders, bool isReadable) {
        for (const core::Order &order : orders) {
            known.isDisowned = disowned && disowned->contains(order.id);
            known.isReadable = isReadable;
            m_candidates.append({ order, known });
        }
    };
    add(matches.certain, true);
    add(matches.uncertain, false);
    if (!m_board || m_candidates.isEmpty()) {
        onBoard(std::nullopt);
        return;
    }
    QList<qint64> ids;
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        ids.append(candidate.order.id);
    }
    m_board->ask(m_attempt, ids, this, [this](const std::optional<store::BoardAnswer> &answer) { onBoard(answer); });
}

void OrderSearch::onBoard(const std::optional<store::BoardAnswer> &answer)
{
    bool isByReference = false;
    for (Candidate &candidate : m_candidates) {
        isByReference = isByReference || candidate.evidence.hasOurReference;
        candidate.evidence.isClaimed = answer && answer->claimed.contains(candidate.order.id);
        candidate.evidence.isTwinInTheAir = candidate.evidence.isTwinInTheAir || (answer && answer->isTwinInTheAir);
    }
    const bool needsNoCall = isByReference || m_candidates.size() > mostAsked;
    needsNoCall ? conclude() : askSessions(0);
}

void OrderSearch::askSessions(qsizetype next)
{
    while (next < m_candidates.size() && judge(m_candidates.at(next).evidence) == Verdict::Foreign) {
        ++next;
    }
    if (next == m_candidates.size()) {
        askDevices();
        return;
    }
    api::PaymentsApi &payments = m_connection.payments;
    m_reply = api::Reply::of(
        payments, payments.fetchSessionsByOrder(m_candidates.at(next).order.id), &api::PaymentsApi::sessionsByOrderFetched, this,
        [this, next](const core::PaymentSessions &sessions) {
            m_candidates[next].evidence.hasSession = !sessions.isEmpty();
            askSessions(next + 1);
        },
        [this](const core::ApiError &error) { Q_EMIT failed(error); });
}

void OrderSearch::askDevices()
{
    // Being alone is worth a call only where it decides.
    const auto left = possible();
    const bool couldDecide = left.size() == 1 && std::any_of(m_candidates.begin(), m_candidates.end(), [](const Candidate &candidate) {
        Evidence alone = candidate.evidence;
        alone.isAlone = true;
        return judge(alone) == Verdict::Ours;
    });
    if (!couldDecide) {
        conclude();
        return;
    }
    api::AuthApi &auth = m_connection.auth;
    m_reply = api::Reply::of(
        auth, auth.fetchDevices(m_connection.provider), &api::AuthApi::devicesFetched, this,
        [this](const QList<core::Device> &devices) {
            for (Candidate &candidate : m_candidates) {
                candidate.evidence.isAlone = core::isAlone(devices, m_connection.counter);
            }
            conclude();
        },
        [this](const core::ApiError &error) {
            // A store that does not list devices, or not to a guest, leaves it open; a call that got lost is made again with
            // the next search.
            const bool isRefused = error.kind == core::ErrorKind::NotFound || error.kind == core::ErrorKind::Forbidden
                || error.kind == core::ErrorKind::Unauthorized;
            isRefused ? conclude() : Q_EMIT failed(error);
        });
}

QList<core::Order> OrderSearch::possible() const
{
    QList<core::Order> left;
    for (const Candidate &candidate : m_candidates) {
        if (judge(candidate.evidence) != Verdict::Foreign) {
            left.append(candidate.order);
        }
    }
    return left;
}

void OrderSearch::conclude()
{
    const auto isSaid = [this](Verdict verdict) {
        return std::any_of(
            m_candidates.begin(), m_candidates.end(), [verdict](const Candidate &c) { return judge(c.evidence) == verdict; });
    };
    const QList<core::Order> left = possible();
    // A list with rows that cannot be read proves nothing absent.
    if (left.isEmpty()) {
        end(m_leftOut > 0 ? (twinIsInTheAir() ? Finding::Kind::Wait : Finding::Kind::NotKnown) : Finding::Kind::NotThere);
    } else if (left.size() == 1 && isSaid(Verdict::Ours)) {
        end(Finding::Kind::Ours, left);
    } else if (isSaid(Verdict::Wait)) {
        end(Finding::Kind::Wait, left);
    } else {
        end(Finding::Kind::NotKnown, left);
    }
}

void OrderSearch::end(Finding::Kind kind, const QList<core::Order> &orders)
{
    m_candidates.clear();
    Q_EMIT ended({ kind, orders });
}

} // namespace checkout
