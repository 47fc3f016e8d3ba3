// SPDX-License-Identifier: MIT
#include "sandbox/catalogue.h"

#include "sandbox/http.h"
#include "sandbox/json.h"
#include "sandbox/service.h"

#include <QCollator>
#include <QLocale>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// Choice attributes compare by the option's value; texts by what they say.
QStringList texts(const QJsonValue &value)
{
    QStringList all;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            all << texts(one);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        all << texts(object.contains(u"value") ? object[u"value"] : object[u"plainValue"]);
    } else if (value.isDouble()) {
        all << QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    } else if (value.isBool()) {
        all << (value.toBool() ? u"true"_s : u"false"_s);
    } else if (value.isString()) {
        all << value.toString();
    }
    return all;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

// Numbers compare as numbers, everything else as text. 2 when they cannot be compared.
int compare(const QJsonValue &left, const QJsonValue &right)
{
    const QString leftText = texts(left).value(0);
    const QString rightText = texts(right).value(0);
    bool isLeft = false;
    bool isRight = false;
    const double leftNumber = leftText.toDouble(&isLeft);
    const double rightNumber = rightText.toDouble(&isRight);
    if (isLeft && isRight)
        return leftNumber < rightNumber ? -1 : leftNumber > rightNumber ? 1 : 0;
    if (leftText.isEmpty() || rightText.isEmpty())
        return 2;
    return qBound(-1, leftText.compare(rightText), 1);
}

// `in` takes a list, or one text that the value must hold (oneentry-api §10.1).
bool isIn(const QJsonValue &value, const QJsonValue &wanted, const QString &lang)
{
    QStringList choices = wanted.isArray() ? texts(wanted) : texts(wanted).value(0).split(u',');
    const QStringList own = texts(value);
    for (const QString &text : own) {
        for (const QString &choice : choices) {
            if (text == choice.trimmed() || (!wanted.isArray() && folded(text, lang).contains(folded(choice.trimmed(), lang))))
                return true;
        }
    }
    return false;
}

} // namespace

QString folded(const QString &text, const QString &lang)
{
    static const QLocale turkish(QLocale::Turkish, QLocale::Turkey);
    if (lang.startsWith("tr"_L1))
        return turkish.toLower(text);
    return text.toLower();
}

QJsonObject Catalogue::base(int index, const QString &lang) const
{
    QJsonObject &wire = m_bases[lang % u'/' % QString::number(index)];
    if (!wire.isEmpty())
        return wire;
    const Store &store = m_context.store;
    wire = wireEntity(store.section("products"_L1)[index].toObject(), lang, store);
    QJsonObject values = wire[u"attributeValues"][lang].toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        QJsonObject value = it->toObject();
        for (const QString &flag : { u"isIcon"_s, u"isProductPreview"_s }) {
            if (!value.contains(flag))
                value[flag] = false;
        }
        if (!value.contains(u"additionalFields"))
            value[u"additionalFields"] = QJsonArray();
        *it = value;
    }
    wire[u"attributeValues"] = QJsonObject{ { lang, values } };
    wire[u"isPositionLocked"] = false;
    wire[u"moduleFormConfigs"] = QJsonArray();
    wire[u"rating"] = QJsonObject();
    for (const QString &none : { u"templateIdentifier"_s, u"shortDescTemplateIdentifier"_s, u"paymentStages"_s })
        wire[none] = QJsonValue::Null;
    return wire;
}

QJsonObject Catalogue::wire(const Product &product, const QString &lang) const
{
    const Store &store = m_context.store;
    QJsonObject wire = base(product.base, lang);
    const QString title = store.title(product, lang);
    wire[u"id"] = product.id;
    wire[u"position"] = product.position;
    wire[u"sku"] = product.sku;
    wire[u"price"] = jsonOf(product.price);
    wire[u"localizeInfos"] = QJsonObject{ { lang, QJsonObject{ { u"title"_s, title } } } };
    wire[u"statusIdentifier"] = product.status.isEmpty() ? QJsonValue() : QJsonValue(product.status);
    const QJsonObject status = store.entity("productStatuses"_L1, product.status);
    wire[u"statusLocalizeInfos"] = status.isEmpty() ? QJsonObject() : keyed(status[u"localizeInfos"], lang);
    QJsonObject values = wire[u"attributeValues"][lang].toObject();
    const auto set = [&values](const QString &marker, const QJsonValue &value) {
        QJsonObject attribute = values[marker].toObject();
        attribute[u"value"] = value;
        values[marker] = attribute;
    };
    set(u"title"_s, title);
    set(u"price"_s, jsonOf(product.price));
    set(u"sku"_s, product.sku);
    set(u"stock"_s, product.stock);
    wire[u"attributeValues"] = QJsonObject{ { lang, values } };
    const QJsonObject page = store.entity("pages"_L1, product.category, "pageUrl"_L1);
    wire[u"productPages"] = QJsonArray{ QJsonObject{ { u"id"_s, product.id }, { u"pageId"_s, page[u"id"] }, { u"productId"_s, product.id },
        { u"positionId"_s, product.position }, { u"categoryPath"_s, product.category } } };
    wire[u"additional"] = QJsonObject{ { u"prices"_s, QJsonObject{ { u"min"_s, wire[u"price"] }, { u"max"_s, wire[u"price"] } } } };
    return wire;
}

void Catalogue::addPrices(QJsonArray &items, const ProductList &all)
{
    if (all.empty())
        return;
    const auto [least, most] = std::minmax_element(all.begin(), all.end(), [](auto a, auto b) { return a->price < b->price; });
    const QJsonObject prices{ { u"min"_s, jsonOf((*least)->price) }, { u"max"_s, jsonOf((*most)->price) } };
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject item = items[i].toObject();
        item[u"additional"] = QJsonObject{ { u"prices"_s, prices } };
        items[i] = item;
    }
}

QJsonValue Catalogue::attribute(const Product &product, const QString &marker, const QString &lang) const
{
    if (marker == "price"_L1)
        return jsonOf(product.price);
    if (marker == "stock"_L1)
        return product.stock;
    if (marker == "sku"_L1)
        return product.sku;
    if (marker == "title"_L1)
        return m_context.store.title(product, lang);
    return base(product.base, lang)[u"attributeValues"][lang][marker][u"value"];
}

QStringList Catalogue::pageTree(const QString &url) const
{
    const Store &store = m_context.store;
    QStringList urls{ url };
    const QJsonArray pages = store.list("pages"_L1);
    for (qsizetype i = 0; i < urls.size(); ++i) {
        const QJsonValue id = store.entity("pages"_L1, urls[i], "pageUrl"_L1)[u"id"];
        for (const QJsonValue &page : pages) {
            if (page[u"parentId"] == id && !id.isUndefined())
                urls << page[u"pageUrl"].toString();
        }
    }
    return urls;
}

bool Catalogue::meets(const Product &product, const QJsonObject &condition, const QString &lang) const
{
    const QString status = condition[u"statusMarker"].toString();
    if (!status.isEmpty() && product.status != status)
        return false;
    const QString title = condition[u"title"].toString();
    if (!title.isEmpty() && !folded(m_context.store.title(product, lang), lang).contains(folded(title, lang)))
        return false;
    const QString marker = condition[u"attributeMarker"].toString();
    if (marker.isEmpty())
        return true;
    const QString kind = condition[u"conditionMarker"].toString();
    const QJsonValue value = attribute(product, marker, lang);
    const QJsonValue wanted = condition[u"conditionValue"];
    if (kind == "exs"_L1)
        return !isEmpty(value);
    if (kind == "nexs"_L1)
        return isEmpty(value);
    if (kind == "in"_L1 || kind == "nin"_L1)
        return isIn(value, wanted, lang) == (kind == "in"_L1);
    if (kind == "mth"_L1)
        return compare(value, wanted) == 1;
    if (kind == "lth"_L1)
        return compare(value, wanted) == -1;
    return (compare(value, wanted) == 0) == (kind != "neq"_L1);
}

ProductList Catalogue::select(const Query &query) const
{
    static const QStringList kinds{ u"in"_s, u"nin"_s, u"eq"_s, u"neq"_s, u"mth"_s, u"lth"_s, u"exs"_s, u"nexs"_s, u"equals"_s };
    std::vector<QJsonObject> conditions;
    std::vector<QStringList> scopes;
    if (!query.pages.isEmpty())
        scopes.push_back(query.pages);
    for (const QJsonValue &one : query.filter) {
        const QJsonObject condition = one.toObject();
        if (!condition[u"attributeMarker"].toString().isEmpty() && !kinds.contains(condition[u"conditionMarker"].toString()))
            throw Refusal(400, u"\"conditionMarker\" must be one of ["_s % kinds.join(u", "_s) % u"]"_s);
        QStringList urls;
        const QJsonArray named = condition[u"pageUrls"].toArray();
        for (const QJsonValue &url : named)
            urls << url.toString();
        if (condition[u"pageUrl"].isString())
            urls << condition[u"pageUrl"].toString();
        QStringList scope = urls;
        if (condition[u"isNested"].toBool()) {
            for (const QString &url : std::as_const(urls))
                scope << pageTree(url);
        }
        if (!urls.isEmpty())
            scopes.push_back(scope);
        conditions.push_back(condition);
    }
    ProductList found;
    for (const Product &product : m_context.store.products()) {
        const bool isInScope
            = std::all_of(scopes.begin(), scopes.end(), [&](const QStringList &s) { return s.contains(product.category); });
        if (isInScope && std::all_of(conditions.begin(), conditions.end(), [&](const auto &c) { return meets(product, c, query.lang); }))
            found.push_back(&product);
    }
    sort(found, query);
    return found;
}

void Catalogue::sort(ProductList &products, const Query &query) const
{
    if (query.sortKey == "price"_L1) {
        std::stable_sort(products.begin(), products.end(), [](auto a, auto b) { return a->price < b->price; });
    } else if (query.sortKey == "title"_L1) {
        // Sort keys once for each product, instead of a collation for each comparison.
        const QCollator collator{ QLocale(query.lang) };
        std::vector<std::pair<QCollatorSortKey, const Product *>> keyedProducts;
        keyedProducts.reserve(products.size());
        for (const Product *product : products)
            keyedProducts.emplace_back(collator.sortKey(m_context.store.title(*product, query.lang)), product);
        std::stable_sort(keyedProducts.begin(), keyedProducts.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::transform(keyedProducts.begin(), keyedProducts.end(), products.begin(), [](const auto &pair) { return pair.second; });
    }
    if (query.isDescending)
        std::reverse(products.begin(), products.end());
}

ProductList Catalogue::search(const QString &text, const QString &lang, int limit) const
{
    ProductList found;
    const QString wanted = folded(text.trimmed(), lang);
    for (const Product &product : m_context.store.products()) {
        if (int(found.size()) >= limit)
            break;
        if (folded(m_context.store.title(product, lang), lang).contains(wanted) || product.sku.compare(text, Qt::CaseInsensitive) == 0)
            found.push_back(&product);
    }
    return found;
}

} // namespace sandbox
