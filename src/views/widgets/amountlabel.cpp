// SPDX-License-Identifier: MIT
#include "views/widgets/amountlabel.h"

#include "views/theme/tabular.h"

#include <QPainter>
#include <QStyle>

#include <cmath>

namespace views {

AmountLabel::AmountLabel(QWidget *parent) : AmountLabel({}, Type::Amount, parent) { }

AmountLabel::AmountLabel(const QString &amount, Type type, QWidget *parent) :
    Piece(parent, QAccessible::StaticText), m_amount(amount), m_type(type)
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

void AmountLabel::setType(Type type)
{
    m_type = type;
    updateGeometry();
    update();
}

void AmountLabel::setColor(Token color)
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
    return { static_cast<int>(std::ceil(tabularWidth(theme().font(m_type), m_amount))) + 1, theme().lineHeight(m_type) };
}

void AmountLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme().color(m_color));
    drawTabular(painter, rect(), theme().font(m_type), m_amount, QStyle::visualAlignment(layoutDirection(), m_alignment));
}

} // namespace views
