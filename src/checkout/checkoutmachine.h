// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"

namespace checkout {

enum class Event {
    SignedIn,
    SignedOut, ///< By the person, or because the server refused the refresh.
    DetailsChecked, ///< "Go on" on the details page; the guard says whether they are in order.
    OrderSent, ///< An attempt is in the journal.
    OrderRefused, ///< The server said no, or nothing was sent; the guard says whether a field of the form is the cause.
    Back,
    NewOrder,
    AttemptOpened, ///< An unfinished attempt was picked.
};

struct Guards
{
    bool isSignedIn = false;
    bool areDetailsInOrder = false;
    bool isFieldAtFault = false; ///< OrderRefused: the server named a field of the form.
    bool isOrderUndecided = false; ///< Payment: an order exists or may exist; it never turns back into a cart.
};

/// The whole table of the four steps: where an event leads. Nothing: the event means nothing there. Pure; a test enumerates every cell.
[[nodiscard]] std::optional<Step> nextStep(Step from, Event event, const Guards &guards);

} // namespace checkout
