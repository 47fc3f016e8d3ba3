// SPDX-License-Identifier: MIT
#include "views/widgets/chip.h"

#include "views/theme/paint.h"
#include "views/widgets/piece.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace views {

Chip::Chip(QWidget *parent) : Chip({}, Tone::Neutral, parent) { }

Chip::Chip(const QString &label, Tone tone, QWidget *parent) : QAbstractButton(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
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
    const int words = static_cast<int>(std::ceil(QFontMetricsF(theme.font(Type::Chip)).horizontalAdvance(label)));
    return { words + 2 * theme.scaled(10), theme.lineHeight(Type::Chip) + 6 };
}

QSize Chip::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const QSize look = size(m_label, theme);
    return m_pressable ? QSize(look.width() + 4, theme.smallControlHeight()) : look;
}

void Chip::draw(QPainter &painter, const QRect &rect, const QString &label, Tone tone, const Theme &theme)
{
    const QColor edge = theme.scheme() == Scheme::HighContrast ? theme.color(toneToken(tone)) : QColor();
    drawBox(painter, rect, rect.height() / 2.0, theme.color(toneSoftToken(tone)), edge);
    painter.setFont(theme.font(Type::Chip));
    painter.setPen(theme.color(toneToken(tone)));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, label);
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
    draw(painter, box, m_label, m_tone, theme);
    if (m_pressable && underMouse())
        drawBox(painter, box, box.height() / 2.0, {}, theme.color(toneToken(m_tone)));
    if (hasFocus())
        drawBox(painter, rect(), height() / 2.0, {}, theme.color(Token::Accent), 2);
}

} // namespace views
