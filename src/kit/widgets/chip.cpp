// SPDX-License-Identifier: MIT
#include "kit/widgets/chip.h"

#include "kit/theme/paint.h"
#include "kit/widgets/access.h"
#include "kit/widgets/themedwidget.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace kit {

Chip::Chip(QWidget *parent) : Chip({}, Severity::Neutral, parent) { }

Chip::Chip(const QString &label, Severity severity, QWidget *parent) : QAbstractButton(parent), m_severity(severity)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    installAccess();
    setPressable(false);
    setLabel(label);
}

void Chip::setLabel(const QString &label)
{
    m_label = label;
    setText(literal(label));
    setAccessibleName(label);
    updateGeometry();
    update();
}

void Chip::setSeverity(Severity severity)
{
    m_severity = severity;
    update();
}

void Chip::setShrinking(bool isShrinking)
{
    m_isShrinking = isShrinking;
    setSizePolicy(isShrinking ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return m_isShrinking ? QSize(qMin(whole.width(), 6 * whole.height()), whole.height()) : whole;
}

void Chip::setPressable(bool pressable)
{
    m_pressable = pressable;
    setFocusPolicy(pressable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, pressable);
    if (pressable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    updateGeometry();
}

QSize Chip::size(const QString &label, const Theme &theme)
{
    const int words = static_cast<int>(std::ceil(QFontMetricsF(theme.font(TextStyle::Chip)).horizontalAdvance(label)));
    return { words + 2 * theme.scaled(10), theme.lineHeight(TextStyle::Chip) + 6 };
}

QSize Chip::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const QSize look = size(m_label, theme);
    return m_pressable ? QSize(look.width() + 4, theme.smallControlHeight()) : look;
}

void Chip::draw(QPainter &painter, const QRect &rect, const QString &label, Severity severity, const Theme &theme)
{
    const QColor edge = theme.scheme() == Scheme::HighContrast ? theme.color(severityRole(severity)) : QColor();
    drawBox(painter, rect, rect.height() / 2.0, theme.color(severitySoftRole(severity)), edge);
    painter.setFont(theme.font(TextStyle::Chip));
    painter.setPen(theme.color(severityRole(severity)));
    const QFontMetricsF letters(theme.font(TextStyle::Chip));
    const bool isWhole = letters.horizontalAdvance(label) <= rect.width();
    const QString shown = isWhole ? label : letters.elidedText(label, Qt::ElideRight, rect.width() - 2 * theme.scaled(8));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

void Chip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool Chip::hitButton(const QPoint &pos) const
{
    return m_pressable && rect().contains(pos);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const QSize look = size(m_label, theme);
    QRect box(QPoint(), QSize(width(), qMin(height(), look.height())));
    if (m_pressable)
        box.setHeight(qMin(height(), look.height() + 4));
    box.moveCenter(rect().center());
    QPainter painter(this);
    draw(painter, box, m_label, m_severity, theme);
    if (m_pressable && underMouse())
        drawBox(painter, box, box.height() / 2.0, {}, theme.color(severityRole(m_severity)));
    if (hasFocus())
        drawBox(painter, rect(), height() / 2.0, {}, theme.color(ColorRole::Accent), 2);
}

} // namespace kit
