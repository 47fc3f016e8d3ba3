// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace store {

/// Where one intended refund request stands. Sent may become any other; Unknown may become Requested or Absent; the rest is final.
enum class RefundState {
    Sent, ///< The call may be on the wire. Found at start: the process died, so Unknown.
    Unknown, ///< Nobody knows whether the request exists: the order's refunds tell.
    NotSent, ///< It certainly did not reach the server.
    Rejected, ///< The server said no.
    Absent, ///< Searched for often and long enough, and it is not there.
    Requested, ///< The request exists.
};

/// One intended refund request of an order, as the journal keeps it: OneEntry's call has no idempotency key, like that of an order.
struct RefundAttempt
{
    QUuid id;
    QString project;
    QString user;
    qint64 orderId = 0;
    QByteArray request; ///< The very bytes of the call.
    QList<qint64> known; ///< Refunds that the order had before: another one with this content is this one.
    RefundState state = RefundState::Sent;
    QString owner; ///< The process that works on it.
    int looks = 0; ///< Readings that did not show it, in a row.
    QDateTime sentAt; ///< UTC.
};

} // namespace store
