// SPDX-License-Identifier: MIT
#include "sandbox/products.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

const QString productsPath = u"/api/content/products"_s;

QJsonArray filterOf(const Request &request)
{
    if (request.json.isUndefined())
        return {};
    if (!request.json.isObject())
        throw Refusal(400, u"\"value\" must be of type object"_s);
    const QJsonValue filter = request.json[u"filter"];
    if (!filter.isUndefined() && !filter.isArray())
        throw Refusal(400, u"\"filter\" must be an array"_s);
    return filter.toArray();
}

// A condition can also stand in the query (docs/oneentry.md#products).
QJsonArray withQueryCondition(QJsonArray filter, const Request &request)
{
    const QString marker = request.param("attributeMarker"_L1);
    if (!marker.isEmpty())
        filter << QJsonObject{ { u"attributeMarker"_s, marker }, { u"conditionMarker"_s, request.param("conditionMarker"_L1) },
            { u"conditionValue"_s, request.param("conditionValue"_L1) } };
    return filter;
}

// Opaque to the client; only when the query names a storage (docs/oneentry.md#products).
void addSignedPrice(QJsonObject &item, const Product &product, const Request &request)
{
    if (!request.param("signPrice"_L1).isEmpty())
        item[u"signedPrice"] = QString(product.sku % u'.' % QString::number(product.price));
}

} // namespace

ProductService::ProductService(Context &context, const Catalogue &catalogue) : Service(context), m_catalogue(catalogue) { }

void ProductService::addRoutes(Router &router)
{
    router.add(
        "POST", productsPath + u"/all"_s, Access::App, [this](Request &r) { return list(r, {}, filterOf(r)); }, Shape::Products);
    router.add(
        "GET", productsPath + u"/ids"_s, Access::App, [this](Request &r) { return byIds(r); }, Shape::Products);
    router.add(
        "GET", productsPath + u"/{}"_s, Access::App, [this](Request &r) { return one(r); }, Shape::Product);
    router.add(
        "GET", productsPath + u"/{}/related"_s, Access::App, [this](Request &r) { return related(r); }, Shape::Products);
    router.add("GET", productsPath + u"/{}/blocks"_s, Access::App, [this](Request &r) { return blocks(r); });
    router.add("GET", productsPath + u"/quick/search"_s, Access::App, [this](Request &r) { return search(r); });
    // The products that a block of similar products can show: those that name the block.
    router.add(
        "GET", u"/api/content/blocks/{}/similar-products"_s, Access::App, [this](Request &r) { return ofBlock(r); }, Shape::Products);
    addPageRoutes(router);
    addStatusRoutes(router);
}

void ProductService::addPageRoutes(Router &router)
{
    // Products that belong to no page: the demo store has none.
    router.add(
        "POST", productsPath + u"/empty-page"_s, Access::App, [this](Request &r) { return list(r, { u"/"_s }, {}); }, Shape::Products);
    router.add(
        "POST", productsPath + u"/page/{}"_s, Access::App, [this](Request &r) { return list(r, { pageUrl(r.id()) }, filterOf(r)); },
        Shape::Products);
    router.add(
        "POST", productsPath + u"/page/url/{}"_s, Access::App, [this](Request &r) { return list(r, { r.captures[0] }, filterOf(r)); },
        Shape::Products);
    router.add("GET", productsPath + u"/page/{}/prices"_s, Access::App, [this](Request &r) { return prices(r); });
    router.add("POST", productsPath + u"/all/counts"_s, Access::App, [this](Request &r) { return counts(r, {}); });
    router.add("POST", productsPath + u"/page/{}/counts"_s, Access::App, [this](Request &r) { return counts(r, pageUrl(r.id())); });
    router.add("POST", productsPath + u"/page/url/{}/counts"_s, Access::App, [this](Request &r) { return counts(r, r.captures[0]); });
}

void ProductService::addStatusRoutes(Router &router)
{
    const QString statuses = u"/api/content/product-statuses"_s;
    router.add("GET", statuses, Access::App, [this](Request &) {
        QJsonArray all;
        const QJsonArray entities = store().list("productStatuses"_L1);
        for (const QJsonValue entity : entities)
            all << wireEntityInAll(entity.toObject(), store());
        return ok(all);
    });
    router.add("GET", statuses + u"/marker/{}"_s, Access::App, [this](Request &r) {
        const QJsonObject status = store().entity("productStatuses"_L1, r.captures[0]);
        if (status.isEmpty())
            throw Refusal(404, u"Product status not found"_s);
        return ok(wireEntityInAll(status, store()));
    });
    router.add("GET", statuses + u"/marker-validation/{}"_s, Access::App, [this](Request &r) {
        return ok(QJsonObject{ { u"valid"_s, store().entity("productStatuses"_L1, r.captures[0]).isEmpty() } });
    });
}

const Product &ProductService::known(qint64 id) const
{
    const Product *product = store().product(id);
    if (!product)
        throw Refusal(404, u"Product "_s % QString::number(id) % u" not found"_s);
    return *product;
}

QString ProductService::pageUrl(qint64 id) const
{
    const QJsonObject page = store().entity("pages"_L1, id);
    if (page.isEmpty())
        throw Refusal(404, u"Page not found"_s);
    return page[u"pageUrl"].toString();
}

Catalogue::Query ProductService::queryOf(const Request &request, const QStringList &pages, const QJsonArray &filter) const
{
    const QString key = request.param("sortKey"_L1);
    const QString order = request.param("sortOrder"_L1).toUpper();
    if (!order.isEmpty() && order != "ASC"_L1 && order != "DESC"_L1)
        throw Refusal(400, u"\"sortOrder\" must be one of [ASC, DESC]"_s);
    if (!key.isEmpty() && !QStringList({ u"id"_s, u"position"_s, u"title"_s, u"date"_s, u"price"_s }).contains(key))
        throw Refusal(400, u"\"sortKey\" must be one of [id, position, title, date, price]"_s);
    // The order of the catalogue unless something is asked for; then the server's default is DESC.
    const bool isDescending = order == "DESC"_L1 || (order.isEmpty() && !key.isEmpty());
    return { request.lang, withQueryCondition(filter, request), pages, key, isDescending };
}

Reply ProductService::list(const Request &request, const QStringList &pages, const QJsonArray &filter) const
{
    // On a page route `isNested` takes the page's children in.
    QStringList scope = pages;
    for (const QJsonValue condition : filter) {
        if (condition[u"isNested"].toBool() && pages.size() == 1)
            scope = m_catalogue.pageTree(pages.first());
    }
    return { .status = 201, .json = listed(request, m_catalogue.select(queryOf(request, scope, filter))).json };
}

Reply ProductService::listed(const Request &request, const ProductList &found) const
{
    Page page = pageOf(request);
    if (const int most = store().project()[u"pageLimit"].toInt(); most > 0)
        page.limit = qMin(page.limit, most);
    const QJsonObject prices = m_catalogue.prices(found);
    QJsonArray items;
    for (size_t i = size_t(page.offset); i < found.size() && items.size() < page.limit; ++i) {
        QJsonObject item = m_catalogue.wire(*found[i], request.lang, prices);
        addSignedPrice(item, *found[i], request);
        items << item;
    }
    return ok(listOf(items, qint64(found.size())));
}

Reply ProductService::byIds(const Request &request) const
{
    QJsonArray items;
    const QStringList ids = request.param("ids"_L1).split(u',', Qt::SkipEmptyParts);
    for (const QString &id : ids.mid(0, 1000)) {
        if (const Product *product = store().product(id.trimmed().toLongLong()); product && !product->isRemoved)
            items << m_catalogue.wire(*product, request.lang);
    }
    return ok(items);
}

Reply ProductService::one(const Request &request) const
{
    return ok(m_catalogue.wire(known(request.id()), request.lang));
}

Reply ProductService::related(const Request &request) const
{
    ProductList found;
    const Product &product = known(request.id());
    const QJsonArray ids = store().section("products"_L1)[product.base][u"relatedIds"].toArray();
    for (const QJsonValue id : ids) {
        if (const Product *other = store().product(id.toInteger()))
            found.push_back(other);
    }
    return listed(request, found);
}

Reply ProductService::blocks(const Request &request) const
{
    QJsonArray all;
    const Product &product = known(request.id());
    const QJsonArray markers = store().section("products"_L1)[product.base][u"blocks"].toArray();
    for (const QJsonValue marker : markers) {
        const QJsonObject block = store().entity("blocks"_L1, marker.toString());
        if (!block.isEmpty())
            all << wireEntityInAll(block, store());
    }
    return ok(all);
}

Reply ProductService::ofBlock(const Request &request) const
{
    if (store().entity("blocks"_L1, request.captures[0]).isEmpty())
        throw Refusal(404, u"Block not found"_s);
    ProductList found;
    for (const Product &product : store().products()) {
        if (store().section("products"_L1)[product.base][u"blocks"].toArray().contains(request.captures[0]))
            found.push_back(&product);
    }
    return listed(request, found);
}

Reply ProductService::search(const Request &request) const
{
    QJsonArray all;
    const QString text = request.param("name"_L1);
    const ProductList found = text.trimmed().isEmpty() ? ProductList() : m_catalogue.search(text, request.lang, pageOf(request).limit);
    for (const Product *product : found) {
        const QJsonObject page = store().entity("pages"_L1, product->category, "pageUrl"_L1);
        all << QJsonObject{ { u"id"_s, product->id }, { u"title"_s, store().title(*product, request.lang) }, { u"pageId"_s, page[u"id"] } };
    }
    return ok(all);
}

Reply ProductService::prices(const Request &request) const
{
    const ProductList found = m_catalogue.select(queryOf(request, { request.captures[0] }, {}));
    const Page page = pageOf(request);
    QJsonArray items;
    for (size_t i = size_t(page.offset); i < found.size() && items.size() < page.limit; ++i) {
        QJsonObject item{ { u"id"_s, found[i]->id }, { u"price"_s, coins().jsonOf(found[i]->price) } };
        addSignedPrice(item, *found[i], request);
        items << item;
    }
    return ok(listOf(items, qint64(found.size())));
}

Reply ProductService::counts(const Request &request, const QString &pageUrl) const
{
    if (!request.json.isUndefined() && !request.json.isArray())
        throw Refusal(400, u"\"value\" must be an array"_s);
    const QJsonArray filter = request.json.toArray();
    const auto count = [&](const QStringList &pages) {
        return qint64(m_catalogue.select({ .lang = request.lang, .filter = filter, .pages = pages }).size());
    };
    const qint64 all = count({});
    return created(QJsonObject{ { u"totalAll"_s, all }, { u"totalInCategory"_s, pageUrl.isEmpty() ? all : count({ pageUrl }) },
        { u"totalInCategoryWithNested"_s, pageUrl.isEmpty() ? all : count(m_catalogue.pageTree(pageUrl)) } });
}

} // namespace sandbox
