// SPDX-License-Identifier: MIT
#include "checkout/checkoutmachine.h"

namespace checkout {
namespace {

std::optional<Step> stepBack(Step from, const Guards &guards)
{
    switch (from) {
    case Step::SignIn:
    case Step::Details: // Who is signed in leaves by signing out.
        return std::nullopt;
    case Step::Products:
        return Step::Details;
    case Step::Payment:
        return guards.isOrderUndecided ? std::nullopt : std::optional(Step::Products);
    }
    return std::nullopt;
}

} // namespace

std::optional<Step> nextStep(Step from, Event event, const Guards &guards)
{
    switch (event) {
    case Event::SignedIn:
        return from == Step::SignIn ? std::optional(Step::Details) : std::nullopt;
    case Event::SignedOut:
        return from == Step::SignIn ? std::nullopt : std::optional(Step::SignIn);
    case Event::DetailsChecked:
        return from == Step::Details && guards.areDetailsInOrder ? std::optional(Step::Products) : std::nullopt;
    case Event::OrderSent:
        return from == Step::Products ? std::optional(Step::Payment) : std::nullopt;
    case Event::OrderRefused:
        if (from != Step::Payment) {
            return std::nullopt;
        }
        return guards.isFieldAtFault ? Step::Details : Step::Products;
    case Event::Back:
        return stepBack(from, guards);
    case Event::NewOrder:
        return from == Step::Payment ? std::optional(Step::Details) : std::nullopt;
    case Event::AttemptOpened:
        return guards.isSignedIn ? std::optional(Step::Payment) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace checkout
