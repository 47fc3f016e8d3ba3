// SPDX-License-Identifier: MIT
#include "checkout/draft/cartsums.h"

#include <algorithm>

namespace checkout {
namespace {

using Line = CartSums::Line;

/// What amounts are in: an old server names its currency beside some of them only.
QString currencyOf(const core::Preview &preview)
{
    return preview.currency.isEmpty() ? preview.totalDue.currency : preview.currency;
}

Line lineByList(const CartLine &line)
{
    Line shown;
    shown.productId = line.product.id;
    shown.title = line.product.title;
    shown.quantity = line.quantity;
    shown.price = line.product.price;
    shown.sum = line.sum;
    return shown;
}

void adopt(std::optional<core::Money> &amount, const QString &currency)
{
    if (amount && amount->currency.isEmpty()) {
        amount->currency = currency;
    }
}

Line lineByStore(const CartLine &line, const core::PreviewLine &said, const QString &currency)
{
    Line shown = lineByList(line);
    const bool isNone = said.price && said.price->isZero() && !line.product.price; // Nobody has named one: it is not free.
    if (said.price && !isNone) {
        shown.price = said.price;
        adopt(shown.price, currency);
        shown.sum = shown.price->times(shown.quantity);
        const bool isOther = line.product.price && line.product.price->minor != said.price->minor;
        shown.listPrice = isOther ? line.product.price : std::nullopt;
    }
    if (said.discountPrice && shown.price && said.discountPrice->minor < shown.price->minor) {
        shown.reduced = said.discountPrice;
        adopt(shown.reduced, currency);
    }
    return shown;
}

QList<Line> linesOf(const CartState &cart)
{
    QList<Line> lines;
    for (const CartLine &line : cart.lines) {
        const QList<core::PreviewLine> said = cart.preview ? cart.preview->lines : QList<core::PreviewLine>();
        const auto same = std::find_if(said.begin(), said.end(), [&line](const core::PreviewLine &one) {
            return !one.isGift && one.productId == line.product.id && one.quantity == line.quantity;
        });
        lines.append(same == said.end() ? lineByList(line) : lineByStore(line, *same, currencyOf(*cart.preview)));
    }
    for (const core::PreviewLine &gift : cart.preview ? cart.preview->lines : QList<core::PreviewLine>()) {
        if (gift.isGift) {
            Line shown;
            shown.productId = gift.productId;
            shown.quantity = gift.quantity;
            shown.sum = core::Money{ 0, currencyOf(*cart.preview) };
            shown.isGift = true;
            lines.append(shown);
        }
    }
    return lines;
}

std::optional<core::Money> sumOf(const QList<Line> &lines)
{
    std::optional<core::Money> sum = core::Money{};
    for (const Line &line : lines) {
        sum = sum && line.sum ? sum->plus(*line.sum) : std::nullopt;
    }
    return sum;
}

/// Each by its name where they come to what the store takes off, else that alone: a limit of the store cuts down what its discounts say.
QList<CartSums::Deduction> discountsOf(const core::Preview &preview)
{
    const core::Money off{ preview.totalSum.minor - preview.totalSumWithDiscount.minor, currencyOf(preview) };
    QList<CartSums::Deduction> named;
    qint64 sum = 0;
    for (const core::PreviewDiscount &discount : preview.discounts) {
        if (discount.amount && discount.amount->minor > 0) {
            named.append({ discount.title, { discount.amount->minor, currencyOf(preview) } });
            sum += discount.amount->minor;
        }
    }
    if (off.minor <= 0) {
        return {};
    }
    if (sum == off.minor) {
        return named;
    }
    return { { preview.discounts.size() == 1 ? preview.discounts.first().title : QString(), off } };
}

} // namespace

CartSums sumsOf(const CartState &cart)
{
    CartSums sums;
    sums.lines = linesOf(cart);
    sums.subtotal = sumOf(sums.lines);
    if (!cart.preview) {
        // A store that calculates nothing beforehand: the order is placed on the prices of the list, and tells its amount itself.
        sums.isByList = true;
        sums.due = cart.canPlace && !cart.isPreviewing ? sums.subtotal : std::nullopt;
        return sums;
    }
    if (!cart.unpriced.isEmpty()) {
        sums.subtotal.reset(); // What the store adds up leaves out what has no price.
        return sums;
    }
    const core::Preview &preview = *cart.preview;
    sums.due = core::Money{ preview.totalDue.minor, currencyOf(preview) };
    sums.discounts = discountsOf(preview);
    if (preview.bonusApplied.minor > 0) {
        sums.bonus = core::Money{ preview.bonusApplied.minor, currencyOf(preview) };
    }
    if (!sums.subtotal) {
        sums.subtotal = core::Money{ preview.totalSum.minor, currencyOf(preview) };
    }
    qint64 left = sums.subtotal->minor - (sums.bonus ? sums.bonus->minor : 0);
    for (const CartSums::Deduction &discount : std::as_const(sums.discounts)) {
        left -= discount.amount.minor;
    }
    if (left != sums.due->minor) {
        sums.other = core::Money{ sums.due->minor - left, currencyOf(preview) };
    }
    return sums;
}

} // namespace checkout
