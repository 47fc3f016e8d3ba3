// SPDX-License-Identifier: MIT
#pragma once
#include <QBoxLayout>
#include <QList>

namespace views {

/// Puts items into lines, left to right (right to left where one reads so), as many in a line as fit.
class FlowLayout final : public QLayout
{
    Q_DISABLE_COPY_MOVE(FlowLayout)
public:
    explicit FlowLayout(QWidget *parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Gives the height; moves the items when `isMoving`.
    int arrange(const QRect &rect, bool isMoving) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

/// A search with its tools beside it, which wrap in a FlowLayout: in one line where `room` px are enough for `least` px of search and all
/// tools, else the tools below it in as many lines as they need.
void fitTools(QBoxLayout &row, QWidget &tools, int room, int least);

} // namespace views
