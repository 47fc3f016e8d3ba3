// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/store.h"

#include <QJsonArray>
#include <functional>
#include <optional>
#include <vector>

namespace sandbox {

/// The conditions of a product list (docs/oneentry.md#products), made ready once so that 100,000 products are asked quickly.
class ProductFilter
{
public:
    /// The value of an attribute that all products with the same base share.
    using BaseValue = std::function<QJsonValue(int base, const QString &marker)>;
    /// A page and everything below it, as urls.
    using PageTree = std::function<QStringList(const QString &url)>;

    /// Throws Refusal 400 for a condition that is none. `lang` is the language that titles are compared in.
    ProductFilter(const Store &store, const QJsonArray &conditions, const QString &lang, BaseValue baseValue, const PageTree &pageTree);
    [[nodiscard]] bool accepts(const Product &product);

private:
    enum class Kind { None, In, NotIn, Equal, NotEqual, More, Less, Exists, Missing };
    enum class Source { Price, Stock, Sku, Title, Base };
    struct Condition
    {
        Kind kind = Kind::None;
        Source source = Source::Base;
        QString marker;
        QString status;
        QString title; ///< folded
        QStringList pages; ///< empty: everywhere
        QStringList wanted;
        bool isList = false; ///< `wanted` came as a list: whole values count
        std::optional<double> number;
        std::vector<signed char> byBase; ///< what each base said: -1 not asked yet
    };
    [[nodiscard]] Condition conditionOf(const QJsonObject &object, const PageTree &pageTree) const;
    [[nodiscard]] bool meets(const Product &product, Condition &condition) const;
    [[nodiscard]] bool says(const Condition &condition, const QStringList &values) const;
    [[nodiscard]] bool isAmong(const Condition &condition, const QStringList &values) const;
    [[nodiscard]] static int compare(const Condition &condition, const QString &value);

    const Store &m_store;
    QString m_lang;
    int m_langIndex;
    BaseValue m_baseValue;
    std::vector<Condition> m_conditions;
};

/// Lower case by the rules of the language: "İSTANBUL" is "istanbul" in Turkish.
[[nodiscard]] QString folded(const QString &text, const QString &lang);

} // namespace sandbox
