// SPDX-License-Identifier: MIT
#pragma once
#include "core/catalogue.h"

#include <QCollator>
#include <QHash>
#include <vector>

namespace models {

enum class CatalogueSort { Name, PriceUp, PriceDown };

/// The products of a store, searchable within a frame. Every key (folded texts, collation key, letters) is computed once, when a
/// product arrives; a search is one pass over flat rows, narrowed from the last one while somebody goes on typing. Pure, no signals.
class CatalogueIndex
{
public:
    CatalogueIndex();

    void clear();
    /// Adds products, replaces those whose id is known, leaves out those that are not visible.
    void append(const QList<core::Product> &products);
    void setSort(CatalogueSort sort);
    /// Empty: all categories.
    void setCategory(const QString &category);
    /// Words typed by a person; every word must be found in title, sku or barcode. Hits that match letter for letter (Turkish rules)
    /// come before those that match without accents; a product whose sku or barcode is exactly the query comes first.
    void setQuery(const QString &query);

    [[nodiscard]] const std::vector<int> &hits() const { return m_hits; }
    [[nodiscard]] int size() const { return int(m_rows.size()); }
    [[nodiscard]] const core::Product &product(int row) const { return m_rows[size_t(row)].product; }
    [[nodiscard]] int rowOf(qint64 productId) const { return m_byId.value(productId, -1); }
    /// The one product whose sku or barcode is exactly this code; −1 for none or several.
    [[nodiscard]] int rowOfCode(const QString &code) const;
    /// All categories, sorted for the eye.
    [[nodiscard]] QStringList categories() const;
    [[nodiscard]] CatalogueSort sort() const { return m_sort; }
    [[nodiscard]] const QString &category() const { return m_category; }
    [[nodiscard]] const QString &query() const { return m_query; }

private:
    struct Row
    {
        core::Product product;
        QString exact; ///< foldTurkish of title, sku and barcode.
        QString plain; ///< foldPlain of the same.
        QCollatorSortKey nameKey;
    };
    /// Which letters a row has. Apart from the rows, so that the pass over all of them stays in the processor's cache.
    struct Letters
    {
        quint64 exact = 0;
        quint64 plain = 0;
    };
    struct Word
    {
        QString exact;
        QString plain;
        Letters letters;
    };
    enum class Tier { None, Plain, Exact };

    [[nodiscard]] bool isBefore(int left, int right) const;
    [[nodiscard]] Tier match(int row) const;
    void setRow(int row, const core::Product &product);
    void mergeInOrder(int firstNew);
    void search(const std::vector<int> &among);

    QCollator m_collator;
    std::vector<Row> m_rows;
    std::vector<Letters> m_letters;
    std::vector<int> m_order; ///< All rows in the chosen sort.
    std::vector<int> m_hits;
    QHash<qint64, int> m_byId;
    QHash<QString, int> m_byCode; ///< To a row, or to severalRows.
    QHash<QString, int> m_categories;
    CatalogueSort m_sort = CatalogueSort::Name;
    QString m_category;
    QString m_query;
    std::vector<Word> m_words;
};

} // namespace models
