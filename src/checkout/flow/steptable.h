// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/route.h"

#include <optional>

namespace checkout {

enum class Event {
    SignedIn,
    SignedOut, ///< By the person, or because the server refused the refresh.
    DetailsChecked, ///< "Go on" on the details page; the guard says whether they are in order.
    OrderSent, ///< An attempt is in the journal.
    OrderRefused, ///< The server said no, or nothing was sent; the guard says whether a field of the form is the cause.
    Back,
    NewOrder,
    AttemptOpened, ///< An open payment was picked.
    ConnectOpened, ///< "Connect a project…".
    ProjectConnected, ///< The check of a project ended well, or another one was chosen.
    PaymentsOpened, ///< The list of open payments.
    ShelfOpened, ///< The parked baskets.
    OrdersOpened, ///< The history of orders.
    OrderOpened, ///< An order of the history was picked.
    DiagnosisOpened, ///< The checks and the list of calls.
    SettingsOpened,
    BasketTaken, ///< A parked basket, or a repeated order, is in hand; the guard says whether something is in it.
};

struct Guards
{
    bool isSignedIn = false;
    bool areDetailsInOrder = false;
    bool isFieldAtFault = false; ///< OrderRefused: the server named a field of the form.
    bool hasLines = false; ///< BasketTaken: products are in the cart.
    bool isOrderUndecided = false; ///< Payment: an order exists or may exist; it never turns back into a cart.
    Route::Page before = Route::Page::SignIn; ///< The page that the one aside was opened from.
};

/// The whole table of the pages: where an event leads. Nothing: the event means nothing there. Pure; a test enumerates every cell.
[[nodiscard]] std::optional<Route::Page> nextPage(Route::Page from, Event event, const Guards &guards);
/// A page that one comes back from to where one was.
[[nodiscard]] bool isAside(Route::Page page);

} // namespace checkout
