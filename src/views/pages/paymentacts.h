// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"

namespace views {

/// What the buttons of the payment page do.
enum class PaymentAct { None, Check, PlaceAgain, PayAgain, Retry };

/// The way on of a phase, and a second one beside it.
[[nodiscard]] PaymentAct mainActOf(checkout::PaymentPhase phase);
[[nodiscard]] PaymentAct otherActOf(checkout::PaymentPhase phase);
[[nodiscard]] QString actLabel(PaymentAct act, checkout::PaymentPhase phase);

} // namespace views
