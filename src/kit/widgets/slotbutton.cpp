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

void SlotButton::rename()
{
    setText(literal(m_label));
    setAccessibleName(m_name.isEmpty() ? m_label : m_name);
    updateGeometry();
    update();
}

void SlotButton::setReason(const QString &reason)
{
    if (m_reason == reason) {
        return;
    }
    m_reason = reason;
    if (!isFree()) {
        setAutoExclusive(false); // An exclusive button cannot be let go.
        setChecked(false);
    }
    setCheckable(isFree());
    setAutoExclusive(isFree());
    setToolTip(m_reason);
    setAccessibleDescription(m_reason);
    update();
}

void SlotButton::setLabel(const QString &label)
{
    m_label = label;
    rename();
}

void SlotButton::setName(const QString &name)
{
    m_name = name;
    rename();
}

QSize SlotButton::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int words = static_cast<int>(std::ceil(tabularWidth(theme.font(TextStyle::Strong), m_label)));
    return { qMax(theme.leastTarget(), words + 26), theme.smallControlHeight() + 2 };
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
    const bool hot = isEnabled() && isFree() && underMouse();
    const ColorRole border = isChecked() ? ColorRole::Accent : (hot ? ColorRole::BorderStrong : ColorRole::Border);
    const ColorRole fill = isChecked() ? ColorRole::AccentSoft : (isFree() ? ColorRole::Surface : ColorRole::Surface2);
    drawBox(painter, rect(), Theme::radius, theme.color(fill), isFree() ? theme.color(border) : QColor());
    painter.setPen(theme.color(isChecked() ? ColorRole::Accent : (isFree() ? ColorRole::Text : ColorRole::Text2)));
    drawTabular(painter, rect(), theme.font(TextStyle::Strong), m_label, Qt::AlignHCenter);
    if (hasFocus())
        drawFocus(painter, rect(), Theme::radius, theme, isChecked());
}

} // namespace kit
