// SPDX-License-Identifier: MIT
// The cart half of DraftController: lines, coupon, bonus, the store's total, and the order that comes out of them.
#include "checkout/draft/draftcontroller.h"
#include "checkout/draft/draftkeeper.h"
#include "checkout/draft/orderform.h"
#include "checkout/draft/orderpreview.h"
#include "checkout/draft/storedata.h"
#include "checkout/flow/alerts.h"

namespace checkout {
namespace {

/// A refusal in words that nobody knows, of a preview with a coupon, is taken for the coupon's: the next preview goes without it.
bool isAboutCoupon(const core::ApiError &error)
{
    using Kind = core::ServerReason::Kind;
    const bool isRefusal = error.httpStatus == 400 || error.httpStatus == 404;
    return error.reason.kind == Kind::CouponRefused || (isRefusal && error.reason.kind == Kind::None);
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

void DraftController::setCouponText(const QString &text)
{
    m_state.cart.couponText = text;
    Q_EMIT changed();
}

void DraftController::applyCoupon()
{
    setCoupon(m_state.cart.couponText.trimmed());
}

void DraftController::removeCoupon()
{
    m_state.cart.couponText.clear();
    setCoupon({});
}

void DraftController::setCoupon(const QString &code)
{
    if (m_state.cart.isPlacing) {
        return;
    }
    m_state.cart.couponText = code;
    m_state.cart.couponCode = code;
    m_state.cart.coupon = code.isEmpty() ? CouponState::None : CouponState::Checking;
    m_state.cart.couponWords.clear();
    onCartEdited();
}

void DraftController::useBonus(bool use)
{
    if (!m_state.cart.isPlacing) {
        m_state.cart.isBonusUsed = use;
        onCartEdited();
    }
}

void DraftController::onCartEdited()
{
    m_state.cart.lines = m_cart.lines();
    m_state.cart.canUndo = m_cart.canUndo();
    renewTotals();
    save();
    Q_EMIT changed();
}

// The cart as the preview needs it; an order adds the form data, which comes out of answers that can be read and from nowhere else.
core::OrderDraft DraftController::cartDraft() const
{
    const CartState &cart = m_state.cart;
    core::OrderDraft order;
    order.storage = m_state.details.storage;
    order.formIdentifier = m_state.details.form.identifier;
    order.paymentAccountIdentifier = m_state.details.account;
    order.language = m_state.locale.contentCode;
    order.products = m_cart.orderLines();
    order.couponCode = cart.coupon == CouponState::Refused ? QString() : cart.couponCode;
    if (cart.isBonusUsed && cart.bonusBalance && cart.bonusBalance->minor > 0) {
        order.bonusAmount = core::Decimal::parse(cart.bonusBalance->decimalString());
    }
    return order;
}

// A store that sells no products takes orders all the same: a salon's bookings.
bool DraftController::hasWhatItNeeds() const
{
    return !m_cart.isEmpty() || m_state.cart.isShopWithoutProducts;
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
    cart.preview = m_isPreviewOffered ? m_preview->preview() : std::nullopt;
    cart.isPreviewing = m_isPreviewOffered && m_preview->isPending();
    cart.totalToConfirm.reset();
    cart.canPlace = hasWhatItNeeds() && (cart.preview || !m_isPreviewOffered || m_cart.isEmpty());
}

void DraftController::onPreviewed(const core::Preview &got)
{
    CartState &cart = m_state.cart;
    m_alerts.withdraw(this, core::Operation::Preview);
    cart.preview = got;
    if (cart.preview->currency.isEmpty()) {
        cart.preview->currency = m_scope.currency;
    }
    if (got.bonusBalance && !cart.bonusBalance) {
        cart.bonusBalance = got.bonusBalance;
    }
    if (cart.bonusBalance && cart.bonusBalance->currency.isEmpty()) {
        cart.bonusBalance->currency = cart.preview->currency;
    }
    cart.isPreviewing = false;
    cart.canPlace = hasWhatItNeeds();
    if (!cart.couponCode.isEmpty() && cart.coupon != CouponState::Refused) {
        cart.coupon = got.couponApplied ? CouponState::Applied : CouponState::NotApplicable;
    }
    const auto shown = std::exchange(m_shownTotal, got.totalDue);
    if (cart.isPlacing && shown && !(*shown == got.totalDue)) {
        cart.totalToConfirm = got.totalDue;
    } else if (cart.isPlacing) {
        hand(got.totalDue);
    }
    Q_EMIT changed();
}

void DraftController::onPreviewFailed(const core::ApiError &error)
{
    CartState &cart = m_state.cart;
    const bool wasPlacing = std::exchange(cart.isPlacing, false);
    cart.preview.reset();
    cart.isPreviewing = false;
    if (!cart.couponCode.isEmpty() && cart.coupon != CouponState::Refused && isAboutCoupon(error)) {
        cart.coupon = CouponState::Refused;
        cart.couponWords = error.serverMessage;
        renewTotals();
    } else if (core::isRouteDenied(error) || error.kind == core::ErrorKind::Forbidden) {
        m_isPreviewOffered = false; // This store's users may not preview: the order itself says what it costs.
        cart.canPlace = hasWhatItNeeds();
    } else {
        cart.canPlace = false;
        if (error.kind != core::ErrorKind::SessionExpired) {
            const auto operation = wasPlacing ? core::Operation::PlaceOrder : core::Operation::Preview;
            m_alerts.raise(this, { operation, error, {}, [this] { askForTotal(); } });
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
    if (cart.couponText.trimmed() != cart.couponCode) {
        applyCoupon();
        return;
    }
    if (!checkDetails()) {
        Q_EMIT detailsRefused();
        return;
    }
    m_alerts.withdraw(this);
    cart.isPlacing = true;
    if (m_isPreviewOffered && !m_cart.isEmpty()) {
        // The total is asked for once more: what the person saw is what is sent, or they are asked again.
        m_shownTotal = cart.preview ? std::optional(cart.preview->totalDue) : std::nullopt;
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
    m_cart.forgetUndo();
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
