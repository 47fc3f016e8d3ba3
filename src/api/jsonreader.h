// SPDX-License-Identifier: MIT
#pragma once
#include "api/jsonrows.h"
#include "api/jsonvalues.h"
#include "core/money.h"
#include "core/result.h"

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
    /// `lang` is the locale that keyed values are unwrapped with (docs/oneentry.md#languages), `currency` that of amounts that name none.
    explicit JsonReader(QString lang = {}, QString currency = {}) : m_lang(std::move(lang)), m_currency(std::move(currency)) { }

    [[nodiscard]] const QString &lang() const { return m_lang; }
    /// The answer as an object; a violation for anything else.
    [[nodiscard]] QJsonObject object(const QByteArray &json);
    /// A bare array or `{items:[…]}`; a violation for anything else. `total` is the announced one, else the number of items.
    [[nodiscard]] QJsonArray list(const QByteArray &json, qint64 *total = nullptr);
    [[nodiscard]] QJsonArray listIn(const QJsonValue &value, qint64 *total = nullptr);
    /// Whatever stands there, array or object; undefined with a violation when it is not JSON.
    [[nodiscard]] QJsonValue document(const QByteArray &json);
    /// As document() for bytes that are known not to be nested too deeply.
    [[nodiscard]] QJsonValue parsed(const QByteArray &json);
    [[nodiscard]] QJsonObject objectIn(const QJsonValue &document);

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
            JsonReader row(m_lang, m_currency);
            auto value = read(row, row.element(item, QLatin1StringView("row")));
            if (row.isFine()) {
                list.append(std::move(value));
            } else if (leftOut) {
                ++*leftOut;
            }
        }
        return list;
    }

    /// As rows() of list(), for long lists: each row is parsed by itself, without what is never read of it. `isBare`: the list has no
    /// envelope that says how many there are.
    template <class Read>
    [[nodiscard]] auto longList(const QByteArray &json, Read read, const UnreadNames &unread, qint64 *total, int *leftOut, bool *isBare)
    {
        const auto cut = cutShallow(json);
        const QJsonValue frame = document(cut ? cut->frame : json);
        const QJsonValue said = frame.toObject().value(QLatin1StringView("total"));
        *isBare = frame.isArray() || (!said.isUndefined() && integerOf(said).value_or(-1) < 0);
        const QJsonArray whole = isFine() ? listIn(frame, total) : QJsonArray();
        if (!cut || !isFine()) {
            return rows(whole, read, leftOut);
        }
        decltype(rows(whole, read)) list;
        list.reserve(cut->rows.size());
        for (const QByteArrayView bytes : cut->rows) {
            JsonReader row(m_lang, m_currency);
            auto value = read(row, row.objectIn(row.parsed(withoutUnread(bytes, unread))));
            if (row.isFine()) {
                list.append(std::move(value));
            } else {
                ++*leftOut;
            }
        }
        if (total && (*isBare || !frame.toObject().contains(QLatin1StringView("total")))) {
            *total = cut->rows.size();
        }
        return list;
    }

    /// What the object says its amounts are in, else what the project says: how many digits an amount may have depends on it.
    [[nodiscard]] QString currencyOf(const QJsonObject &object) const;

    void violate(QLatin1StringView what, QLatin1StringView why);
    [[nodiscard]] bool isFine() const { return m_violation.isEmpty(); }
    [[nodiscard]] core::ApiError error() const;
    template <class T> [[nodiscard]] core::Result<T> result(T value) const
    {
        return isFine() ? core::Result<T>(std::move(value)) : core::Result<T>(tl::unexpected(error()));
    }

private:
    /// cutRows() of an answer that is not nested too deeply.
    [[nodiscard]] static std::optional<JsonRows> cutShallow(const QByteArray &json);

    QString m_lang;
    QString m_currency;
    QString m_violation;
};

} // namespace api
