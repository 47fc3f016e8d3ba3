// SPDX-License-Identifier: MIT
#include "sandbox/lists.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr int mostCartLines = 500;

QJsonObject echo(const QJsonArray &lines)
{
    return { { u"items"_s, lines }, { u"total"_s, lines.size() } };
}

qint64 quantityOf(const QJsonValue &line)
{
    const double quantity = line[u"qty"].toDouble(1);
    if (quantity < 1 || quantity > 1e6 || quantity != double(qint64(quantity)))
        throw Refusal(400, u"\"qty\" must be a positive number"_s);
    return qint64(quantity);
}

} // namespace

void ListService::addRoutes(Router &router)
{
    for (const QString &list : { u"cart"_s, u"wishlist"_s }) {
        const QString base = u"/api/content/users/me/"_s % list;
        router.add("GET", base, Access::App, [this, list](Request &r) { return show(r, list, 200); });
        router.add("PUT", base, Access::App, [this, list](Request &r) { return replace(r, list); });
        router.add("POST", base + u"/items"_s, Access::App, [this, list](Request &r) { return put(r, list); });
        router.add("DELETE", base + u"/items/{}"_s, Access::App, [this, list](Request &r) { return remove(r, list); });
    }
    router.add("POST", u"/api/content/user-activity/track"_s, Access::App, [](Request &) { return Reply{ .status = 204, .type = {} }; });
}

// A signed-in user, or a visitor with an id of their own. One that is no plain UUID is answered but never stored.
QString ListService::owner(const Request &request, bool &isStored) const
{
    isStored = true;
    if (request.userId)
        return QString::number(request.userId);
    const QString guest = QString::fromLatin1(request.header("x-guest-id"_ba));
    if (guest.isEmpty())
        throw Refusal(400, u"Missing x-guest-id header"_s);
    const QUuid id = QUuid::fromString(guest);
    isStored = !id.isNull() && id.toString(QUuid::WithoutBraces).compare(guest, Qt::CaseInsensitive) == 0;
    return guest.toLower();
}

Reply ListService::show(const Request &request, const QString &list, int status) const
{
    bool isStored = false;
    const QString who = owner(request, isStored);
    QJsonArray lines;
    const QList<Row> rows = db().rows(u"SELECT * FROM lines WHERE user = ? AND list = ? ORDER BY added, product"_s, { who, list });
    for (const Row &row : rows) {
        QJsonObject line{ { u"productId"_s, row[u"product"_s].toLongLong() }, { u"addedAt"_s, row[u"added"_s].toString() } };
        if (list == "cart"_L1)
            line[u"qty"] = row[u"quantity"_s].toLongLong();
        lines << line;
    }
    return { .status = status, .json = echo(lines) };
}

Reply ListService::replace(const Request &request, const QString &list)
{
    bool isStored = false;
    const QString who = owner(request, isStored);
    const QJsonArray items = request.json[u"items"].toArray();
    if (items.size() > mostCartLines)
        throw Refusal(400, u"\"items\" must contain less than or equal to 500 items"_s);
    if (!isStored)
        return ok(echo(items));
    Transaction all(db());
    db().run(u"DELETE FROM lines WHERE user = ? AND list = ?"_s, { who, list });
    for (const QJsonValue item : items) {
        if (!store().product(item[u"productId"].toInteger()))
            throw Refusal(404, u"Product "_s % item[u"productId"].toVariant().toString() % u" not found"_s);
        db().run(u"INSERT OR REPLACE INTO lines(user, list, product, quantity, added) VALUES(?, ?, ?, ?, ?)"_s,
            { who, list, item[u"productId"].toInteger(), quantityOf(item), now() });
    }
    all.commit();
    return show(request, list, 200);
}

Reply ListService::put(const Request &request, const QString &list)
{
    bool isStored = false;
    const QString who = owner(request, isStored);
    const qint64 product = request.json[u"productId"].toInteger();
    if (!store().product(product))
        throw Refusal(404, u"Product "_s % QString::number(product) % u" not found"_s);
    const qint64 quantity = quantityOf(request.json);
    if (!isStored)
        return created(echo({ QJsonObject{ { u"productId"_s, product }, { u"qty"_s, quantity } } }));
    if (db().value(u"SELECT COUNT(*) FROM lines WHERE user = ? AND list = ?"_s, { who, list }).toInt() >= mostCartLines)
        throw Refusal(400, u"\"items\" must contain less than or equal to 500 items"_s);
    db().run(u"INSERT OR REPLACE INTO lines(user, list, product, quantity, added) VALUES(?, ?, ?, ?, ?)"_s,
        { who, list, product, quantity, now() });
    return show(request, list, 201);
}

Reply ListService::remove(const Request &request, const QString &list)
{
    bool isStored = false;
    const QString who = owner(request, isStored);
    db().run(u"DELETE FROM lines WHERE user = ? AND list = ? AND product = ?"_s, { who, list, request.id() });
    return show(request, list, 200);
}

} // namespace sandbox
