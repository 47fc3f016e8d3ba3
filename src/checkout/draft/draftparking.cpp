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
    const bool isNoCoupon = m_state.cart.couponText.trimmed().isEmpty() && m_state.cart.couponCode.isEmpty();
    return !hasProducts() && isNoCoupon && m_form->isBlank();
}

QString DraftController::suggestedTitle() const
{
    for (const core::FormField &field : m_state.details.form.fields) {
        const QString raw = m_state.details.answers.raw(field.marker).simplified();
        if (field.type == core::FieldType::String && !field.isPassword && !raw.isEmpty() && !core::holdsCardNumber(raw)) {
            return raw;
        }
    }
    return {};
}

bool DraftController::park(const QString &title)
{
    // The title is kept on the disk and shown at other counters.
    const bool isRefused = m_isSent || m_state.cart.isPlacing || isBlank() || core::holdsCardNumber(title);
    if (isRefused || !m_keeper->park(m_state, title)) {
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
    const auto isKnownToBeNoSecret = [this, &storage](const QString &marker) {
        const core::FormField *field = m_formOf == storage ? m_state.details.form.field(marker) : nullptr;
        return field && !field->isPassword;
    };
    for (const core::FormEntry &entry : order.formData) {
        if (!isKnownToBeNoSecret(entry.marker)) {
            m_state.details.secret.insert(entry.marker); // Until its form has come.
        }
        core::FormField field;
        field.type = core::fieldTypeFromName(entry.type);
        written.append({ entry.marker, core::rawFromValue(field, entry.value, m_state.locale), m_state.locale.language });
    }
    m_state.details.answers.restore(written);
    for (const core::OrderItem &item : order.products) {
        if (!item.isGift && item.quantity > 0) {
            core::Product product;
            product.id = item.productId;
            product.title = item.title;
            m_state.cart.awaited.append({ product, item.quantity, {} });
            m_repeated.append(item);
        }
    }
    fetchAwaited();
    takeStorage(offeredStorage());
    save();
    Q_EMIT changed();
    return hasProducts();
}

void DraftController::sayWhatChanged(const QList<CartLine> &awaited, const QList<core::Product> &products)
{
    const auto nameOf = [](const QString &title, qint64 id) { return title.isEmpty() ? QString::number(id) : title; };
    QStringList gone;
    for (const CartLine &line : awaited) {
        if (m_cart.quantity(line.product.id) == 0) {
            gone.append(nameOf(line.product.title, line.product.id));
        }
    }
    QStringList repriced;
    for (const core::OrderItem &item : std::exchange(m_repeated, {})) {
        const auto product
            = std::find_if(products.begin(), products.end(), [&item](const core::Product &p) { return p.id == item.productId; });
        const bool isThere = product != products.end() && m_cart.quantity(item.productId) > 0;
        if (isThere && item.price && product->price && item.price->minor != product->price->minor) {
            repriced.append(nameOf(item.title, item.productId));
        }
    }
    if (!gone.isEmpty() || !repriced.isEmpty()) {
        Q_EMIT linesChanged(gone, repriced);
    }
}

} // namespace checkout
