// SPDX-License-Identifier: MIT
#include "views/pages/offersbar.h"

#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace views {

OffersBar::OffersBar(QWidget *parent) :
    kit::ThemedWidget(parent), m_question(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2, this)),
    m_demo(new kit::Button(QString(), kit::Button::Variant::Secondary, this)),
    m_connect(new kit::Button(QString(), kit::Button::Variant::Secondary, this))
{
    m_demo->setObjectName(u"demoButton"_s);
    m_connect->setObjectName(u"connectButton"_s);
    m_question->setOverflow(kit::PlainLabel::Overflow::Elide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kit::Theme::pageMargin, 14, kit::Theme::pageMargin, 14);
    row->setSpacing(12);
    row->addStretch(1);
    row->addWidget(m_question);
    row->addWidget(m_demo);
    row->addWidget(m_connect);
    row->addStretch(1);
    connect(m_demo, &QAbstractButton::clicked, this, &OffersBar::demoClicked);
    connect(m_connect, &QAbstractButton::clicked, this, &OffersBar::connectClicked);
    OffersBar::retranslate();
}

void OffersBar::setDemoOpen(bool isOpen)
{
    m_demo->setVisible(!isOpen);
}

void OffersBar::retranslate()
{
    m_question->setPlain(tr("Is your store not ready yet?"));
    m_demo->setLabel(tr("Try the demo store"));
    m_connect->setLabel(tr("Connect a project…"));
}

void OffersBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(kit::ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(kit::ColorRole::Border));
}

} // namespace views
