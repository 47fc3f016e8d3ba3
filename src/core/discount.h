// SPDX-License-Identifier: MIT
#pragma once
#include "core/decimal.h"
#include "core/serverreason.h"

#include <QMetaType>
#include <QString>
#include <optional>

namespace core {

/// A discount of the store (docs/oneentry.md#discounts-and-bonus).
struct Discount
{
    qint64 id = 0;
    QString identifier;
    QString type; ///< DISCOUNT, BONUS, PERSONAL_DISCOUNT.
    QString title;
    QString startDate;
    QString endDate;
    QString discountType; ///< PERCENT (PERCENTAGE reads as it), FIXED_AMOUNT, FIXED_PRICE, NONE; empty when there is none.
    QString applicability; ///< TO_ORDER, TO_PRODUCT or empty.
    std::optional<Decimal> value;
    std::optional<Decimal> maxAmount;
    std::optional<Decimal> leastCart; ///< What the cart must come to, where no other condition can stand for it.
    friend bool operator==(const Discount &, const Discount &) = default;
};

/// The answer about one coupon code (docs/oneentry.md#discounts-and-bonus): valid is not yet applied; only the preview knows the amount.
struct Coupon
{
    bool valid = false;
    QString code;
    QString error; ///< The server's words when it is not valid.
    CouponFault fault = CouponFault::None; ///< What they mean.
    qint64 discountId = 0;
    bool isReusable = false;
    bool isUsed = false;
    friend bool operator==(const Coupon &, const Coupon &) = default;
};

} // namespace core
