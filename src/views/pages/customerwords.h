// SPDX-License-Identifier: MIT
#pragma once
#include "views/pages/phasewords.h"

namespace views {

/// Puts what the payment page says in a phase into words for a customer who is alone with the screen: what a clerk would do about it
/// becomes what the customer can, or the way to the counter.
void addressCustomer(PhaseWords &words, const checkout::PaymentState &payment, const core::Locale &locale);

/// The same for a step of the timeline: what happens to their order, without the store's lists, sessions and numbers.
void addressCustomer(kit::TimelineStep &step, const checkout::TimelineEntry &entry, const QDateTime &now);

/// What the live row says to them.
[[nodiscard]] QString customerLookWords(const checkout::PaymentState &payment);

} // namespace views
