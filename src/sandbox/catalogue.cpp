// SPDX-License-Identifier: MIT
#include "sandbox/catalogue.h"

#include "sandbox/filter.h"
#include "sandbox/json.h"
#include "sandbox/service.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

QJsonObject Catalogue::base(int index, const QString &lang) const
{
    QJsonObject &wire = m_bases[lang % u'/' % QString::number(index)];
    if (!wire.isEmpty())
        return wire;
    const Store &store = m_context.store;
    wire = wireEntity(store.section("products"_L1)[index].toObject(), lang, store);
    QJsonObject values = wire[u"attributeValues"][lang].toObject();
    for (QJsonValueRef one : values) {
        QJsonObject value = one.toObject();
        for (const QString &flag : { u"isIcon"_s, u"isProductPreview"_s }) {
            if (!value.contains(flag))
                value[flag] = false;
        }
        if (!value.contains(u"additionalFields"))
            value[u"additionalFields"] = QJsonArray();
        one = value;
    }
    wire[u"attributeValues"] = QJsonObject{ { lang, values } };
    wire[u"pageId"] = store.entity("pages"_L1, wire[u"categories"][0].toString(), "pageUrl"_L1)[u"id"]; // taken out again by wire()
    wire[u"isPositionLocked"] = false;
    wire[u"moduleFormConfigs"] = QJsonArray();
    wire[u"rating"] = QJsonObject();
    for (const QString &none : { u"templateIdentifier"_s, u"shortDescTemplateIdentifier"_s, u"paymentStages"_s })
        wire[none] = QJsonValue::Null;
    return wire;
}

QJsonObject Catalogue::statusInfos(const QString &status, const QString &lang) const
{
    QJsonObject &infos = m_statuses[lang % u'/' % status];
    if (infos.isEmpty() && !status.isEmpty())
        infos = keyed(m_context.store.entity("productStatuses"_L1, status)[u"localizeInfos"], lang);
    return infos;
}

QJsonObject Catalogue::wire(const Product &product, const QString &lang, const QJsonObject &prices) const
{
    const QString title = m_context.store.title(product, lang);
    QJsonObject wire = base(product.base, lang);
    const QJsonValue price = m_context.store.coins().jsonOf(product.price);
    wire[u"id"] = product.id;
    wire[u"position"] = product.position;
    wire[u"sku"] = product.sku;
    wire[u"price"] = product.hasPrice ? price : QJsonValue();
    wire[u"localizeInfos"] = QJsonObject{ { lang, QJsonObject{ { u"title"_s, title } } } };
    wire[u"statusIdentifier"] = product.status.isEmpty() ? QJsonValue() : QJsonValue(product.status);
    wire[u"statusLocalizeInfos"] = statusInfos(product.status, lang);
    QJsonObject values = wire[u"attributeValues"][lang].toObject();
    const auto set = [&values](const QString &marker, const QJsonValue &value) {
        if (!values.contains(marker))
            return; // A store of another owner keeps its things elsewhere.
        QJsonObject attribute = values[marker].toObject();
        attribute[u"value"] = value;
        values[marker] = attribute;
    };
    set(u"title"_s, title);
    set(u"price"_s, price);
    set(u"sku"_s, product.sku);
    set(u"stock"_s, product.stock);
    wire[u"attributeValues"] = QJsonObject{ { lang, values } };
    wire[u"productPages"] = QJsonArray{ QJsonObject{ { u"id"_s, product.id }, { u"pageId"_s, wire.take(u"pageId"_s) },
        { u"productId"_s, product.id }, { u"positionId"_s, product.position }, { u"categoryPath"_s, product.category } } };
    wire[u"additional"]
        = QJsonObject{ { u"prices"_s, prices.isEmpty() ? QJsonObject{ { u"min"_s, price }, { u"max"_s, price } } : prices } };
    return wire;
}

QJsonObject Catalogue::prices(const ProductList &all) const
{
    if (all.empty())
        return {};
    const auto [least, most] = std::minmax_element(all.begin(), all.end(), [](auto a, auto b) { return a->price < b->price; });
    const Coins &coins = m_context.store.coins();
    return { { u"min"_s, coins.jsonOf((*least)->price) }, { u"max"_s, coins.jsonOf((*most)->price) } };
}

QStringList Catalogue::pageTree(const QString &url) const
{
    const Store &store = m_context.store;
    QStringList urls{ url };
    const QJsonArray pages = store.list("pages"_L1);
    for (qsizetype i = 0; i < urls.size(); ++i) {
        const QJsonValue id = store.entity("pages"_L1, urls[i], "pageUrl"_L1)[u"id"];
        for (const QJsonValue page : pages) {
            if (page[u"parentId"] == id && !id.isUndefined())
                urls << page[u"pageUrl"].toString();
        }
    }
    return urls;
}

ProductList Catalogue::select(const Query &query) const
{
    const auto baseValue
        = [&](int index, const QString &marker) { return base(index, query.lang)[u"attributeValues"][query.lang][marker][u"value"]; };
    ProductFilter filter(m_context.store, query.filter, query.lang, baseValue, [this](const QString &url) { return pageTree(url); });
    const std::vector<Product> &products = m_context.store.products();
    const std::vector<int> &order = m_context.store.order(query.sortKey, query.lang);
    ProductList found;
    found.reserve(products.size());
    for (const int index : order) {
        const Product &product = products[size_t(index)];
        if (!product.isRemoved && (query.pages.isEmpty() || query.pages.contains(product.category)) && filter.accepts(product))
            found.push_back(&product);
    }
    if (query.isDescending)
        std::reverse(found.begin(), found.end());
    return found;
}

ProductList Catalogue::search(const QString &text, const QString &lang, int limit) const
{
    ProductList found;
    const QString wanted = folded(text.trimmed(), lang);
    const qsizetype index = qMax<qsizetype>(0, m_context.store.languages().indexOf(lang));
    for (const Product &product : m_context.store.products()) {
        if (int(found.size()) >= limit)
            break;
        if (product.folded[index].contains(wanted) || product.sku.compare(text, Qt::CaseInsensitive) == 0)
            found.push_back(&product);
    }
    return found;
}

} // namespace sandbox
