// SPDX-License-Identifier: MIT
#include "kit/widgets/combofield.h"

#include "kit/theme/theme.h"

#include <QWheelEvent>

namespace kit {

ComboField::ComboField(QWidget *parent) : QComboBox(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void ComboField::setInvalid(bool invalid)
{
    m_invalid = invalid;
    update();
}

QSize ComboField::sizeHint() const
{
    return { QComboBox::sizeHint().width(), Theme::of(this).controlHeight() };
}

QSize ComboField::minimumSizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.scaled(96), theme.controlHeight() };
}

void ComboField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace kit
