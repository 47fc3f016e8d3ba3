// SPDX-License-Identifier: MIT
#include "api/productattributes.h"

#include "api/valuecodec.h"
#include "core/catalogue.h"
#include "core/turkish.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

using Role = core::AttributeRole;

/// "usd", "₺" → an ISO code; empty for what is none.
QString currencyCode(const QString &raw)
{
    const QString code = core::normalizedCurrency(raw);
    const bool isCode = code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isCode ? code : QString();
}

/// additionalFields is [{marker,value}] or {marker:{value}} (docs/oneentry.md#contradictions).
QString additionalText(const QJsonObject &attribute, QLatin1StringView marker)
{
    const QJsonValue fields = attribute.value("additionalFields"_L1);
    for (const QJsonValue field : fields.toArray()) {
        if (textIn(field.toObject(), "marker"_L1) == marker) {
            return textIn(field.toObject(), "value"_L1);
        }
    }
    const QJsonValue keyed = fields.toObject().value(marker);
    return keyed.isObject() ? textIn(keyed.toObject(), "value"_L1) : textOf(keyed);
}

/// What a store writes for "no" where it says whether a product can be had.
bool isNo(const QString &text)
{
    static const QStringList words{ u"false"_s, u"no"_s, u"none"_s, u"hayir"_s, u"yok"_s, u"nein"_s, u"non"_s };
    const QString word = core::foldPlain(text.trimmed());
    const auto number = core::Decimal::parse(word);
    return words.contains(word) || (number && number->unscaled <= 0) || core::isSoldOutStatus(word);
}

} // namespace

QString attributeText(const QJsonObject &attribute)
{
    const core::FormValue value = decodeValue(textIn(attribute, "type"_L1), attribute.value("value"_L1));
    if (const auto *text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto *number = std::get_if<core::Decimal>(&value)) {
        return number->toString();
    }
    if (const auto *choices = std::get_if<QStringList>(&value)) {
        return choices->join(", "_L1);
    }
    if (const auto *isYes = std::get_if<bool>(&value)) {
        return *isYes ? u"true"_s : u"false"_s;
    }
    if (const auto *blocks = std::get_if<QList<core::TextBlock>>(&value)) {
        const core::TextBlock first = blocks->value(0);
        return first.plain.trimmed().isEmpty() ? (first.html.isEmpty() ? first.markdown : plainFromHtml(first.html)) : first.plain;
    }
    return {};
}

QString shownText(const QJsonObject &attribute)
{
    QStringList titles;
    for (const QJsonValue item : attribute.value("value"_L1).toArray()) {
        titles.append(textIn(item.toObject(), "title"_L1));
    }
    titles.removeAll(QString());
    if (!titles.isEmpty()) {
        return titles.join(", "_L1);
    }
    const core::FormValue value = decodeValue(textIn(attribute, "type"_L1), attribute.value("value"_L1));
    if (const auto *date = std::get_if<core::DateValue>(&value)) {
        return date->formattedValue.isEmpty() ? date->fullDate.left(10) : date->formattedValue; // As the store writes it.
    }
    return attributeText(attribute);
}

bool isPicture(const QJsonObject &attribute)
{
    const auto type = fieldTypeOf(textIn(attribute, "type"_L1));
    return type == core::FieldType::Image || type == core::FieldType::GroupOfImages;
}

core::AttributeTraits traitsOf(const QString &marker, const QJsonObject &attribute)
{
    core::AttributeTraits traits{ marker, fieldTypeOf(textIn(attribute, "type"_L1)), std::nullopt, 0 };
    traits.position = qBound(0, smallIntIn(attribute, "position"_L1), 9999);
    if (flagIn(attribute, "isPrice"_L1)) {
        traits.flag = Role::Price;
    } else if (flagIn(attribute, "isCurrency"_L1)) {
        traits.flag = Role::Currency;
    } else if (flagIn(attribute, "isSku"_L1)) {
        traits.flag = Role::Sku;
    } else if (flagIn(attribute, "isProductPreview"_L1) && isPicture(attribute)) {
        traits.flag = Role::Picture;
    }
    return traits;
}

ProductAttributes::ProductAttributes(QJsonObject attributes, const core::AttributeMap &map) : m_attributes(std::move(attributes))
{
    QList<core::AttributeTraits> traits;
    traits.reserve(m_attributes.size());
    for (auto it = m_attributes.constBegin(); it != m_attributes.constEnd(); ++it) {
        traits.append(traitsOf(it.key(), it.value().toObject()));
    }
    m_places = core::placesOf(traits, map);
}

bool ProductAttributes::isChosen(core::AttributeRole role) const
{
    return !places(role).isEmpty() && places(role).first().origin == core::AttributeOrigin::Chosen;
}

QString ProductAttributes::text(core::AttributeRole role) const
{
    for (const core::AttributePlace &place : places(role)) {
        QString text = withoutEntities(attributeText(attribute(place.marker))).trimmed();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QString ProductAttributes::picture() const
{
    for (const core::AttributePlace &place : places(Role::Picture)) {
        QString address = firstPicture(attribute(place.marker).value("value"_L1));
        if (!address.isEmpty()) {
            return address;
        }
    }
    return {};
}

std::optional<qint64> ProductAttributes::stock() const
{
    for (const core::AttributePlace &place : places(Role::Stock)) {
        if (const auto stock = integerOf(attribute(place.marker).value("value"_L1))) {
            return qMax<qint64>(0, *stock);
        }
    }
    return std::nullopt;
}

bool ProductAttributes::isUnavailable() const
{
    const auto &some = places(Role::Availability);
    const QString word = some.isEmpty() ? QString() : shownText(attribute(some.first().marker));
    return !word.isEmpty() && isNo(word);
}

QString ProductAttributes::currency(const QString &ofProduct) const
{
    for (const core::AttributePlace &place : places(Role::Currency)) {
        QString code = currencyCode(attributeText(attribute(place.marker)));
        if (!code.isEmpty()) {
            return code;
        }
    }
    for (const core::AttributePlace &place : places(Role::Price)) {
        QString code = currencyCode(additionalText(attribute(place.marker), "currency"_L1));
        if (!code.isEmpty()) {
            return code;
        }
    }
    return currencyCode(ofProduct);
}

} // namespace api
