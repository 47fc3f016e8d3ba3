// SPDX-License-Identifier: MIT
#include "views/pages/page.h"

#include "kit/theme/theme.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace views {

Page::Page(QWidget *parent) : QWidget(parent) { }

void Page::setLocale(const core::Locale &locale)
{
    m_locale = locale;
    renew();
}

void Page::setCapabilities(const checkout::Capabilities &capabilities)
{
    m_capabilities = capabilities;
    retranslate();
}

bool Page::isWide() const
{
    return width() >= kit::Theme::of(this).scaled(widePage);
}

int Page::besideWidth() const
{
    return kit::Theme::of(this).scaled(isWide() ? wideSideWidth : sideWidth);
}

void Page::keepCentred(QLayout &content, int widest)
{
    m_content = &content;
    m_widest = widest;
    for (QWidget *above = content.parentWidget(); above && above != this; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<QScrollArea *>(above)) {
            m_bar = area->verticalScrollBar();
            connect(m_bar, &QScrollBar::rangeChanged, this, &Page::fitSides);
        }
    }
    fitSides();
}

void Page::fitSides()
{
    if (!m_content) {
        return;
    }
    const int free = width() - 2 * kit::Theme::pageMargin - kit::Theme::of(this).scaled(m_widest);
    const int room = qMax(0, free / 2);
    const int side = kit::Theme::pageMargin + room;
    // The bar stands in the margin: what is shown is as wide with it as without, and ends where the footer does.
    const int beside = m_bar && m_bar->maximum() > 0 ? side - m_bar->sizeHint().width() : side;
    QMargins margins = m_content->contentsMargins();
    margins.setLeft(isRightToLeft() ? beside : side);
    margins.setRight(isRightToLeft() ? side : beside);
    m_content->setContentsMargins(margins);
    if (room == m_sideRoom) {
        return;
    }
    m_sideRoom = room;
    // Later: the footer that this brings makes the page lower, which must not happen while it is being given its size.
    QMetaObject::invokeMethod(this, &Page::actionsChanged, Qt::QueuedConnection);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        renew();
    } else if (event->type() == QEvent::StyleChange) {
        fitSides();
        fit();
        QMetaObject::invokeMethod(
            this, [this] { fit(); }, Qt::QueuedConnection); // Once more when the children have changed too.
    }
    QWidget::changeEvent(event);
}

void Page::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSides();
    fit();
}

} // namespace views
