// SPDX-License-Identifier: MIT
// The part of AttemptRegistry for orders that stand already: the last ones of this counter, the payment of one from another day, those
// that are kept no longer, and the store's events of the open ones.
#include "checkout/orders/attemptregistry.h"

#include "api/codecs.h"
#include "checkout/orders/attempttracker.h"
#include "checkout/orders/matching.h"
#include "core/orderrules.h"
#include "session/pushchannel.h"
#include "store/boardlink.h"
#include "store/journal.h"
#include "store/ownerlock.h"

#include <algorithm>
#include <utility>

namespace checkout {

using S = store::AttemptState;

namespace {

/// False: the order was created on another day than the attempt's, so a store that began anew has given its number once more.
bool isOf(const store::Attempt &attempt, const core::Order &order)
{
    const QDateTime sent = attempt.sentAt.addMSecs(attempt.clockOffsetMs);
    return !sent.isValid() || !order.createdDate.isValid() || qAbs(sent.secsTo(order.createdDate)) < 24 * 60 * 60;
}

} // namespace

QList<PaymentState> AttemptRegistry::newest(int most)
{
    QList<PaymentState> list;
    if (!m_connection || !openJournal({})) {
        return list;
    }
    const QList<store::Attempt> kept = m_journal->newest(m_scope.project, most).value_or(QList<store::Attempt>());
    for (const store::Attempt &attempt : kept) {
        PlacementView view;
        view.attempt = attempt;
        const auto draft = api::decodeOrderDraft(attempt.request, attempt.storage, attempt.language).value_or(core::OrderDraft());
        list.append(has(attempt.id) ? m_states.value(attempt.id) : paymentStateOf(view, draft, context()));
        list.last().placedAt = attempt.createdAt;
    }
    return list;
}

std::optional<bool> AttemptRegistry::isNoOrder(const QUuid &id)
{
    if (!m_connection || !m_isResumed) {
        return std::nullopt;
    }
    const auto kept = m_journal->find(id);
    if (!kept && kept.error().kind != core::StorageFault::Kind::NotAllowed) {
        raiseFault(kept.error(), [this] { resumeUnfinished(); });
        return std::nullopt;
    }
    return !kept || kept->state == S::Rejected || kept->state == S::Abandoned; // Of some there is no record: nothing of them was sent.
}

QList<core::PaymentAccount> AttemptRegistry::accountsFor(const QString &storage) const
{
    const auto found = std::find_if(
        m_storages.begin(), m_storages.end(), [&storage](const core::OrderStorage &one) { return one.identifier == storage; });
    return core::offeredAccounts(m_accounts, found == m_storages.end() ? QStringList() : found->paymentAccountIdentifiers).accounts;
}

QString AttemptRegistry::languageOf(qint64 orderId)
{
    if (!m_connection || !openJournal({})) {
        return {};
    }
    const auto kept = m_journal->ofOrder(m_scope.project, orderId).value_or(std::nullopt);
    return kept ? kept->language : QString();
}

void AttemptRegistry::payOrder(const core::Order &order, const QString &storage, const QString &language)
{
    const auto shown = std::find_if(m_states.cbegin(), m_states.cend(), [&order](const PaymentState &s) { return s.orderId == order.id; });
    const QUuid known = shown != m_states.cend() ? shown.key() : undecided(order, storage);
    const AttemptTracker *held = tracker(known); // None: it is over, and shown as it ended.
    if (!known.isNull() && !(held && held->placement.view().attempt.state == S::Closed)) {
        Q_EMIT payable(known);
        return;
    }
    if (!m_connection || m_claiming.contains(order.id)
        || !openJournal([this, order, storage, language] { payOrder(order, storage, language); })) {
        return;
    }
    m_trackers.erase(known); // Let go in this window: it is taken up anew.
    m_states.remove(known);
    const auto kept = m_journal->ofOrder(m_scope.project, order.id).value_or(std::nullopt);
    if (kept && (isOf(*kept, order) || !store::isFinal(kept->state))) {
        takeUpKept(*kept);
        return;
    }
    const store::Attempt attempt = attemptFor(order, storage, language);
    if (const auto released = m_journal->releaseOrder(m_scope.project, order.id, attempt.id); !released) {
        raiseFault(released.error(), {});
        return;
    }
    takeUp(attempt);
}

// An order whose attempt does not know yet that it has it is that attempt's to find; taken from it, it would be placed once more.
QUuid AttemptRegistry::undecided(const core::Order &order, const QString &storage) const
{
    for (const auto &[id, tracker] : m_trackers) {
        const store::Attempt &attempt = tracker->placement.view().attempt;
        const bool isOpen = !store::hasOrder(attempt.state) && !store::isFinal(attempt.state) && attempt.state != S::NotSent;
        if (isOpen && attempt.storage == storage) {
            const Matches matches = matchOrders(attempt, tracker->placement.draft(), { order }, [](qint64) { return false; });
            if (!matches.certain.isEmpty() || !matches.uncertain.isEmpty()) {
                return id;
            }
        }
    }
    return {};
}

store::Attempt AttemptRegistry::attemptFor(const core::Order &order, const QString &storage, const QString &language) const
{
    store::Attempt attempt;
    attempt.id = QUuid::createUuid();
    attempt.project = m_scope.project;
    attempt.user = m_user;
    attempt.storage = storage;
    attempt.language = language;
    attempt.request = api::encodeOrder(core::shownDraftOf(order, storage, language));
    attempt.state = S::Placed;
    attempt.owner = m_owner->name();
    attempt.orderId = order.id;
    attempt.orderTotal = order.totalDue ? order.totalDue : order.totalSum;
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    attempt.sentAt = order.createdDate.isValid() ? order.createdDate : attempt.createdAt;
    return attempt;
}

void AttemptRegistry::takeUp(const store::Attempt &attempt)
{
    if (const auto added = m_journal->addPlaced(attempt); !added) {
        raiseFault(added.error(), {});
        return;
    }
    if (!m_board) {
        track(attempt.id)->resume(attempt);
        Q_EMIT payable(attempt.id);
        return;
    }
    // Of two counters that take the payment of one order the board's unique index lets one have it.
    m_claiming.insert(attempt.orderId);
    m_board->claim(attempt, this, [this, attempt](store::BoardClaim claim) {
        if (!m_claiming.remove(attempt.orderId) || !m_journal) {
            return; // Somebody else has signed in meanwhile; the journal has it.
        }
        if (claim != store::BoardClaim::Refused) {
            track(attempt.id)->resume(attempt);
            Q_EMIT payable(attempt.id);
            return;
        }
        store::Attempt none = attempt;
        none.orderId = 0;
        none.state = S::Abandoned;
        m_board->note(none);
        (void)m_journal->dropPlaced(attempt.id);
        Q_EMIT notPayable(attempt.orderId);
    });
}

// An attempt of this computer has the order: one that was let go is taken up again, one that is over is shown.
void AttemptRegistry::takeUpKept(const store::Attempt &attempt)
{
    const auto isAlive = [this](const QString &name) { return m_owner->isAlive(name); };
    store::Attempt next = attempt;
    if (attempt.state == S::Closed && m_journal->reopen(attempt.id, m_owner->name())) {
        next.state = S::Placed; // The person wants its payment: one is opened, not only looked for.
    } else if (!m_journal->claim(attempt.id, m_owner->name(), isAlive).value_or(false)) {
        Q_EMIT notPayable(attempt.orderId);
        return;
    }
    track(attempt.id)->resume(next);
    Q_EMIT payable(attempt.id);
}

bool AttemptRegistry::isAtWork() const
{
    return std::any_of(m_trackers.begin(), m_trackers.end(), [](const auto &entry) {
        const AttemptTracker &tracker = *entry.second;
        return tracker.placement.view().isBusy || tracker.watcher.isRunning();
    });
}

// The store's events make a look come sooner, and tell nothing by themselves. Nobody listens while nothing is open.
void AttemptRegistry::renewPush()
{
    const bool isOpen = std::any_of(m_states.cbegin(), m_states.cend(), [](const PaymentState &s) { return s.hasOrder() && !s.isOver; });
    const bool isWanted = isOpen && m_isListening;
    if (isWanted && !m_push) {
        m_push = std::make_unique<session::PushChannel>(*m_connection, m_timeScale);
        connect(m_push.get(), &session::PushChannel::hinted, this, [this](qint64 orderId) {
            for (const auto &[id, tracker] : m_trackers) {
                const store::Attempt &attempt = tracker->placement.view().attempt;
                if (store::hasOrder(attempt.state) && (orderId == 0 || attempt.orderId == orderId)) {
                    tracker->hint();
                }
            }
        });
    }
    if (m_push) {
        m_push->setWanted(isWanted);
    }
}

void AttemptRegistry::setListening(bool isListening)
{
    if (std::exchange(m_isListening, isListening) == isListening) {
        return;
    }
    renewPush();
    for (const auto &[id, tracker] : m_trackers) {
        // What was told while nobody listened is asked for, once.
        isListening &&payment(id).hasOrder() && !payment(id).isOver ? tracker->hint() : tracker->forgetHint();
    }
}

void AttemptRegistry::forgetGone(const QList<QUuid> &spared)
{
    const auto kept = m_journal && m_journal->isOpen() ? m_journal->kept(m_scope.project) : QList<store::Attempt>();
    if (!kept) {
        return; // Nobody knows what is left.
    }
    QSet<QUuid> gone(m_states.keyBegin(), m_states.keyEnd());
    gone.subtract(QSet<QUuid>(spared.begin(), spared.end()));
    for (const store::Attempt &attempt : *kept) {
        gone.remove(attempt.id);
    }
    for (const QUuid &id : std::as_const(gone)) {
        const AttemptTracker *held = tracker(id);
        if (!held || !(held->placement.view().isBusy || held->watcher.isPolling())) {
            m_trackers.erase(id);
            m_states.remove(id);
            m_over.removeAll(id);
        }
    }
    if (!gone.isEmpty()) {
        Q_EMIT changed({});
    }
}

} // namespace checkout
