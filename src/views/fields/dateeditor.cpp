// SPDX-License-Identifier: MIT
#include "views/fields/dateeditor.h"

#include "core/dateinput.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/textfield.h"
#include "kit/widgets/themedwidget.h"
#include "views/fields/pickpopup.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

DateEditor::DateEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::ThemedWidget(parent)), m_edit(new kit::TextField(widget())),
    m_button(new kit::Button(tr("Open the calendar"), kit::Button::Variant::Icon, widget()))
{
    m_edit->setPlaceholderText(field.placeholder.isEmpty() ? tr("For example 5.3.2026") : field.placeholder);
    m_edit->setAccessibleName(field.label());
    m_button->setLeadingIcon(u"calendar"_s);
    auto *row = new QHBoxLayout(widget());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::Theme::unit);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    widget()->setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isTouched = m_edit->hasCursor();
        Q_EMIT edited(text, !m_isTouched);
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &DateEditor::onFinished);
    connect(m_button, &QAbstractButton::clicked, this, &DateEditor::openCalendar);
}

QWidget *DateEditor::focusTarget() const
{
    return m_edit;
}

void DateEditor::setRaw(const QString &raw)
{
    if (m_edit->text() != raw) {
        m_edit->showText(raw);
        m_edit->setCursorPosition(0);
    }
}

QString DateEditor::raw() const
{
    return m_edit->text();
}

void DateEditor::onFinished()
{
    if (std::exchange(m_isTouched, false)) {
        Q_EMIT edited(m_edit->text(), true);
    }
}

void DateEditor::openCalendar()
{
    const QDate shown = core::dateFromInput(m_edit->text(), locale().isTurkish());
    pickDay({ m_edit, field().label(), locale() }, core::dayRange(field().rules, false), shown, [this](QDate day) {
        setRaw(core::dayAsWritten(day, locale().isTurkish()));
        m_isTouched = false;
        Q_EMIT edited(raw(), true);
        m_edit->setFocus(Qt::PopupFocusReason);
    });
}

} // namespace views
