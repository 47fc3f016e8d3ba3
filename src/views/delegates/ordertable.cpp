// SPDX-License-Identifier: MIT
#include "views/delegates/ordertable.h"

#include "kit/theme/textblock.h"
#include "kit/theme/theme.h"
#include "kit/widgets/chip.h"
#include "models/orderlistmodel.h"
#include "views/pages/orderwords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Orders = models::OrderListModel;

constexpr int cellMargin = 12;
// Shares of the width: number, date, customer (what is left), products, account, status, payment, total.
constexpr std::array<int, Orders::ColumnCount> shares{ 8, 12, 0, 8, 12, 11, 11, 11 };

/// Whole rows as one, with the payment as a chip.
class OrderCellDelegate final : public QStyledItemDelegate
{
public:
    explicit OrderCellDelegate(Orders &orders, QObject *parent) : QStyledItemDelegate(parent), m_orders(orders) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const kit::Theme &theme = kit::Theme::of(option.widget);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, theme.color(isSelected ? kit::ColorRole::AccentSoft : kit::ColorRole::Surface));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(kit::ColorRole::Border));
        const QRect inner = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
        if (index.column() == Orders::Payment) {
            const auto &isCompleted = m_orders.order(index.row()).isCompleted;
            const QString word = paidWord(isCompleted);
            QRect chip(QPoint(0, 0), kit::Chip::size(word, theme));
            chip.moveTo(option.direction == Qt::LeftToRight ? inner.left() : inner.right() - chip.width(),
                option.rect.center().y() - chip.height() / 2);
            kit::Chip::draw(*painter, chip, word, paidSeverity(isCompleted), theme);
            return;
        }
        const bool isStrong = index.column() == Orders::Number || index.column() == Orders::Total;
        const auto alignment = QStyle::visualAlignment(option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
        painter->setFont(theme.font(isStrong ? kit::TextStyle::Strong : kit::TextStyle::Body));
        painter->setPen(theme.color(kit::ColorRole::Text));
        const QString text = kit::withoutTurns(index.data(Qt::DisplayRole).toString()).simplified();
        painter->drawText(
            inner, int(alignment) | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }

private:
    Orders &m_orders;
};

} // namespace

OrderTable::OrderTable(models::OrderListModel &model, QWidget *parent) : QTableView(parent), m_orders(model)
{
    setObjectName(u"orderTable"_s);
    setModel(&model);
    setItemDelegate(new OrderCellDelegate(model, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicator(models::OrderListModel::Number, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(this, &QAbstractItemView::doubleClicked, this, &OrderTable::openCurrent);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &OrderTable::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &OrderTable::restore);
    fit();
}

void OrderTable::openCurrent()
{
    if (currentRow() >= 0) {
        const core::OrderSummary &order = m_orders.order(currentRow());
        Q_EMIT opened(order.storage, order.id);
    }
}

void OrderTable::remember()
{
    m_order = 0;
    if (currentRow() >= 0) {
        const core::OrderSummary &order = m_orders.order(currentRow());
        m_storage = order.storage;
        m_order = order.id;
        m_distance = rowViewportPosition(currentRow());
    }
}

void OrderTable::restore()
{
    const int row = m_order > 0 ? m_orders.rowOf(m_storage, m_order) : -1;
    if (row >= 0) {
        setCurrentIndex(m_orders.index(row, 0));
        verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - m_distance);
    }
}

void OrderTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openCurrent();
        return;
    }
    QTableView::keyPressEvent(event);
}

void OrderTable::focusInEvent(QFocusEvent *event)
{
    if (currentRow() < 0 && m_orders.rowCount() > 0 && event->reason() != Qt::MouseFocusReason) {
        setCurrentIndex(m_orders.index(0, 0));
    }
    QTableView::focusInEvent(event);
}

void OrderTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentChangedTo(current.row());
}

void OrderTable::fit()
{
    const kit::Theme &theme = kit::Theme::of(this);
    verticalHeader()->setDefaultSectionSize(theme.controlHeight() + 4);
    horizontalHeader()->setFixedHeight(theme.controlHeight());
    horizontalHeader()->setFont(theme.font(kit::TextStyle::Label));
    // What does not fit is left out, the least wanted first; names take what room there is.
    std::array<int, Orders::ColumnCount> widths{};
    const int width = viewport()->width();
    int left = width;
    for (int column = 0; column < Orders::ColumnCount; ++column) {
        const int own = column == Orders::Customer ? theme.scaled(150) : width * shares[size_t(column)] / 100;
        widths[size_t(column)] = qMax(own, horizontalHeader()->sectionSizeHint(column));
        left -= widths[size_t(column)];
    }
    for (const int column : { Orders::Pieces, Orders::Account, Orders::Status }) {
        setColumnHidden(column, left < 0);
        left += left < 0 ? widths[size_t(column)] : 0;
    }
    widths[Orders::Customer] += qMax(0, left);
    for (int column = 0; column < Orders::ColumnCount; ++column) {
        setColumnWidth(column, widths[size_t(column)]);
    }
    updateGeometries();
}

void OrderTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void OrderTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace views
