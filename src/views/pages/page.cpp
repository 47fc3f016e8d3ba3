// SPDX-License-Identifier: MIT
#include "views/pages/page.h"

#include <QEvent>

namespace views {

Page::Page(QWidget *parent) : QWidget(parent) { }

void Page::setLocale(const core::Locale &locale)
{
    m_locale = locale;
    renew();
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        renew();
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
