// SPDX-License-Identifier: MIT
#pragma once
#include "core/decimal.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <optional>

namespace api {

/// ISO 8601, in UTC; invalid for what is no date.
[[nodiscard]] QDateTime dateIn(const QJsonObject &object, QLatin1StringView key);

/// A text; numbers as their digits; "" for anything else.
[[nodiscard]] QString textOf(const QJsonValue &value);
[[nodiscard]] inline QString textIn(const QJsonObject &object, QLatin1StringView key)
{
    return textOf(object.value(key));
}
/// true, "true", 1 and "1"; false otherwise, null included.
[[nodiscard]] bool flagIn(const QJsonObject &object, QLatin1StringView key, bool fallback = false);
/// Tri-state: nothing when absent, null or neither.
[[nodiscard]] std::optional<bool> triStateIn(const QJsonObject &object, QLatin1StringView key);
/// A small integer of no importance (a position); `fallback` for anything else.
[[nodiscard]] int smallIntIn(const QJsonObject &object, QLatin1StringView key, int fallback = 0);
/// The exact integer of a number or of digits; nothing for anything else.
[[nodiscard]] std::optional<qint64> integerOf(const QJsonValue &value);
/// An id that nothing is asked for by: 0 for what is none.
[[nodiscard]] qint64 hintId(const QJsonObject &object, QLatin1StringView key);
/// The exact decimal of a JSON number or decimal text; nothing for anything else.
[[nodiscard]] std::optional<core::Decimal> decimalOf(const QJsonValue &value);
/// Compact JSON of any value, scalars too, and back.
[[nodiscard]] QByteArray compactJson(const QJsonValue &value);
[[nodiscard]] QJsonValue parseAnyJson(const QByteArray &json);
/// A list of things: the array, or the one thing that stands there instead of it; empty for null and {}.
[[nodiscard]] QJsonArray manyOf(const QJsonValue &value);
/// A text in which HTML's entities ("&amp;", "&ccedil;", "&#8364;") stand for their letters. Tags are left as they are: text.
[[nodiscard]] QString withoutEntities(const QString &text);
/// HTML without its tags and entities. For showing, never for trusting.
[[nodiscard]] QString plainFromHtml(const QString &html);

} // namespace api
