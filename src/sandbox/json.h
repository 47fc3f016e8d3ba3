// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace sandbox {

/// Compact JSON of any value, bare scalars included; an Undefined value is no bytes.
[[nodiscard]] QByteArray toBytes(const QJsonValue &value);
/// A request's body. Undefined for an empty one; throws Refusal 400 for what is no JSON or is nested too deeply.
[[nodiscard]] QJsonValue parseBody(const QByteArray &body);
/// An object of a text column; {} when it is none.
[[nodiscard]] QJsonObject objectOf(const QString &text);
[[nodiscard]] QJsonArray arrayOf(const QString &text);
[[nodiscard]] QString textOf(const QJsonValue &value);

/// "2026-03-02T09:15:00.000Z"
[[nodiscard]] QString isoText(const QDateTime &time);

/// What a locale map holds for `lang`, else what it holds for its first locale; a map that is none is returned as it is.
[[nodiscard]] QJsonValue localised(const QJsonValue &map, const QString &lang);
/// `{lang: localised(map, lang)}`: the keyed form of the wire (docs/oneentry.md#languages).
[[nodiscard]] QJsonObject keyed(const QJsonValue &map, const QString &lang);
/// True for "en_US" and its like.
[[nodiscard]] bool isLocale(QStringView key);

} // namespace sandbox
