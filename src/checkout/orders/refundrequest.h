// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "core/order.h"
#include "core/requestid.h"
#include "store/journal.h"

#include <QObject>
#include <QTimer>

namespace session {
class Connection;
}

namespace checkout {

/// What is asked back.
struct RefundWish
{
    qint64 orderId = 0;
    QList<core::OrderLine> lines; ///< Products and how many of each.
    QString note;
    std::optional<core::Order> order; ///< More than is left of it is not asked for; nothing: only the store knows what it has.
};

/// Asks the store for a refund exactly once: journal before the wire, every end judged by core::Delivery, and where the end is not known
/// the order's refunds are read until they tell. One at a time for an order, in whatever process. Shared by window and terminal.
class RefundRequest : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RefundRequest)
public:
    /// Nothing is owned. `owner` names this process in the journal. `timeScale` multiplies waits; tests only.
    RefundRequest(session::Connection &connection, store::Journal &journal, QString owner, double timeScale, QObject *parent = nullptr);

    /// Reads what the order's refunds are, writes the attempt down and sends it; ended() follows. False: the note is not one that may be
    /// sent or kept (core::cardProblem), or another request is under way; nothing follows then.
    [[nodiscard]] bool start(const QString &project, const QString &user, const RefundWish &wish);
    /// Goes on with an attempt that a process left under way; ended() follows.
    void resume(const store::RefundAttempt &attempt);
    /// A call is out, or the next look is planned.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// What it is about; state Sent before anything was sent.
    [[nodiscard]] const store::RefundAttempt &attempt() const { return m_attempt; }

Q_SIGNALS:
    /// It is not known yet whether the request exists; looks follow by themselves.
    void doubted();
    /// Requested, NotSent, Rejected or Absent; `error` says why it is not Requested.
    void ended(store::RefundState state, const std::optional<core::ApiError> &error);
    /// The journal did not take it, so nothing was sent. Kind NotAllowed: another request for the order is under way.
    void refused(const store::JournalError &fault);

private:
    void send(const QList<core::Refund> &before);
    void refuse(const core::ApiError &error);
    void onFailed(const core::ApiError &error);
    void look();
    void onLooked(const QList<core::Refund> &refunds);
    void planLook(const std::optional<core::ApiError> &error);
    void end(store::RefundState state, const std::optional<core::ApiError> &error);

    session::Connection &m_connection;
    store::Journal &m_journal;
    QString m_owner;
    double m_timeScale;
    store::RefundAttempt m_attempt;
    RefundWish m_wish;
    bool m_isBusy = false;
    std::optional<core::ApiError> m_doubt; ///< Why the end is not known.
    core::RequestId m_request;
    api::Reply m_reply;
    QTimer m_timer;
};

} // namespace checkout
