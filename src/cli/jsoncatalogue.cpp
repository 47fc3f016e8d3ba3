// SPDX-License-Identifier: MIT
#include "cli/jsonout.h"

using namespace Qt::Literals::StringLiterals;

namespace cli {
namespace {

QString availabilityName(core::Availability::Kind kind)
{
    switch (kind) {
    case core::Availability::Kind::Available:
        return u"available"_s;
    case core::Availability::Kind::SoldOut:
        return u"soldOut"_s;
    case core::Availability::Kind::PriceUnreadable:
        return u"priceUnreadable"_s;
    case core::Availability::Kind::PriceAtTill:
        return u"priceAtTill"_s;
    }
    return {};
}

QJsonValue number(const std::optional<core::Decimal> &decimal)
{
    return decimal ? QJsonValue(decimal->toString()) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonObject toJson(const core::Product &product)
{
    QJsonObject json{ { u"id"_s, product.id }, { u"localizeInfos"_s, titled(product.title) }, { u"sku"_s, textOrNull(product.sku) },
        { u"price"_s, amount(product.price) }, { u"currency"_s, product.price ? product.price->currency : QString() },
        { u"statusIdentifier"_s, textOrNull(product.statusIdentifier) }, { u"statusLocalizeInfos"_s, titled(product.statusTitle) },
        { u"previewImage"_s, textOrNull(product.previewImage) }, { u"description"_s, textOrNull(product.description) },
        { u"categories"_s, QJsonArray::fromStringList(product.categories) },
        { u"stock"_s, product.stock ? QJsonValue(*product.stock) : QJsonValue(QJsonValue::Null) }, { u"isVisible"_s, product.isVisible },
        { u"availability"_s, availabilityName(core::availabilityOf(product).kind) } };
    if (!product.barcode.isEmpty()) {
        json.insert(u"barcode"_s, product.barcode);
    }
    if (!product.signedPrice.isEmpty()) {
        json.insert(u"signedPrice"_s, product.signedPrice);
    }
    return json;
}

QJsonObject toJson(const core::ProductPage &page)
{
    return { { u"total"_s, page.total }, { u"items"_s, toArray(page.items) } };
}

QJsonObject toJson(const core::StoreLocale &locale)
{
    return { { u"code"_s, locale.code }, { u"shortCode"_s, textOrNull(locale.shortCode) }, { u"name"_s, textOrNull(locale.name) },
        { u"nativeName"_s, textOrNull(locale.nativeName) }, { u"isActive"_s, locale.isActive } };
}

QJsonObject toJson(const core::Discount &discount)
{
    const QJsonObject value{ { u"discountType"_s, textOrNull(discount.discountType) },
        { u"applicability"_s, textOrNull(discount.applicability) }, { u"value"_s, number(discount.value) },
        { u"maxAmount"_s, number(discount.maxAmount) } };
    return { { u"id"_s, idOrNull(discount.id) }, { u"identifier"_s, textOrNull(discount.identifier) },
        { u"type"_s, textOrNull(discount.type) }, { u"localizeInfos"_s, titled(discount.title) },
        { u"startDate"_s, textOrNull(discount.startDate) }, { u"endDate"_s, textOrNull(discount.endDate) }, { u"discountValue"_s, value } };
}

QJsonObject toJson(const core::Coupon &coupon)
{
    QJsonObject json{ { u"valid"_s, coupon.valid }, { u"error"_s, textOrNull(coupon.error) } };
    if (!coupon.code.isEmpty()) {
        json.insert(u"coupon"_s,
            QJsonObject{ { u"code"_s, coupon.code }, { u"discountId"_s, idOrNull(coupon.discountId) },
                { u"isReusable"_s, coupon.isReusable }, { u"isUsed"_s, coupon.isUsed } });
    }
    return json;
}

QJsonObject toJson(const core::AuthProvider &provider)
{
    const QJsonObject config{ { u"systemCodeLength"_s, provider.codeLength },
        { u"systemCodeTlsSec"_s, qint64(provider.codeLifetime.count()) } };
    return { { u"id"_s, idOrNull(provider.id) }, { u"identifier"_s, provider.identifier }, { u"type"_s, textOrNull(provider.type) },
        { u"localizeInfos"_s, titled(provider.title) }, { u"formIdentifier"_s, textOrNull(provider.formIdentifier) },
        { u"isActive"_s, provider.isActive }, { u"isCheckCode"_s, provider.isCheckCode }, { u"config"_s, config } };
}

QJsonObject toJson(const core::AuthTokens &tokens)
{
    const auto hidden
        = [](const core::Secret &secret) { return secret.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(u"(hidden)"_s); };
    return { { u"userIdentifier"_s, tokens.userIdentifier }, { u"authProviderIdentifier"_s, textOrNull(tokens.authProviderIdentifier) },
        { u"accessToken"_s, hidden(tokens.accessToken) }, { u"refreshToken"_s, hidden(tokens.refreshToken) } };
}

QJsonObject toJson(const core::UserProfile &user)
{
    return { { u"id"_s, idOrNull(user.id) }, { u"identifier"_s, textOrNull(user.identifier) },
        { u"authProviderIdentifier"_s, textOrNull(user.authProviderIdentifier) }, { u"formIdentifier"_s, textOrNull(user.formIdentifier) },
        { u"formData"_s, toJson(user.formData) }, { u"total"_s, textOrNull(user.total) },
        { u"groups"_s, QJsonArray::fromStringList(user.groups) } };
}

} // namespace cli
