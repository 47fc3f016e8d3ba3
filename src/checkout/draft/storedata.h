// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "core/catalogue.h"
#include "core/formschema.h"
#include "core/operation.h"
#include "core/order.h"
#include "core/payment.h"

namespace session {
class Connection;
}

namespace checkout {

/// Loads what an order form needs of the store: storages, payment accounts, the form, the bonus balance. A newer load drops the
/// answers of an older one.
class StoreData : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreData)
public:
    /// `connection` is not owned and must outlive this.
    explicit StoreData(session::Connection &connection, QObject *parent = nullptr);

    /// `storage` is the one to read where the store shows no list of them; empty: the usual one.
    void load(const QString &contentCode, const QString &storage);
    /// With the time slots of the form's attribute set where the form itself has none.
    void loadForm(const QString &marker, const QString &contentCode);
    /// The order forms of the project, for a kind of order that names none.
    void loadForms(const QString &contentCode);
    /// Of the draft that is taken up again; without an answer there is none to take up.
    void loadProducts(const QList<qint64> &ids, const QString &contentCode);

Q_SIGNALS:
    void loaded(const QList<core::OrderStorage> &storages, const QList<core::PaymentAccount> &accounts);
    void formLoaded(const core::FormSchema &form);
    void formsLoaded(const QList<core::FormSchema> &forms);
    void productsLoaded(const QList<core::Product> &products);
    void bonusLoaded(const core::Money &balance);
    void failed(core::Operation operation, const core::ApiError &error);

private:
    void loadStorages(const QString &contentCode, const QString &storage);
    void loadStorage(const QString &contentCode, const QString &storage);
    void loadSets(const core::FormSchema &form, const QString &contentCode);
    void loadSlots(const core::FormSchema &form, const QString &attributeSet, const QString &contentCode);
    void onLoadFailed(const core::ApiError &error);
    void onPart();

    session::Connection &m_connection;
    api::Reply m_storagesReply;
    api::Reply m_accountsReply;
    api::Reply m_formReply;
    api::Reply m_productsReply;
    api::Reply m_bonusReply;
    std::optional<QList<core::OrderStorage>> m_storages;
    std::optional<QList<core::PaymentAccount>> m_accounts;
    bool m_areAccountsHidden = false; ///< This store's users may not read the accounts: those of the storages are offered by their names.
};

} // namespace checkout
