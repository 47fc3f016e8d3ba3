// SPDX-License-Identifier: MIT
#include "api/jsonreader.h"

#include "api/jsonkeys.h"
#include "net/bodycheck.h"

#include <QJsonDocument>
#include <QLocale>
#include <cmath>

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
    return value.isString() ? value.toString() : value.toObject().value("title"_L1).toString();
}

} // namespace

QJsonValue JsonReader::document(const QByteArray &json)
{
    if (!net::isJsonShallow(json)) {
        violate("body"_L1, "nested too deeply"_L1);
        return QJsonValue::Undefined;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
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
    const QJsonValue value = document(json);
    if (isFine() && !value.isObject()) {
        violate("body"_L1, "not an object"_L1);
    }
    return value.toObject();
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
        *total = count(object, "total"_L1, array.size(), maxJsonInteger);
    }
    return array;
}

qint64 JsonReader::id(const QJsonObject &object, QLatin1StringView key, QLatin1StringView otherKey)
{
    const bool useOther = !otherKey.isEmpty() && isAbsent(object.value(key));
    const auto number = integerOf(object.value(useOther ? otherKey : key));
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

std::optional<core::Money> JsonReader::money(const QJsonObject &object, QLatin1StringView key, const QString &currency)
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
    if (!amount) {
        violate(key, "not an amount"_L1);
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

QString textOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    const auto number = value.isDouble() ? decimalOf(value) : std::nullopt;
    return number ? number->toString() : QString();
}

std::optional<bool> triStateIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isBool()) {
        return value.toBool();
    }
    const QString text = textOf(value);
    if (text == "true"_L1 || text == "1"_L1) {
        return true;
    }
    return text == "false"_L1 || text == "0"_L1 ? std::optional(false) : std::nullopt;
}

bool flagIn(const QJsonObject &object, QLatin1StringView key, bool fallback)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() ? fallback : triStateIn(object, key).value_or(false);
}

int smallIntIn(const QJsonObject &object, QLatin1StringView key, int fallback)
{
    const auto number = integerOf(object.value(key));
    return number && *number >= -1'000'000'000 && *number <= 1'000'000'000 ? int(*number) : fallback;
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    if (value.isString()) {
        const auto number = core::Decimal::parse(value.toString().trimmed());
        const bool isWhole = number && number->normalized().scale == 0;
        return isWhole ? std::optional(number->normalized().unscaled) : std::nullopt;
    }
    if (!value.isDouble()) {
        return std::nullopt;
    }
    constexpr qint64 low = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(low);
    return number == low ? std::nullopt : std::optional(number);
}

std::optional<core::Decimal> decimalOf(const QJsonValue &value)
{
    if (value.isString()) {
        return core::Decimal::parse(value.toString().trimmed());
    }
    if (!value.isDouble()) {
        return std::nullopt;
    }
    if (const auto whole = integerOf(value)) {
        return core::Decimal{ *whole, 0 };
    }
    const double number = value.toDouble();
    return std::isfinite(number) ? core::Decimal::parse(QString::number(number, 'g', QLocale::FloatingPointShortest)) : std::nullopt;
}

QByteArray compactJson(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QJsonValue parseAnyJson(const QByteArray &json)
{
    if (!net::isJsonShallow(json)) {
        return QJsonValue::Undefined;
    }
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + json + ']').array();
    return wrapped.size() == 1 ? wrapped.first() : QJsonValue(QJsonValue::Undefined);
}

QJsonArray manyOf(const QJsonValue &value)
{
    if (value.isArray()) {
        return value.toArray();
    }
    const bool isNothing = value.isNull() || value.isUndefined() || (value.isObject() && value.toObject().isEmpty());
    return isNothing ? QJsonArray() : QJsonArray{ value };
}

QString plainFromHtml(const QString &html)
{
    QString text;
    bool inTag = false;
    for (const QChar c : html) {
        if (c == u'<') {
            inTag = true;
        } else if (c == u'>' && inTag) {
            inTag = false;
        } else if (!inTag) {
            text.append(c);
        }
    }
    text.replace("&nbsp;"_L1, " "_L1).replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    return text.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1).trimmed();
}

} // namespace api
