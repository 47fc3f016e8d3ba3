// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/context.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace sandbox {

using ProductList = std::vector<const Product *>;

/// Reading the catalogue: filters, sort and the entity on the wire (docs/oneentry.md#products).
class Catalogue
{
public:
    explicit Catalogue(const Context &context) : m_context(context) { }

    /// What a list asks for. Empty members ask for nothing.
    struct Query
    {
        QString lang;
        QJsonArray filter{}; ///< the body's conditions, AND-ed
        QStringList pages{}; ///< urls whose products count; children are listed by the caller
        QString sortKey{};
        bool isDescending = false;
    };
    /// Refusal 400 for a condition that is none.
    [[nodiscard]] ProductList select(const Query &query) const;
    /// Titles that hold the text, case folded in the language; at most `limit`.
    [[nodiscard]] ProductList search(const QString &text, const QString &lang, int limit) const;

    /// `prices` is the range of the result set that the product stands in; empty: its own price.
    [[nodiscard]] QJsonObject wire(const Product &product, const QString &lang, const QJsonObject &prices = {}) const;
    /// `additional.prices` of a result set.
    [[nodiscard]] QJsonObject prices(const ProductList &all) const;
    /// The page and everything below it, as urls.
    [[nodiscard]] QStringList pageTree(const QString &url) const;

private:
    [[nodiscard]] QJsonObject base(int index, const QString &lang) const;

    [[nodiscard]] QJsonObject statusInfos(const QString &status, const QString &lang) const;

    const Context &m_context;
    mutable QHash<QString, QJsonObject> m_statuses;
    mutable QHash<QString, QJsonObject> m_bases; ///< wire form of the demo store's own products, by language and index
};

} // namespace sandbox
