// SPDX-License-Identifier: MIT
#include "kit/widgets/stepper.h"

#include "kit/theme/paint.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace kit {

using namespace Qt::Literals::StringLiterals;

Stepper::Stepper(QWidget *parent) :
    ThemedWidget(parent, QAccessible::Grouping), m_less(new Button({}, Button::Variant::SmallIcon, this)),
    m_count(new AmountLabel({}, TextStyle::Body, this)), m_more(new Button({}, Button::Variant::SmallIcon, this))
{
    m_less->setObjectName(u"lessButton"_s);
    m_more->setObjectName(u"moreButton"_s);
    m_less->setLeadingIcon(u"minus"_s);
    m_more->setLeadingIcon(u"plus"_s);
    m_count->setAlignment(Qt::AlignHCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_less);
    row->addWidget(m_count);
    row->addWidget(m_more);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    connect(m_less, &Button::clicked, this, [this] { ask(m_quantity - 1); });
    connect(m_more, &Button::clicked, this, [this] { ask(m_quantity + 1); });
    renew();
}

void Stepper::setSubject(const QString &subject)
{
    m_subject = subject;
    renew();
}

void Stepper::setQuantity(int quantity)
{
    m_quantity = quantity;
    renew();
}

void Stepper::setRange(int least, int most)
{
    m_least = least;
    m_most = most;
    renew();
}

void Stepper::ask(int quantity)
{
    if (quantity >= m_least && quantity <= m_most)
        Q_EMIT quantityWanted(quantity);
}

void Stepper::retranslate()
{
    renew();
}

void Stepper::renew()
{
    m_count->setAmount(QString::number(m_quantity));
    m_count->setMinimumWidth(theme().scaled(28));
    m_less->setLabel(tr("%1: one less").arg(m_subject));
    m_more->setLabel(tr("%1: one more").arg(m_subject));
    if ((m_less->hasFocus() && m_quantity <= m_least) || (m_more->hasFocus() && m_quantity >= m_most)) {
        setFocus(Qt::OtherFocusReason); // Qt would pass it on to whatever comes next, such as the button that removes the line.
    }
    m_less->setEnabled(m_quantity > m_least);
    m_more->setEnabled(m_quantity < m_most);
    setAccessibleName(tr("%1: quantity %2").arg(m_subject, QString::number(m_quantity)));
}

void Stepper::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Plus)
        ask(m_quantity + 1);
    else if (event->key() == Qt::Key_Minus)
        ask(m_quantity - 1);
    else
        ThemedWidget::keyPressEvent(event);
}

void Stepper::paintEvent(QPaintEvent *)
{
    if (hasFocus()) {
        QPainter painter(this);
        drawFocus(painter, rect(), Theme::radius, theme());
    }
}

} // namespace kit
