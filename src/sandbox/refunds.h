// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// `/orders/{id}/refund`: oneentry-api §8.9 to §8.11.
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
