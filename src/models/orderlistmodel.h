// SPDX-License-Identifier: MIT
#pragma once
#include "core/orderfilter.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QMap>
#include <functional>
#include <vector>

namespace models {

/// The orders of a history as rows: those that the filter takes, in the chosen sort. Numbers sort as numbers, dates as dates, names by
/// Turkish rules. Words are the views' business (setWords).
class OrderListModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderListModel)
public:
    enum Column { Number, Date, Customer, Pieces, Account, Status, Payment, Total, ColumnCount };
    /// What stands in a cell.
    using Words = std::function<QString(const core::OrderSummary &order, Column column)>;
    /// What stands over a column.
    using Heading = std::function<QString(Column column)>;

    explicit OrderListModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void setWords(Words words, Heading heading);
    void setFilter(const core::OrderFilter &filter);
    void clear();
    /// Adds orders, replaces those that are known.
    void put(const QList<core::OrderSummary> &orders);
    void remove(const QString &storage, const QList<qint64> &ids);

    /// All orders, shown or not.
    [[nodiscard]] int size() const { return int(m_orders.size()); }
    [[nodiscard]] const core::OrderSummary &order(int row) const { return m_orders[size_t(m_rows[size_t(row)])]; }
    [[nodiscard]] const std::vector<core::OrderSummary> &orders() const { return m_orders; }
    /// Where an order stands now; −1: it is not shown.
    [[nodiscard]] int rowOf(const QString &storage, qint64 id) const;
    /// Titles of the accounts and of the statuses that any order has, by their identifiers.
    [[nodiscard]] const QMap<QString, QString> &accounts() const { return m_accounts; }
    [[nodiscard]] const QMap<QString, QString> &statuses() const { return m_statuses; }
    /// Of this storage, shown or not.
    [[nodiscard]] QList<qint64> idsOf(const QString &storage) const;

private:
    using Key = std::pair<QString, qint64>;

    void renew();
    void addRows(size_t from);
    void noteTitles(const core::OrderSummary &order);
    void collectTitles();
    [[nodiscard]] bool isBefore(const core::OrderSummary &a, const core::OrderSummary &b) const;

    std::vector<core::OrderSummary> m_orders;
    QHash<Key, int> m_places;
    std::vector<int> m_rows;
    QMap<QString, QString> m_accounts;
    QMap<QString, QString> m_statuses;
    core::OrderFilter m_filter;
    Column m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    Words m_words;
    Heading m_heading;
};

} // namespace models
