// SPDX-License-Identifier: MIT
#include "core/orderrules.h"

#include "core/turkish.h"

#include <algorithm>

namespace core {
namespace {

bool hasAnyOf(const QString &text, std::initializer_list<QLatin1StringView> signs)
{
    const QString folded = foldPlain(text);
    return std::any_of(signs.begin(), signs.end(), [&folded](QLatin1StringView sign) { return folded.contains(sign); });
}

} // namespace

void adoptCurrency(Order &order, const QString &currency)
{
    if (!order.currency.isEmpty()) {
        return;
    }
    order.currency = currency;
    const auto adopt = [&currency](std::optional<Money> &amount) {
        if (amount && amount->currency.isEmpty()) {
            amount = Money::parse(amount->decimalString(), currency); // What the currency has no digits for is no amount of it.
        }
    };
    adopt(order.totalSum);
    adopt(order.totalDue);
    for (OrderItem &item : order.products) {
        adopt(item.price);
    }
}

QString cancelStatusOf(const QList<OrderStatus> &statuses)
{
    const auto said
        = std::find_if(statuses.begin(), statuses.end(), [](const OrderStatus &status) { return status.isUsed && status.isCancelFinal; });
    if (said != statuses.end()) {
        return said->identifier;
    }
    // Older servers mark none: its name says it.
    for (const OrderStatus &status : statuses) {
        const bool isCancel = hasAnyOf(status.identifier + QLatin1Char(' ') + status.title,
            { QLatin1StringView("cancel"), QLatin1StringView("iptal"), QLatin1StringView("storno") });
        if (status.isUsed && isCancel) {
            return status.identifier;
        }
    }
    return {};
}

std::optional<OrderDraft> draftOf(const Order &order, const QString &storage, const QString &language)
{
    if (!order.isWhole || order.formIdentifier.isEmpty() || order.paymentAccountIdentifier.isEmpty()) {
        return std::nullopt;
    }
    return shownDraftOf(order, storage, language);
}

OrderDraft shownDraftOf(const Order &order, const QString &storage, const QString &language)
{
    OrderDraft draft;
    draft.storage = storage;
    draft.formIdentifier = order.formIdentifier;
    draft.paymentAccountIdentifier = order.paymentAccountIdentifier;
    draft.language = language;
    draft.formData = order.formData;
    draft.couponCode = order.couponCode;
    for (const OrderItem &item : order.products) {
        if (!item.isGift) {
            draft.products.append({ item.productId, item.quantity, {} });
        }
    }
    return draft;
}

bool isAtListPrice(const Order &order)
{
    std::optional<Money> sum = Money{ 0, order.currency };
    for (const OrderItem &item : order.products) {
        const auto line = item.price ? item.price->times(item.isGift ? 0 : item.quantity) : std::nullopt;
        sum = sum && line ? sum->plus(*line) : std::nullopt;
    }
    return sum && order.totalSum && sum->decimalString() == order.totalSum->decimalString()
        && (!order.totalDue || order.totalDue == order.totalSum) && order.couponCode.isEmpty();
}

bool isStanding(const Refund &refund)
{
    return !hasAnyOf(refund.status, { QLatin1StringView("cancel"), QLatin1StringView("reject"), QLatin1StringView("decline") });
}

QList<RefundableLine> refundableLines(const Order &order, const QList<Refund> &refunds)
{
    QList<RefundableLine> lines;
    for (const OrderItem &item : order.products) {
        if (!item.isGift) {
            lines.append({ item, item.quantity });
        }
    }
    for (const Refund &refund : refunds) {
        for (const OrderLine &asked : isStanding(refund) ? refund.products : QList<OrderLine>()) {
            const auto line = std::find_if(
                lines.begin(), lines.end(), [&asked](const RefundableLine &one) { return one.item.productId == asked.productId; });
            if (line != lines.end()) {
                line->left = std::max(0, line->left - asked.quantity);
            }
        }
    }
    lines.removeIf([](const RefundableLine &line) { return line.left == 0; });
    return lines;
}

} // namespace core
