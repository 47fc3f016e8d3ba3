// SPDX-License-Identifier: MIT
#include "kit/widgets/slotbutton.h"

#include "kit/theme/paint.h"
#include "kit/theme/tabular.h"
#include "kit/widgets/themedwidget.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace kit {

SlotButton::SlotButton(const QString &label, QWidget *parent) : QAbstractButton(parent), m_label(label)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    rename();
}

void SlotButton::setFull(bool full)
{
    m_full = full;
    // An exclusive button does not let go by itself, though nothing can be chosen here any more.
    setAutoExclusive(!full);
    if (full)
        setChecked(false);
    setEnabled(!full);
    rename();
}

QString SlotButton::shownLabel() const
{
    return m_full ? tr("%1 · full").arg(m_label) : m_label;
}

void SlotButton::rename()
{
    setText(literal(shownLabel()));
    setAccessibleName(shownLabel());
    updateGeometry();
    update();
}

QSize SlotButton::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int words = static_cast<int>(std::ceil(tabularWidth(theme.font(TextStyle::Strong), shownLabel())));
    return { words + 26, theme.smallControlHeight() + 2 };
}

void SlotButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        rename();
}

void SlotButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const bool hot = isEnabled() && underMouse();
    const ColorRole border = isChecked() ? ColorRole::Accent : (hot ? ColorRole::BorderStrong : ColorRole::Border);
    const ColorRole fill = m_full ? ColorRole::Surface2 : (isChecked() ? ColorRole::AccentSoft : ColorRole::Surface);
    drawBox(painter, rect(), Theme::radius, theme.color(fill), theme.color(border));
    painter.setPen(theme.color(m_full ? ColorRole::Text2 : (isChecked() ? ColorRole::Accent : ColorRole::Text)));
    drawTabular(painter, rect(), theme.font(m_full ? TextStyle::Body : TextStyle::Strong), shownLabel(), Qt::AlignHCenter);
    if (hasFocus())
        drawFocus(painter, rect(), Theme::radius, theme, isChecked());
}

} // namespace kit
