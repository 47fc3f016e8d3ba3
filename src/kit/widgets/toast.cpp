// SPDX-License-Identifier: MIT
#include "kit/widgets/toast.h"

#include "kit/theme/icons.h"
#include "kit/theme/paint.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int toastPadding = 14;
constexpr int distance = 20; ///< px from the host's foot

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return u"check-circle"_s;
    case Severity::Warning:
        return u"alert-triangle"_s;
    case Severity::Danger:
        return u"alert-circle"_s;
    case Severity::Neutral:
    case Severity::Accent:
        break;
    }
    return u"info"_s;
}

} // namespace

Toast::Toast(QWidget *host) :
    ThemedWidget(host, QAccessible::AlertMessage), m_text(new PlainLabel({}, TextStyle::Label, ColorRole::Text, this)),
    m_dismiss(new Button({}, Button::Variant::SmallIcon, this)), m_stay(new QTimer(this))
{
    m_text->setObjectName(u"toastLabel"_s);
    m_dismiss->setObjectName(u"toastDismissButton"_s);
    m_dismiss->setLeadingIcon(u"x"_s);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_dismiss);
    m_stay->setSingleShot(true);
    connect(m_stay, &QTimer::timeout, this, &Toast::leaveWhenIdle);
    connect(m_dismiss, &Button::clicked, this, &QWidget::hide);
    host->installEventFilter(this);
    hide();
    restyle();
    retranslate();
}

QString Toast::sentence() const
{
    return m_text->text();
}

void Toast::setFootroom(int px)
{
    m_footroom = px;
    place();
}

void Toast::showSentence(const QString &sentence, Severity severity)
{
    m_severity = severity;
    m_text->setPlain(sentence);
    moveToFoot(); // Before it is shown: where it would be shown first the mouse may be.
    show();
    raise();
    announce(this, sentence);
    m_stay->start(stay);
}

void Toast::leaveWhenIdle()
{
    const bool inUse = underMouse() || m_dismiss->hasFocus();
    if (inUse)
        m_stay->start(stay);
    else
        hide();
}

void Toast::place()
{
    if (!isHidden()) // Else nobody has said anything yet.
        moveToFoot();
}

void Toast::moveToFoot()
{
    const QWidget *host = parentWidget();
    const int room = host->width() - 2 * Theme::pageMargin;
    const QMargins margins = layout()->contentsMargins();
    const int beside = margins.left() + margins.right() + layout()->spacing() + m_dismiss->sizeHint().width();
    const int width = qMin(room, m_text->sizeHint().width() + beside);
    const int words = m_text->heightForWidth(qMax(1, width - beside));
    const int height = qMax(words, theme().smallControlHeight()) + margins.top() + margins.bottom();
    setGeometry((host->width() - width) / 2, host->height() - m_footroom - distance - height, width, height);
}

void Toast::restyle()
{
    const int sign = theme().scaled(20) + 10;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(toastPadding + (rtl ? 0 : sign), 8, 8 + (rtl ? sign : 0), 8 + cardShadow);
    place();
}

void Toast::retranslate()
{
    m_dismiss->setLabel(tr("Dismiss"));
    place();
}

void Toast::enterEvent(QEnterEvent *event)
{
    ThemedWidget::enterEvent(event);
    m_stay->stop();
}

void Toast::leaveEvent(QEvent *event)
{
    ThemedWidget::leaveEvent(event);
    m_stay->start(stay);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        ThemedWidget::keyPressEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return ThemedWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(0, 0, 0, -cardShadow);
    drawCard(painter, box, theme());
    drawBox(painter, box, Theme::cardRadius, {}, theme().color(ColorRole::BorderStrong));
    const int side = theme().scaled(20);
    const QRect slot = QStyle::visualRect(layoutDirection(), rect(), QRect(toastPadding, 0, side, height() - cardShadow));
    drawIcon(painter, slot, iconOf(m_severity), side, theme().color(severityRole(m_severity)));
}

} // namespace kit
