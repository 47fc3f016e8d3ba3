// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/payments.h"
#include "sandbox/service.h"

namespace sandbox {

/// `/payments`: docs/oneentry.md#payment-sessions.
class PaymentService : public Service
{
public:
    PaymentService(Context &context, Payments &payments);
    void addRoutes(Router &router) override;

private:
    void addAccountRoutes(Router &router);
    [[nodiscard]] Reply create(const Request &request);
    [[nodiscard]] Reply ofOrder(const Request &request);
    [[nodiscard]] Reply list(const Request &request);
    [[nodiscard]] Reply one(const Request &request);

    Payments &m_payments;
};

} // namespace sandbox
