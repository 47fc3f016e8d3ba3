// SPDX-License-Identifier: MIT
#include "core/attributemap.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using Role = AttributeRole;
using Origin = AttributeOrigin;

struct NamedRole
{
    Role role = Role::Price;
    int rank = 0;
};

/// What stores call things, of each role the most telling first.
const QHash<QString, NamedRole> &knownNames()
{
    static const QHash<QString, NamedRole> names = [] {
        const std::pair<Role, QStringList> lists[]{
            { Role::Price, { u"price"_s, u"p_price"_s, u"productprice"_s } },
            { Role::Title, { u"title"_s, u"p_title"_s, u"producttitle"_s, u"name"_s, u"product-name"_s, u"product_name"_s } },
            { Role::Picture, { u"p_image"_s, u"pic"_s, u"productimage"_s, u"images"_s, u"image"_s } },
            { Role::Sku, { u"sku"_s, u"p_sku"_s, u"productsku"_s } },
            { Role::Barcode, { u"barcode"_s, u"ean"_s, u"gtin"_s, u"p_barcode"_s } },
            { Role::Stock, { u"stock"_s, u"quantity"_s, u"p_stock"_s, u"p_quantity"_s } },
            { Role::Availability, { u"p_available"_s, u"available"_s, u"availability"_s } },
            { Role::Currency, { u"currency"_s, u"p_currency"_s } },
        };
        QHash<QString, NamedRole> all;
        for (const auto &[role, list] : lists) {
            for (qsizetype i = 0; i < list.size(); ++i) {
                all.insert(list[i], { role, int(i) });
            }
        }
        return all;
    }();
    return names;
}

bool isPictureType(FieldType type)
{
    return type == FieldType::Image || type == FieldType::GroupOfImages;
}

/// A name alone makes no picture of a text, and no currency of a rate.
bool canBe(Role role, FieldType type)
{
    const bool isNumber = type == FieldType::Real || type == FieldType::Float || type == FieldType::Integer;
    return role == Role::Picture ? isPictureType(type) || type == FieldType::File : role != Role::Currency || !isNumber;
}

/// Under the strongest of its reasons alone: those of one attribute come one after the other, the strongest first.
void addPlace(AttributePlaces &places, Role role, const AttributePlace &place)
{
    QList<AttributePlace> &some = places[size_t(role)];
    if (some.isEmpty() || some.last().marker != place.marker) {
        some.append(place);
    }
}

void addFlagged(AttributePlaces &places, const AttributeTraits &attribute, const AttributeMap &map)
{
    if (attribute.flag) {
        addPlace(places, *attribute.flag, { attribute.marker, Origin::Flag, attribute.position });
    }
    for (auto it = map.flagged.begin(); it != map.flagged.end(); ++it) {
        if (attribute.flag != it.key() && it->contains(attribute.marker)) {
            addPlace(places, it.key(), { attribute.marker, Origin::Flag, attribute.position });
        }
    }
}

void addGuessed(AttributePlaces &places, const AttributeTraits &attribute)
{
    const QString name = attribute.marker.toLower();
    const auto known = knownNames().constFind(name);
    if (known != knownNames().cend() && canBe(known->role, attribute.type)) {
        addPlace(places, known->role, { attribute.marker, Origin::Name, known->rank });
    } else if (name.contains("currency"_L1) && canBe(Role::Currency, attribute.type)) {
        constexpr int afterAllNames = 100;
        addPlace(places, Role::Currency, { attribute.marker, Origin::Name, afterAllNames });
    }
    if (isPictureType(attribute.type)) {
        addPlace(places, Role::Picture, { attribute.marker, Origin::Type, attribute.position });
    }
}

bool isBetter(const AttributePlace &a, const AttributePlace &b)
{
    return a.origin != b.origin ? a.origin > b.origin : a.rank < b.rank;
}

} // namespace

QString attributeRoleName(AttributeRole role)
{
    static const std::array names{ u"price"_s, u"title"_s, u"picture"_s, u"sku"_s, u"barcode"_s, u"stock"_s, u"availability"_s,
        u"currency"_s };
    return names[size_t(role)];
}

std::optional<AttributeRole> attributeRoleFromName(const QString &name)
{
    for (const AttributeRole role : attributeRoles) {
        if (attributeRoleName(role) == name) {
            return role;
        }
    }
    return std::nullopt;
}

QString attributeOriginName(AttributeOrigin origin)
{
    static const std::array names{ u"none"_s, u"type"_s, u"name"_s, u"flag"_s, u"product"_s, u"chosen"_s };
    return names[size_t(origin)];
}

void AttributeMap::choose(AttributeRole role, const QString &marker)
{
    marker.isEmpty() ? void(chosen.remove(role)) : void(chosen.insert(role, marker));
}

void AttributeMap::learn(const QList<AttributeTraits> &set)
{
    for (const AttributeTraits &attribute : set) {
        if (attribute.flag && !flagged.value(*attribute.flag).contains(attribute.marker)) {
            flagged[*attribute.flag].append(attribute.marker);
        }
    }
}

QString AttributeMap::key() const
{
    QStringList parts;
    for (auto it = chosen.begin(); it != chosen.end(); ++it) {
        parts.append(attributeRoleName(it.key()) + u'=' + it.value());
    }
    for (auto it = flagged.begin(); it != flagged.end(); ++it) {
        parts.append(attributeRoleName(it.key()) + u':' + it->join(u','));
    }
    if (!currency.isEmpty()) {
        parts.append(u"in "_s + currency);
    }
    return parts.join(u'\n');
}

AttributePlaces placesOf(const QList<AttributeTraits> &attributes, const AttributeMap &map)
{
    AttributePlaces places;
    for (const AttributeTraits &attribute : attributes) {
        addFlagged(places, attribute, map);
        addGuessed(places, attribute);
    }
    for (QList<AttributePlace> &some : places) {
        std::stable_sort(some.begin(), some.end(), isBetter);
    }
    for (auto it = map.chosen.begin(); it != map.chosen.end(); ++it) {
        const bool isThere
            = std::any_of(attributes.begin(), attributes.end(), [&it](const AttributeTraits &one) { return one.marker == it.value(); });
        if (isThere) {
            places[size_t(it.key())] = { { it.value(), Origin::Chosen, 0 } };
        }
    }
    return places;
}

bool ProductsLook::areChoicesThere() const
{
    return std::none_of(
        found.begin(), found.end(), [](const FoundAttribute &one) { return one.origin == AttributeOrigin::None && !one.marker.isEmpty(); });
}

} // namespace core
