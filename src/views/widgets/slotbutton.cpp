// SPDX-License-Identifier: MIT
#include "views/widgets/slotbutton.h"

#include "views/theme/paint.h"
#include "views/theme/tabular.h"
#include "views/widgets/piece.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace views {

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
    const int words = static_cast<int>(std::ceil(tabularWidth(theme.font(Type::Strong), shownLabel())));
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
    const Token border = isChecked() ? Token::Accent : (hot ? Token::BorderStrong : Token::Border);
    const Token fill = m_full ? Token::Surface2 : (isChecked() ? Token::AccentSoft : Token::Surface);
    drawBox(painter, rect(), Theme::radius, theme.color(fill), theme.color(border));
    painter.setPen(theme.color(m_full ? Token::Text2 : (isChecked() ? Token::Accent : Token::Text)));
    drawTabular(painter, rect(), theme.font(m_full ? Type::Body : Type::Strong), shownLabel(), Qt::AlignHCenter);
    if (hasFocus())
        drawFocus(painter, rect(), Theme::radius, theme, isChecked());
}

} // namespace views
