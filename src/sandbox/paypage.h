// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/payments.h"
#include "sandbox/service.h"

namespace sandbox {

/// The page that a `paymentUrl` leads to: what a payment provider's hosted page is in a real project. Plain forms, no script.
class PayPage : public Service
{
public:
    PayPage(Context &context, Payments &payments);
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Row session(const Request &request) const;
    [[nodiscard]] Reply show(const Request &request, int status = 200) const;
    [[nodiscard]] Reply decide(const Request &request);

    Payments &m_payments;
};

} // namespace sandbox
