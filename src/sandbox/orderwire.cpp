// SPDX-License-Identifier: MIT
// The two shapes of an order on the wire.
#include "sandbox/orders.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

// Answer of create and update: keyed form data, the total as a number (docs/oneentry.md#creating-an-order).
QJsonObject OrderService::written(const Row &order) const
{
    QJsonArray products;
    const QJsonArray lines = arrayOf(order[u"products"_s].toString());
    for (const QJsonValue line : lines) {
        if (!line[u"isGift"].toBool())
            products << QJsonObject{ { u"productId"_s, line[u"id"] }, { u"quantity"_s, line[u"quantity"] } };
    }
    QJsonObject wire{ { u"id"_s, order[u"id"_s].toLongLong() }, { u"formIdentifier"_s, order[u"form"_s].toString() },
        { u"paymentAccountIdentifier"_s, order[u"account"_s].toString() }, { u"statusIdentifier"_s, order[u"status"_s].toString() },
        { u"createdDate"_s, order[u"created"_s].toString() },
        { u"formData"_s, QJsonObject{ { order[u"lang"_s].toString(), arrayOf(order[u"formData"_s].toString()) } } },
        { u"products"_s, products }, { u"currency"_s, order[u"currency"_s].toString() },
        { u"totalSum"_s, coins().jsonOf(order[u"total"_s].toLongLong()) } };
    const QJsonObject extra = objectOf(order[u"extra"_s].toString());
    for (auto it = extra.begin(); it != extra.end(); ++it)
        wire.insert(it.key(), *it);
    return wire;
}

// Answer of lists and of one order: flat form data, the total as a string (docs/oneentry.md#reading-orders).
QJsonObject OrderService::read(const Row &order, const QString &lang) const
{
    const QJsonObject storage = store().storage(order[u"storage"_s].toString());
    QJsonArray products;
    const QJsonArray lines = arrayOf(order[u"products"_s].toString());
    for (const QJsonValue line : lines) {
        const Product *product = store().product(line[u"id"].toInteger());
        const QJsonValue preview = product
            ? resolved(store().section("products"_L1)[product->base][u"attributeValues"][u"photo"][u"value"][0], lang, store())
            : QJsonValue(QJsonValue::Null);
        products << QJsonObject{ { u"id"_s, line[u"id"] }, { u"title"_s, product ? store().title(*product, lang) : QString() },
            { u"sku"_s, product ? product->sku : QString() }, { u"previewImage"_s, preview },
            { u"price"_s, coins().jsonOf(line[u"price"].toInteger()) }, { u"quantity"_s, line[u"quantity"] },
            { u"isGift"_s, line[u"isGift"] } };
    }
    QJsonObject statusInfo;
    const QJsonArray statuses = storage[u"statuses"].toArray();
    for (const QJsonValue status : statuses) {
        if (status[u"identifier"].toString() == order[u"status"_s].toString())
            statusInfo = localised(status[u"localizeInfos"], lang).toObject();
    }
    const QString account = order[u"account"_s].toString();
    const QVariant completed = order[u"completed"_s];
    return { { u"id"_s, order[u"id"_s].toLongLong() }, { u"storageId"_s, storage[u"id"] },
        { u"createdDate"_s, order[u"created"_s].toString() }, { u"statusIdentifier"_s, order[u"status"_s].toString() },
        { u"statusLocalizeInfos"_s, statusInfo }, { u"formIdentifier"_s, order[u"form"_s].toString() },
        { u"attributeSetIdentifier"_s, storage[u"attributeSetIdentifier"] }, { u"formData"_s, arrayOf(order[u"formData"_s].toString()) },
        { u"totalSum"_s, coins().textOf(order[u"total"_s].toLongLong()) }, { u"currency"_s, order[u"currency"_s].toString() },
        { u"paymentAccountIdentifier"_s, account },
        { u"paymentAccountLocalizeInfos"_s, localised(store().account(account)[u"localizeInfos"], lang).toObject() },
        { u"products"_s, products }, { u"paymentUrl"_s, m_payments.linkOf(order[u"id"_s].toLongLong()) },
        { u"isCompleted"_s, completed.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(completed.toInt() == 1) } };
}

} // namespace sandbox
