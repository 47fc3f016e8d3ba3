// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/discount.h"
#include "core/money.h"

namespace api {

/// Discounts, coupons and the bonus balance (docs/oneentry.md#discounts-and-bonus).
class DiscountsApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchDiscounts(int offset, int limit, const QString &lang);
    core::RequestId validateCoupon(const QString &code);
    core::RequestId fetchBonusBalance();

Q_SIGNALS:
    void discountsFetched(const QList<core::Discount> &discounts, core::RequestId id);
    void couponValidated(const core::Coupon &coupon, core::RequestId id);
    void bonusBalanceFetched(const core::Money &balance, core::RequestId id);
};

} // namespace api
