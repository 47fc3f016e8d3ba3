// SPDX-License-Identifier: MIT
#include "models/orderlistmodel.h"

#include <QCollator>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace models {
namespace {

/// −1, 0 or 1.
template <class T> int compared(const T &a, const T &b)
{
    return a < b ? -1 : int(b < a);
}

int comparedNames(const QString &a, const QString &b)
{
    static const QCollator collator(QLocale(QLocale::Turkish, QLocale::Turkey));
    return collator.compare(a, b);
}

int comparedBy(OrderListModel::Column column, const core::OrderSummary &a, const core::OrderSummary &b)
{
    const auto minor = [](const core::OrderSummary &order) { return order.total ? std::optional(order.total->minor) : std::nullopt; };
    switch (column) {
    case OrderListModel::Date:
        return compared(a.createdDate, b.createdDate);
    case OrderListModel::Customer:
        return comparedNames(a.customer, b.customer);
    case OrderListModel::Pieces:
        return compared(a.pieces, b.pieces);
    case OrderListModel::Account:
        return comparedNames(a.accountTitle, b.accountTitle);
    case OrderListModel::Status:
        return comparedNames(a.statusTitle, b.statusTitle);
    case OrderListModel::Payment:
        return compared(a.isCompleted, b.isCompleted);
    case OrderListModel::Total:
        return compared(minor(a), minor(b));
    case OrderListModel::Number:
    case OrderListModel::ColumnCount:
        break;
    }
    return 0;
}

} // namespace

int OrderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OrderListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant OrderListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole) {
        return m_words ? m_words(order(index.row()), column) : QVariant();
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column == Number || column == Pieces || column == Total;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

QVariant OrderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_heading ? m_heading(Column(section)) : QVariant();
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Number || section == Pieces || section == Total;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

void OrderListModel::setWords(Words words, Heading heading)
{
    m_words = std::move(words);
    m_heading = std::move(heading);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void OrderListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = Column(column);
    m_sortOrder = order;
    renew();
}

void OrderListModel::setFilter(const core::OrderFilter &filter)
{
    if (!(filter == m_filter)) {
        m_filter = filter;
        renew();
    }
}

void OrderListModel::clear()
{
    m_orders.clear();
    m_places.clear();
    collectTitles();
    renew();
}

void OrderListModel::put(const QList<core::OrderSummary> &orders)
{
    const size_t before = m_orders.size();
    bool isOther = false;
    for (const core::OrderSummary &order : orders) {
        const Key key(order.storage, order.id);
        if (const auto at = m_places.constFind(key); at == m_places.cend()) {
            m_places.insert(key, int(m_orders.size()));
            m_orders.push_back(order);
            noteTitles(order);
        } else if (!(m_orders[size_t(*at)] == order)) {
            m_orders[size_t(*at)] = order;
            isOther = true;
        }
    }
    if (isOther) {
        collectTitles();
        renew();
    } else if (m_orders.size() > before) {
        addRows(before);
    }
}

// A history is read page by page, the newest first: each page comes after all that is shown, and nothing on screen moves.
void OrderListModel::addRows(size_t from)
{
    std::vector<int> added;
    for (size_t i = from; i < m_orders.size(); ++i) {
        if (m_filter.takes(m_orders[i])) {
            added.push_back(int(i));
        }
    }
    if (added.empty()) {
        return;
    }
    const auto isLess = [this](int a, int b) { return isBefore(m_orders[size_t(a)], m_orders[size_t(b)]); };
    std::sort(added.begin(), added.end(), isLess);
    const bool isAfter = m_rows.empty() || isLess(m_rows.back(), added.front());
    const auto end = std::ptrdiff_t(m_rows.size());
    isAfter ? beginInsertRows({}, int(end), int(m_rows.size() + added.size()) - 1) : beginResetModel();
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    if (isAfter) {
        endInsertRows();
        return;
    }
    std::inplace_merge(m_rows.begin(), m_rows.begin() + end, m_rows.end(), isLess);
    endResetModel();
}

void OrderListModel::noteTitles(const core::OrderSummary &order)
{
    if (!m_accounts.contains(order.account)) {
        m_accounts.insert(order.account, order.accountTitle);
    }
    if (!m_statuses.contains(order.statusIdentifier)) {
        m_statuses.insert(order.statusIdentifier, order.statusTitle);
    }
}

void OrderListModel::collectTitles()
{
    m_accounts.clear();
    m_statuses.clear();
    for (const core::OrderSummary &order : m_orders) {
        noteTitles(order);
    }
}

void OrderListModel::remove(const QString &storage, const QList<qint64> &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    const QSet<qint64> gone(ids.begin(), ids.end());
    const auto isGone = [&](const core::OrderSummary &order) { return order.storage == storage && gone.contains(order.id); };
    m_orders.erase(std::remove_if(m_orders.begin(), m_orders.end(), isGone), m_orders.end());
    m_places.clear();
    for (size_t i = 0; i < m_orders.size(); ++i) {
        m_places.insert({ m_orders[i].storage, m_orders[i].id }, int(i));
    }
    collectTitles();
    renew();
}

bool OrderListModel::isBefore(const core::OrderSummary &a, const core::OrderSummary &b) const
{
    const int order = comparedBy(m_sortColumn, a, b);
    if (order != 0) {
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    const bool isUp = m_sortColumn == Number && m_sortOrder == Qt::AscendingOrder;
    const auto left = std::tie(a.id, a.storage);
    const auto right = std::tie(b.id, b.storage);
    return isUp ? left < right : right < left; // Else the newest first among equals.
}

void OrderListModel::renew()
{
    beginResetModel();
    m_rows.clear();
    for (size_t i = 0; i < m_orders.size(); ++i) {
        if (m_filter.takes(m_orders[i])) {
            m_rows.push_back(int(i));
        }
    }
    std::sort(m_rows.begin(), m_rows.end(), [this](int a, int b) { return isBefore(m_orders[size_t(a)], m_orders[size_t(b)]); });
    endResetModel();
}

int OrderListModel::rowOf(const QString &storage, qint64 id) const
{
    const int place = m_places.value({ storage, id }, -1);
    const auto it = std::find(m_rows.begin(), m_rows.end(), place);
    return place < 0 || it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

QList<qint64> OrderListModel::idsOf(const QString &storage) const
{
    QList<qint64> ids;
    for (const core::OrderSummary &order : m_orders) {
        if (order.storage == storage) {
            ids.append(order.id);
        }
    }
    return ids;
}

} // namespace models
