// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// Cart and wishlist of a user or of an anonymous visitor, and activity tracking: docs/oneentry.md#the-user.
class ListService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;

private:
    [[nodiscard]] QString owner(const Request &request, bool &isStored) const;
    [[nodiscard]] Reply show(const Request &request, const QString &list, int status) const;
    [[nodiscard]] Reply replace(const Request &request, const QString &list);
    [[nodiscard]] Reply put(const Request &request, const QString &list);
    [[nodiscard]] Reply remove(const Request &request, const QString &list);
};

} // namespace sandbox
