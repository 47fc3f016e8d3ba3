// SPDX-License-Identifier: MIT
#include "cli/jsonout.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

QJsonObject toJson(const core::OrderItem &item)
{
    return { { u"id"_s, item.productId }, { u"title"_s, textOrNull(item.title) }, { u"sku"_s, textOrNull(item.sku) },
        { u"price"_s, amount(item.price) }, { u"quantity"_s, item.quantity }, { u"isGift"_s, item.isGift } };
}

QJsonObject toJson(const core::PreviewLine &line)
{
    return { { u"id"_s, line.productId }, { u"price"_s, amount(line.price) }, { u"discountPrice"_s, amount(line.discountPrice) },
        { u"quantity"_s, line.quantity }, { u"isGift"_s, line.isGift } };
}

template <class T> QJsonArray lines(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items) {
        array.append(toJson(item));
    }
    return array;
}

QJsonValue dateOrNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonValue idOrNull(qint64 id)
{
    return id == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}

QString currencyOf(const core::Order &order)
{
    return order.currency.isEmpty() && order.totalSum ? order.totalSum->currency : order.currency;
}

QJsonObject titled(const QString &title)
{
    return title.isEmpty() ? QJsonObject{} : QJsonObject{ { u"title"_s, title } };
}

QJsonValue amount(const std::optional<core::Money> &money)
{
    return money ? QJsonValue(money->decimalString()) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject toJson(const core::Order &order)
{
    QJsonObject json{ { u"id"_s, order.id }, { u"storageId"_s, idOrNull(order.storageId) },
        { u"createdDate"_s, dateOrNull(order.createdDate) }, { u"statusIdentifier"_s, textOrNull(order.statusIdentifier) },
        { u"statusLocalizeInfos"_s, titled(order.statusTitle) }, { u"formIdentifier"_s, textOrNull(order.formIdentifier) },
        { u"paymentAccountIdentifier"_s, textOrNull(order.paymentAccountIdentifier) },
        { u"paymentAccountLocalizeInfos"_s, titled(order.paymentAccountTitle) }, { u"formData"_s, toJson(order.formData) },
        { u"customer"_s, textOrNull(core::customerName(order.formData)) }, { u"products"_s, lines(order.products) },
        { u"totalSum"_s, amount(order.totalSum) }, { u"currency"_s, order.currency }, { u"paymentUrl"_s, textOrNull(order.paymentUrl) },
        { u"isCompleted"_s, order.isCompleted ? QJsonValue(*order.isCompleted) : QJsonValue(QJsonValue::Null) } };
    if (order.totalDue) {
        json.insert(u"totalDue"_s, amount(order.totalDue));
    }
    if (!order.couponCode.isEmpty()) {
        json.insert(u"couponCode"_s, order.couponCode);
    }
    return json;
}

QJsonObject toJson(const core::OrderPage &page)
{
    return { { u"total"_s, page.total }, { u"items"_s, toArray(page.items) } };
}

QJsonObject toJson(const core::OrderStorage &storage)
{
    QJsonArray accounts;
    for (const QString &identifier : storage.paymentAccountIdentifiers) {
        accounts.append(QJsonObject{ { u"identifier"_s, identifier } });
    }
    return { { u"id"_s, idOrNull(storage.id) }, { u"identifier"_s, textOrNull(storage.identifier) },
        { u"localizeInfos"_s, titled(storage.title) }, { u"formIdentifier"_s, textOrNull(storage.formIdentifier) },
        { u"paymentAccountIdentifiers"_s, accounts }, { u"position"_s, storage.position } };
}

QJsonObject toJson(const core::OrderStatus &status)
{
    return { { u"id"_s, idOrNull(status.id) }, { u"identifier"_s, textOrNull(status.identifier) },
        { u"localizeInfos"_s, titled(status.title) }, { u"position"_s, status.position }, { u"isUsed"_s, status.isUsed },
        { u"isDefault"_s, status.isDefault } };
}

QJsonObject toJson(const core::Preview &preview)
{
    const QJsonValue coupon = preview.couponCode.isEmpty()
        ? QJsonValue(QJsonValue::Null)
        : QJsonValue(QJsonObject{ { u"code"_s, preview.couponCode }, { u"applied"_s, preview.couponApplied } });
    const QJsonObject bonus{ { u"availableBalance"_s, amount(preview.bonus.balance) },
        { u"maxBonusDiscount"_s, amount(preview.bonus.most) }, { u"bonusApplied"_s, amount(preview.bonusApplied) } };
    QJsonObject json{ { u"totalSum"_s, amount(preview.totalSum) }, { u"totalSumWithDiscount"_s, amount(preview.totalSumWithDiscount) },
        { u"totalDue"_s, amount(preview.totalDue) }, { u"bonusApplied"_s, amount(preview.bonusApplied) },
        { u"currency"_s, preview.currency }, { u"orderPreview"_s, lines(preview.lines) },
        { u"discountConfig"_s, QJsonObject{ { u"coupon"_s, coupon }, { u"bonus"_s, bonus } } } };
    if (preview.exactDue) {
        json.insert(u"exactTotalDue"_s, preview.exactDue->toString());
    }
    return json;
}

QJsonObject toJson(const core::Refund &refund)
{
    QJsonObject products;
    for (const core::OrderLine &line : refund.products) {
        products.insert(QString::number(line.productId), QJsonObject{ { u"quantity"_s, line.quantity } });
    }
    return { { u"id"_s, idOrNull(refund.id) }, { u"orderId"_s, idOrNull(refund.orderId) },
        { u"createdDate"_s, dateOrNull(refund.createdDate) }, { u"status"_s, textOrNull(refund.status) },
        { u"amount"_s, amount(refund.amount) }, { u"currency"_s, refund.amount ? refund.amount->currency : QString() },
        { u"note"_s, textOrNull(refund.note) }, { u"products"_s, products } };
}

QJsonObject toJson(const core::PaymentAccount &account)
{
    return { { u"id"_s, idOrNull(account.id) }, { u"identifier"_s, textOrNull(account.identifier) },
        { u"localizeInfos"_s, titled(account.title) }, { u"type"_s, textOrNull(account.type) }, { u"isVisible"_s, account.isVisible },
        { u"isUsed"_s, account.isUsed }, { u"testMode"_s, account.testMode }, { u"isConnected"_s, account.isConnected } };
}

QJsonObject toJson(const core::PaymentSession &session)
{
    return { { u"id"_s, idOrNull(session.id) }, { u"orderId"_s, idOrNull(session.orderId) }, { u"type"_s, textOrNull(session.type) },
        { u"status"_s, session.statusName.isEmpty() ? u"waiting"_s : session.statusName },
        { u"paymentUrl"_s, textOrNull(session.paymentUrl) }, { u"createdDate"_s, dateOrNull(session.createdDate) },
        { u"updatedDate"_s, dateOrNull(session.updatedDate) }, { u"paymentAccountId"_s, idOrNull(session.paymentAccountId) },
        { u"amount"_s, amount(session.amount) }, { u"currency"_s, session.amount ? session.amount->currency : QString() } };
}

} // namespace cli
