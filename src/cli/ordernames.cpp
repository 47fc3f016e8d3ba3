// SPDX-License-Identifier: MIT
#include "cli/ordernames.h"

#include "cli/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

core::OrderNames firstNames(const Options &options, const core::OrderNames &known)
{
    const auto name = [](bool isGiven, const QString &given, const QString &found) { return isGiven || found.isEmpty() ? given : found; };
    // What was found belongs together: with another storage than that one its form and its account mean nothing.
    const bool isKnownStorage = !options.isStorageGiven || options.storage == known.storage;
    return { name(options.isStorageGiven, options.storage, known.storage),
        name(options.isFormGiven || !isKnownStorage, options.form, known.form),
        name(options.isAccountGiven || !isKnownStorage, options.account, known.account) };
}

} // namespace

OrderNameFinder::OrderNameFinder(Context &context, QObject *parent) :
    QObject(parent), m_context(context), m_names(firstNames(context.options, context.orderNames()))
{
}

void OrderNameFinder::find(bool needsAccount, const Then &then)
{
    const Options &options = m_context.options;
    const bool isAllGiven = options.isStorageGiven && options.isFormGiven && (options.isAccountGiven || !needsAccount);
    if (isAllGiven || std::exchange(m_hasAsked, true)) {
        then(Found::Same);
        return;
    }
    m_needsAccount = needsAccount;
    m_then = then;
    m_before = m_names;
    api::OrdersApi &orders = m_context.connection().orders;
    m_reply = api::Reply::of(
        orders, orders.fetchStorages(m_context.contentCode()), &api::OrdersApi::storagesFetched, this,
        [this](const QList<core::OrderStorage> &storages) { onStorages(storages); },
        [this, &orders](const core::ApiError &error) {
            if (!core::isRouteDenied(error)) {
                end(Found::Same);
                return;
            }
            // The list may be closed while one storage can be read (docs/oneentry.md#markers-are-configuration).
            m_reply = api::Reply::of(
                orders, orders.fetchStorage(m_names.storage, m_context.contentCode()), &api::OrdersApi::storageFetched, this,
                [this](const core::OrderStorage &storage) { onStorage(storage); }, [this](const core::ApiError &) { end(Found::Same); });
        });
}

void OrderNameFinder::onStorages(const QList<core::OrderStorage> &storages)
{
    QStringList markers;
    for (const core::OrderStorage &storage : storages) {
        markers.append(storage.identifier);
    }
    markers.removeAll(QString());
    const bool isGiven = m_context.options.isStorageGiven;
    QString wish = m_names.storage;
    if (!isGiven && !markers.contains(wish)) {
        wish = m_context.chosenStorage(); // Of the window's settings.
    }
    if (!isGiven && !markers.contains(wish) && markers.size() == 1) {
        wish = markers.first();
    }
    const auto found
        = std::find_if(storages.begin(), storages.end(), [&wish](const core::OrderStorage &one) { return one.identifier == wish; });
    if (found != storages.end()) {
        onStorage(*found);
    } else if (isGiven) {
        end(Found::Same);
    } else {
        endUnclear(markers.isEmpty()
                ? VezneCli::tr("The store has no order storage. Add one in the OneEntry panel.")
                : VezneCli::tr("The store has several order storages: %1. Choose one with --storage.").arg(markers.join(u", "_s)));
    }
}

void OrderNameFinder::onStorage(const core::OrderStorage &storage)
{
    m_names.storage = storage.identifier;
    if (!m_context.options.isFormGiven && !storage.formIdentifier.isEmpty()) {
        m_names.form = storage.formIdentifier;
    }
    if (!m_needsAccount || m_context.options.isAccountGiven) {
        end(Found::Other);
        return;
    }
    const QStringList linked = storage.paymentAccountIdentifiers;
    api::PaymentsApi &payments = m_context.connection().payments;
    m_reply = api::Reply::of(
        payments, payments.fetchAccounts(m_context.contentCode()), &api::PaymentsApi::accountsFetched, this,
        [this, linked](const QList<core::PaymentAccount> &accounts) {
            QStringList offered;
            for (const core::PaymentAccount &account : core::offeredAccounts(accounts, linked).accounts) {
                offered.append(account.identifier);
            }
            onAccounts(offered);
        },
        [this, linked](const core::ApiError &) { onAccounts(linked); }); // The storage names its own.
}

void OrderNameFinder::onAccounts(const QStringList &offered)
{
    if (offered.size() == 1) {
        m_names.account = offered.first();
    } else if (!offered.isEmpty() && !offered.contains(m_names.account)) {
        endUnclear(VezneCli::tr("Orders of the storage %1 are paid in one of these ways: %2. Choose one with --account.")
                       .arg(m_names.storage, offered.join(u", "_s)));
        return;
    }
    end(Found::Other);
}

void OrderNameFinder::end(Found found)
{
    const bool isOther = found == Found::Other && !(m_names == m_before);
    if (isOther) {
        m_context.learnOrderNames(m_names);
    }
    m_then(isOther ? Found::Other : Found::Same);
}

void OrderNameFinder::endUnclear(const QString &problem)
{
    m_problem = problem;
    m_names = m_before;
    m_then(Found::Unclear);
}

} // namespace cli
