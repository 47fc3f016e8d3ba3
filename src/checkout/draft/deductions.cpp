// SPDX-License-Identifier: MIT
#include "checkout/draft/deductions.h"

#include "api/reply.h"
#include "core/cash.h"
#include "session/connection.h"

#include <algorithm>

namespace checkout {
namespace {

constexpr QLatin1Char unreadable('?'); // Before a kept bonus that is no amount in the language that it was typed in.
constexpr int mostDiscounts = 100; // More than a shop runs at a time; without its title a discount is called just that.

CouponState stateOf(core::CouponFault fault)
{
    switch (fault) {
    case core::CouponFault::Unknown:
        return CouponState::Unknown;
    case core::CouponFault::Expired:
        return CouponState::Expired;
    case core::CouponFault::Used:
        return CouponState::Used;
    case core::CouponFault::None:
        break;
    }
    return CouponState::Refused;
}

std::optional<core::Money> typedBonus(const DraftState &state)
{
    const CartState &cart = state.cart;
    const QString currency = cart.bonus.balance ? cart.bonus.balance->currency : cart.currency;
    return core::moneyFromInput(cart.bonusText, state.locale.isTurkish(), currency);
}

} // namespace

QString keptBonus(const DraftState &state)
{
    const auto amount = typedBonus(state);
    const QString &text = state.cart.bonusText;
    return amount ? amount->decimalString() : (text.isEmpty() ? QString() : QString(unreadable + text));
}

void restoreBonus(DraftState &state, const QString &kept)
{
    const bool isUnreadable = kept.startsWith(unreadable);
    state.cart.bonusText = isUnreadable ? kept.mid(1) : kept;
    if (!isUnreadable && state.locale.isTurkish()) {
        state.cart.bonusText.replace(QLatin1Char('.'), QLatin1Char(','));
    }
}

struct Deductions::Replies
{
    api::Reply discounts;
    api::Reply coupon;
};

Deductions::Deductions(DraftState &state, QObject *parent) : QObject(parent), m_state(state), m_replies(std::make_unique<Replies>()) { }

Deductions::~Deductions() = default;

void Deductions::setConnection(session::Connection *connection)
{
    forget();
    m_connection = connection;
}

void Deductions::forget()
{
    m_replies->discounts.abort();
    m_replies->coupon.abort();
    m_discounts.clear();
    m_discountsLanguage.clear();
}

// ── coupon ──────────────────────────────────────────────────────────────────────────────────────────────

void Deductions::setCouponText(const QString &text)
{
    m_state.cart.couponText = text;
    Q_EMIT typed();
}

void Deductions::applyCoupon()
{
    setCoupon(m_state.cart.couponText.trimmed());
}

void Deductions::removeCoupon()
{
    setCoupon({});
}

bool Deductions::isCouponTyped() const
{
    return m_state.cart.couponText.trimmed() != m_state.cart.couponCode;
}

void Deductions::setCoupon(const QString &code)
{
    CartState &cart = m_state.cart;
    if (cart.isPlacing) {
        return;
    }
    m_replies->coupon = {};
    cart.couponText = code;
    cart.couponCode = code;
    cart.coupon = code.isEmpty() ? CouponState::None : CouponState::Checking;
    cart.couponWords.clear();
    cart.couponLeast.reset();
    Q_EMIT edited();
}

/// A refusal in words that nobody knows, of a preview with a coupon, is taken for the coupon's: the next preview goes without it.
bool Deductions::takeRefusal(const core::ApiError &error)
{
    using Kind = core::ServerReason::Kind;
    CartState &cart = m_state.cart;
    const bool isRefusal = error.httpStatus == 400 || error.httpStatus == 404;
    const bool isAboutCoupon = error.reason.kind == Kind::CouponRefused || (isRefusal && error.reason.kind == Kind::None);
    if (cart.couponCode.isEmpty() || isRefused(cart.coupon) || !isAboutCoupon) {
        return false;
    }
    cart.coupon = stateOf(error.reason.coupon);
    cart.couponWords = error.serverMessage;
    if (cart.coupon == CouponState::Refused) {
        askWhy();
    }
    return true;
}

// The preview's words say nothing that is known: the route for codes has words of its own.
void Deductions::askWhy()
{
    if (!m_connection) {
        return;
    }
    api::DiscountsApi &discounts = m_connection->discounts;
    m_replies->coupon = api::Reply::of(
        discounts, discounts.validateCoupon(m_state.cart.couponCode), &api::DiscountsApi::couponValidated, this,
        [this](const core::Coupon &coupon) {
            if (!coupon.valid && m_state.cart.coupon == CouponState::Refused) {
                m_state.cart.coupon = stateOf(coupon.fault);
                m_state.cart.couponWords = coupon.error.isEmpty() ? m_state.cart.couponWords : coupon.error;
                Q_EMIT changed();
            }
        },
        [](const core::ApiError &) {}); // What the preview said stands.
}

void Deductions::judgeCoupon()
{
    CartState &cart = m_state.cart;
    if (cart.couponCode.isEmpty() || isRefused(cart.coupon) || !cart.preview) {
        return;
    }
    cart.couponLeast.reset();
    if (cart.preview->couponApplied) {
        cart.coupon = CouponState::Applied;
        return;
    }
    cart.coupon = CouponState::NotApplicable;
    const qint64 id = cart.preview->couponDiscountId;
    const auto own = std::find_if(m_discounts.begin(), m_discounts.end(), [id](const core::Discount &one) { return one.id == id; });
    if (id == 0 || own == m_discounts.end() || !own->leastCart) {
        return;
    }
    const auto least = core::Money::rounded(*own->leastCart, cart.preview->currency);
    if (least && cart.preview->totalSum.minor < least->minor) {
        cart.coupon = CouponState::NeedsMore;
        cart.couponLeast = least;
    }
}

// ── discounts by their names ────────────────────────────────────────────────────────────────────────────

void Deductions::notePreview(const core::Preview &preview)
{
    CartState &cart = m_state.cart;
    const auto balance = cart.bonus.balance;
    cart.bonus = preview.bonus;
    cart.bonus.balance = preview.bonus.balance ? preview.bonus.balance : balance;
    for (std::optional<core::Money> *limit : { &cart.bonus.balance, &cart.bonus.most, &cart.bonus.least, &cart.bonus.leastOrder }) {
        if (*limit && (*limit)->currency.isEmpty()) {
            (*limit)->currency = preview.currency;
        }
    }
    judgeCoupon();
    if (!preview.discounts.isEmpty() || cart.coupon == CouponState::NotApplicable) {
        askForDiscounts();
    }
    nameDiscounts();
    cart.bonusFault = cart.isBonusUsed ? typedFault() : core::BonusFault::None;
}

void Deductions::noteNoPreview()
{
    if (m_state.cart.coupon == CouponState::Checking) {
        m_state.cart.coupon = CouponState::Unchecked;
    }
}

void Deductions::nameDiscounts()
{
    if (!m_state.cart.preview) {
        return;
    }
    for (core::PreviewDiscount &discount : m_state.cart.preview->discounts) {
        const auto same = [&discount](const core::Discount &one) {
            return discount.id > 0 ? one.id == discount.id : !one.identifier.isEmpty() && one.identifier == discount.identifier;
        };
        const auto found = std::find_if(m_discounts.begin(), m_discounts.end(), same);
        if (found != m_discounts.end() && !found->title.isEmpty()) {
            discount.title = found->title;
        }
    }
}

// Once a language, and only for a cart that a discount is taken off, or a code that takes nothing off.
void Deductions::askForDiscounts()
{
    const QString language = m_state.locale.contentCode;
    if (!m_connection || m_discountsLanguage == language) {
        return;
    }
    m_discountsLanguage = language;
    m_discounts.clear(); // Of another language.
    api::DiscountsApi &discounts = m_connection->discounts;
    m_replies->discounts = api::Reply::of(
        discounts, discounts.fetchDiscounts(0, mostDiscounts, language), &api::DiscountsApi::discountsFetched, this,
        [this](const QList<core::Discount> &list) {
            m_discounts = list;
            judgeCoupon();
            nameDiscounts();
            Q_EMIT changed();
        },
        [this](const core::ApiError &error) {
            // A store that does not show its discounts: they stay without a name. Any other fault may be over at the next total.
            m_discountsLanguage = core::isRouteDenied(error) ? m_discountsLanguage : QString();
        });
}

// ── bonus ───────────────────────────────────────────────────────────────────────────────────────────────

void Deductions::noteBalance(const core::Money &balance, const QString &currency)
{
    const bool isBare = balance.currency.isEmpty() && !currency.isEmpty();
    m_state.cart.bonus.balance = isBare ? core::Money::parse(balance.decimalString(), currency) : balance;
    // As much as the store allows is another amount now.
    const bool isAsMuchAsAllowed = m_state.cart.isBonusUsed && m_state.cart.bonusText.trimmed().isEmpty();
    isAsMuchAsAllowed ? Q_EMIT edited() : Q_EMIT changed();
}

core::BonusFault Deductions::typedFault() const
{
    const CartState &cart = m_state.cart;
    if (!cart.preview) {
        // What the order comes to is not known: what the amount is, and what there is, can be looked at all the same.
        const auto amount = typedBonus(m_state);
        core::BonusLimits limits = cart.bonus;
        limits.leastOrder.reset();
        return cart.bonusText.trimmed().isEmpty() ? core::BonusFault::None
                                                  : core::bonusFault(amount, limits, amount.value_or(core::Money{}));
    }
    const core::Money &due = cart.preview->totalSumWithDiscount;
    if (cart.bonusText.trimmed().isEmpty()) {
        const bool isTooSmall = cart.bonus.leastOrder && due.minor < cart.bonus.leastOrder->minor;
        return isTooSmall ? core::BonusFault::OrderTooSmall : core::BonusFault::None;
    }
    return core::bonusFault(typedBonus(m_state), cart.bonus, due);
}

// What was used until now is not what stands in the field any more.
void Deductions::setBonusText(const QString &text)
{
    CartState &cart = m_state.cart;
    if (cart.isPlacing || cart.bonusText == text) {
        return;
    }
    cart.bonusText = text;
    cart.bonusFault = core::BonusFault::None;
    cart.isBonusUsed = false;
    Q_EMIT edited();
}

bool Deductions::isBonusSettled()
{
    CartState &cart = m_state.cart;
    if (cart.bonusText.trimmed().isEmpty()) {
        return true;
    }
    if (!cart.isBonusUsed) {
        (void)useBonus(true);
        return false;
    }
    cart.bonusFault = typedFault();
    if (cart.bonusFault != core::BonusFault::None) {
        Q_EMIT changed();
    }
    return cart.bonusFault == core::BonusFault::None;
}

bool Deductions::useBonus(bool use)
{
    CartState &cart = m_state.cart;
    if (cart.isPlacing) {
        return false;
    }
    cart.bonusFault = use ? typedFault() : core::BonusFault::None;
    if (cart.bonusFault != core::BonusFault::None) {
        Q_EMIT changed();
        return false;
    }
    cart.isBonusUsed = use;
    if (!use) {
        cart.bonusText.clear(); // Else it would be used at the next press, against what was just said.
    }
    Q_EMIT edited();
    return true;
}

void Deductions::putInto(core::OrderDraft &order) const
{
    const CartState &cart = m_state.cart;
    order.couponCode = isRefused(cart.coupon) ? QString() : cart.couponCode;
    if (!cart.isBonusUsed) {
        return;
    }
    // Without an amount of its own the whole balance is offered, and the store takes of it what it allows.
    const auto amount = cart.bonusText.trimmed().isEmpty() ? cart.bonus.balance : typedBonus(m_state);
    if (amount && amount->minor > 0) {
        order.bonusAmount = core::Decimal::parse(amount->decimalString());
    }
}

} // namespace checkout
