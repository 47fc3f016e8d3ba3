// SPDX-License-Identifier: MIT
#include "kit/widgets/card.h"

#include "kit/theme/paint.h"
#include "kit/widgets/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace kit {

using namespace Qt::Literals::StringLiterals;

Card::Card(QWidget *parent) :
    ThemedWidget(parent, QAccessible::Grouping), m_outer(new QVBoxLayout(this)), m_titleRow(new QHBoxLayout), m_body(new QVBoxLayout),
    m_title(new PlainLabel({}, TextStyle::CardTitle, ColorRole::Text, this)),
    m_aside(new PlainLabel({}, TextStyle::Body, ColorRole::Text2, this))
{
    m_title->setObjectName(u"cardTitleLabel"_s);
    m_aside->setObjectName(u"cardAsideLabel"_s);
    m_aside->setOverflow(PlainLabel::Overflow::Keep);
    m_outer->setSpacing(12);
    m_outer->addLayout(m_titleRow);
    m_outer->addLayout(m_body, 1);
    m_titleRow->setSpacing(12);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch(1);
    m_titleRow->addWidget(m_aside);
    m_body->setSpacing(12);
    setPadding(Padding::Wide);
    showTitleRow();
}

void Card::setTitle(const QString &title, TextStyle type)
{
    m_title->setTextStyle(type);
    m_title->setPlain(title);
    setAccessibleName(title);
    showTitleRow();
}

void Card::setAside(const QString &text)
{
    m_aside->setPlain(text);
    showTitleRow();
}

void Card::addToTitle(QWidget *widget, bool atEnd)
{
    if (atEnd)
        m_titleRow->addWidget(widget);
    else
        m_titleRow->insertWidget(1, widget);
    showTitleRow();
}

void Card::showTitleRow()
{
    m_title->setVisible(!m_title->text().isEmpty());
    m_aside->setVisible(!m_aside->text().isEmpty());
}

void Card::setPadding(Padding padding)
{
    const int side = padding == Padding::Wide ? Theme::cardPadding : Theme::cardPaddingNarrow;
    m_outer->setContentsMargins(side, side, side, side + cardShadow);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawCard(painter, QRectF(rect()).adjusted(0, 0, 0, -cardShadow), theme());
}

} // namespace kit
