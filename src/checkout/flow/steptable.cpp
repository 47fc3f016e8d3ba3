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
        return guards.before;
    }
    return std::nullopt;
}

} // namespace

bool isAside(Page page)
{
    return page == Page::Connect || page == Page::OpenPayments || page == Page::Shelf;
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
    case Event::ProjectConnected:
        return from == Page::SignIn ? std::nullopt : Next(Page::SignIn);
    case Event::PaymentsOpened:
        return guards.isSignedIn && from != Page::OpenPayments && from != Page::Connect ? Next(Page::OpenPayments) : std::nullopt;
    case Event::ShelfOpened:
        return guards.isSignedIn && from != Page::Shelf && from != Page::Connect ? Next(Page::Shelf) : std::nullopt;
    case Event::BasketTaken:
        return from == Page::Shelf ? Next(guards.hasLines ? Page::Products : Page::Details) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace checkout
