// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/order.h"
#include "core/storagefault.h"

#include <QDateTime>
#include <QUuid>

namespace checkout {

enum class PaymentPhase {
    None,
    Placing, ///< The create call is out.
    NotSent, ///< Did not leave: try again is safe.
    NotKnown, ///< Being reconciled.
    Absent, ///< Proven absent: "place it again" may be offered.
    Ambiguous,
    OpeningSession,
    SessionFailed, ///< The order exists, no link yet: pay again. Or the store has it no more (PaymentState::isOrderGone).
    Waiting,
    CashDue, ///< No link and an offline account: collected at the counter.
    PartPaid, ///< A stage is paid, and nothing is open for the rest.
    Paid,
    Canceled,
    Expired,
    JournalTrouble, ///< The disk took no record, so nothing was sent.
};

struct TimelineEntry
{
    enum class What {
        Sent,
        NotInList,
        NextReconcile,
        MayPlaceAgain,
        OrderPlaced,
        SessionOpened,
        WaitingForPayment,
        Paid,
        Canceled,
        Expired,
        SessionFailed,
        Collected ///< Cash, as noted here.
    };
    enum class Mark { Done, Current, Pending, Failed };
    What what = What::Sent;
    Mark mark = Mark::Done;
    QDateTime at; ///< UTC; invalid when it has not happened.
    int count = 0; ///< Number of products, of the search…
    qint64 id = 0; ///< Session id.
    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/// What a window shows of one attempt to order and its payment.
struct PaymentState
{
    QUuid attempt;
    PaymentPhase phase = PaymentPhase::None;
    qint64 orderId = 0; ///< 0 while no order is known.
    qint64 sessionId = 0;
    bool isRefused = false; ///< The store said no, or the person let it go: nothing can be sent any more.
    bool isOver = false; ///< Nothing follows: paid, collected, refused, let go.
    bool isBusy = false; ///< A request is out or the next one is planned.
    core::Money amount;
    std::optional<core::Money> paidSoFar; ///< A part of `amount` that has come in; nothing where that is all or nothing.
    std::optional<core::Money> charged; ///< What the open payment asks for, where that is not what is due.
    bool isTotalUnread = false; ///< The order stands; its total is none that can be read, and `amount` is what was shown before.
    std::optional<core::Money> shownTotal; ///< As it stood on the page when the order was placed.
    QString storage; ///< Of the order.
    QString accountTitle;
    QString customer;
    int productCount = 0;
    QString link; ///< Checked by safePaymentUrl(); canonical; empty when there is none to open.
    QString linkHost;
    bool isLinkRefused = false; ///< The server sent an address that must not be opened.
    bool isHostAsked = false; ///< The link leads to a host that nobody has said yes to: it is not to be shown before.
    bool isIntent = false; ///< Begun in an app of the store, which finishes it itself: there is no link.
    QString statusWord; ///< Of the open session, where it is none that is known; it counts as pending.
    QDateTime expiresAt; ///< By this computer's clock: when the open session ends unpaid, where the account says how long it lasts.
    QString account; ///< Identifier.
    QList<TimelineEntry> timeline;
    QList<core::Order> candidates; ///< Ambiguous: the orders that could be it.
    std::optional<core::ApiError> error; ///< Of the last step, when it failed.
    std::optional<core::Money> totalBefore; ///< With another account the order costs `amount`, and not this any more.
    bool isAccountRefused = false; ///< The error is of the change to another account.
    bool isOrderGone = false; ///< The store says that it has no such order: it was deleted there.
    bool isListClosed = false; ///< A guest's order cannot be looked for: the store shows guests no list.
    std::optional<core::StorageFault> fault; ///< The journal could not take a step: nothing more is sent.
    QDateTime lastPollAt;
    QDateTime waitingSince; ///< By this computer's clock.
    QDateTime placedAt; ///< Of the last orders; invalid elsewhere.
    QString user; ///< Who signed in to place it.
    QDateTime collectedAt; ///< Cash: when that was noted here; invalid before.
    QDateTime endedAt; ///< When the session ended, as the server says it.
    bool isPolling = false;
    bool isSessionRefused = false; ///< The store has said that it made no session.
    bool isSessionUnknown = false; ///< It has not said whether it made one: that is looked for, for minutes where it has to be.

    [[nodiscard]] bool hasOrder() const { return orderId > 0; }
    /// Nothing of it is open: the order may be paid with another account.
    [[nodiscard]] bool canChangeAccount() const
    {
        return !isBusy && !isOver && !paidSoFar && (phase == PaymentPhase::Canceled || phase == PaymentPhase::Expired || isSessionRefused);
    }
    /// As PlacementView::canLetGo().
    [[nodiscard]] bool canLetGo() const
    {
        const bool isUndecided = phase == PaymentPhase::Absent || phase == PaymentPhase::Ambiguous || phase == PaymentPhase::NotSent;
        const bool isEnded = phase == PaymentPhase::Canceled || phase == PaymentPhase::Expired;
        return isUndecided || isEnded || (phase == PaymentPhase::SessionFailed && (isSessionRefused || isOrderGone));
    }
    /// What is still to be paid.
    [[nodiscard]] core::Money due() const { return { amount.minor - (paidSoFar ? paidSoFar->minor : 0), amount.currency }; }
};

} // namespace checkout
