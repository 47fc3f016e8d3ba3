// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/productattributes.h"
#include "api/valuecodec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

using Role = core::AttributeRole;

QString firstText(const QJsonObject &attributes, std::initializer_list<QLatin1StringView> markers)
{
    for (const auto marker : markers) {
        QString text = withoutEntities(attributeText(attributes.value(marker).toObject())).trimmed();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

/// Nobody is paid for taking a product: what is below nothing is no price.
std::optional<core::Money> priceIn(
    const JsonReader &r, const QJsonObject &object, QLatin1StringView key, const QString &currency, core::Product &product)
{
    const auto amount = r.readableMoney(object, key, currency, &product.isPriceUnreadable);
    const bool isBelowNothing = amount && amount->minor < 0;
    product.isPriceUnreadable = product.isPriceUnreadable || isBelowNothing;
    return isBelowNothing ? std::nullopt : amount;
}

/// The price of the product itself; where that is none, the attribute that is flagged as the price or called so. One that a person has
/// chosen is the price, whatever else there is.
void readPrice(const JsonReader &r, const QJsonObject &o, const ProductAttributes &attributes, core::Product &product)
{
    const QString own = attributes.currency(textIn(o, "currency"_L1));
    const QString currency = own.isEmpty() ? r.currencyOf({}) : own;
    if (!attributes.isChosen(Role::Price)) {
        product.price = priceIn(r, o, "price"_L1, currency, product);
    }
    for (const core::AttributePlace &place : attributes.places(Role::Price)) {
        if (product.price || product.isPriceUnreadable) {
            return;
        }
        const QJsonObject attribute = attributes.all().value(place.marker).toObject();
        product.price = priceIn(r, attribute, "value"_L1, currency, product);
    }
}

/// What the product says itself, unless a person has chosen an attribute for it.
QString ownOr(const ProductAttributes &attributes, Role role, const QString &own)
{
    const QString text = attributes.isChosen(role) || own.trimmed().isEmpty() ? attributes.text(role) : QString();
    return text.isEmpty() ? own : text;
}

/// What a person may look for beside title and codes: every text of an attribute, pictures and numbers left out.
QString wordsOf(const QJsonObject &attributes)
{
    constexpr qsizetype most = 2000; // Characters.
    QStringList words;
    for (const QJsonValue attribute : attributes) {
        const auto type = fieldTypeOf(textIn(attribute.toObject(), "type"_L1));
        using Type = core::FieldType;
        const bool isWritten
            = type == Type::String || type == Type::Text || type == Type::TextWithHeader || type == Type::RadioButton || type == Type::List;
        const QString raw = !isWritten ? QString()
            : type == Type::String     ? textIn(attribute.toObject(), "value"_L1)
                                       : attributeText(attribute.toObject());
        const QString text = withoutEntities(raw).trimmed();
        if (!text.isEmpty()) {
            words.append(text);
        }
    }
    return words.join(u'\n').left(most);
}

core::Product readProduct(JsonReader &r, const QJsonObject &o, const ProductAttributes &attributes)
{
    core::Product product;
    product.id = r.id(o, "id"_L1);
    product.title = ownOr(attributes, Role::Title, r.title(o.value("localizeInfos"_L1)));
    product.sku = ownOr(attributes, Role::Sku, textIn(o, "sku"_L1));
    product.barcode = attributes.text(Role::Barcode);
    product.statusIdentifier = textIn(o, "statusIdentifier"_L1);
    product.statusTitle = r.title(o.value("statusLocalizeInfos"_L1));
    readPrice(r, o, attributes, product);
    product.previewImage = attributes.picture();
    product.description = firstText(attributes.all(), { "description"_L1, "short_description"_L1, "desc"_L1, "text"_L1 });
    product.words = wordsOf(attributes.all());
    for (const QJsonValue category : o.value("categories"_L1).toArray()) {
        product.categories.append(category.toString());
    }
    product.signedPrice = textIn(o, "signedPrice"_L1);
    product.stock = attributes.isUnavailable() ? 0 : attributes.stock(); // What cannot be had has no unit that could be sold.
    product.isVisible = flagIn(o, "isVisible"_L1, true);
    return product;
}

/// More than a third of a product in a list is never read there.
const UnreadNames &unreadOfProducts()
{
    static const UnreadNames names{
        { "additional", "blocks", "isPositionLocked", "isSync", "moduleFormConfigs", "paymentStages", "position", "productPages", "rating",
            "relatedIds", "shortDescTemplateIdentifier", "templateIdentifier" },
        { "contentType", "filename", "params", "size" },
    };
    return names;
}

ProductAttributes attributesOf(const JsonReader &r, const QJsonObject &o, const core::AttributeMap &map)
{
    return { r.unwrapped(o.value("attributeValues"_L1)).toObject(), map };
}

/// Attributes in the store's order.
QList<QPair<QString, QJsonObject>> inOrder(const QJsonObject &attributes)
{
    QList<QPair<QString, QJsonObject>> list;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        list.append({ it.key(), it.value().toObject() });
    }
    std::stable_sort(list.begin(), list.end(),
        [](const auto &a, const auto &b) { return smallIntIn(a.second, "position"_L1) < smallIntIn(b.second, "position"_L1); });
    return list;
}

core::ProductDetail readDetail(JsonReader &r, const QJsonObject &o, const core::AttributeMap &map)
{
    const ProductAttributes known = attributesOf(r, o, map);
    core::ProductDetail detail;
    detail.product = readProduct(r, o, known);
    detail.attributeSet = textIn(o, "attributeSetIdentifier"_L1);
    detail.pictures = { detail.product.previewImage };
    const core::Product &read = detail.product;
    QStringList said; // Of the product itself.
    for (const core::AttributePlace &place : known.places(Role::Price)) {
        said.append(place.marker);
    }
    for (const core::AttributePlace &place : read.stock ? known.places(Role::Stock) : QList<core::AttributePlace>()) {
        said.append(place.marker);
    }
    const auto attributes = inOrder(known.all());
    for (const auto &[marker, attribute] : attributes) {
        if (isPicture(attribute)) {
            for (const QJsonValue file : manyOf(attribute.value("value"_L1))) {
                detail.pictures.append(firstPicture(file));
            }
            continue;
        }
        const QString value = withoutEntities(shownText(attribute)).trimmed();
        const bool isSaid = said.contains(marker) || marker.contains("price"_L1, Qt::CaseInsensitive);
        const bool isShown = value == read.title || value == read.description || value == read.barcode || value == read.sku;
        if (!value.isEmpty() && !isSaid && !isShown) {
            detail.attributes.append({ marker, {}, value });
        }
    }
    detail.pictures.removeAll(QString());
    detail.pictures.removeDuplicates();
    return detail;
}

} // namespace

core::Result<core::ProductDetail> decodeProduct(const QByteArray &json, const QString &lang, const core::AttributeMap &map)
{
    JsonReader r(lang, map.currency);
    core::ProductDetail detail = readDetail(r, r.object(json), map);
    return r.result(std::move(detail));
}

core::Result<core::TitlesByMarker> decodeTitles(const QByteArray &json, const QString &lang, QLatin1StringView key)
{
    JsonReader r(lang);
    core::TitlesByMarker titles;
    const QJsonArray items = r.list(json);
    for (const QJsonValue item : items) {
        const QJsonObject o = item.toObject();
        const QString title = r.title(o.value("localizeInfos"_L1)).trimmed();
        if (!title.isEmpty()) {
            titles.insert(textIn(o, key), title);
        }
    }
    return r.result(std::move(titles));
}

core::Result<core::ProductPage> decodeProducts(const QByteArray &json, const QString &lang, const core::AttributeMap &map)
{
    JsonReader r(lang, map.currency);
    core::ProductPage page;
    bool isBare = false;
    const auto read = [&map](JsonReader &row, const QJsonObject &o) { return readProduct(row, o, attributesOf(row, o, map)); };
    page.items = r.longList(json, read, unreadOfProducts(), &page.total, &page.leftOut, &isBare);
    page.isTotalKnown = !isBare;
    return r.result(std::move(page));
}

core::Result<QList<core::Product>> decodeProductList(const QByteArray &json, const QString &lang, const core::AttributeMap &map)
{
    return decodeProducts(json, lang, map).map([](core::ProductPage page) { return std::move(page.items); });
}

core::Result<QList<core::ProductHit>> decodeSearch(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    return r.result(r.rows(r.list(json), [](JsonReader &row, const QJsonObject &o) {
        const QString title = withoutEntities(textIn(o, "title"_L1));
        return core::ProductHit{ row.id(o, "id"_L1), title.isEmpty() ? row.title(o.value("localizeInfos"_L1)) : title };
    }));
}

} // namespace api
