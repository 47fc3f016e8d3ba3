// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/attributemap.h"
#include "core/catalogue.h"

namespace api {

/// Products (docs/oneentry.md#products).
class ProductsApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    /// What the project's attributes stand for, as far as anybody has said it: products are read with it from now on.
    void setAttributes(const core::AttributeMap &map) { m_attributes = map; }
    /// With the currency of prices that name none.
    [[nodiscard]] core::AttributeMap attributes() const;

    core::RequestId fetchProducts(const core::ProductQuery &query, const QString &lang);
    /// As fetchProducts(), handed over unread: a hundred pages are read on another thread.
    core::RequestId fetchProductPage(const core::ProductQuery &query, const QString &lang);
    /// One product with all that the store says of it.
    core::RequestId fetchProduct(qint64 productId, const QString &lang);
    core::RequestId fetchProductsByIds(const QList<qint64> &productIds, const QString &lang);
    core::RequestId search(const QString &text, const QString &lang);
    /// Titles of the pages that products are on, by their address (docs/oneentry.md#everything-else).
    core::RequestId fetchCategories(const QString &lang);
    /// Titles of the attributes of a set, by their marker.
    core::RequestId fetchAttributeTitles(const QString &attributeSet, const QString &lang);
    /// What an attribute set says of its attributes.
    core::RequestId fetchAttributeTraits(const QString &attributeSet, const QString &lang);

Q_SIGNALS:
    void productsFetched(const core::ProductPage &page, core::RequestId id);
    void productPageFetched(const core::ProductPageText &page, core::RequestId id);
    void productFetched(const core::ProductDetail &product, core::RequestId id);
    void productsByIdsFetched(const QList<core::Product> &products, core::RequestId id);
    void searchFinished(const QList<core::ProductHit> &hits, core::RequestId id);
    void categoriesFetched(const core::TitlesByMarker &titles, core::RequestId id);
    void attributeTitlesFetched(const core::TitlesByMarker &titles, core::RequestId id);
    void attributeTraitsFetched(const QList<core::AttributeTraits> &traits, core::RequestId id);

private:
    core::AttributeMap m_attributes;
};

} // namespace api
