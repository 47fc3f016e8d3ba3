// SPDX-License-Identifier: MIT
#include "api/jsonreader.h"

#include "api/jsonkeys.h"
#include "api/jsonnumbers.h"
#include "net/bodycheck.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

/// ^[a-z]{2}_[A-Z]{2}$
bool looksLikeLocale(const QString &key)
{
    const auto lower = [&key](int i) { return key[i] >= u'a' && key[i] <= u'z'; };
    const auto upper = [&key](int i) { return key[i] >= u'A' && key[i] <= u'Z'; };
    return key.size() == 5 && lower(0) && lower(1) && key[2] == u'_' && upper(3) && upper(4);
}

bool isKeyedByLocale(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!looksLikeLocale(it.key())) {
            return false;
        }
    }
    return !object.isEmpty();
}

bool isAbsent(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty());
}

QString titleOfOne(const QJsonValue &value)
{
    return withoutEntities(value.isString() ? value.toString() : value.toObject().value("title"_L1).toString());
}

} // namespace

QJsonValue JsonReader::document(const QByteArray &json)
{
    if (!net::isJsonShallow(json)) {
        violate("body"_L1, "nested too deeply"_L1);
        return QJsonValue::Undefined;
    }
    return parsed(json);
}

std::optional<JsonRows> JsonReader::cutShallow(const QByteArray &json)
{
    return net::isJsonShallow(json) ? cutRows(json) : std::nullopt;
}

QJsonValue JsonReader::parsed(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        document = QJsonDocument::fromJson(withOddNumbersQuoted(json), &error);
    }
    if (error.error != QJsonParseError::NoError) {
        violate("body"_L1, "not JSON"_L1);
        return QJsonValue::Undefined;
    }
    if (hasRepeatedKey(json)) {
        violate("body"_L1, "a key stands twice"_L1);
        return QJsonValue::Undefined;
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonObject JsonReader::object(const QByteArray &json)
{
    return objectIn(document(json));
}

QJsonObject JsonReader::objectIn(const QJsonValue &document)
{
    if (isFine() && !document.isObject()) {
        violate("body"_L1, "not an object"_L1);
    }
    return document.toObject();
}

QJsonArray JsonReader::list(const QByteArray &json, qint64 *total)
{
    const QJsonValue value = document(json);
    return isFine() ? listIn(value, total) : QJsonArray();
}

QJsonArray JsonReader::listIn(const QJsonValue &value, qint64 *total)
{
    const QJsonObject object = value.toObject();
    const QJsonValue items = value.isArray() ? value : object.value("items"_L1);
    if (!items.isArray()) {
        violate("body"_L1, "not a list"_L1);
    }
    QJsonArray array = items.toArray();
    if (total) {
        const auto said = integerOf(object.value("total"_L1));
        *total = said && *said >= 0 && *said <= maxJsonInteger ? *said : array.size(); // The rows can be counted.
    }
    return array;
}

qint64 JsonReader::id(const QJsonObject &object, QLatin1StringView key, QLatin1StringView otherKey)
{
    const QJsonValue own = object.value(key);
    const auto number = integerOf(!otherKey.isEmpty() && isAbsent(own) ? object.value(otherKey) : own);
    if (!number || *number < 1 || *number > maxJsonInteger) {
        violate(key, "not an id"_L1);
        return 0;
    }
    return *number;
}

qint64 JsonReader::optionalId(const QJsonObject &object, QLatin1StringView key)
{
    return isAbsent(object.value(key)) ? 0 : id(object, key);
}

qint64 JsonReader::count(const QJsonObject &object, QLatin1StringView key, qint64 fallback, qint64 max)
{
    const QJsonValue value = object.value(key);
    if (isAbsent(value)) {
        return fallback;
    }
    const auto number = integerOf(value);
    if (!number || *number < 0 || *number > max) {
        violate(key, "not a count"_L1);
        return fallback;
    }
    return *number;
}

std::optional<core::Money> JsonReader::readableMoney(
    const QJsonObject &object, QLatin1StringView key, const QString &currency, bool *isOdd) const
{
    const QJsonValue value = object.value(key);
    if (isAbsent(value)) {
        return std::nullopt;
    }
    std::optional<core::Money> amount;
    if (value.isString()) {
        amount = core::Money::parse(value.toString(), currency);
    } else if (value.isDouble()) {
        // An integer literal never was a double: its digits are exact.
        const auto whole = integerOf(value);
        amount = whole ? core::Money::parse(QString::number(*whole), currency) : core::Money::fromDouble(value.toDouble(), currency);
    }
    if (!amount && isOdd) {
        *isOdd = true;
    }
    return amount;
}

std::optional<core::Money> JsonReader::money(const QJsonObject &object, QLatin1StringView key, const QString &currency)
{
    bool isOdd = false;
    auto amount = readableMoney(object, key, currency, &isOdd);
    if (isOdd) {
        violate(key, "not an amount"_L1);
    }
    return amount;
}

std::optional<core::Money> JsonReader::roundedTotal(
    const QJsonObject &object, QLatin1StringView key, const QString &currency, std::optional<core::Decimal> *exact)
{
    const auto decimal = decimalOf(object.value(key));
    bool isOdd = false;
    if (readableMoney(object, key, currency, &isOdd) || !isOdd || !decimal) {
        return total(object, key, currency);
    }
    const auto amount = core::Money::rounded(*decimal, currency);
    if (!amount || decimal->unscaled < 0) {
        violate(key, "not an amount"_L1);
        return std::nullopt;
    }
    if (exact) {
        *exact = decimal;
    }
    return amount;
}

std::optional<core::Money> JsonReader::total(const QJsonObject &object, QLatin1StringView key, const QString &currency)
{
    auto amount = money(object, key, currency);
    if (amount && amount->minor < 0) {
        violate(key, "negative"_L1);
    }
    return amount;
}

std::optional<core::Decimal> JsonReader::decimal(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (isAbsent(value)) {
        return std::nullopt;
    }
    auto number = decimalOf(value);
    if (!number) {
        violate(key, "not a number"_L1);
    }
    return number;
}

QJsonObject JsonReader::element(const QJsonValue &value, QLatin1StringView what)
{
    if (!value.isObject()) {
        violate(what, "not an object"_L1);
    }
    return value.toObject();
}

QString JsonReader::requiredText(const QJsonObject &object, QLatin1StringView key)
{
    QString text = textIn(object, key);
    if (text.trimmed().isEmpty()) {
        violate(key, "missing"_L1);
    }
    return text;
}

QJsonValue JsonReader::unwrapped(const QJsonValue &value) const
{
    if (!value.isObject()) {
        return value;
    }
    const QJsonObject object = value.toObject();
    if (const auto it = object.constFind(m_lang); !m_lang.isEmpty() && it != object.constEnd()) {
        return it.value();
    }
    return isKeyedByLocale(object) ? object.begin().value() : value;
}

QString JsonReader::title(const QJsonValue &localizeInfos) const
{
    QString own = titleOfOne(unwrapped(localizeInfos));
    const QJsonObject object = localizeInfos.toObject();
    if (!own.isEmpty() || !isKeyedByLocale(object)) {
        return own;
    }
    for (const QJsonValue value : object) {
        if (QString other = titleOfOne(value); !other.isEmpty()) {
            return other;
        }
    }
    return {};
}

QString JsonReader::currencyOf(const QJsonObject &object) const
{
    const QString own = core::normalizedCurrency(textIn(object, "currency"_L1));
    return own.isEmpty() ? m_currency : own;
}

void JsonReader::violate(QLatin1StringView what, QLatin1StringView why)
{
    if (m_violation.isEmpty()) {
        m_violation = what + ": "_L1 + why;
    }
}

core::ApiError JsonReader::error() const
{
    core::ApiError error;
    error.kind = core::ErrorKind::ProtocolViolation;
    error.serverMessage = m_violation;
    return error;
}

} // namespace api
