// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/route.h"

namespace checkout {

/// What the one in front of the window may do, and how it is drawn for them. A value, made once from how the window was started: flow,
/// pages and menus read it, and nobody asks what kind of window it is.
struct Capabilities
{
    bool canOpenSettings = true; ///< And its menus, colours and text size.
    bool canConnect = true; ///< Another project, the demo store.
    bool canManageAccount = true; ///< Create an account, sign out, lock, PINs of clerks, devices.
    bool canSeeOrders = true; ///< Of others: the list, open payments and news of them, what they were filled in with, refunds.
    bool canPark = true;
    bool canGetHelp = true; ///< F1, the tour, diagnosis.
    bool canUseComputer = true; ///< Its files, browser, printers and second screen.
    bool canCollectCash = true; ///< Say that money has been handed over.
    bool keepsDrafts = true; ///< What is typed is on disk, and there again after a restart.
    bool canClose = true; ///< Leave the program without a PIN.
    bool isClerk = true; ///< Is told what one who works here can do: keys, the panel, the owner of the store. Else: a customer, in their words.
    int leastTarget = 0; ///< px that anything to press has at least.
    int leastTextScale = 100; ///< Per cent.

    /// Of a customer who stands at the screen alone (docs/security.md#the-kiosk).
    [[nodiscard]] static Capabilities ofKiosk();
    [[nodiscard]] bool canOpen(Route::Page page) const;
};

} // namespace checkout
