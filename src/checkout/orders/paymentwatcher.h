// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/watchschedule.h"
#include "core/apierror.h"
#include "core/order.h"
#include "core/payment.h"
#include "core/requestid.h"

#include <QObject>
#include <chrono>

namespace session {
class Connection;
}

namespace checkout {

/// When to poll next: 1 s steps at first, growing to 15 s, with jitter; 2 s at most for the first minutes while somebody looks, and on to
/// `longest` where that is more and nobody does; a Retry-After is respected, 60 s at most. Pure. `poll` counts from 0.
[[nodiscard]] std::chrono::milliseconds watchDelay(int poll, std::chrono::seconds sinceStart, bool isVisible, double jitter,
    std::optional<std::chrono::seconds> retryAfter, std::chrono::seconds longest = std::chrono::seconds(0));

/// An order whose payment is watched.
struct WatchedOrder
{
    qint64 id = 0;
    std::optional<core::Money> due; ///< What has to come in before it is the end; nothing: any completed session is the end.
    QString storage; ///< Where the order itself can be read when its sessions may not; empty: nowhere.
    QString language;
    bool isOrderAsked = false; ///< The first look asks the order too: somebody wants to know.
};

/// Follows the payment session of one order until it is terminal, and asks the order itself too: when somebody looks, every few minutes,
/// and before an unpaid end is believed. Where the store lets nobody read sessions, the order alone. One watcher an order; none goes on
/// after a terminal state.
class PaymentWatcher : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaymentWatcher)
public:
    /// Neither is owned; both outlive this.
    PaymentWatcher(session::Connection &connection, WatchSchedule &schedule, QObject *parent = nullptr);
    ~PaymentWatcher() override;

    /// Starts with a poll at once; a second start for the same order does nothing, for another order moves over.
    void start(const WatchedOrder &order);
    void stop();
    void pollNow();
    void setVisible(bool visible);
    [[nodiscard]] qint64 orderId() const { return m_order.id; }
    [[nodiscard]] bool isRunning() const { return m_order.id != 0; }
    /// A poll is out right now.
    [[nodiscard]] bool isPolling() const { return bool(m_request); }
    /// Multiplies every delay; tests only.
    void setTimeScale(double scale) { m_scale = scale; }

Q_SIGNALS:
    /// Each successful poll; empty when the order has no session.
    void polled(const core::PaymentSessions &sessions);
    /// The end: the watcher has stopped.
    void ended(const core::PaymentSession &session);
    /// The end, where only the order can be read: it is paid.
    void orderCompleted(const core::Order &order);
    /// A poll was answered by the order itself, which is not paid.
    void orderPolled();
    /// The order itself was asked for: the store has it, or says that it has it no more.
    void orderSeen(bool isThere);
    /// A poll failed; it goes on by itself unless the error is SessionExpired, Forbidden or NotFound.
    void pollFailed(const core::ApiError &error);

private:
    void poll();
    void onSessions(const core::PaymentSessions &sessions);
    void onOrder(const core::Order &order);
    void onFailed(const core::ApiError &error);
    void askOrder();
    void finishLook(const core::PaymentSessions &sessions);
    [[nodiscard]] bool isUnpaidEnd(const core::PaymentSessions &sessions) const;
    void schedule(std::optional<std::chrono::seconds> retryAfter);

    session::Connection &m_connection;
    WatchSchedule &m_schedule;
    WatchedOrder m_order;
    bool m_readsOrder = false; ///< The sessions may not be read.
    std::optional<core::PaymentSessions> m_sessions; ///< Of this look, while the order itself is asked.
    bool m_isOrderWanted = false; ///< Somebody looks: the order is asked too.
    qint64 m_orderReadMs = 0;
    int m_polls = 0;
    qint64 m_startedMs = 0;
    bool m_isVisible = true;
    double m_scale = 1.0;
    core::RequestId m_request;
};

} // namespace checkout
