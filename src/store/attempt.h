// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUuid>
#include <optional>

namespace store {
Q_NAMESPACE

/// Where one intended order stands. What may follow what is the table in attemptstates.cpp.
enum class AttemptState {
    Prepared, ///< Committed; no byte has been sent.
    Sent, ///< The create call may be on the wire. Found at start: the process died, so Unknown.
    NotSent, ///< The create call certainly did not reach the server: may be sent again.
    Rejected, ///< The server said no: nothing exists. Final.
    Unknown, ///< Nobody knows whether the order exists: reconcile.
    Absent, ///< Searched for often and long enough, and it is not there: the person decides.
    Ambiguous, ///< An order could be it, or several, and only a person can tell.
    Placed, ///< The order exists (orderId).
    SessionSent, ///< The session call may be on the wire.
    SessionUnknown, ///< Nobody knows whether a session was made: list before making another.
    SessionRejected, ///< The server made no session; the order stays payable.
    SessionOpen, ///< A session waits (sessionId).
    Paid, ///< Final.
    Canceled, ///< The session was canceled; the order stays payable.
    Expired, ///< The session expired; the order stays payable.
    Settled, ///< The order exists and is paid outside (cash): nothing is left to watch. Final.
    Abandoned, ///< The person let it go. Final.
    Closed, ///< The order's payment has ended unpaid, or the store has the order no more; the person let it go. Final.
};
Q_ENUM_NS(AttemptState)

/// One intended order, as the journal keeps it.
struct Attempt
{
    QUuid id;
    QString project; ///< Origin and path of the project.
    QString user; ///< The userIdentifier that signed in.
    QString storage;
    QString language;
    QByteArray request; ///< The very bytes of the create call (api::encodeOrder).
    std::optional<core::Money> shownTotal; ///< What the person saw when they pressed the button.
    AttemptState state = AttemptState::Prepared;
    QString owner; ///< The process that works on it (its lock's name); empty when none does.
    qint64 orderId = 0;
    std::optional<core::Money> orderTotal;
    qint64 sessionId = 0;
    QString sessionType = QStringLiteral("session");
    int looks = 0; ///< Searches of the order list that found nothing, in a row.
    QDateTime createdAt; ///< UTC, local clock.
    QDateTime sentAt; ///< UTC; when the create call was about to be sent for the last time.
    QDateTime firstLookAt;
    QDateTime sessionSentAt; ///< UTC; when the session call was about to be sent for the last time.
    QDateTime updatedAt;
    qint64 clockOffsetMs = 0; ///< Server clock minus ours when it was sent.
    QString lastError; ///< Name of the ErrorKind of the last trouble; empty for none.
};

[[nodiscard]] QString attemptStateName(AttemptState state);
[[nodiscard]] std::optional<AttemptState> attemptStateFromName(QStringView name);
/// True when the table lets `to` follow `from`.
[[nodiscard]] bool canFollow(AttemptState from, AttemptState to);
/// Rejected, Paid, Settled, Abandoned, Closed: nothing is left to do or to ask.
[[nodiscard]] bool isFinal(AttemptState state);
/// The names of the final states, quoted and with commas, for a statement's IN (…).
[[nodiscard]] QString finalStatesForSql();
/// True when an order certainly exists for it.
[[nodiscard]] bool hasOrder(AttemptState state);

} // namespace store
Q_DECLARE_METATYPE(store::Attempt)
