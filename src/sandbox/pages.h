// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/service.h"

namespace sandbox {

/// `/pages`, `/blocks`, `/attributes-sets` and `/general-types`: docs/oneentry.md#everything-else.
class PageService : public Service
{
public:
    using Service::Service;
    void addRoutes(Router &router) override;

private:
    void addSetRoutes(Router &router);
    [[nodiscard]] QJsonObject known(const QString &url) const;
    [[nodiscard]] QJsonObject wire(const QJsonObject &page, const QString &lang) const;
    [[nodiscard]] QJsonObject block(const QJsonObject &block, const QString &lang) const;
    [[nodiscard]] Reply tree(const Request &request, const QJsonValue &parent) const;
    [[nodiscard]] Reply all(const Request &request) const;
    [[nodiscard]] Reply search(const Request &request) const;
    [[nodiscard]] QJsonObject knownSet(const QString &marker) const;
    [[nodiscard]] QJsonArray attributesOf(const QJsonObject &set, const QString &lang) const;
    [[nodiscard]] QJsonObject wireSet(const QJsonObject &set, const QString &lang) const;
};

} // namespace sandbox
