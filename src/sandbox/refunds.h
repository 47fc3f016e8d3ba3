// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// `/orders/{id}/refund`: docs/oneentry.md#refunds.
class RefundService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Row paidOrder(const Request &request) const;
    [[nodiscard]] Reply list(const Request &request) const;
    [[nodiscard]] Reply create(const Request &request);
    [[nodiscard]] Reply cancel(const Request &request);
};

} // namespace sandbox
