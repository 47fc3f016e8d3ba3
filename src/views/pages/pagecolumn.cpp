// SPDX-License-Identifier: MIT
#include "views/pages/pagecolumn.h"

#include "kit/theme/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

QVBoxLayout *addPageColumn(QWidget &page)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin, kit::Theme::pageMargin);
    column->setSpacing(2 * kit::Theme::unit);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    return column;
}

} // namespace views
