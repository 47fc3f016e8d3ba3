// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"

#include "core/requestid.h"

#include <QObject>

namespace session {
class Connection;
}

namespace checkout {

/// Loads what the details page needs — storages, payment accounts, the order form — and the whole catalogue page by page. A newer
/// load drops the answers of an older one.
class StoreLoader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreLoader)
public:
    /// `connection` is not owned.
    explicit StoreLoader(session::Connection &connection, QObject *parent = nullptr);

    void loadStore(const QString &language);
    void loadForm(const QString &marker, const QString &language);
    void loadCatalogue(const QString &language);
    void loadProducts(const QList<qint64> &ids, const QString &language);
    void cancel();

Q_SIGNALS:
    void storeLoaded(const QList<core::OrderStorage> &storages, const QList<core::PaymentAccount> &accounts);
    void formLoaded(const core::FormSchema &form);
    void productsArrived(const QList<core::Product> &products, qint64 total);
    void catalogueLoaded();
    void productsRefreshed(const QList<core::Product> &products);
    void failed(core::Operation operation, const core::ApiError &error);

private:
    void connectCatalogue();
    void maybeLoaded();
    void nextPage();
    void onFailed(const core::ApiError &error, core::RequestId id);

    session::Connection &m_connection;
    QString m_language;
    core::RequestId m_storages;
    core::RequestId m_accounts;
    core::RequestId m_form;
    core::RequestId m_page;
    core::RequestId m_byIds;
    std::optional<QList<core::OrderStorage>> m_gotStorages;
    std::optional<QList<core::PaymentAccount>> m_gotAccounts;
    int m_offset = 0;
};

} // namespace checkout
