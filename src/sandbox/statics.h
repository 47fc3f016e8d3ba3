// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// Pictures of the demo store and uploaded files below `/cloud-static/files/`. Names are keys, never paths of the disk.
class StaticService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Reply file(const Request &request) const;
};

} // namespace sandbox
