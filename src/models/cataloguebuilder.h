// SPDX-License-Identifier: MIT
#pragma once
#include "core/catalogue.h"
#include "models/cataloguesnapshot.h"

#include <QCollator>
#include <QHash>
#include <QSet>
#include <functional>

namespace models {

/// Makes snapshots out of products as they arrive. Every key (folded texts, letters, collation key) is computed once, when a product
/// arrives. Belongs to one thread; its snapshots go to any.
class CatalogueBuilder
{
public:
    CatalogueBuilder();
    ~CatalogueBuilder();

    /// Goes on from a snapshot that was kept. `titleOf` gives the titles, which a snapshot has not.
    void resume(const CatalogueSnapshot &snapshot, const std::function<QString(qint64 id)> &titleOf);
    /// Adds products, replaces those whose id is known, takes away those that are not visible any more.
    void put(const QList<core::Product> &products);
    /// Takes away every product that is not among these.
    void keepOnly(const QSet<qint64> &ids);
    /// The store's own order, as far as it is known; what is not among these comes after them.
    void setOrder(const QList<qint64> &ids);
    [[nodiscard]] CatalogueSnapshotPtr snapshot();
    [[nodiscard]] int size() const { return int(m_keys.size()); }
    [[nodiscard]] bool contains(qint64 id) const { return m_rows.contains(id); }

private:
    struct Entry; ///< One product as it goes into a block.
    struct Rows; ///< A block while it grows.

    [[nodiscard]] Entry entryOf(const core::Product &product);
    [[nodiscard]] Rows &lastBlock();
    [[nodiscard]] std::vector<int> storeOrder() const;
    [[nodiscard]] static Entry entryAt(const CatalogueBlock &block, int row);
    void replace(int row, const Entry &entry);
    [[nodiscard]] quint16 categoryPlace(const QString &marker);

    QCollator m_collator;
    std::vector<std::shared_ptr<Rows>> m_blocks;
    std::vector<QCollatorSortKey> m_keys; ///< Of the titles, by row.
    QHash<qint64, int> m_rows;
    QStringList m_categories;
    QHash<QString, quint16> m_categoryPlaces;
    QList<qint64> m_order; ///< Ids, in the store's own order.
    std::vector<int> m_byName; ///< Of the first rows, as last sorted.
    bool m_isLastShared = false; ///< A snapshot holds the last block.
    bool m_isResorted = false; ///< A row has another title now: what was sorted is not.
};

} // namespace models
