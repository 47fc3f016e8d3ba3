// SPDX-License-Identifier: MIT
#include "views/pages/pagecolumn.h"

#include "kit/theme/theme.h"

#include <QScrollArea>
#include <QHBoxLayout>
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
