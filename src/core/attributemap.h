// SPDX-License-Identifier: MIT
#pragma once
#include "core/formvalue.h"

#include <QMap>
#include <QStringList>
#include <array>
#include <optional>

namespace core {

/// What an attribute of a product can stand for (docs/oneentry.md#where-a-product-keeps-things).
enum class AttributeRole { Price, Title, Picture, Sku, Barcode, Stock, Availability, Currency };

inline constexpr std::array attributeRoles{ AttributeRole::Price, AttributeRole::Title, AttributeRole::Picture, AttributeRole::Sku,
    AttributeRole::Barcode, AttributeRole::Stock, AttributeRole::Availability, AttributeRole::Currency };

/// "price", "title": the name of a role in options and files.
[[nodiscard]] QString attributeRoleName(AttributeRole role);
[[nodiscard]] std::optional<AttributeRole> attributeRoleFromName(const QString &name);

/// How it is known that an attribute has a role, the strongest last.
enum class AttributeOrigin {
    None, ///< Nothing has this role.
    Type,
    Name,
    Flag, ///< The store has marked it in the attribute set.
    Own, ///< The product says it itself, beside its attributes.
    Chosen, ///< By a person.
};
/// "flag", "chosen": the name of an origin in printed JSON.
[[nodiscard]] QString attributeOriginName(AttributeOrigin origin);

/// What is seen of an attribute without reading its value.
struct AttributeTraits
{
    QString marker;
    FieldType type = FieldType::Unknown;
    std::optional<AttributeRole> flag; ///< The role that the store has marked it with.
    int position = 0;
    friend bool operator==(const AttributeTraits &, const AttributeTraits &) = default;
};

/// What a project's attributes stand for, as far as anybody has said it.
struct AttributeMap
{
    QMap<AttributeRole, QString> chosen; ///< By a person: goes before all.
    QMap<AttributeRole, QStringList> flagged; ///< By the attribute sets, whose products need not repeat it.
    QString currency; ///< Of prices that name none: the project's.

    /// An empty marker takes the choice back.
    void choose(AttributeRole role, const QString &marker);
    /// Takes what an attribute set says.
    void learn(const QList<AttributeTraits> &set);
    /// Another text for each map that reads products differently.
    [[nodiscard]] QString key() const;
    friend bool operator==(const AttributeMap &, const AttributeMap &) = default;
};

/// An attribute that may have a role.
struct AttributePlace
{
    QString marker;
    AttributeOrigin origin = AttributeOrigin::None;
    int rank = 0; ///< Among those of the same origin, the lowest first.
};

/// By role, the best first.
using AttributePlaces = std::array<QList<AttributePlace>, attributeRoles.size()>;

/// Which of these attributes can have which role: as chosen, else by flag, else by name, pictures also by type. A choice that is
/// among them stands alone. Pure.
[[nodiscard]] AttributePlaces placesOf(const QList<AttributeTraits> &attributes, const AttributeMap &map);
[[nodiscard]] inline const QList<AttributePlace> &placesFor(const AttributePlaces &places, AttributeRole role)
{
    return places[size_t(role)];
}

/// Where a role was found in a look at some products.
struct FoundAttribute
{
    AttributeRole role = AttributeRole::Price;
    QString marker; ///< Empty with Own. With None: chosen, and no product has it; else empty.
    AttributeOrigin origin = AttributeOrigin::None;
    friend bool operator==(const FoundAttribute &, const FoundAttribute &) = default;
};

/// A look at some products: one row for each role, and the attribute sets that they use.
struct ProductsLook
{
    QList<FoundAttribute> found;
    QStringList attributeSets;

    /// Nothing has been chosen that no product has.
    [[nodiscard]] bool areChoicesThere() const;
};

} // namespace core
Q_DECLARE_METATYPE(core::AttributeTraits)
