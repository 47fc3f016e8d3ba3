// SPDX-License-Identifier: MIT
#pragma once
#include "models/catalogueindex.h"

#include <QAbstractListModel>
#include <functional>

namespace models {

/// The hits of a CatalogueIndex as rows, handed to the view in chunks: a view lays out what somebody can reach, not 100,000 rows a
/// key. No proxy model over it (docs/adr: a sort-filter proxy takes seconds for one letter).
class CatalogueModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueModel)
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        QuantityRole, ///< How many are in the cart.
    };
    /// Rows that a view gets at once.
    static constexpr int chunk = 200;
    /// What a screen reader says for a product; words are the views' business.
    using Describe = std::function<QString(const core::Product &product, int quantity)>;

    explicit CatalogueModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void clear();
    /// What is on screen stays where it is as far as it can.
    void setSnapshot(CatalogueSnapshotPtr snapshot, CatalogueIndex::ProductSource source);
    void append(const QList<core::Product> &products);
    void setSort(CatalogueSort sort);
    void setFilter(const CatalogueFilter &filter);
    void setQuery(const QString &query);
    /// As CatalogueIndex::setFurther().
    bool setFurther(const QString &query, const QList<qint64> &ids);
    /// The cart, by product id.
    void setQuantities(const QHash<qint64, int> &quantities);
    void setDescribe(Describe describe) { m_describe = std::move(describe); }

    [[nodiscard]] const CatalogueIndex &catalogue() const { return m_index; }
    /// Hits of the search, shown or not yet.
    [[nodiscard]] int hitCount() const { return int(m_index.hits().size()); }
    [[nodiscard]] core::Product product(const QModelIndex &index) const;
    [[nodiscard]] qint64 idAt(const QModelIndex &index) const;
    [[nodiscard]] int quantity(qint64 productId) const { return m_quantities.value(productId); }
    /// Where a product stands now; invalid when it is not among the rows handed out.
    [[nodiscard]] QModelIndex indexOf(qint64 productId) const;

private:
    template <class Change> void change(Change &&apply);
    template <class Change> void changeInPlace(Change &&apply);

    CatalogueIndex m_index;
    QHash<qint64, int> m_quantities;
    Describe m_describe;
    int m_shown = 0;
};

} // namespace models
