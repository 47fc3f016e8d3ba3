// SPDX-License-Identifier: MIT
#pragma once
#include "api/jsonreader.h"
#include "core/attributemap.h"

namespace api {

/// The attributes of one product, read by what they stand for (docs/oneentry.md#where-a-product-keeps-things).
class ProductAttributes
{
public:
    /// `attributes`: unwrapped, by marker.
    ProductAttributes(QJsonObject attributes, const core::AttributeMap &map);

    [[nodiscard]] const QJsonObject &all() const { return m_attributes; }
    [[nodiscard]] const QList<core::AttributePlace> &places(core::AttributeRole role) const { return core::placesFor(m_places, role); }
    [[nodiscard]] bool isChosen(core::AttributeRole role) const;
    /// The first text that is none but spaces; empty for none.
    [[nodiscard]] QString text(core::AttributeRole role) const;
    /// Address of the picture; empty for none.
    [[nodiscard]] QString picture() const;
    [[nodiscard]] std::optional<qint64> stock() const;
    /// The availability says no.
    [[nodiscard]] bool isUnavailable() const;
    /// ISO code; `ofProduct` is the product's own word for it. Empty where there is none, so that no symbol is ever invented.
    [[nodiscard]] QString currency(const QString &ofProduct) const;

private:
    [[nodiscard]] QJsonObject attribute(const QString &marker) const { return m_attributes.value(marker).toObject(); }

    QJsonObject m_attributes;
    core::AttributePlaces m_places;
};

/// The value of an attribute as one text: text, number, choice, or the first block of a text.
[[nodiscard]] QString attributeText(const QJsonObject &attribute);
/// Values of choices as a person reads them: `[{title,value}]` has a title.
[[nodiscard]] QString shownText(const QJsonObject &attribute);
[[nodiscard]] bool isPicture(const QJsonObject &attribute);
/// An attribute of a product or of a set, by its marker.
[[nodiscard]] core::AttributeTraits traitsOf(const QString &marker, const QJsonObject &attribute);

} // namespace api
