// SPDX-License-Identifier: MIT
#include "models/cataloguemodel.h"

#include <algorithm>

namespace models {

CatalogueModel::CatalogueModel(QObject *parent) : QAbstractListModel(parent) { }

int CatalogueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

core::Product CatalogueModel::product(const QModelIndex &index) const
{
    return m_index.product(m_index.hits()[size_t(index.row())]);
}

qint64 CatalogueModel::idAt(const QModelIndex &index) const
{
    return m_index.idOf(m_index.hits()[size_t(index.row())]);
}

QVariant CatalogueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return product(index).title;
    case Qt::AccessibleTextRole: {
        const core::Product p = product(index);
        return m_describe ? m_describe(p, quantity(p.id)) : p.title;
    }
    case IdRole:
        return idAt(index);
    case QuantityRole:
        return quantity(idAt(index));
    default:
        return {};
    }
}

bool CatalogueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_shown < hitCount();
}

void CatalogueModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    const int next = std::min(hitCount(), m_shown + chunk);
    beginInsertRows({}, m_shown, next - 1);
    m_shown = next;
    endInsertRows();
}

template <class Change> void CatalogueModel::change(Change &&apply)
{
    beginResetModel();
    apply();
    m_shown = std::min(hitCount(), chunk);
    endResetModel();
}

void CatalogueModel::clear()
{
    change([this] { m_index.clear(); });
}

template <class Change> void CatalogueModel::changeInPlace(Change &&apply)
{
    const int shown = m_shown;
    std::vector<qint64> before;
    before.reserve(size_t(shown));
    for (int row = 0; row < shown; ++row) {
        before.push_back(m_index.idOf(m_index.hits()[size_t(row)]));
    }
    apply();
    const std::vector<int> &now = m_index.hits();
    // Mostly the new ones come after what is on screen: then nothing on screen moves, not even the scroll bar's handle.
    const auto isSame = [this](qint64 id, int row) { return id == m_index.idOf(row); };
    if (shown > 0 && now.size() >= size_t(shown) && std::equal(before.begin(), before.end(), now.begin(), isSame)) {
        Q_EMIT dataChanged(index(0), index(shown - 1));
        if (shown < chunk) {
            fetchMore({});
        }
        return;
    }
    change([] {});
}

void CatalogueModel::setSnapshot(CatalogueSnapshotPtr snapshot, CatalogueIndex::ProductSource source)
{
    changeInPlace([&] { m_index.setSnapshot(std::move(snapshot), std::move(source)); });
}

void CatalogueModel::append(const QList<core::Product> &products)
{
    changeInPlace([&] { m_index.append(products); });
}

bool CatalogueModel::setFurther(const QString &query, const QList<qint64> &ids)
{
    const int before = hitCount();
    const bool isChanged = m_index.setFurther(query, ids);
    // They come after all that is shown.
    if (isChanged && m_shown == before && m_shown < hitCount()) {
        fetchMore({});
    }
    return isChanged;
}

void CatalogueModel::setSort(CatalogueSort sort)
{
    change([this, sort] { m_index.setSort(sort); });
}

void CatalogueModel::setFilter(const CatalogueFilter &filter)
{
    change([this, &filter] { m_index.setFilter(filter); });
}

void CatalogueModel::setQuery(const QString &query)
{
    change([this, &query] { m_index.setQuery(query); });
}

void CatalogueModel::setQuantities(const QHash<qint64, int> &quantities)
{
    const QHash<qint64, int> before = std::exchange(m_quantities, quantities);
    const auto changed = [this, &before, &quantities](qint64 id) {
        if (before.value(id) == quantities.value(id)) {
            return;
        }
        if (const QModelIndex at = indexOf(id); at.isValid()) {
            Q_EMIT dataChanged(at, at, { QuantityRole, Qt::AccessibleTextRole });
        }
    };
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        changed(it.key());
    }
    for (auto it = quantities.cbegin(); it != quantities.cend(); ++it) {
        if (!before.contains(it.key())) {
            changed(it.key());
        }
    }
}

QModelIndex CatalogueModel::indexOf(qint64 productId) const
{
    const int row = m_index.rowOf(productId);
    const auto end = m_index.hits().begin() + m_shown;
    const auto it = std::find(m_index.hits().begin(), end, row);
    return row < 0 || it == end ? QModelIndex() : index(int(it - m_index.hits().begin()));
}

} // namespace models
