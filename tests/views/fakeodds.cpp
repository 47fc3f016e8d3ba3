// SPDX-License-Identifier: MIT
// States that come now and then: bonus, a product without a price, a file on its way, an order that is paid in parts.
#include "views/fakedeskparts.h"

using namespace Qt::Literals::StringLiterals;

namespace fakedesk {
namespace {

void addOddCarts(QList<Scene> &list, bool tr)
{
    Desk bonus = cart(tr);
    bonus.draft.cart.isBonusUsed = true;
    bonus.draft.cart.bonusText = u"25"_s;
    bonus.draft.cart.preview->bonusApplied = money(tr, 2500);
    bonus.draft.cart.preview->totalDue = money(tr, 61337);
    bonus.draft.cart.canUndo = bonus.draft.cart.isRemoved = true;
    list.append({ u"products-bonus"_s, bonus });
    Desk unpriced = cart(tr);
    unpriced.draft.cart.preview.reset();
    unpriced.draft.cart.canPlace = false;
    unpriced.draft.cart.lines.append({ products(tr).last(), 1, {} });
    unpriced.draft.cart.unpriced = products(tr).last().title;
    unpriced.draft.cart.coupon = checkout::CouponState::NeedsMore;
    unpriced.draft.cart.couponLeast = money(tr, 100'000);
    list.append({ u"products-unpriced"_s, unpriced });
    Desk incomplete = cart(tr);
    incomplete.draft.cart.canPlace = false;
    incomplete.draft.cart.awaited = { { products(tr).last(), 1, {} }, { products(tr).first(), 2, {} } };
    incomplete.draft.cart.isAwaitedFailed = true;
    list.append({ u"products-incomplete"_s, incomplete });
}

void addOddForms(QList<Scene> &list, bool tr)
{
    Desk filled = details(tr);
    filled.draft.details.prefill.source = checkout::PrefillSource::LastOrder;
    filled.draft.details.prefill.filled = { u"name"_s, u"address"_s };
    filled.draft.details.canUndo = true;
    filled.draft.details.leftOut = { u"note"_s };
    list.append({ u"details-prefilled"_s, filled });
    Desk guest = details(tr);
    guest.signIn.isGuest = true;
    guest.signIn.userName.clear();
    guest.signIn.userIdentifier.clear();
    guest.draft.details.isPrefillOffered = false;
    guest.draft.details.isAccountMissing = true;
    guest.draft.details.account.clear();
    list.append({ u"details-guest"_s, guest });
}

void addPartPayments(QList<Scene> &list, bool tr)
{
    Desk order = signedIn(tr);
    order.route.page = checkout::Route::Page::Order;
    order.order.orderId = 77;
    order.order.storage = u"orders"_s;
    core::Order placed;
    placed.id = 77;
    placed.createdDate = secondsAgo(9000);
    placed.statusTitle = pick(tr, u"Hazırlanıyor"_s, u"In preparation"_s);
    placed.paymentAccountTitle = pick(tr, u"İki taksit"_s, u"Two instalments"_s);
    placed.currency = money(tr, 0).currency;
    placed.products = { { 1, pick(tr, u"Filtre kahve 250 g"_s, u"Filter coffee 250 g"_s), u"K-1"_s, money(tr, 18'990), 12, false } };
    placed.totalSum = money(tr, 227'880);
    placed.isCompleted = false;
    order.order.order = placed;
    order.order.isOrderRead = true;
    order.order.areRefundsRead = true;
    order.order.canPay = true;
    order.order.canCancel = true;
    core::PaymentSession first;
    first.id = 61;
    first.status = core::SessionStatus::Completed;
    first.amount = money(tr, 100'000);
    first.updatedDate = secondsAgo(8000);
    core::PaymentSession second = first;
    second.id = 62;
    second.status = core::SessionStatus::Waiting;
    second.amount = money(tr, 127'880);
    core::PaymentSession third = first;
    third.id = 63;
    third.status = core::SessionStatus::Expired;
    order.order.sessions = { first, second, third };
    list.append({ u"order-stages"_s, order });
}

} // namespace

void addOddScenes(QList<Scene> &list, bool isTurkish)
{
    addOddForms(list, isTurkish);
    addOddCarts(list, isTurkish);
    addPartPayments(list, isTurkish);
}

} // namespace fakedesk
