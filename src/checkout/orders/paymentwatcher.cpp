// SPDX-License-Identifier: MIT
#include "checkout/orders/paymentwatcher.h"

#include "session/connection.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <algorithm>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;

namespace checkout {
namespace {

constexpr auto orderEvery = 5min;

/// What the sessions leave to be paid is open: a completed stage is no end.
bool isEnd(const core::PaymentSessions &sessions, const std::optional<core::Money> &due)
{
    const auto decisive = core::decisiveSession(sessions);
    const bool isRestOpen = core::newestWaiting(sessions) && core::isPart(core::paidSoFar(sessions, due ? due->currency : QString()), due);
    return decisive && decisive->isTerminal() && !isRestOpen;
}

} // namespace

std::chrono::milliseconds watchDelay(int poll, std::chrono::seconds sinceStart, bool isVisible, double jitter,
    std::optional<std::chrono::seconds> retryAfter, std::chrono::seconds longest)
{
    // 1, 1, 1.3, 1.7, 2.2 … 14.5 s: 133 polls in 30 minutes. While somebody looks, 2 s at most for the first two minutes, which makes 180.
    const double most = !isVisible && longest > 15s ? double(longest.count()) : 14.5;
    double seconds = std::min(most, std::pow(1.3, std::max(0, poll - 1)));
    if (isVisible && sinceStart < 2min) {
        seconds = std::min(seconds, 1.9);
    }
    const auto own = std::chrono::milliseconds(qint64(1000.0 * seconds * (1.0 + 0.03 * jitter)));
    return std::max<std::chrono::milliseconds>(own, std::min(retryAfter.value_or(0s), core::longestRetryAfter));
}

PaymentWatcher::PaymentWatcher(session::Connection &connection, WatchSchedule &schedule, QObject *parent) :
    QObject(parent), m_connection(connection), m_schedule(schedule)
{
    const auto isMine = [this](core::RequestId id) { return id == m_request ? (m_request = {}, true) : false; };
    connect(&connection.payments, &api::PaymentsApi::sessionsByOrderFetched, this,
        [this, isMine](const core::PaymentSessions &sessions, core::RequestId id) { isMine(id) ? onSessions(sessions) : void(); });
    connect(&connection.orders, &api::OrdersApi::orderFetched, this,
        [this, isMine](const core::Order &order, core::RequestId id) { isMine(id) ? onOrder(order) : void(); });
    for (api::ApiBase *api : std::initializer_list<api::ApiBase *>{ &connection.payments, &connection.orders }) {
        connect(api, &api::ApiBase::failed, this,
            [this, isMine](const core::ApiError &error, core::RequestId id) { isMine(id) ? onFailed(error) : void(); });
    }
}

PaymentWatcher::~PaymentWatcher()
{
    m_schedule.cancel(this);
}

bool PaymentWatcher::isUnpaidEnd(const core::PaymentSessions &sessions) const
{
    return isEnd(sessions, m_order.due) && core::decisiveSession(sessions)->status != core::SessionStatus::Completed;
}

void PaymentWatcher::onSessions(const core::PaymentSessions &sessions)
{
    const qint64 sinceOrder = QDateTime::currentMSecsSinceEpoch() - m_orderReadMs;
    const bool isOrderDue = m_isOrderWanted || double(sinceOrder) >= m_scale * double(std::chrono::milliseconds(orderEvery).count());
    if (!m_order.storage.isEmpty() && (isOrderDue || isUnpaidEnd(sessions))) {
        m_sessions = sessions;
        askOrder();
    } else {
        finishLook(sessions);
    }
}

void PaymentWatcher::askOrder()
{
    m_isOrderWanted = false;
    m_orderReadMs = QDateTime::currentMSecsSinceEpoch();
    m_request = m_connection.orders.fetchOrder(m_order.storage, m_order.id, m_order.language);
}

void PaymentWatcher::finishLook(const core::PaymentSessions &sessions)
{
    const bool isOver = isEnd(sessions, m_order.due);
    if (isOver) {
        stop();
    } else {
        schedule(std::nullopt);
    }
    Q_EMIT polled(sessions);
    if (isOver) {
        Q_EMIT ended(*core::decisiveSession(sessions));
    }
}

void PaymentWatcher::onOrder(const core::Order &order)
{
    const auto sessions = std::exchange(m_sessions, std::nullopt);
    if (order.isCompleted.value_or(false)) {
        stop();
        Q_EMIT orderCompleted(order);
    } else if (sessions) {
        finishLook(*sessions);
    } else {
        schedule(std::nullopt);
        Q_EMIT orderPolled();
    }
    Q_EMIT orderSeen(true);
}

void PaymentWatcher::onFailed(const core::ApiError &error)
{
    const bool isOrderGone = core::isGone(error) && (m_sessions || m_readsOrder);
    if (const auto sessions = std::exchange(m_sessions, std::nullopt)) {
        finishLook(*sessions); // The order cannot be read now: what its sessions say counts.
        isOrderGone ? Q_EMIT orderSeen(false) : void();
        return;
    }
    if (!m_readsOrder && core::isRouteDenied(error) && !m_order.storage.isEmpty()) {
        m_readsOrder = true;
        poll();
        return;
    }
    const bool goesOn = error.kind != core::ErrorKind::SessionExpired && error.kind != core::ErrorKind::Forbidden
        && error.kind != core::ErrorKind::NotFound && error.kind != core::ErrorKind::Cancelled;
    if (goesOn) {
        schedule(error.retryAfter);
    } else {
        stop();
    }
    Q_EMIT pollFailed(error);
    isOrderGone ? Q_EMIT orderSeen(false) : void();
}

void PaymentWatcher::start(const WatchedOrder &order)
{
    if (m_order.id == order.id) {
        return;
    }
    stop();
    m_order = order;
    m_readsOrder = false;
    m_isOrderWanted = order.isOrderAsked;
    m_polls = 0;
    m_startedMs = m_orderReadMs = QDateTime::currentMSecsSinceEpoch();
    poll();
}

void PaymentWatcher::stop()
{
    m_schedule.cancel(this);
    m_order = {};
    const bool isOrderAsked = m_readsOrder || std::exchange(m_sessions, std::nullopt);
    if (m_request) {
        const core::RequestId id = std::exchange(m_request, {});
        isOrderAsked ? m_connection.orders.cancel(id) : m_connection.payments.cancel(id);
    }
}

void PaymentWatcher::pollNow()
{
    if (isRunning() && !m_request) {
        m_schedule.cancel(this);
        m_isOrderWanted = true;
        poll();
    }
}

void PaymentWatcher::setVisible(bool visible)
{
    if (visible && !m_isVisible && isRunning()) {
        m_isVisible = visible;
        pollNow();
    }
    m_isVisible = visible;
}

void PaymentWatcher::poll()
{
    ++m_polls;
    m_request = m_readsOrder ? m_connection.orders.fetchOrder(m_order.storage, m_order.id, m_order.language)
                             : m_connection.payments.fetchSessionsByOrder(m_order.id);
}

void PaymentWatcher::schedule(std::optional<std::chrono::seconds> retryAfter)
{
    const auto since = std::chrono::seconds((QDateTime::currentMSecsSinceEpoch() - m_startedMs) / 1000);
    const double jitter = QRandomGenerator::global()->generateDouble() * 2.0 - 1.0;
    const auto delay = watchDelay(m_polls, since, m_isVisible, jitter, retryAfter, m_schedule.longestPause());
    m_schedule.plan(this, std::chrono::milliseconds(qint64(double(delay.count()) * m_scale)), [this] { poll(); });
}

} // namespace checkout
