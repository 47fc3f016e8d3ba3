// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// `/form-data`: docs/oneentry.md#form-data.
class FormDataService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Reply submit(const Request &request);
    [[nodiscard]] Reply list(const Request &request) const;
    [[nodiscard]] Reply update(const Request &request);
    [[nodiscard]] Row own(const Request &request) const;
    [[nodiscard]] QJsonObject record(const Row &row) const;
    [[nodiscard]] QString userName(const Request &request) const;
};

} // namespace sandbox
