// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/control.h"
#include "sandbox/service.h"

namespace sandbox {

/// `/system`: probes of the error path, a count, the captcha (docs/oneentry.md#everything-else).
class SystemService : public Service
{
public:
    SystemService(Context &context, const RequestLog &log);
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] Reply failure(const Request &request, int status, const QString &message) const;

    const RequestLog &m_log;
};

} // namespace sandbox
