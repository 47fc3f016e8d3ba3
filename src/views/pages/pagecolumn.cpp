// SPDX-License-Identifier: MIT
#include "views/pages/pagecolumn.h"

#include "kit/theme/theme.h"
#include "kit/widgets/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {
namespace {

void addScroll(QWidget &page, QWidget &content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(&content);
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

} // namespace

QVBoxLayout *addPageColumn(QWidget &page)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin);
    column->setSpacing(2 * kit::Theme::unit);
    addScroll(page, *content);
    return column;
}

QHBoxLayout *centred(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget);
    row->addStretch(1);
    return row;
}

QGridLayout *bulletList(const QStringList &points)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kit::Theme::unit);
    grid->setVerticalSpacing(kit::Theme::unit);
    grid->setColumnStretch(1, 1);
    for (const QString &point : points) {
        const int row = grid->rowCount();
        auto *mark = new kit::PlainLabel(QStringLiteral("•"), kit::TextStyle::Body, kit::ColorRole::Text2);
        mark->setOverflow(kit::PlainLabel::Overflow::Keep);
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        grid->addWidget(new kit::PlainLabel(point), row, 1);
    }
    return grid;
}

void arrangeRows(QGridLayout &grid, const QWidgetList &rows, bool isWide)
{
    const int columns = isWide && rows.size() > 1 ? 2 : 1;
    for (QWidget *row : rows) {
        grid.removeWidget(row);
    }
    for (int i = 0; i < rows.size(); ++i) {
        grid.addWidget(rows[i], i / columns, i % columns, Qt::AlignTop);
    }
    grid.setColumnStretch(0, 1);
    grid.setColumnStretch(1, columns - 1);
}

QWidget *addLowScroll(QWidget &page)
{
    auto *content = new QWidget;
    content->setLayout(page.layout()); // Its widgets come with it.
    addScroll(page, *content);
    return content;
}

void keepRoom(QWidget &content, int least)
{
    const QWidget *seen = content.parentWidget() ? content.parentWidget() : &content;
    const int rest = content.hasHeightForWidth() ? content.heightForWidth(seen->width()) : content.sizeHint().height();
    content.setMinimumHeight(rest + least);
}

} // namespace views
