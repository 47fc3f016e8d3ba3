// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/orderbody.h"
#include "api/valuecodec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

constexpr qint64 maxQuantity = 1'000'000'000;

/// A sum that is none, or less than none, is to be read elsewhere.
std::optional<core::Money> readableTotal(const JsonReader &r, const QJsonObject &o, QLatin1StringView key, const QString &currency)
{
    const auto found = r.readableMoney(o, key, currency);
    return found && found->minor >= 0 ? found : std::nullopt;
}

core::OrderItem readItem(JsonReader &r, const QJsonObject &o, const QString &currency)
{
    core::OrderItem item;
    // The create answer says productId, the list says id (docs/oneentry.md#contradictions).
    item.productId = r.id(o, "productId"_L1, "id"_L1);
    item.title = withoutEntities(textIn(o, "title"_L1));
    item.sku = textIn(o, "sku"_L1);
    item.price = r.readableMoney(o, "price"_L1, currency);
    item.quantity = int(r.count(o, "quantity"_L1, 1, maxQuantity));
    item.isGift = flagIn(o, "isGift"_L1);
    return item;
}

/// An answer that has an id is an order, whatever else of it cannot be read.
core::Order readOrder(JsonReader &r, const QJsonObject &o)
{
    core::Order order;
    order.id = r.id(o, "id"_L1);
    order.storageId = hintId(o, "storageId"_L1);
    order.createdDate = dateIn(o, "createdDate"_L1);
    order.statusIdentifier = textIn(o, "statusIdentifier"_L1);
    order.statusTitle = r.title(o.value("statusLocalizeInfos"_L1));
    order.formIdentifier = textIn(o, "formIdentifier"_L1);
    order.paymentAccountIdentifier = textIn(o, "paymentAccountIdentifier"_L1);
    order.paymentAccountTitle = r.title(o.value("paymentAccountLocalizeInfos"_L1));
    order.formData = decodeFormData(r, o.value("formData"_L1));
    order.currency = core::normalizedCurrency(textIn(o, "currency"_L1));
    const QString currency = order.currency.isEmpty() ? r.currencyOf({}) : order.currency;
    int leftOut = 0;
    const auto item = [&currency](JsonReader &row, const QJsonObject &product) { return readItem(row, product, currency); };
    order.products = r.rows(o.value("products"_L1).toArray(), item, &leftOut);
    order.isWhole = leftOut == 0;
    order.totalSum = readableTotal(r, o, "totalSum"_L1, currency);
    order.totalDue = readableTotal(r, o, "totalDue"_L1, currency);
    order.couponCode = textIn(o, "couponCode"_L1);
    order.paymentUrl = o.value("paymentUrl"_L1).toString();
    order.isCompleted = triStateIn(o, "isCompleted"_L1);
    return order;
}

/// Half of an order in a list is never read there: the pictures of its products.
const UnreadNames &unreadOfOrders()
{
    static const UnreadNames names{ { "attributeSetIdentifier" }, { "previewImage" } };
    return names;
}

core::OrderStorage readStorage(JsonReader &r, const QJsonObject &o)
{
    core::OrderStorage storage;
    storage.id = hintId(o, "id"_L1);
    storage.identifier = textIn(o, "identifier"_L1);
    storage.title = r.title(o.value("localizeInfos"_L1));
    storage.formIdentifier = textIn(o, "formIdentifier"_L1);
    for (const QJsonValue item : manyOf(o.value("paymentAccountIdentifiers"_L1))) {
        const QString account = item.isObject() ? textIn(item.toObject(), "identifier"_L1) : textOf(item);
        if (!account.isEmpty()) {
            storage.paymentAccountIdentifiers.append(account);
        }
    }
    storage.position = smallIntIn(o, "position"_L1);
    return storage;
}

core::OrderStatus readStatus(JsonReader &r, const QJsonObject &o)
{
    core::OrderStatus status;
    status.id = hintId(o, "id"_L1);
    status.identifier = textIn(o, "identifier"_L1);
    status.title = r.title(o.value("localizeInfos"_L1));
    status.position = smallIntIn(o, "position"_L1);
    status.isUsed = flagIn(o, "isUsed"_L1, true);
    status.isDefault = flagIn(o, "isDefault"_L1);
    status.isCancelFinal = flagIn(o, "isCancelFinal"_L1);
    return status;
}

/// A line of one and a half: such goods are not sold in pieces, and the totals count all the same.
bool isByWeight(const QJsonObject &line)
{
    const QJsonValue quantity = line.value("quantity"_L1);
    const auto number = decimalOf(quantity);
    return number && number->unscaled > 0 && !integerOf(quantity);
}

core::PreviewLine readPreviewLine(JsonReader &r, const QJsonObject &o, const QString &currency)
{
    core::PreviewLine line;
    line.productId = r.id(o, "id"_L1, "productId"_L1);
    line.price = r.readableMoney(o, "price"_L1, currency);
    line.discountPrice = r.readableMoney(o, "discountPrice"_L1, currency);
    line.quantity = int(r.count(o, "quantity"_L1, 1, maxQuantity));
    line.isGift = flagIn(o, "isGift"_L1);
    return line;
}

/// The entries are documented nowhere: id and identifier are read under both of the names that the vendor uses for them elsewhere.
core::PreviewDiscount readPreviewDiscount(JsonReader &r, const QJsonObject &o, const QString &currency)
{
    const auto either = [&o](QLatin1StringView one, QLatin1StringView other) { return o.contains(one) ? one : other; };
    core::PreviewDiscount discount;
    discount.id = hintId(o, either("id"_L1, "discountId"_L1));
    discount.identifier = textIn(o, either("identifier"_L1, "discountIdentifier"_L1));
    discount.title = r.title(o.value("localizeInfos"_L1));
    discount.amount = r.readableMoney(o, "amount"_L1, currency);
    return discount;
}

void readDiscounts(JsonReader &r, core::Preview &preview, const QJsonObject &config)
{
    for (const auto key : { "productDiscounts"_L1, "orderDiscounts"_L1 }) {
        preview.discounts += r.rows(config.value(key).toArray(),
            [&preview](JsonReader &row, const QJsonObject &o) { return readPreviewDiscount(row, o, preview.currency); });
    }
    const QJsonObject coupon = config.value("coupon"_L1).toObject();
    preview.couponCode = textIn(coupon, "code"_L1);
    preview.couponDiscountId = hintId(coupon, "discountId"_L1);
    // A coupon can be valid and change nothing; older answers do not say, the sums do (docs/oneentry.md#preview).
    const bool isCheaper = preview.totalSumWithDiscount.minor < preview.totalSum.minor;
    preview.couponApplied = triStateIn(coupon, "applied"_L1).value_or(!preview.couponCode.isEmpty() && isCheaper);
    const QJsonObject bonus = config.value("bonus"_L1).toObject();
    const auto limit = [&](QLatin1StringView key) { return r.readableMoney(bonus, key, preview.currency); };
    preview.bonus = { limit(bonus.contains("availableBalance"_L1) ? "availableBalance"_L1 : "balance"_L1), limit("maxBonusDiscount"_L1),
        limit("minBonusAmount"_L1), limit("minOrderAmountForBonus"_L1) };
}

core::Preview readPreview(JsonReader &r, const QJsonObject &o)
{
    core::Preview preview;
    preview.currency = r.currencyOf(o);
    const QJsonObject config = o.value("discountConfig"_L1).toObject();
    const auto amount = [&](std::initializer_list<QLatin1StringView> keys) {
        for (const auto key : keys) {
            for (const QJsonObject &holder : { o, config }) {
                preview.exactDue.reset();
                if (auto found = r.roundedTotal(holder, key, preview.currency, &preview.exactDue)) {
                    return found;
                }
            }
        }
        return std::optional<core::Money>();
    };
    const auto sum = amount({ "totalSum"_L1, "totalSumRaw"_L1, "totalRaw"_L1 });
    const auto exactSum = preview.exactDue;
    if (!sum && r.isFine()) {
        r.violate("totalSum"_L1, "missing"_L1);
    }
    preview.totalSum = sum.value_or(core::Money{ 0, preview.currency });
    preview.bonusApplied = readableTotal(r, o, "bonusApplied"_L1, preview.currency)
                               .value_or(readableTotal(r, config, "bonusApplied"_L1, preview.currency).value_or(core::Money{ 0, preview.currency }));
    const auto discounted = amount({ "totalSumWithDiscount"_L1 });
    const auto exactDiscounted = preview.exactDue;
    const auto due = amount({ "totalDue"_L1 });
    preview.exactDue = due ? preview.exactDue : discounted ? exactDiscounted : exactSum;
    preview.totalSumWithDiscount = discounted.value_or(preview.totalSum);
    preview.totalDue = due.value_or(preview.totalSumWithDiscount);
    for (const QJsonValue item : o.value("orderPreview"_L1).toArray()) {
        const QJsonObject line = r.element(item, "orderPreview"_L1);
        if (!isByWeight(line)) {
            preview.lines.append(readPreviewLine(r, line, preview.currency));
        }
    }
    readDiscounts(r, preview, config);
    return preview;
}

void readRefundLines(JsonReader &r, const QJsonObject &o, core::Refund &refund)
{
    const QJsonObject products = o.value("products"_L1).toObject();
    for (auto it = products.begin(); it != products.end(); ++it) {
        const QJsonObject keyed{ { u"productId"_s, it.key() } };
        refund.products.append({ r.id(keyed, "productId"_L1), int(r.count(it.value().toObject(), "quantity"_L1, 1, maxQuantity)), {} });
    }
}

core::Refund readRefund(JsonReader &r, const QJsonObject &o)
{
    core::Refund refund;
    refund.id = r.id(o, "id"_L1);
    refund.orderId = hintId(o, "orderId"_L1);
    refund.createdDate = dateIn(o, "createdDate"_L1);
    refund.status = textIn(o, "status"_L1);
    refund.amount = r.readableMoney(o, "amount"_L1, r.currencyOf(o));
    refund.note = textIn(o, "note"_L1);
    readRefundLines(r, o, refund);
    return refund;
}

} // namespace

core::Result<core::OrderStorage> decodeStorage(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    core::OrderStorage storage = readStorage(r, r.object(json));
    return r.result(std::move(storage));
}

core::Result<QList<core::OrderStorage>> decodeStorages(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    auto storages = r.rows(r.list(json), readStorage);
    // A storage is asked for by its marker: one without is of no use in a list.
    storages.removeIf([](const core::OrderStorage &storage) { return storage.identifier.isEmpty(); });
    std::stable_sort(storages.begin(), storages.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    return r.result(std::move(storages));
}

core::Result<QList<core::OrderStatus>> decodeStatuses(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    auto statuses = r.rows(r.list(json), readStatus);
    std::stable_sort(statuses.begin(), statuses.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    return r.result(std::move(statuses));
}

core::Result<core::Order> decodeOrderCreated(const QByteArray &json, const QString &lang, const QString &currency)
{
    return decodeOrder(json, lang, currency);
}

core::Result<core::Order> decodeOrder(const QByteArray &json, const QString &lang, const QString &currency)
{
    JsonReader r(lang, currency);
    core::Order order = readOrder(r, r.object(json));
    return r.result(std::move(order));
}

core::Result<core::OrderPage> decodeOrders(const QByteArray &json, const QString &lang, const QString &currency)
{
    JsonReader r(lang, currency);
    core::OrderPage page;
    bool isBare = false;
    page.items = r.longList(json, readOrder, unreadOfOrders(), &page.total, &page.leftOut, &isBare);
    return r.result(std::move(page));
}

core::Result<core::Preview> decodePreview(const QByteArray &json, const QString &lang, const QString &currency)
{
    JsonReader r(lang, currency);
    core::Preview preview = readPreview(r, r.object(json));
    return r.result(std::move(preview));
}

core::Result<core::Refund> decodeRefundBody(const QByteArray &body)
{
    JsonReader r;
    const QJsonObject o = r.object(body);
    core::Refund refund;
    refund.note = textIn(o, "note"_L1);
    readRefundLines(r, o, refund);
    return r.result(std::move(refund));
}

core::Result<QList<core::Refund>> decodeRefunds(const QByteArray &json, const QString &currency)
{
    JsonReader r({}, currency);
    auto refunds = r.rows(r.list(json), readRefund);
    return r.result(std::move(refunds));
}

} // namespace api
