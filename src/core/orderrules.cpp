// SPDX-License-Identifier: MIT
#include "core/orderrules.h"

#include "core/turkish.h"

#include <QMap>
#include <algorithm>
#include <limits>

namespace core {
namespace {

// What a server writes may be any number.
int plusQuantity(int a, int b)
{
    return int(std::min<qint64>(qint64(a) + b, std::numeric_limits<int>::max()));
}

auto lineOf(QList<RefundableLine> &lines, qint64 productId)
{
    return std::find_if(lines.begin(), lines.end(), [productId](const RefundableLine &one) { return one.item.productId == productId; });
}

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
        const auto known = lineOf(lines, item.productId);
        if (!item.isGift && known != lines.end()) {
            known->left = known->item.quantity = plusQuantity(known->left, item.quantity);
        } else if (!item.isGift) {
            lines.append({ item, item.quantity });
        }
    }
    for (const Refund &refund : refunds) {
        for (const OrderLine &asked : isStanding(refund) ? refund.products : QList<OrderLine>()) {
            const auto line = lineOf(lines, asked.productId);
            if (line != lines.end()) {
                line->left = std::max(0, line->left - asked.quantity);
            }
        }
    }
    lines.removeIf([](const RefundableLine &line) { return line.left == 0; });
    return lines;
}

QList<OrderLine> summedByProduct(const QList<OrderLine> &lines)
{
    QMap<qint64, int> quantities;
    for (const OrderLine &line : lines) {
        int &sum = quantities[line.productId];
        sum = plusQuantity(sum, line.quantity);
    }
    QList<OrderLine> summed;
    for (auto it = quantities.cbegin(); it != quantities.cend(); ++it) {
        summed.append({ it.key(), it.value(), {} });
    }
    return summed;
}

bool isWithin(const QList<OrderLine> &wish, const QList<RefundableLine> &left)
{
    const QList<OrderLine> summed = summedByProduct(wish);
    return std::all_of(summed.begin(), summed.end(), [&left](const OrderLine &asked) {
        return std::any_of(left.begin(), left.end(),
            [&asked](const RefundableLine &line) { return line.item.productId == asked.productId && asked.quantity <= line.left; });
    });
}

} // namespace core
