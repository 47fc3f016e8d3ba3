// SPDX-License-Identifier: MIT
#pragma once
#include <QTableView>

namespace models {
class OrderListModel;
}

namespace views {

/// The orders as a table that is sorted by its headings. Enter or a double click opens an order. What is current stays current, and in
/// its place on the screen, while more orders come.
class OrderTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderTable)
public:
    /// `model` is not owned.
    explicit OrderTable(models::OrderListModel &model, QWidget *parent = nullptr);

    /// The order that the cursor is on; −1: none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }

Q_SIGNALS:
    void opened(const QString &storage, qint64 orderId);
    void currentChangedTo(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void openCurrent();
    void remember();
    void restore();
    void fit();

    models::OrderListModel &m_orders;
    QString m_storage; ///< Of the order that was current before the rows changed.
    qint64 m_order = 0;
    int m_distance = 0; ///< Rows between the first one on screen and the current one.
};

} // namespace views
