// SPDX-License-Identifier: MIT
// The part of Doctor that looks at what an order is made of: the storage, its payment accounts, its form.
#include "checkout/diagnosis/doctor.h"
#include "checkout/diagnosis/findings.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {

void Doctor::checkStorages()
{
    api::OrdersApi &orders = m_task.connection->orders;
    m_reply = api::Reply::of(
        orders, orders.fetchStorages(m_task.content()), &api::OrdersApi::storagesFetched, this,
        [this](const QList<core::OrderStorage> &storages) { takeStorages(storages); },
        [this](const core::ApiError &error) {
            // The list may be closed while the one storage can be read.
            if (core::isRouteDenied(error) && !m_task.usualStorage.isEmpty()) {
                checkStorage(m_task.usualStorage);
                return;
            }
            blame(Check::Storage, core::Operation::LoadStore, error, isGuest());
            checkAccounts({});
        });
}

void Doctor::takeStorages(const QList<core::OrderStorage> &storages)
{
    QStringList names;
    QStringList linked;
    for (const core::OrderStorage &storage : storages) {
        names.append(storage.identifier);
        linked += storage.paymentAccountIdentifiers;
    }
    const qsizetype usual = storages.size() == 1 ? 0 : names.indexOf(m_task.usualStorage);
    if (usual >= 0) {
        takeStorage(storages[usual]);
        return;
    }
    const bool isOpen = !m_task.usualStorage.isEmpty(); // The terminal asks nobody later.
    if (names.isEmpty()) {
        add(told(Check::Storage, CheckLevel::Error, CheckReason::NoStorage));
    } else {
        add(isOpen ? told(Check::Storage, CheckLevel::Warning, CheckReason::StoragesSeveral, { names.join(u", "_s) })
                   : fine(Check::Storage, names));
    }
    checkAccounts(linked);
}

void Doctor::checkStorage(const QString &marker)
{
    api::OrdersApi &orders = m_task.connection->orders;
    m_reply = api::Reply::of(
        orders, orders.fetchStorage(marker, m_task.content()), &api::OrdersApi::storageFetched, this,
        [this](const core::OrderStorage &storage) { takeStorage(storage); },
        [this, marker](const core::ApiError &error) {
            if (core::isRouteDenied(error) && !isGuest()) {
                add(told(Check::Storage, CheckLevel::Warning, CheckReason::StorageHidden, { marker }));
                m_form = m_form.isEmpty() ? m_task.usualForm : m_form;
            } else {
                blame(Check::Storage, core::Operation::LoadStore, error, isGuest());
            }
            checkAccounts({});
        });
}

void Doctor::takeStorage(const core::OrderStorage &storage)
{
    m_form = m_form.isEmpty() ? storage.formIdentifier : m_form;
    const bool fits = storage.formIdentifier.isEmpty() || storage.formIdentifier == m_form;
    add(fits ? fine(Check::Storage, { storage.identifier })
             : told(Check::Storage, CheckLevel::Warning, CheckReason::OtherForm, { storage.identifier, storage.formIdentifier }));
    checkAccounts(storage.paymentAccountIdentifiers);
}

void Doctor::checkAccounts(const QStringList &linked)
{
    api::PaymentsApi &payments = m_task.connection->payments;
    m_reply = api::Reply::of(
        payments, payments.fetchAccounts(m_task.content()), &api::PaymentsApi::accountsFetched, this,
        [this, linked](const QList<core::PaymentAccount> &accounts) {
            takeAccounts(core::offeredAccounts(accounts, linked));
            checkForm();
        },
        [this, linked](const core::ApiError &error) {
            const bool isHidden = core::isRouteDenied(error) && (!isGuest() || !linked.isEmpty());
            isHidden ? takeHiddenAccounts(linked) : blame(Check::Accounts, core::Operation::LoadStore, error, isGuest());
            checkForm();
        });
}

void Doctor::takeHiddenAccounts(const QStringList &linked)
{
    if (linked.isEmpty()) {
        add(told(Check::Accounts, CheckLevel::Warning, CheckReason::AccountsHidden));
    } else if (m_task.account.isEmpty() || linked.contains(m_task.account)) {
        add(fine(Check::Accounts, linked));
    } else {
        add(told(Check::Accounts, CheckLevel::Warning, CheckReason::AccountUnusable, { m_task.account, linked.join(u", "_s) }));
    }
}

void Doctor::takeAccounts(const core::OfferedAccounts &offered)
{
    QStringList names;
    for (const core::PaymentAccount &account : offered.accounts) {
        names.append(account.identifier);
    }
    if (names.isEmpty()) {
        add(told(Check::Accounts, CheckLevel::Error, CheckReason::NoAccount));
    } else if (!m_task.account.isEmpty() && !names.contains(m_task.account)) {
        add(told(Check::Accounts, CheckLevel::Warning, CheckReason::AccountUnusable, { m_task.account, names.join(u", "_s) }));
    } else if (offered.unlinkedFallback) {
        add(told(Check::Accounts, CheckLevel::Warning, CheckReason::AccountsUnlinked));
    } else {
        add(fine(Check::Accounts, names));
    }
}

void Doctor::checkForm()
{
    if (m_form.isEmpty()) {
        checkCatalogue();
        return;
    }
    api::FormsApi &forms = m_task.connection->forms;
    m_reply = api::Reply::of(
        forms, forms.fetchForm(m_form, m_task.content()), &api::FormsApi::formFetched, this,
        [this](const core::FormSchema &form) {
            takeForm(form);
            checkCatalogue();
        },
        [this](const core::ApiError &error) {
            blame(Check::Form, core::Operation::LoadForm, error, isGuest());
            checkCatalogue();
        });
}

void Doctor::takeForm(const core::FormSchema &form)
{
    QStringList names{ m_form };
    for (const core::FormField &field : form.fields) {
        if (field.rules.required) {
            names.append(field.marker);
        }
    }
    add(told(Check::Form, CheckLevel::Ok, CheckReason::FormRead, names));
    checkReference(form);
}

void Doctor::checkReference(const core::FormSchema &form)
{
    const QString &configured = m_task.project.referenceMarker;
    const QString field = core::referenceFieldOf(form, configured);
    if (!field.isEmpty()) {
        add(told(Check::Reference, CheckLevel::Ok, CheckReason::ReferenceThere, { field }));
    } else if (!configured.isEmpty()) {
        add(told(Check::Reference, CheckLevel::Warning, CheckReason::ReferenceFieldMissing, { m_form, configured }));
    } else {
        add(told(Check::Reference, CheckLevel::Warning, CheckReason::ReferenceMissing, { m_form }));
    }
}

} // namespace checkout
