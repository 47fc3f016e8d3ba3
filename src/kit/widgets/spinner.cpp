// SPDX-License-Identifier: MIT
#include "kit/widgets/spinner.h"

#include "kit/theme/icons.h"
#include "kit/widgets/button.h"

#include <QPainter>
#include <QTimer>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int extent = 20; ///< px at 100 %

} // namespace

Spinner::Spinner(QWidget *parent) : ThemedWidget(parent, QAccessible::Animation), m_delay(new QTimer(this)), m_turn(new QTimer(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
    m_delay->setSingleShot(true);
    m_delay->setInterval(Button::spinnerDelay);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_visible = true;
        if (!theme().isMotionReduced())
            m_turn->start();
        update();
    });
    m_turn->setInterval(frame);
    connect(m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + step) % 360;
        update();
    });
}

void Spinner::retranslate()
{
    setAccessibleName(tr("Working…"));
}

void Spinner::start()
{
    if (!m_visible && !m_delay->isActive())
        m_delay->start();
}

void Spinner::stop()
{
    m_delay->stop();
    m_turn->stop();
    m_visible = false;
    update();
}

QSize Spinner::sizeHint() const
{
    const int side = theme().scaled(extent);
    return { side, side };
}

void Spinner::draw(QPainter &painter, const QRectF &rect, const QColor &color, int angle)
{
    const qreal width = qMax(2.0, rect.width() / 9);
    const QRectF arc = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor track = color;
    track.setAlphaF(0.25F);
    painter.setPen(QPen(track, width));
    painter.drawEllipse(arc);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(arc, (90 - angle) * 16, -100 * 16);
    painter.restore();
}

void Spinner::paintEvent(QPaintEvent *)
{
    if (!m_visible)
        return;
    QPainter painter(this);
    if (theme().isMotionReduced())
        drawIcon(painter, rect(), u"clock"_s, width(), theme().color(ColorRole::Accent));
    else
        draw(painter, rect(), theme().color(ColorRole::Accent), m_angle);
}

} // namespace kit
