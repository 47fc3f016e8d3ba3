// SPDX-License-Identifier: MIT
#include "api/productsapi.h"

#include "api/codecs.h"
#include "net/requestspec.h"

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

net::RequestSpec listSpec(const core::ProductQuery &query, const QString &lang)
{
    net::RequestSpec spec;
    spec.verb = net::Verb::Post; // A pure read all the same: it may be repeated.
    spec.path = { u"products"_s, u"all"_s };
    spec.query = { { u"limit"_s, QString::number(qBound(1, query.limit, 1000)) }, { u"offset"_s, QString::number(qMax(0, query.offset)) } };
    if (!query.sortKey.isEmpty()) {
        spec.query.append({ u"sortOrder"_s, query.ascending ? u"ASC"_s : u"DESC"_s });
        spec.query.append({ u"sortKey"_s, query.sortKey });
    }
    spec.query.append({ u"langCode"_s, lang });
    spec.body = "{\"filter\":[]}"_ba;
    return spec;
}

net::RequestSpec setSpec(const QString &attributeSet, const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"attributes-sets"_s, attributeSet, u"attributes"_s };
    spec.query = { { u"langCode"_s, lang } };
    return spec;
}

} // namespace

core::AttributeMap ProductsApi::attributes() const
{
    core::AttributeMap map = m_attributes;
    map.currency = currency();
    return map;
}

core::RequestId ProductsApi::fetchProducts(const core::ProductQuery &query, const QString &lang)
{
    return send(
        listSpec(query, lang), [lang, map = attributes()](const QByteArray &b) { return decodeProducts(b, lang, map); },
        &ProductsApi::productsFetched);
}

core::RequestId ProductsApi::fetchProductPage(const core::ProductQuery &query, const QString &lang)
{
    const auto asItCame = [](const QByteArray &body) { return core::Result<core::ProductPageText>(core::ProductPageText{ body }); };
    return send(listSpec(query, lang), asItCame, &ProductsApi::productPageFetched);
}

core::RequestId ProductsApi::fetchProduct(qint64 productId, const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"products"_s, QString::number(productId) };
    spec.query = { { u"langCode"_s, lang } };
    return send(
        spec, [lang, map = attributes()](const QByteArray &b) { return decodeProduct(b, lang, map); }, &ProductsApi::productFetched);
}

core::RequestId ProductsApi::fetchProductsByIds(const QList<qint64> &productIds, const QString &lang)
{
    QStringList ids;
    for (const qint64 id : productIds) {
        ids.append(QString::number(id));
    }
    net::RequestSpec spec;
    spec.path = { u"products"_s, u"ids"_s };
    spec.query = { { u"ids"_s, ids.join(u',') }, { u"langCode"_s, lang }, { u"limit"_s, QString::number(qMax<qsizetype>(1, ids.size())) } };
    return send(
        spec, [lang, map = attributes()](const QByteArray &b) { return decodeProductList(b, lang, map); },
        &ProductsApi::productsByIdsFetched);
}

core::RequestId ProductsApi::search(const QString &text, const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"products"_s, u"quick"_s, u"search"_s };
    spec.query = { { u"langCode"_s, lang }, { u"name"_s, text } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeSearch(b, lang); }, &ProductsApi::searchFinished);
}

core::RequestId ProductsApi::fetchCategories(const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"pages"_s };
    spec.query = { { u"langCode"_s, lang } };
    return send(
        spec, [lang](const QByteArray &b) { return decodeTitles(b, lang, "pageUrl"_L1); }, &ProductsApi::categoriesFetched);
}

core::RequestId ProductsApi::fetchAttributeTitles(const QString &attributeSet, const QString &lang)
{
    return send(
        setSpec(attributeSet, lang), [lang](const QByteArray &b) { return decodeTitles(b, lang, "marker"_L1); },
        &ProductsApi::attributeTitlesFetched);
}

core::RequestId ProductsApi::fetchAttributeTraits(const QString &attributeSet, const QString &lang)
{
    return send(
        setSpec(attributeSet, lang), [lang](const QByteArray &b) { return decodeAttributeTraits(b, lang); },
        &ProductsApi::attributeTraitsFetched);
}

} // namespace api
