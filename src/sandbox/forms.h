// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// `/locales` and `/forms`: oneentry-api §5 and §13.
class FormService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;
};

} // namespace sandbox
