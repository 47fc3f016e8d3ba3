// SPDX-License-Identifier: MIT
#include "views/pages/page.h"

#include <QEvent>

namespace views {

Page::Page(QWidget *parent) : QWidget(parent) { }

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        fit();
    }
    QWidget::changeEvent(event);
}

void Page::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace views
