// SPDX-License-Identifier: MIT
#include "checkout/orders/paymentwatcher.h"

#include "session/connection.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace checkout {

std::chrono::milliseconds watchDelay(
    int poll, std::chrono::seconds sinceStart, bool isVisible, double jitter, std::optional<std::chrono::seconds> retryAfter)
{
    // 1, 1, 1.3, 1.7, 2.2 … 14.5 s. While somebody looks, 2 s at most for the first two minutes: with 15 s after that a session of 30
    // minutes costs under 140 requests.
    double seconds = std::min(14.5, std::pow(1.3, std::max(0, poll - 1)));
    if (isVisible && sinceStart < 2min) {
        seconds = std::min(seconds, 1.9);
    }
    const auto own = std::chrono::milliseconds(qint64(1000.0 * seconds * (1.0 + 0.03 * jitter)));
    return std::max<std::chrono::milliseconds>(own, std::min(retryAfter.value_or(0s), core::longestRetryAfter));
}

PaymentWatcher::PaymentWatcher(session::Connection &connection, QObject *parent) : QObject(parent), m_connection(connection)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PaymentWatcher::poll);
    connect(&connection.payments, &api::PaymentsApi::sessionsByOrderFetched, this,
        [this](const core::PaymentSessions &sessions, core::RequestId id) {
            if (!(id == m_request)) {
                return;
            }
            m_request = {};
            const auto decisive = core::decisiveSession(sessions);
            const bool isRestOpen
                = core::newestWaiting(sessions) && core::isPart(core::paidSoFar(sessions, m_due ? m_due->currency : QString()), m_due);
            const bool isEnd = decisive && decisive->isTerminal() && !isRestOpen;
            if (isEnd) {
                stop();
            } else {
                schedule(std::nullopt);
            }
            Q_EMIT polled(sessions);
            if (isEnd) {
                Q_EMIT ended(*decisive);
            }
        });
    connect(&connection.payments, &api::ApiBase::failed, this, [this](const core::ApiError &error, core::RequestId id) {
        if (!(id == m_request)) {
            return;
        }
        m_request = {};
        const bool goesOn = error.kind != core::ErrorKind::SessionExpired && error.kind != core::ErrorKind::Forbidden
            && error.kind != core::ErrorKind::NotFound && error.kind != core::ErrorKind::Cancelled;
        if (goesOn) {
            schedule(error.retryAfter);
        } else {
            stop();
        }
        Q_EMIT pollFailed(error);
    });
}

void PaymentWatcher::start(qint64 orderId, const std::optional<core::Money> &due)
{
    if (m_orderId == orderId) {
        return;
    }
    stop();
    m_orderId = orderId;
    m_due = due;
    m_polls = 0;
    m_startedMs = QDateTime::currentMSecsSinceEpoch();
    poll();
}

void PaymentWatcher::stop()
{
    m_timer.stop();
    m_orderId = 0;
    if (m_request) {
        const core::RequestId id = std::exchange(m_request, {});
        m_connection.payments.cancel(id);
    }
}

void PaymentWatcher::pollNow()
{
    if (isRunning() && !m_request) {
        m_timer.stop();
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
    m_request = m_connection.payments.fetchSessionsByOrder(m_orderId);
}

void PaymentWatcher::schedule(std::optional<std::chrono::seconds> retryAfter)
{
    const auto since = std::chrono::seconds((QDateTime::currentMSecsSinceEpoch() - m_startedMs) / 1000);
    const double jitter = QRandomGenerator::global()->generateDouble() * 2.0 - 1.0;
    const auto delay = watchDelay(m_polls, since, m_isVisible, jitter, retryAfter);
    m_timer.start(std::chrono::milliseconds(qint64(double(delay.count()) * m_scale)));
}

} // namespace checkout
