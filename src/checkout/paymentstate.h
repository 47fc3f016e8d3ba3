// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/placementview.h"
#include "core/money.h"

#include <QDateTime>

namespace checkout {

enum class PaymentPhase {
    None,
    Placing, ///< The create call is out.
    NotSent, ///< Did not leave: try again is safe.
    NotKnown, ///< Being reconciled.
    Absent, ///< Proven absent: "place it again" may be offered.
    Ambiguous,
    OpeningSession,
    SessionFailed, ///< The order exists, no link yet: pay again.
    Waiting,
    CashDue, ///< No link and an offline account: collected at the counter.
    Paid,
    Canceled,
    Expired,
    JournalTrouble, ///< The disk took no record, so nothing was sent.
};

struct TimelineEntry
{
    enum class What {
        Sent,
        LookedAbsent,
        NextLook,
        MayPlaceAgain,
        OrderPlaced,
        SessionOpened,
        WaitingForPayment,
        Paid,
        Canceled,
        Expired,
        SessionFailed
    };
    enum class Mark { Done, Current, Pending, Failed };
    What what = What::Sent;
    Mark mark = Mark::Done;
    QDateTime at; ///< UTC; invalid when it has not happened.
    int count = 0; ///< Number of products, of the look…
    qint64 id = 0; ///< Session id.
    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

struct PaymentState
{
    PaymentPhase phase = PaymentPhase::None;
    PlacementView placement;
    core::Money amount;
    QString accountTitle;
    QString customer; ///< The first text of the form, for "What was sent".
    int productCount = 0;
    QString link; ///< Checked by UrlPolicy; canonical; empty when there is none to open.
    QString linkHost;
    bool isLinkRefused = false; ///< The server sent an address that must not be opened.
    QList<TimelineEntry> timeline;
    QDateTime lastLookAt;
    QDateTime waitingSince;
    bool isLooking = false;
};

} // namespace checkout
