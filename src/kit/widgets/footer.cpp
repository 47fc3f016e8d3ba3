// SPDX-License-Identifier: MIT
#include "kit/widgets/footer.h"

#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kit {

using namespace Qt::Literals::StringLiterals;

Footer::Footer(QWidget *parent) :
    ThemedWidget(parent, QAccessible::ToolBar), m_row(new QHBoxLayout(this)), m_back(new Button({}, Button::Variant::Secondary, this)),
    m_note(new PlainLabel({}, TextStyle::Body, ColorRole::Text2, this)), m_primary(new Button({}, Button::Variant::Primary, this))
{
    m_back->setObjectName(u"backButton"_s);
    m_note->setObjectName(u"footerNoteLabel"_s);
    m_primary->setObjectName(u"primaryButton"_s);
    m_note->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_note->setContentsMargins(12, 0, 12, 0);
    setSideRoom(0);
    m_row->setSpacing(12);
    m_row->addWidget(m_back);
    m_row->addStretch(1);
    m_row->addWidget(m_note);
    m_row->addStretch(0);
    m_row->addWidget(m_primary);
    setBack({});
    setPrimary({});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_back, &Button::clicked, this, &Footer::backClicked);
    connect(m_primary, &Button::clicked, this, &Footer::primaryClicked);
    restyle();
    retranslate();
}

// Qt would hand the focus on to whatever comes next in the window, and Enter would press that: it waits here for the primary action.
void Footer::takeFocusFrom(const Button &button, bool isGoing)
{
    if (isGoing && button.hasFocus()) {
        setFocus(Qt::OtherFocusReason);
    }
}

void Footer::setBack(const QString &label, bool arrow)
{
    m_back->setLabel(label);
    m_back->setLeadingIcon(arrow ? u"chevron-left"_s : QString());
    takeFocusFrom(*m_back, label.isEmpty());
    m_back->setVisible(!label.isEmpty());
}

void Footer::setBackEnabled(bool enabled)
{
    takeFocusFrom(*m_back, !enabled);
    m_back->setEnabled(enabled);
}

void Footer::setPrimary(const QString &label, bool arrow)
{
    m_primary->setLabel(label);
    m_primary->setTrailingIcon(arrow ? u"chevron-right"_s : QString());
    m_primary->setVisible(!label.isEmpty());
    // With nothing at the end the rest stands in the middle.
    m_row->setStretch(m_row->indexOf(m_primary) - 1, label.isEmpty() ? 1 : 0);
}

void Footer::setPrimaryEnabled(bool enabled)
{
    takeFocusFrom(*m_primary, !enabled);
    m_primary->setEnabled(enabled);
    if (enabled && hasFocus()) {
        m_primary->setFocus(Qt::OtherFocusReason);
    }
}

void Footer::setPrimaryBusy(bool busy)
{
    m_primary->setBusy(busy);
}

void Footer::setNote(const QString &note, Severity severity)
{
    m_note->setColor(severityRole(severity));
    m_note->setPlain(note);
}

void Footer::setSideRoom(int px)
{
    m_row->setContentsMargins(Theme::pageMargin + px, 14, Theme::pageMargin + px, 14);
}

void Footer::addSecondary(Button *button)
{
    m_row->insertWidget(m_row->indexOf(m_primary) - 1, button);
    setTabOrder(m_back, button);
    setTabOrder(button, m_primary);
}

void Footer::setSecondaryVisible(Button &button, bool visible)
{
    takeFocusFrom(button, !visible);
    button.setVisible(visible);
}

void Footer::restyle()
{
    // The same height on each page, with and without buttons.
    setMinimumHeight(theme().controlHeight() + 28);
}

void Footer::retranslate()
{
    setAccessibleName(tr("Actions"));
}

void Footer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(ColorRole::Surface));
    painter.fillRect(0, 0, width(), 1, theme().color(ColorRole::Border));
}

} // namespace kit
