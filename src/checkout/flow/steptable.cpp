// SPDX-License-Identifier: MIT
#include "checkout/flow/steptable.h"

namespace checkout {
namespace {

using Page = Route::Page;
using Next = std::optional<Page>;

Next pageBack(Page from, const Guards &guards)
{
    switch (from) {
    case Page::SignIn:
    case Page::Details: // Who is signed in leaves by signing out.
        return std::nullopt;
    case Page::Products:
        return Page::Details;
    case Page::Payment:
        return guards.isOrderUndecided ? std::nullopt : Next(Page::Products);
    case Page::Connect:
    case Page::OpenPayments:
    case Page::Shelf:
    case Page::Orders:
    case Page::Diagnosis:
    case Page::Settings:
        return guards.before;
    case Page::Order:
        return Page::Orders;
    }
    return std::nullopt;
}

// Who is signed in may look aside from anywhere but from the connecting of a project.
Next asideFrom(Page from, Page to, const Guards &guards)
{
    return guards.isSignedIn && from != to && from != Page::Connect ? Next(to) : std::nullopt;
}

} // namespace

bool isAside(Page page)
{
    switch (page) {
    case Page::Connect:
    case Page::OpenPayments:
    case Page::Shelf:
    case Page::Orders:
    case Page::Order:
    case Page::Diagnosis:
    case Page::Settings:
        return true;
    case Page::SignIn:
    case Page::Details:
    case Page::Products:
    case Page::Payment:
        break;
    }
    return false;
}

std::optional<Page> nextPage(Page from, Event event, const Guards &guards)
{
    switch (event) {
    case Event::SignedIn:
        return from == Page::SignIn ? Next(Page::Details) : std::nullopt;
    case Event::SignedOut:
        return from == Page::SignIn || from == Page::Connect ? std::nullopt : Next(Page::SignIn);
    case Event::DetailsChecked:
        return from == Page::Details && guards.areDetailsInOrder ? Next(Page::Products) : std::nullopt;
    case Event::OrderSent:
        return from == Page::Products ? Next(Page::Payment) : std::nullopt;
    case Event::OrderRefused:
        if (from != Page::Payment) {
            return std::nullopt;
        }
        return guards.isFieldAtFault ? Page::Details : Page::Products;
    case Event::Back:
        return pageBack(from, guards);
    case Event::NewOrder:
        return from == Page::Payment ? Next(Page::Details) : std::nullopt;
    case Event::AttemptOpened:
        return guards.isSignedIn && from != Page::Connect ? Next(Page::Payment) : std::nullopt;
    case Event::ConnectOpened:
        return from == Page::Connect ? std::nullopt : Next(Page::Connect);
    case Event::SettingsOpened:
        return from == Page::Connect || from == Page::Settings ? std::nullopt : Next(Page::Settings);
    case Event::ProjectConnected:
        return from == Page::SignIn ? std::nullopt : Next(Page::SignIn);
    case Event::PaymentsOpened:
        return asideFrom(from, Page::OpenPayments, guards);
    case Event::ShelfOpened:
        return asideFrom(from, Page::Shelf, guards);
    case Event::OrdersOpened:
        return asideFrom(from, Page::Orders, guards);
    case Event::OrderOpened:
        return from == Page::Orders || from == Page::Payment ? Next(Page::Order) : std::nullopt;
    case Event::DiagnosisOpened: // Who cannot sign in needs it most.
        return from == Page::Diagnosis ? std::nullopt : Next(Page::Diagnosis);
    case Event::BasketTaken:
        return from == Page::Shelf || from == Page::Order ? Next(guards.hasLines ? Page::Products : Page::Details) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace checkout
