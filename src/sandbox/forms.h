// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// `/locales` and `/forms`: docs/oneentry.md#forms, docs/oneentry.md#languages.
class FormService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;
};

} // namespace sandbox
