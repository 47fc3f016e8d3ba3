// SPDX-License-Identifier: MIT
#include "checkout/storeloader.h"

#include "session/connection.h"

#include <algorithm>

namespace checkout {
namespace {

// A screenful first, so that something is there at once; then large pages, so that 100,000 products are few requests. A server that
// caps the page (oneentry-api §1.8) is followed by what it really sent.
constexpr int firstPage = 60;
constexpr int laterPages = 500;

} // namespace

StoreLoader::StoreLoader(session::Connection &connection, QObject *parent) : QObject(parent), m_connection(connection)
{
    connect(
        &connection.orders, &api::OrdersApi::storagesFetched, this, [this](const QList<core::OrderStorage> &storages, core::RequestId id) {
            if (id == m_storages) {
                m_storages = {};
                m_gotStorages = storages;
                std::stable_sort(m_gotStorages->begin(), m_gotStorages->end(),
                    [](const core::OrderStorage &a, const core::OrderStorage &b) { return a.position < b.position; });
                maybeLoaded();
            }
        });
    connect(&connection.payments, &api::PaymentsApi::accountsFetched, this,
        [this](const QList<core::PaymentAccount> &accounts, core::RequestId id) {
            if (id == m_accounts) {
                m_accounts = {};
                m_gotAccounts = accounts;
                maybeLoaded();
            }
        });
    connect(&connection.forms, &api::FormsApi::formFetched, this, [this](const core::FormSchema &form, core::RequestId id) {
        if (id == m_form) {
            m_form = {};
            Q_EMIT formLoaded(form);
        }
    });
    connectCatalogue();
    for (api::ApiBase *api :
        std::initializer_list<api::ApiBase *>{ &connection.orders, &connection.payments, &connection.forms, &connection.products }) {
        connect(api, &api::ApiBase::failed, this, &StoreLoader::onFailed);
    }
}

void StoreLoader::connectCatalogue()
{
    connect(&m_connection.products, &api::ProductsApi::productsFetched, this, [this](const core::ProductPage &page, core::RequestId id) {
        if (!(id == m_page)) {
            return;
        }
        m_page = {};
        m_offset += int(page.items.size());
        Q_EMIT productsArrived(page.items, page.total);
        if (page.items.isEmpty() || m_offset >= page.total) {
            Q_EMIT catalogueLoaded();
        } else {
            nextPage();
        }
    });
    connect(&m_connection.products, &api::ProductsApi::productsByIdsFetched, this,
        [this](const QList<core::Product> &products, core::RequestId id) {
            if (id == m_byIds) {
                m_byIds = {};
                Q_EMIT productsRefreshed(products);
            }
        });
}

void StoreLoader::loadStore(const QString &language)
{
    m_gotStorages.reset();
    m_gotAccounts.reset();
    m_storages = m_connection.orders.fetchStorages(language);
    m_accounts = m_connection.payments.fetchAccounts(language);
}

void StoreLoader::loadForm(const QString &marker, const QString &language)
{
    m_form = m_connection.forms.fetchForm(marker, language);
}

void StoreLoader::loadCatalogue(const QString &language)
{
    m_language = language;
    m_offset = 0;
    nextPage();
}

void StoreLoader::loadProducts(const QList<qint64> &ids, const QString &language)
{
    m_byIds = m_connection.products.fetchProductsByIds(ids, language);
}

void StoreLoader::cancel()
{
    m_storages = m_accounts = m_form = m_page = m_byIds = {};
}

void StoreLoader::maybeLoaded()
{
    if (m_gotStorages && m_gotAccounts) {
        Q_EMIT storeLoaded(*m_gotStorages, *m_gotAccounts);
    }
}

void StoreLoader::nextPage()
{
    core::ProductQuery query;
    query.offset = m_offset;
    query.limit = m_offset == 0 ? firstPage : laterPages;
    query.sortKey = QStringLiteral("id");
    m_page = m_connection.products.fetchProducts(query, m_language);
}

void StoreLoader::onFailed(const core::ApiError &error, core::RequestId id)
{
    if (id == m_storages || id == m_accounts) {
        m_storages = m_accounts = {};
        Q_EMIT failed(core::Operation::LoadStore, error);
    } else if (id == m_form) {
        m_form = {};
        Q_EMIT failed(core::Operation::LoadForm, error);
    } else if (id == m_page) {
        m_page = {};
        Q_EMIT failed(core::Operation::LoadProducts, error);
    } else if (id == m_byIds) {
        m_byIds = {};
    }
}

} // namespace checkout
