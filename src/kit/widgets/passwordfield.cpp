// SPDX-License-Identifier: MIT
#include "kit/widgets/passwordfield.h"

#include "kit/widgets/button.h"

#include <QEvent>
#include <QStyle>

namespace kit {

using namespace Qt::Literals::StringLiterals;

PasswordField::PasswordField(QWidget *parent) : TextField(parent), m_button(new Button({}, Button::Variant::Quiet, this))
{
    m_button->setObjectName(u"showPasswordButton"_s);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    connect(m_button, &Button::clicked, this, [this] { setShown(!isShown()); });
    setShown(false);
}

void PasswordField::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    retranslate();
}

void PasswordField::setCanShow(bool canShow)
{
    m_button->setVisible(canShow);
    setShown(false);
}

void PasswordField::retranslate()
{
    m_button->setLabel(isShown() ? tr("Hide") : tr("Show"));
    m_button->setAccessibleName(isShown() ? tr("Hide password") : tr("Show password"));
    renewMargins();
    placeButton();
}

int PasswordField::trailingRoom() const
{
    return m_button->isHidden() ? 0 : m_button->sizeHint().width() + 6;
}

void PasswordField::placeButton()
{
    const QSize size = m_button->sizeHint();
    const QRect box(width() - size.width() - 10, (height() - size.height()) / 2, size.width(), size.height());
    m_button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
}

void PasswordField::changeEvent(QEvent *event)
{
    TextField::changeEvent(event);
    // The base's constructor already causes events; the button comes after it.
    if (m_button != nullptr && (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange))
        retranslate();
    else if (m_button != nullptr && event->type() == QEvent::LayoutDirectionChange)
        placeButton();
}

void PasswordField::resizeEvent(QResizeEvent *event)
{
    TextField::resizeEvent(event);
    placeButton();
}

} // namespace kit
