// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"
#include "core/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <optional>

namespace api {

/// Largest id and largest integer that JSON carries exactly.
constexpr qint64 maxJsonInteger = Q_INT64_C(1) << 53;

/// Reads one answer. Every reader is tolerant of what OneEntry is known to vary (docs/oneentry.md#contradictions) and notes a violation
/// where a wrong value would be dangerous: an id, an amount, a quantity. After the first violation the rest is read on without meaning, and
/// result() gives the error.
class JsonReader
{
public:
    /// `lang` is the locale that keyed values are unwrapped with (docs/oneentry.md#languages).
    explicit JsonReader(QString lang = {}) : m_lang(std::move(lang)) { }

    [[nodiscard]] const QString &lang() const { return m_lang; }
    /// The answer as an object; a violation for anything else.
    [[nodiscard]] QJsonObject object(const QByteArray &json);
    /// A bare array or `{items:[…]}`; a violation for anything else. `total` is the announced one, else the number of items.
    [[nodiscard]] QJsonArray list(const QByteArray &json, qint64 *total = nullptr);
    [[nodiscard]] QJsonArray listIn(const QJsonValue &value, qint64 *total = nullptr);
    /// Whatever stands there, array or object; undefined with a violation when it is not JSON.
    [[nodiscard]] QJsonValue document(const QByteArray &json);

    /// A required id under the first key that is present: 1 to 2^53, a number or its digits.
    [[nodiscard]] qint64 id(const QJsonObject &object, QLatin1StringView key, QLatin1StringView otherKey = {});
    /// As id(), but 0 when absent or null.
    [[nodiscard]] qint64 optionalId(const QJsonObject &object, QLatin1StringView key);
    /// A count: 0 to `max`, a number or its digits; `fallback` when absent or null. Negative or fractional: a violation.
    [[nodiscard]] qint64 count(const QJsonObject &object, QLatin1StringView key, qint64 fallback, qint64 max);
    /// An amount, a number or decimal text; nothing when absent, null or "". Anything else: a violation.
    [[nodiscard]] std::optional<core::Money> money(const QJsonObject &object, QLatin1StringView key, const QString &currency);
    /// As money(), but never negative.
    [[nodiscard]] std::optional<core::Money> total(const QJsonObject &object, QLatin1StringView key, const QString &currency);
    /// As money(), but what is no amount is nothing, and no violation: `isOdd` is set. For amounts that nothing rests on but a display.
    [[nodiscard]] std::optional<core::Money> readableMoney(
        const QJsonObject &object, QLatin1StringView key, const QString &currency, bool *isOdd = nullptr) const;
    /// As total(), for a sum that the store did not round: rounded half up, and `exact` is what it wrote.
    [[nodiscard]] std::optional<core::Money> roundedTotal(
        const QJsonObject &object, QLatin1StringView key, const QString &currency, std::optional<core::Decimal> *exact = nullptr);
    /// An exact decimal, by the same rule.
    [[nodiscard]] std::optional<core::Decimal> decimal(const QJsonObject &object, QLatin1StringView key);
    /// The object at `value`, which must be one (array elements).
    [[nodiscard]] QJsonObject element(const QJsonValue &value, QLatin1StringView what);
    /// A required non-empty text.
    [[nodiscard]] QString requiredText(const QJsonObject &object, QLatin1StringView key);

    /// docs/oneentry.md#languages: the requested locale of a keyed value, else the first locale, else the value itself.
    [[nodiscard]] QJsonValue unwrapped(const QJsonValue &value) const;
    /// The title in a `localizeInfos`: keyed, flat or a bare text; another locale's when this one has none.
    [[nodiscard]] QString title(const QJsonValue &localizeInfos) const;

    /// Reads each row of a list by itself: one that cannot be read is left out and counted, and takes no other with it.
    template <class Read> [[nodiscard]] auto rows(const QJsonArray &items, Read read, int *leftOut = nullptr) const
    {
        QList<decltype(read(std::declval<JsonReader &>(), QJsonObject()))> list;
        list.reserve(items.size());
        for (const QJsonValue item : items) {
            JsonReader row(m_lang);
            auto value = read(row, row.element(item, QLatin1StringView("row")));
            if (row.isFine()) {
                list.append(std::move(value));
            } else if (leftOut) {
                ++*leftOut;
            }
        }
        return list;
    }

    void violate(QLatin1StringView what, QLatin1StringView why);
    [[nodiscard]] bool isFine() const { return m_violation.isEmpty(); }
    [[nodiscard]] core::ApiError error() const;
    template <class T> [[nodiscard]] core::Result<T> result(T value) const
    {
        return isFine() ? core::Result<T>(std::move(value)) : core::Result<T>(tl::unexpected(error()));
    }

private:
    QString m_lang;
    QString m_violation;
};

/// ISO 8601, in UTC; invalid for what is no date.
[[nodiscard]] inline QDateTime dateIn(const QJsonObject &object, QLatin1StringView key)
{
    return QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs).toUTC();
}

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
