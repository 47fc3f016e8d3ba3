// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/jsonreader.h"
#include "api/serverreasons.h"

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

/// A cart that is too small fails a discount for certain only where this condition cannot be made up for by another.
std::optional<core::Decimal> leastCartOf(const QJsonObject &o)
{
    const QJsonArray conditions = o.value("conditions"_L1).toArray();
    const bool isAnyOf = textIn(o, "conditionLogic"_L1) == "OR"_L1 && conditions.size() > 1;
    for (const QJsonValue value : conditions) {
        const QJsonObject condition = value.toObject();
        // docs/oneentry.md#contradictions: the kind is called by either name.
        const QString kind = condition.contains("conditionType"_L1) ? textIn(condition, "conditionType"_L1) : textIn(condition, "type"_L1);
        if (!isAnyOf && kind == "MIN_CART_AMOUNT"_L1) {
            return core::Decimal::parse(textOf(condition.value("value"_L1)));
        }
    }
    return std::nullopt;
}

core::Discount readDiscount(JsonReader &r, const QJsonObject &o)
{
    core::Discount discount;
    discount.id = r.id(o, "id"_L1);
    discount.identifier = textIn(o, "identifier"_L1);
    discount.type = textIn(o, "type"_L1);
    discount.title = r.title(o.value("localizeInfos"_L1));
    discount.startDate = textIn(o, "startDate"_L1);
    discount.endDate = textIn(o, "endDate"_L1);
    const QJsonObject value = o.value("discountValue"_L1).toObject();
    discount.discountType = textIn(value, "discountType"_L1);
    if (discount.discountType == "PERCENTAGE"_L1) {
        discount.discountType = u"PERCENT"_s; // docs/oneentry.md#contradictions.
    }
    discount.applicability = textIn(value, "applicability"_L1);
    discount.value = r.decimal(value, "value"_L1);
    discount.maxAmount = r.decimal(value, "maxAmount"_L1);
    discount.leastCart = leastCartOf(o);
    return discount;
}

} // namespace

core::Result<QList<core::Discount>> decodeDiscounts(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    const QJsonValue document = r.document(json);
    const QJsonObject object = document.toObject();
    // `/discounts/marker/{m}` answers with the one discount itself.
    const bool isOne = object.contains("id"_L1) && !object.contains("items"_L1);
    const QJsonArray items = isOne ? QJsonArray{ object } : (r.isFine() ? r.listIn(document) : QJsonArray());
    auto discounts = r.rows(items, readDiscount);
    return r.result(std::move(discounts));
}

core::Result<core::Coupon> decodeCoupon(const QByteArray &json)
{
    JsonReader r;
    const QJsonObject o = r.object(json);
    const auto valid = triStateIn(o, "valid"_L1);
    if (!valid && r.isFine()) {
        r.violate("valid"_L1, "missing"_L1);
    }
    const QJsonObject inner = o.value("coupon"_L1).toObject();
    core::Coupon coupon;
    coupon.valid = valid.value_or(false);
    coupon.code = textIn(inner, "code"_L1);
    coupon.error = textIn(o, "error"_L1);
    coupon.fault = coupon.valid ? core::CouponFault::None : couponFaultOf(coupon.error);
    coupon.discountId = hintId(inner, "discountId"_L1);
    coupon.isReusable = flagIn(inner, "isReusable"_L1);
    coupon.isUsed = flagIn(inner, "isUsed"_L1);
    return r.result(std::move(coupon));
}

core::Result<core::Money> decodeBonusBalance(const QByteArray &json, const QString &currency)
{
    JsonReader r({}, currency);
    const QJsonObject o = r.object(json);
    const auto balance = r.total(o, "balance"_L1, r.currencyOf(o));
    if (!balance && r.isFine()) {
        r.violate("balance"_L1, "missing"_L1);
    }
    return r.result(balance.value_or(core::Money()));
}

core::Result<QList<core::StoreLocale>> decodeLocales(const QByteArray &json)
{
    JsonReader r;
    return r.result(r.rows(r.list(json), [](JsonReader &row, const QJsonObject &o) {
        return core::StoreLocale{ row.requiredText(o, "code"_L1), textIn(o, "shortCode"_L1), textIn(o, "name"_L1),
            textIn(o, "nativeName"_L1), flagIn(o, "isActive"_L1, true) };
    }));
}

} // namespace api
