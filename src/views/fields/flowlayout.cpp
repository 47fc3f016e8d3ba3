// SPDX-License-Identifier: MIT
#include "views/fields/flowlayout.h"

#include <QEvent>
#include <QStyle>
#include <QWidget>

namespace views {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items) {
        width += item->isEmpty() ? 0 : item->sizeHint().width() + m_gap;
    }
    const int most = qMin(qMax(0, width - m_gap), 480); // Behind the last there is no gap: it ends where its neighbours above and below do.
    return { most, heightForWidth(most) };
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool isMoving) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    QList<std::pair<QLayoutItem *, QRect>> line;
    const auto endLine = [&] {
        for (const auto &[item, place] : std::as_const(line)) {
            // What is lower than its neighbours stands in the middle of the line.
            const QRect middle = place.translated(0, (lineHeight - place.height()) / 2);
            item->setGeometry(QStyle::visualRect(direction, rect, middle));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue; // Hidden: it takes no gap either.
        }
        QSize size = item->sizeHint();
        if (size.width() > rect.width() && item->hasHeightForWidth()) { // Words give way.
            size = QSize(rect.width(), item->heightForWidth(rect.width()));
        }
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            endLine();
            x = rect.x();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        if (isMoving) {
            line.append({ item, QRect(QPoint(x, y), size) });
        }
        x += size.width() + m_gap;
        lineHeight = qMax(lineHeight, size.height());
    }
    endLine();
    return y + lineHeight - rect.y();
}

namespace {

/// Fits a row of tools anew when one of them gets other words, and so another width.
class ToolFit final : public QObject
{
public:
    ToolFit(QBoxLayout &row, QWidget &tools) : QObject(&tools), m_row(row), m_tools(tools) { tools.installEventFilter(this); }

    void fit(int room, int least)
    {
        m_room = room;
        m_least = least;
        renew();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            renew();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void renew()
    {
        int width = 0;
        for (int i = 0; i < m_tools.layout()->count(); ++i) {
            const QLayoutItem *item = m_tools.layout()->itemAt(i);
            width += item->isEmpty() ? 0 : item->sizeHint().width() + m_row.spacing();
        }
        const bool isNarrow = m_room < m_least + width;
        m_row.setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_tools.setMinimumWidth(isNarrow ? 0 : width - m_row.spacing());
    }

    QBoxLayout &m_row;
    QWidget &m_tools;
    int m_room = 0;
    int m_least = 0;
};

} // namespace

void fitTools(QBoxLayout &row, QWidget &tools, int room, int least)
{
    const QString name = QStringLiteral("toolFit");
    auto *fit = static_cast<ToolFit *>(tools.findChild<QObject *>(name, Qt::FindDirectChildrenOnly));
    if (!fit) {
        fit = new ToolFit(row, tools);
        fit->setObjectName(name);
    }
    fit->fit(room, least);
}

} // namespace views
