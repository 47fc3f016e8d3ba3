// SPDX-License-Identifier: MIT
#include "views/pages/accountstrip.h"

#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace views {

AccountStrip::AccountStrip(QWidget *parent) :
    ThemedWidget(parent), m_words(new kit::PlainLabel), m_change(new kit::Button(QString(), kit::Button::Variant::Link))
{
    setObjectName(u"accountStrip"_s);
    m_words->setObjectName(u"chosenAccountLabel"_s);
    m_words->setOverflow(kit::PlainLabel::Overflow::Elide);
    m_change->setObjectName(u"changeAccountButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kit::Theme::pageMargin, kit::Theme::unit, kit::Theme::pageMargin, kit::Theme::unit);
    row->setSpacing(kit::Theme::unit * 2);
    row->addWidget(m_words, 1);
    row->addWidget(m_change);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_change, &kit::Button::clicked, this, &AccountStrip::changeWanted);
    AccountStrip::retranslate();
}

void AccountStrip::setMethod(const QString &title)
{
    m_method = title;
    m_words->setColor(title.isEmpty() ? kit::ColorRole::Text2 : kit::ColorRole::Text);
    m_words->setPlain(title.isEmpty() ? tr("No payment method is chosen yet.") : tr("Payment method: %1").arg(title));
    m_change->setLabel(title.isEmpty() ? tr("Choose") : tr("Change"));
}

void AccountStrip::restyle()
{
    update();
}

void AccountStrip::retranslate()
{
    setAccessibleName(tr("Payment method"));
    setMethod(m_method);
}

void AccountStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(kit::ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(kit::ColorRole::Border));
}

} // namespace views
