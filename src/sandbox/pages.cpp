// SPDX-License-Identifier: MIT
#include "sandbox/pages.h"

#include "sandbox/catalogue.h"
#include "sandbox/filter.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

void PageService::addRoutes(Router &router)
{
    const QString base = u"/api/content/pages"_s;
    router.add("GET", base, Access::App, [this](Request &r) { return all(r); });
    router.add("GET", base + u"/root"_s, Access::App, [this](Request &r) { return tree(r, QJsonValue::Null); });
    router.add("GET", base + u"/{}"_s, Access::App, [this](Request &r) {
        const QJsonObject page = store().entity("pages"_L1, r.id());
        if (page.isEmpty())
            throw Refusal(404, u"Page not found"_s);
        return ok(wire(page, r.lang));
    });
    router.add("GET", base + u"/url/{}"_s, Access::App, [this](Request &r) { return ok(wire(known(r.captures[0]), r.lang)); });
    router.add("GET", base + u"/{}/children"_s, Access::App, [this](Request &r) { return tree(r, known(r.captures[0])[u"id"]); });
    router.add("GET", base + u"/{}/blocks"_s, Access::App, [this](Request &r) {
        QJsonArray blocks;
        if (known(r.captures[0])[u"type"].toString() == "catalog_page"_L1) {
            const QJsonArray entities = store().list("blocks"_L1);
            for (const QJsonValue entity : entities)
                blocks << block(entity.toObject(), r.lang);
        }
        return ok(blocks);
    });
    router.add("GET", base + u"/{}/config"_s, Access::App, [this](Request &r) {
        const QJsonObject config = known(r.captures[0])[u"config"].toObject();
        const auto orNull = [&config](QStringView key) { return config.contains(key) ? config[key] : QJsonValue(QJsonValue::Null); };
        return ok(QJsonObject{ { u"rowsPerPage"_s, orNull(u"rowsPerPage") }, { u"productsPerRow"_s, orNull(u"productsPerRow") } });
    });
    router.add("GET", base + u"/quick/search"_s, Access::App, [this](Request &r) { return search(r); });
    addSetRoutes(router);
}

void PageService::addSetRoutes(Router &router)
{
    const QString sets = u"/api/content/attributes-sets"_s;
    router.add("GET", sets, Access::App, [this](Request &r) {
        QJsonArray items;
        const int type = r.number("typeId"_L1, 0);
        const QJsonArray entities = store().list("attributeSets"_L1);
        for (const QJsonValue entity : entities) {
            const QJsonObject set = wireSet(entity.toObject(), r.lang);
            if (type == 0 || set[u"typeId"].toInt() == type)
                items << set;
        }
        return ok(listOf(slice(items, pageOf(r)), items.size()));
    });
    router.add("GET", sets + u"/marker/{}"_s, Access::App, [this](Request &r) { return ok(wireSet(knownSet(r.captures[0]), r.lang)); });
    router.add(
        "GET", sets + u"/{}/attributes"_s, Access::App, [this](Request &r) { return ok(attributesOf(knownSet(r.captures[0]), r.lang)); });
    router.add("GET", sets + u"/{}/attributes/{}"_s, Access::App, [this](Request &r) {
        const QJsonArray attributes = attributesOf(knownSet(r.captures[0]), r.lang);
        for (const QJsonValue attribute : attributes) {
            if (attribute[u"marker"].toString() == r.captures[1])
                return ok(attribute);
        }
        throw Refusal(404, u"Attribute not found"_s);
    });
    router.add("GET", u"/api/content/general-types"_s, Access::App, [this](Request &) { return ok(store().list("generalTypes"_L1)); });
    router.add("POST", u"/api/content/blocks"_s, Access::App, [this](Request &r) {
        QJsonArray items;
        const QString type = r.param("type"_L1);
        const QJsonArray entities = store().list("blocks"_L1);
        for (const QJsonValue entity : entities) {
            if (type.isEmpty() || entity[u"type"].toString() == type)
                items << block(entity.toObject(), r.lang);
        }
        return created(listOf(slice(items, pageOf(r)), items.size()));
    });
    router.add("GET", u"/api/content/blocks/marker/{}"_s, Access::App, [this](Request &r) {
        const QJsonObject entity = store().entity("blocks"_L1, r.captures[0]);
        if (entity.isEmpty())
            throw Refusal(404, u"Block not found"_s);
        return ok(block(entity, r.lang));
    });
}

QJsonObject PageService::known(const QString &url) const
{
    const QJsonObject page = store().entity("pages"_L1, url, "pageUrl"_L1);
    if (page.isEmpty())
        throw Refusal(404, u"Page not found"_s);
    return page;
}

QJsonObject PageService::wire(const QJsonObject &page, const QString &lang) const
{
    QJsonObject wire = wireEntity(page, lang, store());
    wire.remove(u"config"_s);
    wire.remove(u"position"_s);
    wire[u"moduleFormConfigs"] = QJsonArray();
    wire[u"rating"] = QJsonObject();
    wire[u"blocks"] = QJsonArray();
    return wire;
}

QJsonObject PageService::block(const QJsonObject &block, const QString &lang) const
{
    return wireEntity(block, lang, store());
}

Reply PageService::tree(const Request &request, const QJsonValue &parent) const
{
    QJsonArray pages;
    const QJsonArray entities = store().list("pages"_L1);
    for (const QJsonValue page : entities) {
        if (page[u"parentId"] == parent && page[u"type"].toString() != "error_page"_L1)
            pages << wire(page.toObject(), request.lang);
    }
    return ok(pages);
}

Reply PageService::all(const Request &request) const
{
    QJsonArray pages;
    const QJsonArray entities = store().list("pages"_L1);
    for (const QJsonValue page : entities)
        pages << wire(page.toObject(), request.lang);
    return ok(pages);
}

// Titles that hold the text; below `url` when one is given.
Reply PageService::search(const Request &request) const
{
    QJsonArray found;
    const QString text = folded(request.param("name"_L1), request.lang);
    const QString url = request.param("url"_L1);
    const QStringList scope = url.isEmpty() ? QStringList() : Catalogue(m_context).pageTree(url);
    const QJsonArray entities = store().list("pages"_L1);
    for (const QJsonValue page : entities) {
        const QString title = localised(page[u"localizeInfos"], request.lang)[u"title"].toString();
        if (!text.isEmpty() && folded(title, request.lang).contains(text)
            && (scope.isEmpty() || scope.contains(page[u"pageUrl"].toString())))
            found << QJsonObject{ { u"id"_s, page[u"id"] }, { u"title"_s, title } };
    }
    return ok(found);
}

QJsonObject PageService::knownSet(const QString &marker) const
{
    const QJsonObject set = store().entity("attributeSets"_L1, marker);
    if (set.isEmpty())
        throw Refusal(404, u"Attributes set not found"_s);
    return set;
}

QJsonArray PageService::attributesOf(const QJsonObject &set, const QString &lang) const
{
    QJsonArray attributes = set[u"attributes"].toArray();
    if (set.contains(u"fromForm"_s))
        attributes = store().form(set[u"fromForm"].toString())[u"attributes"].toArray();
    QJsonArray wired;
    for (const QJsonValue value : std::as_const(attributes)) {
        QJsonObject attribute = resolved(value, lang, store()).toObject();
        if (!attribute.contains(u"value"_s))
            attribute[u"value"] = QJsonValue::Null;
        wired << attribute;
    }
    return wired;
}

QJsonObject PageService::wireSet(const QJsonObject &set, const QString &lang) const
{
    const QJsonObject type = store().entity("generalTypes"_L1, set[u"type"].toString(), "type"_L1);
    QJsonObject schema;
    int number = 0;
    const QJsonArray attributes = attributesOf(set, lang);
    for (const QJsonValue attribute : attributes)
        schema.insert(u"attribute"_s % QString::number(++number), attribute);
    return { { u"id"_s, set[u"id"] }, { u"createdDate"_s, u"2026-01-10T08:00:00.000Z"_s },
        { u"updatedDate"_s, u"2026-01-10T08:00:00.000Z"_s }, { u"version"_s, 1 }, { u"identifier"_s, set[u"identifier"] },
        { u"typeId"_s, type[u"id"] }, { u"title"_s, localised(set[u"title"], lang) }, { u"schema"_s, schema }, { u"isVisible"_s, true },
        { u"properties"_s, QJsonObject() }, { u"type"_s, type }, { u"position"_s, set[u"id"] } };
}

} // namespace sandbox
