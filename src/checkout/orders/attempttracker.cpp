// SPDX-License-Identifier: MIT
#include "checkout/orders/attempttracker.h"

#include <algorithm>
#include <utility>

namespace checkout {

using S = store::AttemptState;
using namespace std::chrono_literals;

namespace {

constexpr auto lateWait = 30s; // Two requests a look: 120 in half an hour.
constexpr auto hintPause = std::chrono::milliseconds(5s); // A store that tells of a thousand price changes is no reason to hammer.

} // namespace

AttemptTracker::AttemptTracker(session::Connection &connection, store::Journal &journal, WatchSchedule &schedule, const QString &owner,
    const PlacementTimes &times, double timeScale, QObject *parent) :
    QObject(parent),
    placement(connection, journal, owner, times), watcher(connection, schedule), m_timeScale(timeScale)
{
    watcher.setTimeScale(timeScale);
    m_hintTimer.setSingleShot(true);
    connect(&m_hintTimer, &QTimer::timeout, this, [this] {
        m_hintedAt = QDateTime::currentDateTimeUtc();
        poll();
    });
    m_lateTimer.setInterval(std::chrono::milliseconds(qint64(timeScale * double(std::chrono::milliseconds(lateWait).count()))));
    connect(&m_lateTimer, &QTimer::timeout, this, [this] { isEndedUnpaid() ? poll() : void(); });
    connect(&placement, &OrderPlacement::changed, this, &AttemptTracker::onPlacementChanged);
    connect(&watcher, &PaymentWatcher::polled, this, [this](const core::PaymentSessions &sessions) {
        m_lastPollAt = QDateTime::currentDateTimeUtc();
        const auto decisive = core::decisiveSession(sessions);
        m_pollsWithoutLink = decisive && decisive->paymentUrl.isEmpty() ? m_pollsWithoutLink + 1 : 0;
        placement.noteSessions(sessions);
        stopUnlessOpen();
        Q_EMIT changed();
    });
    connect(&watcher, &PaymentWatcher::orderCompleted, this, [this] { placement.noteOrderCompleted(); });
    connect(&watcher, &PaymentWatcher::orderSeen, &placement, &OrderPlacement::noteOrderThere);
    connect(&watcher, &PaymentWatcher::orderPolled, this, [this] {
        m_lastPollAt = QDateTime::currentDateTimeUtc();
        stopUnlessOpen();
        Q_EMIT changed();
    });
    connect(&watcher, &PaymentWatcher::pollFailed, this, [this] {
        stopUnlessOpen();
        Q_EMIT changed();
    });
}

void AttemptTracker::resume(const store::Attempt &attempt)
{
    m_isPaidSaid = attempt.state == S::Paid;
    placement.resume(attempt);
}

void AttemptTracker::onPlacementChanged(const PlacementView &view)
{
    const S state = view.attempt.state;
    if (state == S::SessionOpen) {
        watcher.start({ view.attempt.orderId, view.attempt.orderTotal, view.attempt.storage, view.attempt.language });
    } else if (watcher.isRunning()) {
        watcher.stop();
    }
    Q_EMIT changed();
    if (state == S::Paid && !std::exchange(m_isPaidSaid, true)) {
        Q_EMIT paid();
    }
}

PaymentState AttemptTracker::paymentState(PaymentContext context) const
{
    context.pollsWithoutLink = m_pollsWithoutLink;
    context.lastPollAt = m_lastPollAt;
    context.isPolling = watcher.isPolling();
    return paymentStateOf(placement.view(), placement.draft(), context);
}

void AttemptTracker::poll()
{
    const S state = placement.view().attempt.state;
    if (watcher.isRunning()) {
        watcher.pollNow();
    } else if (store::hasOrder(state) && !store::isFinal(state) && state != S::SessionUnknown && !placement.view().isBusy) {
        const store::Attempt &attempt = placement.view().attempt;
        // One poll: whether somebody has paid after all.
        watcher.start({ attempt.orderId, attempt.orderTotal, attempt.storage, attempt.language, true });
    }
    placement.reconcileNow();
}

void AttemptTracker::setVisible(bool visible)
{
    watcher.setVisible(visible);
    visible ? m_lateTimer.start() : m_lateTimer.stop();
}

void AttemptTracker::hint()
{
    if (!m_hintTimer.isActive()) {
        const QDateTime last = std::max(m_lastPollAt, m_hintedAt); // A look that failed counts too.
        const qint64 since = last.isValid() ? last.msecsTo(QDateTime::currentDateTimeUtc()) : hintPause.count();
        m_hintTimer.start(int(std::max<qint64>(0, qint64(double(hintPause.count()) * m_timeScale) - since)));
    }
}

bool AttemptTracker::isEndedUnpaid() const
{
    const S state = placement.view().attempt.state;
    return state == S::Canceled || state == S::Expired;
}

void AttemptTracker::stopUnlessOpen()
{
    if (placement.view().attempt.state != S::SessionOpen) {
        watcher.stop();
    }
}

} // namespace checkout
