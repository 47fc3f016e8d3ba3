// SPDX-License-Identifier: MIT
// The free functions of jsonreader.h: one JSON value, read tolerantly.
#include "api/jsonreader.h"
#include "net/bodycheck.h"

#include <QJsonDocument>
#include <QLocale>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace api {

QString textOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    const auto number = value.isDouble() ? decimalOf(value) : std::nullopt;
    return number ? number->toString() : QString();
}

namespace {

/// `text[at]` and the next ones as a number; −1: they are not digits.
int digitsOf(QStringView text, qsizetype at, int count)
{
    int number = 0;
    for (const QChar c : text.sliced(at, count)) {
        if (c < u'0' || c > u'9') {
            return -1;
        }
        number = 10 * number + (c.unicode() - u'0');
    }
    return number;
}

/// What OneEntry writes, 2026-11-27T10:00:00.000Z, which Qt takes twenty times as long for; invalid for anything else.
QDateTime usualDate(QStringView text)
{
    constexpr std::array<qsizetype, 7> places{ 4, 7, 10, 13, 16, 19, 23 };
    constexpr std::array<char16_t, 7> signs{ u'-', u'-', u'T', u':', u':', u'.', u'Z' };
    if (text.size() != 24) {
        return {};
    }
    for (size_t i = 0; i < places.size(); ++i) {
        if (text[places[i]] != signs[i]) {
            return {};
        }
    }
    const QDate day(digitsOf(text, 0, 4), digitsOf(text, 5, 2), digitsOf(text, 8, 2));
    const QTime time(digitsOf(text, 11, 2), digitsOf(text, 14, 2), digitsOf(text, 17, 2), digitsOf(text, 20, 3));
    return day.isValid() && day.year() > 0 && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

std::optional<bool> triStateOf(const QJsonValue &value)
{
    if (value.isBool()) {
        return value.toBool();
    }
    const QString text = textOf(value);
    if (text == "true"_L1 || text == "1"_L1) {
        return true;
    }
    return text == "false"_L1 || text == "0"_L1 ? std::optional(false) : std::nullopt;
}

} // namespace

QDateTime dateIn(const QJsonObject &object, QLatin1StringView key)
{
    const QString text = object.value(key).toString();
    const QDateTime usual = usualDate(text);
    return usual.isValid() ? usual : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

std::optional<bool> triStateIn(const QJsonObject &object, QLatin1StringView key)
{
    return triStateOf(object.value(key));
}

bool flagIn(const QJsonObject &object, QLatin1StringView key, bool fallback)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() ? fallback : triStateOf(value).value_or(false);
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

qint64 hintId(const QJsonObject &object, QLatin1StringView key)
{
    return qMax<qint64>(0, integerOf(object.value(key)).value_or(0));
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
    return withoutEntities(text).trimmed();
}

} // namespace api
