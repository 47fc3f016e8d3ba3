// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "checkout/orders/paymentwatcher.h"
#include "cli/context.h"

namespace cli {

/// Follows the payment of one order for a while and says what it sees on standard error.
class Watch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Watch)
public:
    /// `context` is not owned.
    explicit Watch(Context &context, QObject *parent = nullptr);

    /// Polls at once; ended() or failed() follows, once.
    void start(const checkout::WatchedOrder &order, std::chrono::seconds limit);

Q_SIGNALS:
    /// Each successful poll, before what follows from it.
    void polled(const core::PaymentSessions &sessions);
    /// Paid, canceled, expired, or the time is over; nothing when the order has no session.
    void ended(const std::optional<core::PaymentSession> &session);
    /// The order itself says that it is paid, before ended(): its sessions may not be read.
    void orderCompleted();
    /// A poll failed in a way that will not get better.
    void failed(const core::ApiError &error, const std::optional<core::PaymentSession> &session);

private:
    /// The time is over: what the sessions do not say, the order may.
    void lookLast();
    void endUnpaid();
    void onOrderCompleted(const core::Order &order);
    void onPolled(const core::PaymentSessions &sessions);
    void onPollFailed(const core::ApiError &error);

    Context &m_context;
    checkout::WatchSchedule m_schedule;
    checkout::PaymentWatcher m_watcher;
    checkout::WatchedOrder m_order;
    api::Reply m_lastLook;
    QTimer m_limit;
    std::optional<core::PaymentSession> m_last;
    QString m_shownLink;
    bool m_saidTrouble = false;
};

/// 0 paid, 8 canceled or expired, 9 anything else.
[[nodiscard]] ExitCode exitCodeFor(const std::optional<core::PaymentSession> &watched);

} // namespace cli
