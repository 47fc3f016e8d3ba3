// SPDX-License-Identifier: MIT
#include "kit/widgets/amountlabel.h"

#include "kit/theme/tabular.h"

#include <QPainter>
#include <QStyle>

#include <cmath>

namespace kit {

AmountLabel::AmountLabel(QWidget *parent) : AmountLabel({}, TextStyle::Amount, parent) { }

AmountLabel::AmountLabel(const QString &amount, TextStyle textStyle, QWidget *parent) :
    ThemedWidget(parent, QAccessible::StaticText), m_amount(amount), m_textStyle(textStyle)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    rename();
}

void AmountLabel::setAmount(const QString &amount)
{
    m_amount = amount;
    rename();
    updateGeometry();
    update();
}

void AmountLabel::setCaption(const QString &caption)
{
    m_caption = caption;
    rename();
}

void AmountLabel::rename()
{
    setAccessibleName(m_caption.isEmpty() ? m_amount : m_caption + u' ' + m_amount);
}

void AmountLabel::setTextStyle(TextStyle textStyle)
{
    m_textStyle = textStyle;
    updateGeometry();
    update();
}

void AmountLabel::setColor(ColorRole color)
{
    m_color = color;
    update();
}

void AmountLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize AmountLabel::sizeHint() const
{
    return { static_cast<int>(std::ceil(tabularWidth(theme().font(m_textStyle), m_amount))) + 1, theme().lineHeight(m_textStyle) };
}

void AmountLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme().color(m_color));
    drawTabular(painter, rect(), theme().font(m_textStyle), m_amount, QStyle::visualAlignment(layoutDirection(), m_alignment));
}

} // namespace kit
