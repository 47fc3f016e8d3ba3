// SPDX-License-Identifier: MIT
#include "checkout/flow/capabilities.h"

namespace checkout {

Capabilities Capabilities::ofKiosk()
{
    constexpr int fingertip = 56; // px
    constexpr int atArmsLength = 150; // Per cent.
    return { false, false, false, false, false, false, false, false, false, false, false, fingertip, atArmsLength };
}

bool Capabilities::canOpen(Route::Page page) const
{
    switch (page) {
    case Route::Page::Connect:
        return canConnect;
    case Route::Page::OpenPayments:
    case Route::Page::Orders:
    case Route::Page::Order:
        return canSeeOrders;
    case Route::Page::Shelf:
        return canPark;
    case Route::Page::Diagnosis:
        return canGetHelp;
    case Route::Page::Settings:
        return canOpenSettings;
    case Route::Page::SignIn:
    case Route::Page::Details:
    case Route::Page::Products:
    case Route::Page::Payment:
        break;
    }
    return true;
}

} // namespace checkout
