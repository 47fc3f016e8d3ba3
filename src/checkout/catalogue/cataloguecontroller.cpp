// SPDX-License-Identifier: MIT
#include "checkout/catalogue/cataloguecontroller.h"

#include "api/reply.h"
#include "checkout/flow/alerts.h"
#include "session/connection.h"
#include "session/pictureloader.h"

namespace checkout {
namespace {

// A screenful first, so that something is there at once; then large pages, so that 100,000 products are few requests. A server that
// caps the page is followed by what it really sent.
constexpr int firstPage = 60;
constexpr int laterPages = 500;

} // namespace

struct CatalogueController::Requests
{
    api::Reply page;
    std::unique_ptr<session::PictureLoader> pictures;
};

CatalogueController::CatalogueController(Alerts &alerts, QObject *parent) :
    QObject(parent), m_alerts(alerts), m_requests(std::make_unique<Requests>())
{
}

CatalogueController::~CatalogueController() = default;

void CatalogueController::setConnection(session::Connection *connection, QNetworkAccessManager *network, const QUrl &project)
{
    m_requests->page = {};
    m_requests->pictures.reset();
    m_connection = connection;
    clear();
    if (connection && network) {
        m_requests->pictures = std::make_unique<session::PictureLoader>(*network, project, connection->client.tls());
        connect(m_requests->pictures.get(), &session::PictureLoader::arrived, this, &CatalogueController::pictureArrived);
    }
}

void CatalogueController::clear()
{
    m_alerts.withdraw(this);
    m_requests->page = {};
    m_model.clear();
    m_state = {};
    Q_EMIT changed();
}

void CatalogueController::load(const QString &contentCode)
{
    if (!m_connection) {
        return;
    }
    clear();
    m_contentCode = contentCode;
    m_offset = 0;
    m_state.isLoading = true;
    askForPage();
    Q_EMIT changed();
}

void CatalogueController::askForPage()
{
    core::ProductQuery query;
    query.offset = m_offset;
    query.limit = m_offset == 0 ? firstPage : laterPages;
    query.sortKey = QStringLiteral("id");
    api::ProductsApi &products = m_connection->products;
    m_requests->page = api::Reply::of(
        products, products.fetchProducts(query, m_contentCode), &api::ProductsApi::productsFetched, this,
        [this](const core::ProductPage &page) { onPage(page); },
        [this](const core::ApiError &error) {
            m_state.isLoading = false;
            if (error.kind != core::ErrorKind::SessionExpired) {
                m_alerts.raise(this, { core::Operation::LoadProducts, error, {}, [this] { reload(); } });
            }
            Q_EMIT changed();
        });
}

void CatalogueController::onPage(const core::ProductPage &page)
{
    m_offset += page.rowCount();
    const int known = m_model.catalogue().size();
    m_model.append(page.items);
    const bool isNew = m_model.catalogue().size() > known;
    m_state.loadedCount += int(page.items.size());
    m_state.totalCount = page.isTotalKnown ? page.total : m_offset;
    const bool isMore = page.isTotalKnown ? m_offset < page.total : isNew;
    if (page.rowCount() == 0 || !isMore) {
        m_state.isLoading = false;
        m_state.isLoaded = true;
    } else {
        askForPage();
    }
    Q_EMIT productsArrived(page.items);
    Q_EMIT changed();
}

void CatalogueController::requestPicture(const QString &address)
{
    if (m_requests->pictures) {
        m_requests->pictures->fetch(address);
    }
}

} // namespace checkout
