// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/pricing.h"
#include "sandbox/service.h"

namespace sandbox {

/// `/discounts`: docs/oneentry.md#discounts-and-bonus.
class DiscountService : public Service
{
public:
    DiscountService(Context &context, const Pricing &pricing);
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Reply list(const Request &request) const;
    [[nodiscard]] Reply validate(const Request &request) const;
    [[nodiscard]] Reply history(const Request &request) const;

    const Pricing &m_pricing;
};

} // namespace sandbox
