// SPDX-License-Identifier: MIT
#include "api/orderrecord.h"

#include "api/valuecodec.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

QJsonValue amount(const std::optional<core::Money> &money)
{
    return money ? QJsonValue(money->decimalString()) : QJsonValue(QJsonValue::Null);
}

QJsonObject titled(const QString &title, const QString &lang)
{
    return { { lang, QJsonObject{ { u"title"_s, title } } } };
}

} // namespace

QByteArray encodeOrderRecord(const core::Order &order, const QString &lang)
{
    QJsonArray products;
    for (const core::OrderItem &item : order.products) {
        products.append(QJsonObject{ { u"id"_s, item.productId }, { u"title"_s, item.title }, { u"sku"_s, item.sku },
            { u"price"_s, amount(item.price) }, { u"quantity"_s, item.quantity }, { u"isGift"_s, item.isGift } });
    }
    if (!order.isWhole) {
        products.append(QJsonObject()); // A line without an id: read back, the order is again not whole.
    }
    const QJsonObject record{ { u"id"_s, order.id }, { u"storageId"_s, order.storageId },
        { u"createdDate"_s, order.createdDate.toUTC().toString(Qt::ISODateWithMs) }, { u"statusIdentifier"_s, order.statusIdentifier },
        { u"statusLocalizeInfos"_s, titled(order.statusTitle, lang) }, { u"formIdentifier"_s, order.formIdentifier },
        { u"paymentAccountIdentifier"_s, order.paymentAccountIdentifier },
        { u"paymentAccountLocalizeInfos"_s, titled(order.paymentAccountTitle, lang) }, { u"formData"_s, encodeFormData(order.formData) },
        { u"products"_s, products }, { u"totalSum"_s, amount(order.totalSum) }, { u"totalDue"_s, amount(order.totalDue) },
        { u"currency"_s, order.currency }, { u"couponCode"_s, order.couponCode },
        { u"isCompleted"_s, order.isCompleted ? QJsonValue(*order.isCompleted) : QJsonValue(QJsonValue::Null) } };
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

} // namespace api
