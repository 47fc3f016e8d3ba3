// SPDX-License-Identifier: MIT
#include "checkout/draft/storedata.h"

#include "session/connection.h"

#include <algorithm>

namespace checkout {
namespace {

constexpr auto usualStorage = QLatin1StringView("orders"); // Of the vendor's scenario.

bool isWithoutSlots(const core::FormField &field)
{
    return field.type == core::FieldType::TimeInterval && field.isVisible && field.schedules.isEmpty();
}

QList<core::PaymentAccount> accountsNamedBy(const QList<core::OrderStorage> &storages)
{
    QStringList names;
    for (const core::OrderStorage &storage : storages) {
        names += storage.paymentAccountIdentifiers;
    }
    names.removeDuplicates();
    QList<core::PaymentAccount> accounts;
    for (const QString &name : std::as_const(names)) {
        core::PaymentAccount account;
        account.identifier = name;
        account.title = name;
        account.isVisible = true;
        account.isUsed = true;
        account.isConnected = true;
        accounts.append(account);
    }
    return accounts;
}

} // namespace

StoreData::StoreData(session::Connection &connection, QObject *parent) : QObject(parent), m_connection(connection) { }

void StoreData::load(const QString &contentCode, const QString &storage)
{
    m_storages.reset();
    m_accounts.reset();
    m_areAccountsHidden = false;
    loadStorages(contentCode, storage);
    api::PaymentsApi &payments = m_connection.payments;
    m_accountsReply = api::Reply::of(
        payments, payments.fetchAccounts(contentCode), &api::PaymentsApi::accountsFetched, this,
        [this](const QList<core::PaymentAccount> &accounts) {
            m_accounts = accounts;
            onPart();
        },
        [this](const core::ApiError &error) {
            if (!core::isRouteDenied(error)) {
                onLoadFailed(error);
                return;
            }
            m_areAccountsHidden = true;
            m_accounts = QList<core::PaymentAccount>();
            onPart();
        });
    api::DiscountsApi &discounts = m_connection.discounts;
    m_bonusReply = api::Reply::of(
        discounts, discounts.fetchBonusBalance(), &api::DiscountsApi::bonusBalanceFetched, this,
        [this](const core::Money &balance) { Q_EMIT bonusLoaded(balance); },
        [](const core::ApiError &) {}); // A store without bonuses refuses: then there is none to use.
}

void StoreData::loadStorages(const QString &contentCode, const QString &storage)
{
    api::OrdersApi &orders = m_connection.orders;
    m_storagesReply = api::Reply::of(
        orders, orders.fetchStorages(contentCode), &api::OrdersApi::storagesFetched, this,
        [this](const QList<core::OrderStorage> &storages) {
            m_storages = storages;
            std::stable_sort(m_storages->begin(), m_storages->end(),
                [](const core::OrderStorage &a, const core::OrderStorage &b) { return a.position < b.position; });
            onPart();
        },
        [this, contentCode, storage](
            const core::ApiError &error) { core::isRouteDenied(error) ? loadStorage(contentCode, storage) : onLoadFailed(error); });
}

void StoreData::loadStorage(const QString &contentCode, const QString &storage)
{
    api::OrdersApi &orders = m_connection.orders;
    m_storagesReply = api::Reply::of(
        orders, orders.fetchStorage(storage.isEmpty() ? QString(usualStorage) : storage, contentCode), &api::OrdersApi::storageFetched,
        this,
        [this](const core::OrderStorage &one) {
            m_storages = QList<core::OrderStorage>{ one };
            onPart();
        },
        [this](const core::ApiError &error) { onLoadFailed(error); });
}

void StoreData::onLoadFailed(const core::ApiError &error)
{
    m_storagesReply = {};
    m_accountsReply = {};
    Q_EMIT failed(core::Operation::LoadStore, error);
}

void StoreData::onPart()
{
    if (!m_storages || !m_accounts) {
        return;
    }
    if (m_areAccountsHidden) {
        m_accounts = accountsNamedBy(*m_storages);
    }
    Q_EMIT loaded(*m_storages, *m_accounts);
}

void StoreData::loadForm(const QString &marker, const QString &contentCode)
{
    api::FormsApi &forms = m_connection.forms;
    m_formReply = api::Reply::of(
        forms, forms.fetchForm(marker, contentCode), &api::FormsApi::formFetched, this,
        [this, contentCode](const core::FormSchema &form) {
            const bool isOpen = form.attributeSetId == 0 || std::none_of(form.fields.begin(), form.fields.end(), isWithoutSlots);
            isOpen ? Q_EMIT formLoaded(form) : loadSets(form, contentCode);
        },
        [this](const core::ApiError &error) { Q_EMIT failed(core::Operation::LoadForm, error); });
}

// The form is shown in any case: without its time slots it says so itself.
void StoreData::loadSets(const core::FormSchema &form, const QString &contentCode)
{
    api::FormsApi &forms = m_connection.forms;
    m_formReply = api::Reply::of(
        forms, forms.fetchAttributeSets(contentCode), &api::FormsApi::attributeSetsFetched, this,
        [this, form, contentCode](const QList<core::FormSchema> &sets) {
            const auto own
                = std::find_if(sets.begin(), sets.end(), [&form](const core::FormSchema &set) { return set.id == form.attributeSetId; });
            own == sets.end() ? Q_EMIT formLoaded(form) : loadSlots(form, own->identifier, contentCode);
        },
        [this, form](const core::ApiError &) { Q_EMIT formLoaded(form); });
}

void StoreData::loadSlots(const core::FormSchema &form, const QString &attributeSet, const QString &contentCode)
{
    api::FormsApi &forms = m_connection.forms;
    m_formReply = api::Reply::of(
        forms, forms.fetchAttributes(attributeSet, contentCode), &api::FormsApi::attributesFetched, this,
        [this, form](const core::FormSchema &attributes) {
            core::FormSchema whole = form;
            for (core::FormField &field : whole.fields) {
                const core::FormField *same = isWithoutSlots(field) ? attributes.field(field.marker) : nullptr;
                field.schedules = same ? same->schedules : field.schedules;
            }
            Q_EMIT formLoaded(whole);
        },
        [this, form](const core::ApiError &) { Q_EMIT formLoaded(form); });
}

void StoreData::loadForms(const QString &contentCode)
{
    api::FormsApi &forms = m_connection.forms;
    m_formReply = api::Reply::of(
        forms, forms.fetchForms(contentCode), &api::FormsApi::formsFetched, this,
        [this](const QList<core::FormSchema> &all) { Q_EMIT formsLoaded(all); },
        [this](const core::ApiError &error) {
            // Who may not see the forms orders without one, as a kind of order that names none allows.
            core::isRouteDenied(error) ? Q_EMIT formsLoaded({}) : Q_EMIT failed(core::Operation::LoadForm, error);
        });
}

void StoreData::loadProducts(const QList<qint64> &ids, const QString &contentCode)
{
    api::ProductsApi &products = m_connection.products;
    m_productsReply = api::Reply::of(
        products, products.fetchProductsByIds(ids, contentCode), &api::ProductsApi::productsByIdsFetched, this,
        [this](const QList<core::Product> &found) { Q_EMIT productsLoaded(found); },
        [this](const core::ApiError &error) { Q_EMIT failed(core::Operation::LoadProducts, error); });
}

} // namespace checkout
