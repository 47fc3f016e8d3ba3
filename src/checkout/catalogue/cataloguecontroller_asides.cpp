// SPDX-License-Identifier: MIT
// What is asked for beside the list: titles of categories, all of one product, pictures.
#include "api/reply.h"
#include "checkout/catalogue/cataloguecontroller.h"
#include "session/connection.h"
#include "session/pictureloader.h"

namespace checkout {

struct CatalogueController::Asides
{
    api::Reply categories;
    api::Reply detail;
    api::Reply titles;
};

void CatalogueController::dropAsides()
{
    m_asides = std::shared_ptr<Asides>(new Asides); // Deleted where it is made: nobody else knows what it is.
    m_attributeTitles.clear();
}

// Without their titles, categories are called by their markers.
void CatalogueController::loadCategories()
{
    api::ProductsApi &products = m_connection->products;
    m_asides->categories = api::Reply::of(
        products, products.fetchCategories(m_contentCode), &api::ProductsApi::categoriesFetched, this,
        [this](const core::TitlesByMarker &titles) {
            m_state.categoryTitles = titles;
            Q_EMIT changed();
        },
        [](const core::ApiError &) {});
}

QString CatalogueController::currency() const
{
    const int dearest = m_model.catalogue().dearestRow();
    const auto price = dearest < 0 ? std::nullopt : m_model.catalogue().product(dearest).price;
    return price ? price->currency : QString();
}

void CatalogueController::requestDetail(qint64 productId)
{
    if (!m_connection) {
        return;
    }
    api::ProductsApi &products = m_connection->products;
    m_asides->detail = api::Reply::of(
        products, products.fetchProduct(productId, m_contentCode), &api::ProductsApi::productFetched, this,
        [this](const core::ProductDetail &detail) { onDetail(detail); },
        [this, productId](const core::ApiError &error) { Q_EMIT detailFailed(productId, error); });
}

// Titles of attributes stand in their set, which is read once; a store that does not grant it has its markers shown.
void CatalogueController::onDetail(core::ProductDetail detail)
{
    const QString set = detail.attributeSet;
    if (set.isEmpty() || detail.attributes.isEmpty() || m_attributeTitles.contains(set)) {
        for (core::ProductAttribute &attribute : detail.attributes) {
            attribute.title = m_attributeTitles.value(set).value(attribute.marker);
        }
        Q_EMIT detailArrived(detail);
        return;
    }
    api::ProductsApi &products = m_connection->products;
    const auto goOnWith = [this, set, detail](const core::TitlesByMarker &titles) {
        m_attributeTitles.insert(set, titles);
        onDetail(detail);
    };
    m_asides->titles = api::Reply::of(products, products.fetchAttributeTitles(set, m_contentCode),
        &api::ProductsApi::attributeTitlesFetched, this, goOnWith, [goOnWith](const core::ApiError &) { goOnWith({}); });
}

void CatalogueController::requestPicture(const QString &address)
{
    if (m_pictures) {
        m_pictures->fetch(address);
    }
}

} // namespace checkout
