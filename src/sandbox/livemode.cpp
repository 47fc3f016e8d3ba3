// SPDX-License-Identifier: MIT
#include "sandbox/livemode.h"

#include "sandbox/json.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// `{lang: x}` → x and the other way round.
void flatten(QJsonObject &object, const QString &key, const QString &lang)
{
    if (object[key].toObject().contains(lang))
        object[key] = object[key].toObject()[lang];
}

void wrap(QJsonObject &object, const QString &key, const QString &lang)
{
    if (!object[key].isUndefined() && !object[key].isNull() && !object[key].toObject().contains(lang))
        object[key] = QJsonObject{ { lang, object[key] } };
}

// As the amount stands, and never with fewer than two digits behind its point.
QString amountText(double amount)
{
    const QString text = QString::number(amount, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? QString(text % u".00"_s) : text.leftJustified(point + 3, u'0');
}

void toText(QJsonObject &object, const QString &key)
{
    if (object[key].isDouble())
        object[key] = amountText(object[key].toDouble());
}

void toNumber(QJsonObject &object, const QString &key)
{
    bool isNumber = false;
    const double number = object[key].toString().toDouble(&isNumber);
    if (isNumber)
        object[key] = number;
}

void toNull(QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : keys)
        object[key] = QJsonValue::Null;
}

template <class Change> QJsonValue each(const QJsonValue &value, Change change)
{
    if (!value.isArray())
        return change(value.toObject());
    QJsonArray all;
    const QJsonArray source = value.toArray();
    for (const QJsonValue one : source)
        all << change(one.toObject());
    return all;
}

template <class Change> QJsonValue eachItem(const QJsonValue &value, Change change)
{
    QJsonObject list = value.toObject();
    if (value.isArray() || !list.contains(u"items"_s))
        return each(value, change);
    list[u"items"] = each(list[u"items"], change);
    return list;
}

// `[{marker, type, value}]` → `{marker: {type, value}}`
QJsonValue fieldMap(const QJsonValue &fields)
{
    QJsonObject map;
    const QJsonArray all = fields.toArray();
    for (const QJsonValue field : all)
        map[field[u"marker"].toString()] = QJsonObject{ { u"type"_s, field[u"type"] }, { u"value"_s, field[u"value"] } };
    return map;
}

QJsonObject provider(QJsonObject wire, const QString &lang)
{
    flatten(wire, u"localizeInfos"_s, lang);
    QJsonObject config = wire[u"config"].toObject();
    for (QJsonValueRef one : config) {
        bool isNumber = false;
        const qint64 number = one.toString().toLongLong(&isNumber);
        if (isNumber)
            one = number;
        else if (one.toString() == "true"_L1 || one.toString() == "false"_L1)
            one = one.toString() == "true"_L1;
    }
    wire[u"config"] = config;
    return wire;
}

QJsonObject user(QJsonObject wire, const QString &lang)
{
    wrap(wire, u"formData"_s, lang);
    toNumber(wire, u"total"_s);
    toNull(wire, { u"moduleFormConfigs"_s, u"rating"_s });
    wire[u"groups"] = QJsonArray{ u"user"_s };
    return wire;
}

QJsonValue liveValidators(const QJsonObject &validators)
{
    QJsonObject all = validators;
    for (auto it = all.begin(); it != all.end(); ++it) {
        QJsonObject rule = it->toObject();
        for (QJsonValueRef part : rule) {
            bool isNumber = false;
            const double number = part.toString().toDouble(&isNumber);
            if (isNumber)
                part = number;
            else if (part.isDouble() && part.toDouble() != 0)
                part = QString::number(part.toDouble());
        }
        if (rule.contains(u"customErrorText"_s))
            rule[u"errorMessage"] = rule.take(u"customErrorText"_s);
        if (it.key() == "requiredValidator"_L1)
            rule = {};
        if (it->isObject())
            *it = rule;
    }
    return all;
}

QJsonObject formAttribute(QJsonObject wire)
{
    for (const QString &key : wire.keys()) {
        if (key.startsWith("is"_L1) && wire[key].isNull())
            wire.remove(key);
    }
    wire[u"additionalFields"] = fieldMap(wire[u"additionalFields"]);
    wire[u"validators"] = liveValidators(wire[u"validators"].toObject());
    wire[u"listTitles"] = each(wire[u"listTitles"], [](QJsonObject option) {
        const QJsonObject extended = option.take(u"extended"_s).toObject();
        option[u"extendedValue"] = extended[u"value"];
        option[u"extendedValueType"] = extended[u"type"];
        return option;
    });
    return wire;
}

QJsonObject form(QJsonObject wire, const QString &lang)
{
    flatten(wire, u"localizeInfos"_s, lang);
    if (wire[u"type"].toString() == "sing_in_up"_L1)
        wire[u"type"] = u"sign_in_up"_s;
    QJsonArray attributes;
    const QJsonArray source = wire[u"attributes"].toArray();
    for (const QJsonValue attribute : source)
        attributes.prepend(formAttribute(attribute.toObject())); // their order is not guaranteed
    wire[u"attributes"] = attributes.isEmpty() ? QJsonValue(QJsonObject()) : QJsonValue(attributes);
    toNull(wire, { u"moduleFormConfigs"_s, u"attributeSetId"_s });
    return wire;
}

QJsonObject storage(QJsonObject wire, const QString &lang)
{
    flatten(wire, u"localizeInfos"_s, lang);
    toNull(wire, { u"generalTypeId"_s });
    return wire;
}

QJsonObject orderWritten(QJsonObject wire, const QString &lang)
{
    toText(wire, u"totalSum"_s);
    for (const QString &key : wire[u"formData"].toObject().keys())
        flatten(wire, u"formData"_s, key);
    for (const QString &key : { u"couponCode"_s, u"bonusAmount"_s, u"bonusApplied"_s, u"totalDue"_s, u"discountConfig"_s }) {
        if (!wire.contains(key))
            wire[key] = QJsonValue::Null;
    }
    wire[u"currency"] = QString();
    wire[u"products"] = each(wire[u"products"], [](QJsonObject line) {
        line[u"id"] = line.take(u"productId"_s);
        return line;
    });
    Q_UNUSED(lang)
    return wire;
}

QJsonObject order(QJsonObject wire, const QString &lang)
{
    toNumber(wire, u"totalSum"_s);
    wrap(wire, u"formData"_s, lang);
    wire[u"currency"] = QString();
    wire[u"statusLocalizeInfos"] = QJsonObject{ { lang, wire[u"statusLocalizeInfos"] } };
    wire[u"paymentAccountLocalizeInfos"] = QJsonObject{ { lang, wire[u"paymentAccountLocalizeInfos"][u"title"] } };
    toNull(wire, { u"attributeSetIdentifier"_s });
    if (wire[u"isCompleted"].isNull())
        wire.remove(u"isCompleted"_s);
    wire[u"paymentStatusIdentifier"] = QJsonValue::Null;
    wire[u"products"] = each(wire[u"products"], [](QJsonObject line) {
        toText(line, u"price"_s);
        line[u"previewImage"]
            = line[u"previewImage"].isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray{ line[u"previewImage"] });
        return line;
    });
    return wire;
}

QJsonObject account(QJsonObject wire)
{
    QJsonObject titles = wire[u"localizeInfos"].toObject();
    for (QJsonValueRef title : titles)
        title = title.toObject().value("title"_L1);
    wire[u"localizeInfos"] = titles;
    if (wire[u"testSettings"].toObject().isEmpty())
        toNull(wire, { u"testSettings"_s });
    return wire;
}

QJsonObject session(QJsonObject wire)
{
    toText(wire, u"amount"_s);
    if (!wire.contains(u"clientSecret"_s))
        wire[u"clientSecret"] = QJsonValue::Null;
    if (wire[u"status"].toString() == "completed"_L1)
        wire[u"status"] = u"paid"_s;
    if (wire[u"status"].toString() == "canceled"_L1)
        wire[u"status"] = u"cancelled"_s;
    return wire;
}

// One object where strict mode has a list: the newest one that is still of use.
QJsonValue sessionsOfOrder(const QJsonValue &value)
{
    const QJsonArray all = value.toArray();
    if (all.isEmpty())
        return all;
    QJsonValue best = all.last();
    for (const QJsonValue one : all) {
        if (one[u"status"].toString() == "completed"_L1)
            best = one;
    }
    return session(best.toObject());
}

QJsonObject product(QJsonObject wire, const QString &lang)
{
    toText(wire, u"price"_s);
    for (const QString &key : { u"localizeInfos"_s, u"statusLocalizeInfos"_s, u"attributeValues"_s })
        flatten(wire, key, lang);
    QJsonObject values = wire[u"attributeValues"].toObject();
    for (QJsonValueRef one : values) {
        QJsonObject value = one.toObject();
        const QString type = value[u"type"].toString();
        value[u"additionalFields"] = fieldMap(value[u"additionalFields"]);
        if (type == "real"_L1)
            toText(value, u"value"_s);
        else if (type == "integer"_L1)
            value[u"value"] = QString::number(value[u"value"].toInteger());
        else if (type == "image"_L1)
            value[u"value"] = value[u"value"][0];
        one = value;
    }
    wire[u"attributeValues"] = values;
    wire.remove(u"additional"_s);
    toNull(wire, { u"moduleFormConfigs"_s, u"rating"_s, u"blocks"_s });
    if (wire[u"statusIdentifier"].isNull())
        toNull(wire, { u"statusLocalizeInfos"_s });
    wire[u"position"] = QString(u"0|hzzzz"_s % QString::number(wire[u"position"].toInt()));
    return wire;
}

QJsonObject preview(QJsonObject wire)
{
    for (const QString &key : { u"totalSum"_s, u"totalSumWithDiscount"_s, u"totalDue"_s, u"bonusApplied"_s })
        toText(wire, key);
    wire[u"currency"] = QString();
    wire[u"orderPreview"] = each(wire[u"orderPreview"], [](QJsonObject line) {
        toText(line, u"price"_s);
        return line;
    });
    return wire;
}

QJsonObject discount(QJsonObject wire, const QString &lang)
{
    flatten(wire, u"localizeInfos"_s, lang);
    QJsonObject value = wire[u"discountValue"].toObject();
    if (value[u"discountType"].toString() == "PERCENT"_L1)
        value[u"discountType"] = u"PERCENTAGE"_s;
    wire[u"discountValue"] = value;
    wire[u"conditions"] = each(wire[u"conditions"], [](QJsonObject condition) {
        condition[u"type"] = condition.take(u"conditionType"_s);
        return condition;
    });
    return wire;
}

} // namespace

QJsonValue liveShape(Shape shape, const QJsonValue &value, const QString &lang)
{
    const auto withLang = [&lang](auto change) { return [change, &lang](const QJsonObject &object) { return change(object, lang); }; };
    switch (shape) {
    case Shape::None:
        return value;
    case Shape::Provider:
        return each(value, withLang(provider));
    case Shape::User:
        return user(value.toObject(), lang);
    case Shape::Form:
        return eachItem(value, withLang(form));
    case Shape::Storage:
        return each(value, withLang(storage));
    case Shape::OrderWritten:
        return orderWritten(value.toObject(), lang);
    case Shape::Order:
        return order(value.toObject(), lang);
    case Shape::Orders:
        return eachItem(value, withLang(order));
    case Shape::Account:
        return each(value, account);
    case Shape::Session:
        return session(value.toObject());
    case Shape::Sessions:
        return eachItem(value, session);
    case Shape::SessionsOfOrder:
        return sessionsOfOrder(value);
    case Shape::Product:
    case Shape::Products:
        return eachItem(value, withLang(product));
    case Shape::Preview:
        return preview(value.toObject());
    case Shape::Discount:
        return eachItem(value, withLang(discount));
    }
    return value;
}

QJsonValue liveError(const QJsonValue &envelope)
{
    QJsonObject wire = envelope.toObject();
    const QString message = wire[u"message"].toString();
    if (wire[u"statusCode"].toInt() == 400 && message.startsWith(u'"'))
        wire[u"message"] = QJsonArray{ message };
    if (wire[u"statusCode"].toInt() == 403)
        wire = { { u"message"_s, message } }; // a guard's bare answer
    return wire;
}

} // namespace sandbox
