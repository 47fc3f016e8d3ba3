// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// Subscriptions: docs/oneentry.md#events.
class EventService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] qint64 wanted(const Request &request) const;
};

} // namespace sandbox
