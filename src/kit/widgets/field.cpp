// SPDX-License-Identifier: MIT
#include "kit/widgets/field.h"

#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVariant>

namespace kit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gapBelow = 8; ///< px from the message to the next field

} // namespace

Field::Field(QWidget *parent) : Field({}, nullptr, parent) { }

Field::Field(const QString &label, QWidget *control, QWidget *parent) :
    ThemedWidget(parent, QAccessible::Grouping), m_grid(new QGridLayout(this)),
    m_label(new PlainLabel({}, TextStyle::Label, ColorRole::Text, this)),
    m_optional(new PlainLabel({}, TextStyle::Body, ColorRole::Text2, this)),
    m_message(new PlainLabel({}, TextStyle::Hint, ColorRole::Text2, this)), m_link(new Button({}, Button::Variant::Link, this))
{
    m_label->setObjectName(u"fieldLabel"_s);
    m_message->setObjectName(u"fieldMessageLabel"_s);
    m_link->setObjectName(u"fieldLinkButton"_s);
    m_optional->setOverflow(PlainLabel::Overflow::Keep);
    m_label->installEventFilter(this);
    m_message->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_label);
    row->addWidget(m_optional);
    row->addStretch(1);
    row->addWidget(m_link);
    m_grid->setContentsMargins(0, 0, 0, gapBelow);
    m_grid->setVerticalSpacing(0);
    m_grid->addLayout(row, 0, 0);
    m_grid->addWidget(m_message, 4, 0);
    m_grid->setRowMinimumHeight(1, 4); // and 2 px in the label row, which is as high as its link
    m_grid->setRowMinimumHeight(3, 4);
    m_grid->setRowStretch(5, 1);
    connect(m_link, &Button::clicked, this, &Field::linkActivated);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setLabel(label);
    setLink({});
    setControl(control);
    restyle();
}

void Field::setLabel(const QString &label)
{
    m_name = label;
    m_label->setPlain(label);
    m_label->setVisible(!label.isEmpty());
    renewNames();
}

void Field::setOptional(bool optional)
{
    m_isOptional = optional;
    renewNames();
}

void Field::setRequired(bool required)
{
    m_isRequired = required;
    renewNames();
}

void Field::setLink(const QString &text)
{
    m_link->setLabel(text);
    m_link->setVisible(!text.isEmpty());
}

void Field::setControl(QWidget *control)
{
    if (m_control != nullptr && m_control != control)
        m_control->deleteLater();
    m_control = control;
    if (control != nullptr) {
        m_grid->addWidget(control, 2, 0);
        if (control->focusPolicy() != Qt::NoFocus)
            setFocusProxy(control);
        // Tab order is what one sees: the link in the label row comes before the control.
        setTabOrder(m_link, control);
    }
    renewNames();
    renewMessage();
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    renewMessage();
}

void Field::setError(const QString &error)
{
    if (m_error == error)
        return;
    m_error = error;
    renewMessage();
}

void Field::renewMessage()
{
    const bool wrong = hasError();
    const QString shown = wrong ? m_error : m_hint;
    m_message->setColor(wrong ? ColorRole::Danger : ColorRole::Text2);
    m_message->setPlain(shown);
    if (m_control == nullptr)
        return;
    m_control->setProperty("invalid", wrong);
    m_control->setAccessibleDescription(shown);
    m_control->update();
}

void Field::renewNames()
{
    m_optional->setPlain(m_isOptional ? tr("(optional)") : (m_isRequired ? QStringLiteral("*") : QString()));
    m_optional->setColor(m_isRequired ? ColorRole::Danger : ColorRole::Text2);
    m_optional->setAccessibleName(m_isRequired ? tr("(required)") : m_optional->text());
    m_optional->setVisible(m_isOptional || m_isRequired);
    const QString mark = m_isOptional ? tr("(optional)") : (m_isRequired ? tr("(required)") : QString());
    if (m_control != nullptr)
        m_control->setAccessibleName(mark.isEmpty() ? m_name : m_name + u' ' + mark);
}

void Field::restyle()
{
    // Always, so that controls beside each other are in line whether their label row has a link or not.
    m_grid->setRowMinimumHeight(0, theme().scaled(24));
    renewMessage();
}

void Field::retranslate()
{
    renewNames();
}

bool Field::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonPress && m_control != nullptr)
        m_control->setFocus(Qt::MouseFocusReason);
    return ThemedWidget::eventFilter(watched, event);
}

} // namespace kit
