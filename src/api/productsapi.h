// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/catalogue.h"

namespace api {

/// Products (docs/oneentry.md#products).
class ProductsApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchProducts(const core::ProductQuery &query, const QString &lang);
    core::RequestId fetchProduct(qint64 productId, const QString &lang);
    core::RequestId fetchProductsByIds(const QList<qint64> &productIds, const QString &lang);
    core::RequestId search(const QString &text, const QString &lang);

Q_SIGNALS:
    void productsFetched(const core::ProductPage &page, core::RequestId id);
    void productFetched(const core::Product &product, core::RequestId id);
    void productsByIdsFetched(const QList<core::Product> &products, core::RequestId id);
    void searchFinished(const QList<core::ProductHit> &hits, core::RequestId id);
};

} // namespace api
