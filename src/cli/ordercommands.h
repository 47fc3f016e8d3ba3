// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/refundrequest.h"
#include "cli/command.h"
#include "cli/watch.h"
#include "core/orderfilter.h"

namespace cli {

/// `status ORDER_ID`: the session of an order, followed with --watch.
class StatusCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void watch();
    void readSessions();
    void onSessions(const core::PaymentSessions &sessions);
    void report(const std::optional<core::PaymentSession> &session, ExitCode code);
    /// The order itself says so, whatever its sessions do.
    [[nodiscard]] bool isPaid() const;
    /// The order's total, where it can be read and is not paid yet.
    [[nodiscard]] std::optional<core::Money> due() const;

    std::unique_ptr<Watch> m_watch;
    std::optional<core::Order> m_order; ///< Nothing where it cannot be read.
    core::ApiError m_refusal; ///< Why it cannot.
    core::PaymentSessions m_sessions; ///< As they were read last.
};

/// `orders` and `order ID`.
class OrdersCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void readOne();
    void readPage(int offset, int limit, const std::function<void(const core::OrderPage &)> &then);
    void readAll();
    void finish();
    void print(core::OrderPage page);

    core::OrderFilter m_filter;
    QList<core::Order> m_found;
    int m_leftOut = 0; ///< Rows that cannot be read.
    int m_read = 0; ///< Rows, of all pages so far.
};

/// `refund ORDER_ID`, with --product, --list or --cancel.
class RefundCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void list(const QList<core::Refund> &refunds);
    void request();
    void onEnded(store::RefundState state, const std::optional<core::ApiError> &error);

    std::unique_ptr<checkout::RefundRequest> m_request;
    int m_doubts = 0; ///< How often it was not known.
    bool m_isEarlier = false; ///< What is gone on with is another request than this run's.
};

} // namespace cli
