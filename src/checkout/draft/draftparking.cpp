// SPDX-License-Identifier: MIT
// The half of DraftController for several customers at a time: what is put aside, and what is taken in hand again; an order that is
// repeated; nothing in hand.
#include "checkout/draft/draftcontroller.h"
#include "checkout/draft/draftkeeper.h"
#include "checkout/draft/orderform.h"
#include "checkout/draft/prefill.h"
#include "checkout/flow/alerts.h"
#include "core/cardnumber.h"

#include <algorithm>
#include <utility>

namespace checkout {

bool DraftController::isBlank() const
{
    return m_cart.isEmpty() && m_restoredLines.isEmpty() && m_state.cart.couponText.trimmed().isEmpty() && m_form->isBlank();
}

QString DraftController::suggestedTitle() const
{
    for (const core::FormField &field : m_state.details.form.fields) {
        const QString raw = m_state.details.answers.raw(field.marker).simplified();
        if (field.type == core::FieldType::String && !raw.isEmpty() && !core::holdsCardNumber(raw)) {
            return raw;
        }
    }
    return {};
}

bool DraftController::park(const QString &title)
{
    // The title is kept on the disk and shown at other counters.
    const bool isRefused = m_isSent || m_state.cart.isPlacing || isBlank() || core::holdsCardNumber(title);
    if (isRefused || !m_keeper->park(m_state, m_restoredLines, title)) {
        return false;
    }
    clearOrder();
    Q_EMIT changed();
    return true;
}

void DraftController::startNew()
{
    m_keeper->forget();
    clearOrder();
    Q_EMIT changed();
}

void DraftController::clearOrder()
{
    m_alerts.withdraw(this);
    m_isSent = false;
    m_isProductsPage = false;
    m_cart = {};
    m_restoredLines.clear();
    m_repeated.clear();
    m_form->clear();
    m_prefill->forget();
    m_state.details.isAccountMissing = false;
    m_state.details.draftSavedAt = {};
    const CartState before = std::exchange(m_state.cart, {});
    m_state.cart.bonus.balance = before.bonus.balance;
    m_state.cart.currency = before.currency;
    m_state.cart.isShopWithoutProducts = before.isShopWithoutProducts;
    renewTotals();
}

bool DraftController::takeUp(const QUuid &draft)
{
    if (m_isSent || m_state.cart.isPlacing || !isBlank()) {
        return false;
    }
    m_keeper->forget();
    clearOrder();
    if (!restore(draft)) {
        return false;
    }
    takeStorage(offeredStorage());
    save();
    Q_EMIT changed();
    return true;
}

bool DraftController::repeat(const core::Order &order, const QString &storage)
{
    if (m_isSent || m_state.cart.isPlacing || !isBlank()) {
        return false;
    }
    m_keeper->forget();
    clearOrder();
    m_state.details.storage = storage;
    m_state.details.account = order.paymentAccountIdentifier;
    QList<core::WrittenAnswer> written;
    for (const core::FormEntry &entry : order.formData) {
        core::FormField field;
        field.type = core::fieldTypeFromName(entry.type);
        written.append({ entry.marker, core::rawFromValue(field, entry.value, m_state.locale), m_state.locale.language });
    }
    m_state.details.answers.restore(written);
    for (const core::OrderItem &item : order.products) {
        if (!item.isGift && item.quantity > 0) {
            m_restoredLines.append({ item.productId, item.quantity, {} });
            m_repeated.append(item);
        }
    }
    restoreLines();
    takeStorage(offeredStorage());
    save();
    Q_EMIT changed();
    return hasProducts();
}

void DraftController::compareWithRepeated(const QList<core::Product> &products)
{
    QStringList gone;
    QStringList repriced;
    for (const core::OrderItem &item : std::exchange(m_repeated, {})) {
        const auto product
            = std::find_if(products.begin(), products.end(), [&item](const core::Product &p) { return p.id == item.productId; });
        const QString title = item.title.isEmpty() ? QString::number(item.productId) : item.title;
        if (product == products.end() || m_cart.quantity(item.productId) == 0) {
            gone.append(title);
        } else if (item.price && product->price && item.price->minor != product->price->minor) {
            repriced.append(title);
        }
    }
    if (!gone.isEmpty() || !repriced.isEmpty()) {
        Q_EMIT linesChanged(gone, repriced);
    }
}

} // namespace checkout
