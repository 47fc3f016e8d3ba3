// SPDX-License-Identifier: MIT
#include "kit/widgets/dialog.h"

#include "kit/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize frameRoom{ 16, 48 }; ///< Of a window manager's frame and title, px; known for sure only after the window is shown.
constexpr int popupGap = 2;

} // namespace

QSize roomOnScreen(const QWidget &window)
{
    return window.screen()->availableGeometry().size() - frameRoom;
}

QPoint placeBeside(const QWidget &anchor, const QSize &popup)
{
    const QRect room = anchor.screen()->availableGeometry();
    const QRect beside(anchor.mapToGlobal(QPoint(0, 0)), anchor.size());
    const int below = room.bottom() - beside.bottom();
    const int above = beside.top() - room.top();
    const int lower = beside.bottom() + 1 + popupGap;
    const int upper = beside.top() - popupGap - popup.height();
    const int y = below >= popup.height() + popupGap || below >= above ? lower : upper;
    const int x = anchor.isRightToLeft() ? beside.right() + 1 - popup.width() : beside.left();
    return { qBound(room.left(), x, qMax(room.left(), room.right() + 1 - popup.width())),
        qBound(room.top(), y, qMax(room.top(), room.bottom() + 1 - popup.height())) };
}

Dialog::Dialog(Turning turning, const QSize &wanted, QWidget *parent) :
    QDialog(parent), m_wanted(wanted), m_body(nullptr), m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(Theme::pageMargin, Theme::pageMargin, Theme::pageMargin, Theme::pageMargin);
    whole->setSpacing(2 * Theme::unit);
    m_buttons->setSpacing(Theme::unit);
    auto *holder = new QWidget;
    m_body = new QVBoxLayout(holder);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(Theme::unit);
    if (turning == Turning::ByDialog) {
        m_scroll = new QScrollArea;
        m_scroll->setObjectName(u"dialogScroll"_s);
        m_scroll->setFrameShape(QFrame::NoFrame);
        m_scroll->setWidgetResizable(true);
        m_scroll->setFocusPolicy(Qt::NoFocus);
        m_scroll->setWidget(holder);
        whole->addWidget(m_scroll, 1);
        connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &Dialog::keepFromBar);
    } else {
        whole->addWidget(holder, 1);
    }
    whole->addLayout(m_buttons);
}

void Dialog::setButtons(const QWidgetList &atStart, const QWidgetList &atEnd)
{
    for (QWidget *button : atStart) {
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    for (QWidget *button : atEnd) {
        m_buttons->addWidget(button);
    }
}

void Dialog::reveal(QWidget *part)
{
    if (m_scroll && m_scroll->widget()->isAncestorOf(part)) {
        // Once it has its place: it may have been shown just now.
        QMetaObject::invokeMethod(
            part, [this, part] { m_scroll->ensureWidgetVisible(part); }, Qt::QueuedConnection);
    }
}

// A bar that comes takes no room from what it stands beside, and touches nothing.
void Dialog::keepFromBar(int, int most)
{
    if (most > 0 && m_isGrowing && height() + most <= roomOnScreen(*this).height()) {
        resize(width(), height() + most); // It has come out a little higher than it was measured: no bar is needed.
        return;
    }
    const int beside = most > 0 ? Theme::unit : 0;
    const bool isMirrored = isRightToLeft();
    m_body->setContentsMargins(isMirrored ? beside : 0, 0, isMirrored ? 0 : beside, 0);
}

int Dialog::heightOfBody(int width) const
{
    const QLayout *layout = m_body;
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
}

void Dialog::fit()
{
    m_isFitted = true;
    const Theme &theme = Theme::of(this);
    const QSize room = roomOnScreen(*this);
    const int margins = 2 * Theme::pageMargin;
    m_buttons->setDirection(QBoxLayout::LeftToRight);
    if (m_buttons->totalMinimumSize().width() > room.width() - margins) {
        m_buttons->setDirection(QBoxLayout::TopToBottom);
    }
    int least = m_buttons->totalMinimumSize().width();
    if (m_scroll) {
        const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
        const int body = qMin(m_body->totalMinimumSize().width() + bar, room.width() - margins);
        m_scroll->setMinimumWidth(body);
        least = qMax(least, body);
    }
    const int width = qMin(qMax(theme.scaled(m_wanted.width()), least + margins), room.width());
    const int needed = heightOfBody(width - margins) + layout()->spacing() + m_buttons->totalSizeHint().height() + margins;
    const int height = m_wanted.height() > 0 ? theme.scaled(m_wanted.height()) : needed;
    resize(width, qMin(height, room.height()));
    m_isGrowing = m_wanted.height() == 0;
    QTimer::singleShot(0, this, [this] { m_isGrowing = false; });
}

void Dialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && m_isFitted) {
        m_isFitted = false; // The text has another size.
        if (isVisible()) {
            QMetaObject::invokeMethod(this, &Dialog::fit, Qt::QueuedConnection); // The parts hear of it after the window.
        }
    }
    QDialog::changeEvent(event);
}

void Dialog::showEvent(QShowEvent *event)
{
    if (!m_isFitted) {
        fit();
    }
    QDialog::showEvent(event); // Which puts it into the middle, by its size.
}

void Dialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (frameGeometry().size() == size()) {
        QPainter painter(this);
        painter.setPen(Theme::of(this).color(ColorRole::Border));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace kit
