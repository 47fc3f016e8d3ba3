// SPDX-License-Identifier: MIT
#include "checkout/orders/attemptregistry.h"

#include "checkout/flow/alerts.h"
#include "checkout/orders/attempttracker.h"
#include "checkout/orders/unsent.h"
#include "session/connection.h"
#include "session/pushchannel.h"
#include "store/boardlink.h"
#include "store/journal.h"
#include "store/ownerlock.h"

#include <algorithm>
#include <utility>

namespace checkout {
namespace {

using S = store::AttemptState;

constexpr qsizetype mostOver = 200; // What is over stands in the journal; pages and notices reach for the last ones.

PlacementTimes placementTimes(double scale)
{
    PlacementTimes times;
    const auto scaled = [scale](std::chrono::milliseconds t) { return std::chrono::milliseconds(qint64(double(t.count()) * scale)); };
    for (auto &wait : times.waits) {
        wait = scaled(wait);
    }
    times.absenceSpan = scaled(times.absenceSpan);
    times.sessionSpan = scaled(times.sessionSpan);
    return times;
}

} // namespace

AttemptRegistry::AttemptRegistry(Alerts &alerts, double timeScale, QObject *parent) :
    QObject(parent), m_alerts(alerts), m_timeScale(timeScale)
{
}

AttemptRegistry::~AttemptRegistry() = default;

void AttemptRegistry::setConnection(session::Connection *connection, const AttemptScope &scope)
{
    m_alerts.withdraw(this);
    m_claiming.clear();
    m_push.reset();
    m_trackers.clear(); // They speak to the connection; they go first.
    m_states.clear();
    m_over.clear();
    m_journal.reset();
    m_owner.reset();
    m_connection = connection;
    m_scope = scope;
    m_isResumed = false;
    Q_EMIT changed({});
}

void AttemptRegistry::setBoard(store::BoardLink *board)
{
    m_claiming.clear(); // The board that was asked answers no more; the journal has what was asked for.
    m_board = board;
    for (const auto &[id, tracker] : m_trackers) {
        tracker->placement.setBoard(board);
    }
    bringUp();
}

// What happened before the board was there.
void AttemptRegistry::bringUp()
{
    if (m_board && m_journal && m_journal->isOpen()) {
        m_board->bringUp(m_journal->kept(m_scope.project).value_or(QList<store::Attempt>()));
    }
}

void AttemptRegistry::setUser(const QString &user)
{
    // What one person placed is not asked about with another one's rights.
    if (std::exchange(m_user, user) != user) {
        m_claiming.clear();
        m_push.reset();
        m_trackers.clear();
        m_states.clear();
        m_over.clear();
        m_isResumed = false;
        m_alerts.withdraw(this);
        Q_EMIT changed({});
    }
}

void AttemptRegistry::setAccounts(const QList<core::PaymentAccount> &accounts)
{
    m_accounts = accounts;
    for (const auto &[id, tracker] : m_trackers) {
        renew(id);
    }
}

// No record, no order: said before anything is sent.
bool AttemptRegistry::openJournal(const std::function<void()> &again)
{
    if (!m_journal) {
        m_journal = std::make_unique<store::Journal>(m_scope.folder);
        m_owner = std::make_unique<store::OwnerLock>(m_scope.folder);
    }
    const bool wasOpen = m_journal->isOpen();
    if (const auto opened = m_journal->open(); !opened) {
        raiseFault(opened.error(), again);
        return false;
    }
    m_alerts.withdraw(this, core::Operation::Journal);
    if (const QString aside = m_journal->setAside(); !wasOpen && !aside.isEmpty()) {
        raiseFault({ core::StorageFault::Kind::Unreadable, aside }, {});
    }
    if (const QString damaged = m_journal->damagedRows(); !wasOpen && !damaged.isEmpty()) {
        raiseFault({ core::StorageFault::Kind::Damaged, damaged }, {});
    }
    return true;
}

void AttemptRegistry::raiseFault(const core::StorageFault &fault, const std::function<void()> &again)
{
    core::ApiError error;
    error.delivery = core::Delivery::NotSent;
    m_alerts.raise(this, { core::Operation::Journal, error, fault, again });
}

void AttemptRegistry::resumeUnfinished()
{
    const auto again = [this] { resumeUnfinished(); };
    m_isResumed = false;
    if (!m_connection || !openJournal(again)) {
        return;
    }
    const auto found = m_journal->unfinished(m_scope.project, m_user);
    if (!found) {
        raiseFault(found.error(), again);
        return;
    }
    std::optional<core::StorageFault> fault;
    bringUp();
    const auto isAlive = [this](const QString &name) { return m_owner->isAlive(name); };
    for (const store::Attempt &attempt : *found) {
        if (tracker(attempt.id)) {
            continue;
        }
        const auto claimed = m_journal->claim(attempt.id, m_owner->name(), isAlive);
        if (!claimed) {
            fault = claimed.error();
        } else if (*claimed) {
            track(attempt.id)->resume(m_journal->find(attempt.id).value_or(attempt)); // Its owner may have gone on with it until it ended.
        }
    }
    if (fault) {
        raiseFault(*fault, again);
        return;
    }
    m_isResumed = true;
    Q_EMIT resumed();
}

AttemptTracker *AttemptRegistry::track(const QUuid &id)
{
    auto tracker = std::make_unique<AttemptTracker>(
        *m_connection, *m_journal, m_schedule, m_owner->name(), placementTimes(m_timeScale), m_timeScale, this);
    tracker->placement.setBoard(m_board);
    AttemptTracker *raw = tracker.get();
    connect(raw, &AttemptTracker::changed, this, [this, raw] { onChanged(raw); });
    connect(raw, &AttemptTracker::paid, this, [this, raw] { onPaid(*raw); });
    m_trackers[id] = std::move(tracker);
    return raw;
}

std::optional<QUuid> AttemptRegistry::place(const core::OrderDraft &draft, const std::optional<core::Money> &shownTotal,
    const QString &referenceMarker, const std::function<void()> &again)
{
    if (!m_connection || !openJournal(again)) {
        return std::nullopt;
    }
    const auto isTracked = [this](const QUuid &id) { return tracker(id) != nullptr; };
    if (const auto cleared = abandonUnsent(*m_journal, { m_scope.project, m_user, m_owner->name() }, isTracked); !cleared) {
        raiseFault(cleared.error(), again);
        return std::nullopt;
    }
    // A tracker is filed under a name of its own until the journal has given the attempt's.
    const QUuid provisional = QUuid::createUuid();
    AttemptTracker *tracker = track(provisional);
    const auto placed
        = tracker->placement.place({ draft, shownTotal, m_scope.project, m_user, QStringLiteral("session"), referenceMarker });
    m_states.remove(provisional);
    if (!placed) {
        m_trackers.erase(provisional);
        m_states.remove(QUuid());
        raiseFault(placed.error(), again);
        return std::nullopt;
    }
    auto node = m_trackers.extract(provisional);
    node.key() = *placed;
    m_trackers.insert(std::move(node));
    renew(*placed);
    return *placed;
}

void AttemptRegistry::onChanged(AttemptTracker *tracker)
{
    const store::Attempt &attempt = tracker->placement.view().attempt;
    const QUuid id = attempt.id;
    if (m_trackers.count(id) == 0) {
        return; // Being placed: place() renews it under its own name.
    }
    if (attempt.state == S::Rejected) {
        const core::ApiError error = tracker->placement.view().error.value_or(core::ApiError{});
        m_states.remove(id);
        Q_EMIT refused(id, error);
        // The tracker is the sender of this very signal.
        QMetaObject::invokeMethod(
            this, [this, id] { m_trackers.erase(id); }, Qt::QueuedConnection);
        return;
    }
    const bool hadOrder = m_states.value(id).hasOrder();
    renew(id);
    if (!hadOrder && store::hasOrder(attempt.state)) {
        Q_EMIT orderExists(id);
    }
    if (store::isFinal(attempt.state)) {
        QMetaObject::invokeMethod(
            this, [this, id] { letGo(id); }, Qt::QueuedConnection);
    }
}

// Nothing can follow: what is shown of it stays, and what worked on it goes. Of a day's thousand orders a few are worked on. An order whose
// payment was let go may be taken up again, and one that is busy says when it no longer is.
void AttemptRegistry::letGo(const QUuid &id)
{
    const AttemptTracker *found = tracker(id);
    const store::AttemptState state = found ? found->placement.view().attempt.state : S::Closed;
    if (state == S::Closed || !store::isFinal(state) || found->placement.view().isBusy || found->watcher.isPolling()) {
        return;
    }
    m_trackers.erase(id);
    m_over.append(id);
    while (m_over.size() > mostOver) {
        m_states.remove(m_over.takeFirst());
    }
}

void AttemptRegistry::setCurrency(const QString &currency)
{
    m_scope.currency = currency;
    for (const PaymentState &payment : open()) {
        renew(payment.attempt);
    }
}

void AttemptRegistry::renew(const QUuid &id)
{
    PaymentState state = tracker(id)->paymentState(context());
    state.amount = inCurrency(state.amount, m_scope.currency);
    m_states.insert(id, state);
    renewPush();
    Q_EMIT changed(id);
}

PaymentContext AttemptRegistry::context() const
{
    PaymentContext context;
    context.accounts = m_accounts;
    context.projectIsLoopback = m_scope.isLoopback;
    context.projectHost = m_scope.host;
    context.trustedHosts = m_scope.trustedHosts;
    context.clockOffset = m_connection->client.serverClockOffset();
    return context;
}

void AttemptRegistry::trustHost(const QString &host)
{
    m_scope.trustedHosts.append(host.toLower());
    for (const auto &[id, tracker] : m_trackers) {
        renew(id);
    }
}

void AttemptRegistry::onPaid(const AttemptTracker &tracker)
{
    const store::Attempt &attempt = tracker.placement.view().attempt;
    const auto amount = attempt.orderTotal ? attempt.orderTotal : attempt.shownTotal;
    Q_EMIT paid(attempt.id, amount.value_or(core::Money{}), attempt.orderId);
}

QList<PaymentState> AttemptRegistry::open() const
{
    QList<PaymentState> list;
    for (const PaymentState &state : m_states) {
        if (!state.isOver) {
            list.append(state);
        }
    }
    std::sort(list.begin(), list.end(), [](const PaymentState &a, const PaymentState &b) {
        return std::pair(a.waitingSince, a.attempt) < std::pair(b.waitingSince, b.attempt);
    });
    return list;
}

AttemptTracker *AttemptRegistry::tracker(const QUuid &id) const
{
    const auto it = m_trackers.find(id);
    return it == m_trackers.end() ? nullptr : it->second.get();
}

void AttemptRegistry::poll(const QUuid &id)
{
    AttemptTracker *found = tracker(id);
    if (!found) {
        return;
    }
    if (found->placement.view().journalError) {
        // The step that the journal did not take is taken again from what it has.
        if (openJournal([this, id] { poll(id); })) {
            if (const auto kept = m_journal->find(id)) {
                found->resume(*kept);
            }
        }
        return;
    }
    found->poll();
    renew(id);
}

void AttemptRegistry::pollAll()
{
    for (const auto &[id, tracker] : m_trackers) {
        tracker->poll();
    }
}

void AttemptRegistry::openSession(const QUuid &id)
{
    if (AttemptTracker *found = tracker(id)) {
        found->placement.openSession();
    }
}

void AttemptRegistry::changeAccount(const QUuid &id, const QString &account)
{
    if (AttemptTracker *found = tracker(id)) {
        found->placement.changeAccount(account);
    }
}

void AttemptRegistry::placeAgain(const QUuid &id)
{
    if (AttemptTracker *found = tracker(id)) {
        found->placement.confirmResend();
    }
}

void AttemptRegistry::abandon(const QUuid &id)
{
    if (AttemptTracker *found = tracker(id)) {
        found->placement.abandon();
    }
}

void AttemptRegistry::adopt(const QUuid &id, qint64 orderId)
{
    if (AttemptTracker *found = tracker(id)) {
        (void)found->placement.adopt(orderId);
    }
}

void AttemptRegistry::disown(const QUuid &id, qint64 orderId)
{
    if (AttemptTracker *found = tracker(id)) {
        (void)found->placement.disown(orderId);
    }
}

void AttemptRegistry::markPaidOffline(const QUuid &id)
{
    if (AttemptTracker *found = tracker(id)) {
        found->placement.markPaidOffline();
    }
}

void AttemptRegistry::setWatched(const QUuid &id)
{
    for (const auto &[other, tracker] : m_trackers) {
        tracker->setVisible(other == id);
    }
}

} // namespace checkout
