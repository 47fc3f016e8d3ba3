// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "core/locale.h"
#include "kit/theme/colorroles.h"
#include "kit/widgets/timeline.h"

namespace views {

/// What the payment page says in a phase: in words, without what belongs to one order.
struct PhaseWords
{
    QString title;
    QString chip; ///< Empty: none.
    kit::Severity chipTone = kit::Severity::Neutral;
    QString notice; ///< The sentence in the coloured box; empty: none.
    kit::Severity noticeTone = kit::Severity::Neutral;
};
/// `isClerk`: to whom; else to the customer (customerwords.h).
[[nodiscard]] PhaseWords phaseWords(const checkout::PaymentState &payment, const core::Locale &locale, bool isClerk = true);

/// How the order stands, in a word or two.
[[nodiscard]] QString phaseWord(const checkout::PaymentState &payment, const core::Locale &locale);

/// The timeline in words. `now` makes "next look in 12 s". `isClerk`: as in phaseWords().
[[nodiscard]] std::vector<kit::TimelineStep> timelineSteps(
    const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now, bool isClerk = true);

/// "3 seconds ago looked; …" for the live row.
[[nodiscard]] QString lastLookWords(
    const checkout::PaymentState &payment, const core::Locale &locale, const QDateTime &now, bool isClerk = true);

/// What stands at the foot while no order is known; a clerk may be asked for the attempt's first letters.
[[nodiscard]] QString keptWords(const checkout::PaymentState &payment, bool isClerk);

/// Cash: what is to be taken, or that it has been, when and by whom.
[[nodiscard]] QString cashWords(
    const checkout::PaymentState &payment, const QString &amount, const core::Locale &locale, bool isCollectedHere);

/// What leads to the next customer. An order for cash that is left that way counts as collected, and the button says so.
[[nodiscard]] QString nextOrderWords(const checkout::PaymentState &payment, bool isClerk, bool isCollectedHere);

/// What stands under the paid amount: order, when, account.
[[nodiscard]] QString paidWords(const checkout::PaymentState &payment, const core::Locale &locale);

} // namespace views
