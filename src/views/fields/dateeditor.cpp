// SPDX-License-Identifier: MIT
#include "views/fields/dateeditor.h"

#include "core/dateinput.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/textfield.h"
#include "kit/widgets/themedwidget.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QVBoxLayout>

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

void DateEditor::limit(QCalendarWidget &calendar) const
{
    const QDate first = QDate::fromString(field().rules.minDate.left(10), Qt::ISODate);
    const QDate last = QDate::fromString(field().rules.maxDate.left(10), Qt::ISODate);
    if (first.isValid()) {
        calendar.setMinimumDate(first);
    }
    if (last.isValid()) {
        calendar.setMaximumDate(last);
    }
}

void DateEditor::openCalendar()
{
    auto *popup = new QFrame(widget(), Qt::Popup);
    m_popup = popup;
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setLocale(
        locale().isTurkish() ? QLocale(QLocale::Turkish, QLocale::Turkey) : QLocale(QLocale::English, QLocale::UnitedStates));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setAccessibleName(field().label());
    limit(*calendar);
    if (const QDate typed = core::dateFromInput(m_edit->text(), locale().isTurkish()); typed.isValid()) {
        calendar->setSelectedDate(typed);
    }
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(kit::Theme::unit, kit::Theme::unit, kit::Theme::unit, kit::Theme::unit);
    column->addWidget(calendar);
    const auto choose = [this](QDate day) {
        setRaw(core::dayAsWritten(day, locale().isTurkish()));
        m_isTouched = false;
        Q_EMIT edited(raw(), true);
        if (m_popup) {
            m_popup->close();
        }
        m_edit->setFocus(Qt::PopupFocusReason);
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, [this, choose](QDate day) {
        if (m_popup && m_popup->isVisible()) {
            choose(day);
        }
    });
    popup->adjustSize();
    popup->move(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
    popup->show();
    calendar->setFocus();
}

} // namespace views
