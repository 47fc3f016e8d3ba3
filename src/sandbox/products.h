// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/catalogue.h"
#include "sandbox/service.h"

namespace sandbox {

/// `/products` and `/product-statuses`: docs/oneentry.md#products.
class ProductService : public Service
{
public:
    ProductService(Context &context, const Catalogue &catalogue);
    void addRoutes(Router &router) override;

private:
    void addPageRoutes(Router &router);
    void addStatusRoutes(Router &router);
    [[nodiscard]] Reply list(const Request &request, const QStringList &pages, const QJsonArray &filter) const;
    [[nodiscard]] Reply byIds(const Request &request) const;
    [[nodiscard]] Reply one(const Request &request) const;
    [[nodiscard]] Reply related(const Request &request) const;
    [[nodiscard]] Reply blocks(const Request &request) const;
    [[nodiscard]] Reply ofBlock(const Request &request) const;
    [[nodiscard]] Reply search(const Request &request) const;
    [[nodiscard]] Reply prices(const Request &request) const;
    [[nodiscard]] Reply counts(const Request &request, const QString &pageUrl) const;
    [[nodiscard]] Catalogue::Query queryOf(const Request &request, const QStringList &pages, const QJsonArray &filter) const;
    [[nodiscard]] Reply listed(const Request &request, const ProductList &found) const;
    [[nodiscard]] const Product &known(qint64 id) const;
    [[nodiscard]] QString pageUrl(qint64 id) const;

    const Catalogue &m_catalogue;
};

} // namespace sandbox
