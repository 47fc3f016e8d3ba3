// SPDX-License-Identifier: MIT
#include "models/cataloguemodel.h"

#include <algorithm>

namespace models {

CatalogueModel::CatalogueModel(QObject *parent) : QAbstractListModel(parent) { }

int CatalogueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

const core::Product &CatalogueModel::product(const QModelIndex &index) const
{
    return m_index.product(m_index.hits()[size_t(index.row())]);
}

QVariant CatalogueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown) {
        return {};
    }
    const core::Product &p = product(index);
    switch (role) {
    case Qt::DisplayRole:
        return p.title;
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(p, quantity(p.id)) : p.title;
    case IdRole:
        return p.id;
    case QuantityRole:
        return quantity(p.id);
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

void CatalogueModel::append(const QList<core::Product> &products)
{
    const std::vector<int> before = m_index.hits();
    const int shown = m_shown;
    m_index.append(products);
    const std::vector<int> &now = m_index.hits();
    // Mostly the new ones come after what is on screen: then nothing on screen moves, not even the scroll bar's handle.
    if (shown > 0 && now.size() >= size_t(shown) && std::equal(before.begin(), before.begin() + shown, now.begin())) {
        Q_EMIT dataChanged(index(0), index(shown - 1));
        if (shown < chunk) {
            fetchMore({});
        }
        return;
    }
    change([] {});
}

void CatalogueModel::setSort(CatalogueSort sort)
{
    change([this, sort] { m_index.setSort(sort); });
}

void CatalogueModel::setCategory(const QString &category)
{
    change([this, &category] { m_index.setCategory(category); });
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
