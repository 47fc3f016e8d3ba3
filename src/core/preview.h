// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QList>

namespace core {

/// One line of what the server says a cart costs (docs/oneentry.md#preview).
struct PreviewLine
{
    qint64 productId = 0;
    std::optional<Money> price; ///< Of one, before discounts.
    std::optional<Money> discountPrice; ///< Of one, where the product itself is discounted.
    int quantity = 0;
    bool isGift = false;
    friend bool operator==(const PreviewLine &, const PreviewLine &) = default;
};

/// A discount that counts in a preview.
struct PreviewDiscount
{
    qint64 id = 0; ///< 0: not said.
    QString identifier;
    QString title; ///< Of the store's list of discounts; a preview has none.
    std::optional<Money> amount; ///< What it takes off, where the server says it.
    friend bool operator==(const PreviewDiscount &, const PreviewDiscount &) = default;
};

/// What the store allows of a bonus (docs/oneentry.md#preview). Nothing: no limit is known.
struct BonusLimits
{
    std::optional<Money> balance;
    std::optional<Money> most; ///< Of one order.
    std::optional<Money> least;
    std::optional<Money> leastOrder; ///< What the order must come to before a bonus counts at all.
    friend bool operator==(const BonusLimits &, const BonusLimits &) = default;
};

/// What the server says a cart costs (docs/oneentry.md#preview).
struct Preview
{
    Money totalSum;
    Money totalSumWithDiscount;
    Money totalDue; ///< After discounts and bonuses: what the customer will pay.
    Money bonusApplied;
    QString currency;
    QList<PreviewLine> lines;
    QList<PreviewDiscount> discounts;
    QString couponCode;
    qint64 couponDiscountId = 0; ///< What the coupon stands for; 0: not said.
    std::optional<Decimal> exactDue; ///< As the store wrote it, when it had more digits than the currency; totalDue is rounded half up.
    bool couponApplied = false;
    BonusLimits bonus;
    friend bool operator==(const Preview &, const Preview &) = default;
};

enum class BonusFault { None, NoAmount, OverBalance, OverMost, UnderLeast, OrderTooSmall, OverDue };

/// Why a bonus cannot be used for an order that comes to `due` before it; None: it can. `amount` nothing: what was typed is no amount.
[[nodiscard]] BonusFault bonusFault(const std::optional<Money> &amount, const BonusLimits &limits, const Money &due);
/// The largest bonus that an order of `due` takes; nothing when the balance is not known or the order takes none.
[[nodiscard]] std::optional<Money> largestBonus(const BonusLimits &limits, const Money &due);

} // namespace core
Q_DECLARE_METATYPE(core::Preview)
