// SPDX-License-Identifier: MIT
// The cart half of DraftController: lines, coupon, bonus, the store's total, and the order that comes out of them.
#include "checkout/draft/deductions.h"
#include "checkout/draft/draftcontroller.h"
#include "checkout/draft/draftkeeper.h"
#include "checkout/draft/orderform.h"
#include "checkout/draft/orderpreview.h"
#include "checkout/draft/prefill.h"
#include "checkout/draft/storedata.h"
#include "checkout/flow/alerts.h"

#include <algorithm>

namespace checkout {

namespace {

/// Amounts of a store that names no currency, in the digits of the one that its products are in: "1000.00" is a thousand yen.
core::Preview inCurrency(core::Preview preview, const QString &currency)
{
    if (!preview.currency.isEmpty() || currency.isEmpty()) {
        return preview;
    }
    const auto convert = [&currency](core::Money &amount) {
        const auto decimal = core::Decimal::parse(amount.decimalString());
        amount = (decimal ? core::Money::rounded(*decimal, currency) : std::nullopt).value_or(amount);
    };
    preview.currency = currency;
    for (core::Money *amount : { &preview.totalSum, &preview.totalSumWithDiscount, &preview.totalDue, &preview.bonusApplied }) {
        convert(*amount);
    }
    core::BonusLimits &bonus = preview.bonus;
    QList<std::optional<core::Money> *> others{ &bonus.balance, &bonus.most, &bonus.least, &bonus.leastOrder };
    for (core::PreviewLine &line : preview.lines) {
        others << &line.price << &line.discountPrice;
    }
    for (core::PreviewDiscount &discount : preview.discounts) {
        others << &discount.amount;
    }
    for (std::optional<core::Money> *amount : std::as_const(others)) {
        if (*amount) {
            convert(**amount);
        }
    }
    return preview;
}

} // namespace

void DraftController::setQuantity(const core::Product &product, int quantity)
{
    if (!m_state.cart.isPlacing) {
        m_cart.setQuantity(product, quantity);
        onCartEdited();
    }
}

void DraftController::undoCart()
{
    if (!m_state.cart.isPlacing) {
        m_cart.undo();
        onCartEdited();
    }
}

void DraftController::refreshProducts(const QList<core::Product> &products)
{
    m_cart.refresh(products);
    if (m_state.cart.lines != m_cart.lines()) {
        m_state.cart.lines = m_cart.lines();
        Q_EMIT changed();
    }
}

void DraftController::fetchAwaited()
{
    QList<qint64> ids;
    for (const CartLine &line : std::as_const(m_state.cart.awaited)) {
        ids.append(line.product.id);
    }
    if (!ids.isEmpty() && m_store) {
        m_alerts.withdraw(this, core::Operation::LoadProducts);
        m_state.cart.isAwaitedFailed = false;
        m_store->loadProducts(ids, m_state.locale.contentCode);
        Q_EMIT changed();
    }
}

void DraftController::leaveAwaited()
{
    m_alerts.withdraw(this, core::Operation::LoadProducts);
    m_state.cart.awaited.clear();
    m_state.cart.isAwaitedFailed = false;
    m_repeated.clear();
    onCartEdited();
}

void DraftController::onRestoredProducts(const QList<core::Product> &products)
{
    const QList<CartLine> awaited = std::exchange(m_state.cart.awaited, {});
    if (awaited.isEmpty()) {
        return; // The person has gone on without them.
    }
    for (const CartLine &line : awaited) {
        const auto product
            = std::find_if(products.begin(), products.end(), [&line](const core::Product &one) { return one.id == line.product.id; });
        if (product != products.end()) {
            m_cart.setQuantity(*product, m_cart.quantity(product->id) + line.quantity); // More of it may have been picked meanwhile.
        }
    }
    m_cart.forgetUndo();
    onCartEdited();
    sayWhatChanged(awaited, products);
}

void DraftController::onCartEdited()
{
    m_state.cart.lines = m_cart.lines();
    m_state.cart.canUndo = m_cart.canUndo();
    m_state.cart.isRemoved = m_cart.isRemoved();
    renewTotals();
    save();
    Q_EMIT changed();
}

// The cart as the preview needs it; an order adds the form data, which comes out of answers that can be read and from nowhere else.
core::OrderDraft DraftController::cartDraft() const
{
    core::OrderDraft order;
    order.storage = m_state.details.storage;
    order.formIdentifier = m_state.details.form.identifier;
    order.paymentAccountIdentifier = m_state.details.account;
    order.language = m_state.locale.contentCode;
    order.products = m_cart.orderLines();
    m_deductions->putInto(order);
    return order;
}

// A store that sells no products takes orders all the same: a salon's bookings.
bool DraftController::hasWhatItNeeds() const
{
    if (!m_state.cart.awaited.isEmpty()) {
        return false; // It would be an order of a part of the basket.
    }
    return m_cart.isEmpty() ? m_state.cart.isShopWithoutProducts : unpriced().isEmpty();
}

// What has no price in the list is sold for what the store's total says, and never for nothing: the title of the first that has none.
QString DraftController::unpriced() const
{
    const auto &said = m_state.cart.preview;
    const auto isPriced = [&said](const CartLine &line) {
        const auto isPricing = [&line](const core::PreviewLine &one) {
            return one.productId == line.product.id && !one.isGift && one.price && one.price->minor > 0;
        };
        return line.product.price || (said && std::any_of(said->lines.begin(), said->lines.end(), isPricing));
    };
    const auto line = std::find_if_not(m_cart.lines().begin(), m_cart.lines().end(), isPriced);
    return line == m_cart.lines().end() ? QString() : line->product.title;
}

void DraftController::noteCatalogue(bool isEmpty, const QString &currency)
{
    CartState &cart = m_state.cart;
    const QString known = currency.isEmpty() ? m_scope.currency : currency;
    const bool isOtherCurrency = !known.isEmpty() && std::exchange(cart.currency, known) != known;
    if (std::exchange(cart.isShopWithoutProducts, isEmpty) != isEmpty) {
        renewTotals();
        Q_EMIT changed();
    } else if (isOtherCurrency) {
        Q_EMIT changed();
    }
}

void DraftController::renewTotals()
{
    if (!m_preview) {
        return;
    }
    CartState &cart = m_state.cart;
    if (m_isPreviewOffered) {
        m_preview->setDraft(cartDraft());
    }
    const bool isKnown = m_isPreviewOffered && m_preview->preview();
    if (!isKnown) {
        cart.preview.reset();
    } else if (!cart.preview) {
        takePreview(*m_preview->preview());
    }
    cart.isPreviewing = m_isPreviewOffered && m_preview->isPending();
    cart.totalToConfirm.reset();
    cart.canPlace = hasWhatItNeeds() && (cart.preview || !m_isPreviewOffered || m_cart.isEmpty());
    cart.unpriced = cart.preview || !m_isPreviewOffered ? unpriced() : QString();
    if (!m_isPreviewOffered) {
        m_deductions->noteNoPreview();
    }
}

void DraftController::takePreview(const core::Preview &got)
{
    const QString &currency = m_state.cart.currency.isEmpty() ? m_scope.currency : m_state.cart.currency;
    m_state.cart.preview = inCurrency(got, currency);
    m_deductions->notePreview(*m_state.cart.preview);
}

void DraftController::onPreviewed(const core::Preview &got)
{
    CartState &cart = m_state.cart;
    m_alerts.withdraw(this, core::Operation::Preview);
    takePreview(got);
    const core::Money due = cart.preview->totalDue;
    cart.isPreviewing = false;
    cart.canPlace = hasWhatItNeeds();
    cart.unpriced = unpriced();
    const auto shown = std::exchange(m_shownTotal, due);
    const bool isAskedFor = cart.isPlacing && !m_isSent; // What has been sent is not sent again for a total in another language.
    if (isAskedFor && !cart.canPlace) {
        release(); // A price that it had is gone.
    } else if (isAskedFor && shown && !(*shown == due)) {
        cart.totalToConfirm = due;
    } else if (isAskedFor) {
        hand(due);
    }
    Q_EMIT changed();
}

void DraftController::onPreviewFailed(const core::ApiError &error)
{
    CartState &cart = m_state.cart;
    const bool wasPlacing = !m_isSent && std::exchange(cart.isPlacing, false);
    cart.preview.reset();
    cart.isPreviewing = false;
    if (m_deductions->takeRefusal(error)) {
        renewTotals();
    } else if (core::isRouteDenied(error) || error.kind == core::ErrorKind::Forbidden) {
        m_isPreviewOffered = false; // This store's users may not preview: the order itself says what it costs.
        renewTotals();
    } else {
        cart.canPlace = false;
        m_deductions->noteNoPreview();
        if (error.kind != core::ErrorKind::SessionExpired) {
            const auto operation = wasPlacing ? core::Operation::PlaceOrder : core::Operation::Preview;
            m_alerts.raise(this, { operation, withTitles(error, m_cart.lines()), {}, [this] { askForTotal(); } });
        }
    }
    Q_EMIT changed();
}

void DraftController::askForTotal()
{
    if (m_preview) {
        m_preview->askNow();
        m_state.cart.isPreviewing = true;
        Q_EMIT changed();
    }
}

// ── placing ─────────────────────────────────────────────────────────────────────────────────────────────

bool DraftController::canPrepare() const
{
    return m_state.cart.canPlace && !m_state.cart.isPlacing && !m_isSent && m_preview;
}

void DraftController::prepareOrder()
{
    if (!canPrepare()) {
        return;
    }
    CartState &cart = m_state.cart;
    // A code that was typed and not applied stands on the page: it is asked about first, and the total that comes back is looked at.
    if (m_deductions->isCouponTyped()) {
        m_deductions->applyCoupon();
        return;
    }
    if (!m_deductions->isBonusSettled()) {
        return;
    }
    m_prefill->cancel();
    if (!checkDetails()) {
        Q_EMIT detailsRefused();
        return;
    }
    m_alerts.withdraw(this);
    cart.isPlacing = true;
    if (m_isPreviewOffered && !m_cart.isEmpty()) {
        // The total is asked for once more: what the person saw is what is sent, or they are asked again.
        m_shownTotal = cart.preview ? std::optional(cart.preview->totalDue) : std::nullopt;
        m_preview->setDraft(cartDraft());
        m_preview->askNow();
    } else {
        hand(std::nullopt);
    }
    Q_EMIT changed();
}

void DraftController::hand(const std::optional<core::Money> &shownTotal)
{
    const auto data = m_form->formData();
    if (!data) {
        m_state.details.problems = data.error();
        release();
        Q_EMIT detailsRefused();
        return;
    }
    core::OrderDraft order = cartDraft();
    order.formData = *data;
    if (m_isPreviewOffered && !m_cart.isEmpty()) {
        // What the total was asked for with is what is ordered, whatever has become known since.
        order.couponCode = m_preview->draft().couponCode;
        order.bonusAmount = m_preview->draft().bonusAmount;
    }
    Q_EMIT orderReady(order, shownTotal);
}

void DraftController::confirmTotal(bool accept)
{
    const auto total = std::exchange(m_state.cart.totalToConfirm, std::nullopt);
    if (total && accept) {
        hand(total);
        Q_EMIT changed();
    } else {
        release();
    }
}

void DraftController::cancelOrder()
{
    if (m_state.cart.isPlacing && !m_isSent) {
        release();
        askForTotal();
    }
}

void DraftController::noteSent(const QUuid &attempt)
{
    m_isSent = true;
    m_state.cart.isPlacing = true; // Also where it had been sent before this window was opened.
    m_cart.forgetUndo();
    m_state.cart.canUndo = m_state.cart.isRemoved = false;
    m_keeper->setSent(attempt);
}

void DraftController::release()
{
    m_isSent = false;
    m_state.cart.isPlacing = false;
    m_state.cart.totalToConfirm.reset();
    renewTotals();
    save();
    Q_EMIT changed();
}

} // namespace checkout
