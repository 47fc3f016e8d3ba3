// SPDX-License-Identifier: MIT
#include "api/codecs.h"
#include "api/valuecodec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

/// The value of an attribute as one text: text, number, choice, or the first block of a text.
QString attributeText(const QJsonObject &attribute)
{
    const core::FormValue value = decodeValue(textIn(attribute, "type"_L1), attribute.value("value"_L1));
    if (const auto *text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto *number = std::get_if<core::Decimal>(&value)) {
        return number->toString();
    }
    if (const auto *choices = std::get_if<QStringList>(&value)) {
        return choices->join(", "_L1);
    }
    if (const auto *blocks = std::get_if<QList<core::TextBlock>>(&value)) {
        const core::TextBlock first = blocks->value(0);
        return first.plain.trimmed().isEmpty() ? (first.html.isEmpty() ? first.markdown : plainFromHtml(first.html)) : first.plain;
    }
    return {};
}

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

/// "usd", "₺" → an ISO code; empty for what is none, so that no symbol is ever invented.
QString currencyCode(const QString &raw)
{
    const QString code = core::normalizedCurrency(raw);
    const bool isCode = code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isCode ? code : QString();
}

/// additionalFields is [{marker,value}] or {marker:{value}} (docs/oneentry.md#contradictions).
QString additionalText(const QJsonObject &attribute, QLatin1StringView marker)
{
    const QJsonValue fields = attribute.value("additionalFields"_L1);
    for (const QJsonValue field : fields.toArray()) {
        if (textIn(field.toObject(), "marker"_L1) == marker) {
            return textIn(field.toObject(), "value"_L1);
        }
    }
    const QJsonValue keyed = fields.toObject().value(marker);
    return keyed.isObject() ? textIn(keyed.toObject(), "value"_L1) : textOf(keyed);
}

/// Products have no currency of their own (docs/oneentry.md#products): a flagged attribute, one that is called so, or an additional field
/// of the price.
QString currencyOf(const QJsonObject &product, const QJsonObject &attributes)
{
    QString named;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const QJsonObject attribute = it.value().toObject();
        const bool isFlagged = flagIn(attribute, "isCurrency"_L1);
        if (isFlagged || it.key().contains("currency"_L1, Qt::CaseInsensitive)) {
            QString code = currencyCode(attributeText(attribute));
            if (isFlagged && !code.isEmpty()) {
                return code;
            }
            named = named.isEmpty() ? code : named;
        } else if (named.isEmpty() && (flagIn(attribute, "isPrice"_L1) || it.key() == "price"_L1)) {
            named = currencyCode(additionalText(attribute, "currency"_L1));
        }
    }
    return named.isEmpty() ? currencyCode(textIn(product, "currency"_L1)) : named;
}

/// Values of choices as a person reads them: `[{title,value}]` has a title.
QString shownText(const QJsonObject &attribute)
{
    QStringList titles;
    for (const QJsonValue item : attribute.value("value"_L1).toArray()) {
        titles.append(textIn(item.toObject(), "title"_L1));
    }
    titles.removeAll(QString());
    return titles.isEmpty() ? attributeText(attribute) : titles.join(", "_L1);
}

bool isPicture(const QJsonObject &attribute)
{
    const auto type = fieldTypeOf(textIn(attribute, "type"_L1));
    return type == core::FieldType::Image || type == core::FieldType::GroupOfImages;
}

/// The picture marked for previews, else the first by position.
QString pictureOf(const QJsonObject &attributes)
{
    QString best;
    int bestRank = 0;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const QJsonObject attribute = it.value().toObject();
        if (!isPicture(attribute)) {
            continue;
        }
        const int position = qBound(0, smallIntIn(attribute, "position"_L1), 9999);
        const int rank = (flagIn(attribute, "isProductPreview"_L1) ? 20'000 : 10'000) - position;
        const QString address = firstPicture(attribute.value("value"_L1));
        if (!address.isEmpty() && rank > bestRank) {
            best = address;
            bestRank = rank;
        }
    }
    return best;
}

std::optional<qint64> stockOf(const QJsonObject &attributes)
{
    const auto stock = integerOf(attributes.value("stock"_L1).toObject().value("value"_L1));
    return stock ? std::optional(qMax<qint64>(0, *stock)) : std::nullopt;
}

/// The price of the product itself; where that is none, the attribute that is flagged as the price or called so.
void readPrice(const JsonReader &r, const QJsonObject &o, const QJsonObject &attributes, core::Product &product)
{
    const QString currency = currencyOf(o, attributes);
    product.price = r.readableMoney(o, "price"_L1, currency, &product.isPriceUnreadable);
    QStringList keys;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (flagIn(it.value().toObject(), "isPrice"_L1)) {
            keys.append(it.key());
        }
    }
    keys += { u"price"_s, u"p_price"_s, u"productprice"_s };
    for (const QString &key : keys) {
        if (product.price || product.isPriceUnreadable) {
            return;
        }
        product.price = r.readableMoney(attributes.value(key).toObject(), "value"_L1, currency, &product.isPriceUnreadable);
    }
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

core::Product readProduct(JsonReader &r, const QJsonObject &o)
{
    const QJsonObject attributes = r.unwrapped(o.value("attributeValues"_L1)).toObject();
    core::Product product;
    product.id = r.id(o, "id"_L1);
    product.title = r.title(o.value("localizeInfos"_L1));
    if (product.title.trimmed().isEmpty()) {
        product.title
            = firstText(attributes, { "title"_L1, "p_title"_L1, "producttitle"_L1, "name"_L1, "product-name"_L1, "product_name"_L1 });
    }
    product.sku = textIn(o, "sku"_L1);
    product.barcode = firstText(attributes, { "barcode"_L1, "ean"_L1, "gtin"_L1 });
    product.statusIdentifier = textIn(o, "statusIdentifier"_L1);
    product.statusTitle = r.title(o.value("statusLocalizeInfos"_L1));
    readPrice(r, o, attributes, product);
    product.previewImage = pictureOf(attributes);
    product.description = firstText(attributes, { "description"_L1, "short_description"_L1, "desc"_L1, "text"_L1 });
    product.words = wordsOf(attributes);
    for (const QJsonValue category : o.value("categories"_L1).toArray()) {
        product.categories.append(category.toString());
    }
    product.signedPrice = textIn(o, "signedPrice"_L1);
    product.stock = stockOf(attributes);
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

core::ProductDetail readDetail(JsonReader &r, const QJsonObject &o)
{
    core::ProductDetail detail;
    detail.product = readProduct(r, o);
    detail.attributeSet = textIn(o, "attributeSetIdentifier"_L1);
    detail.pictures = { detail.product.previewImage };
    const core::Product &known = detail.product;
    const auto attributes = inOrder(r.unwrapped(o.value("attributeValues"_L1)).toObject());
    for (const auto &[marker, attribute] : attributes) {
        if (isPicture(attribute)) {
            for (const QJsonValue file : manyOf(attribute.value("value"_L1))) {
                detail.pictures.append(firstPicture(file));
            }
            continue;
        }
        const QString value = withoutEntities(shownText(attribute)).trimmed();
        const bool isPrice = flagIn(attribute, "isPrice"_L1) || marker.contains("price"_L1, Qt::CaseInsensitive);
        const bool isShown = value == known.title || value == known.description || value == known.barcode || value == known.sku;
        if (!value.isEmpty() && !isPrice && !isShown) {
            detail.attributes.append({ marker, {}, value });
        }
    }
    detail.pictures.removeAll(QString());
    detail.pictures.removeDuplicates();
    return detail;
}

} // namespace

core::Result<core::ProductDetail> decodeProduct(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    core::ProductDetail detail = readDetail(r, r.object(json));
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

core::Result<core::ProductPage> decodeProducts(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    core::ProductPage page;
    bool isBare = false;
    page.items = r.longList(json, readProduct, unreadOfProducts(), &page.total, &page.leftOut, &isBare);
    page.isTotalKnown = !isBare;
    return r.result(std::move(page));
}

core::Result<QList<core::Product>> decodeProductList(const QByteArray &json, const QString &lang)
{
    return decodeProducts(json, lang).map([](core::ProductPage page) { return std::move(page.items); });
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
