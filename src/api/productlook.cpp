// SPDX-License-Identifier: MIT
// Where a store keeps the things of its products: for whoever connects it, not for selling.
#include "api/codecs.h"
#include "api/productattributes.h"

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

using Role = core::AttributeRole;
using Origin = core::AttributeOrigin;

bool hasOwn(const JsonReader &r, const QJsonObject &product, Role role)
{
    switch (role) {
    case Role::Price:
        return !textIn(product, "price"_L1).isEmpty();
    case Role::Title:
        return !r.title(product.value("localizeInfos"_L1)).trimmed().isEmpty();
    case Role::Sku:
        return !textIn(product, "sku"_L1).isEmpty();
    case Role::Currency:
        return !textIn(product, "currency"_L1).isEmpty();
    case Role::Picture:
    case Role::Barcode:
    case Role::Stock:
    case Role::Availability:
        break;
    }
    return false;
}

core::FoundAttribute foundIn(const JsonReader &r, const QJsonObject &product, const ProductAttributes &attributes, Role role)
{
    const auto &places = attributes.places(role);
    if (!attributes.isChosen(role) && hasOwn(r, product, role)) {
        return { role, {}, Origin::Own };
    }
    return places.isEmpty() ? core::FoundAttribute{ role, {}, Origin::None }
                            : core::FoundAttribute{ role, places.first().marker, places.first().origin };
}

} // namespace

core::Result<core::ProductsLook> decodeProductsLook(const QByteArray &json, const QString &lang, const core::AttributeMap &map)
{
    JsonReader r(lang);
    core::ProductsLook look;
    for (const Role role : core::attributeRoles) {
        look.found.append({ role, map.chosen.value(role), Origin::None });
    }
    const QJsonArray products = r.list(json);
    for (const QJsonValue item : products) {
        const QJsonObject product = item.toObject();
        const QString set = textIn(product, "attributeSetIdentifier"_L1);
        if (!set.isEmpty() && !look.attributeSets.contains(set)) {
            look.attributeSets.append(set);
        }
        const ProductAttributes attributes(r.unwrapped(product.value("attributeValues"_L1)).toObject(), map);
        for (core::FoundAttribute &best : look.found) {
            const core::FoundAttribute here = foundIn(r, product, attributes, best.role);
            const bool isMissed = best.origin == Origin::None && !best.marker.isEmpty(); // Chosen: what else there is does not count.
            best = here.origin > best.origin && (!isMissed || here.origin == Origin::Chosen) ? here : best;
        }
    }
    return r.result(std::move(look));
}

core::Result<QList<core::AttributeTraits>> decodeAttributeTraits(const QByteArray &json, const QString &lang)
{
    JsonReader r(lang);
    QList<core::AttributeTraits> traits;
    const QJsonArray items = r.list(json);
    for (const QJsonValue item : items) {
        const QString marker = textIn(item.toObject(), "marker"_L1);
        if (!marker.isEmpty()) {
            traits.append(traitsOf(marker, item.toObject()));
        }
    }
    return r.result(std::move(traits));
}

} // namespace api
