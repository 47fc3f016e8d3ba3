// SPDX-License-Identifier: MIT
#include "views/fields/dateeditor.h"

#include "text/moneytext.h"
#include "views/fields/dateinput.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/piece.h"
#include "views/widgets/textfield.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

DateEditor::DateEditor(const core::FormField &field, bool isTurkish, QWidget *parent) :
    FieldEditor(field, isTurkish, new Piece(parent)), m_edit(new TextField(widget())),
    m_button(new Button(tr("Open the calendar"), Button::Variant::Icon, widget()))
{
    m_edit->setPlaceholderText(field.placeholder.isEmpty() ? tr("For example 5.3.2026") : field.placeholder);
    m_edit->setAccessibleName(field.label());
    m_button->setLeadingIcon(u"calendar"_s);
    auto *row = new QHBoxLayout(widget());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::unit);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    widget()->setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isTouched = true;
        const QDate day = dateFromInput(text, this->isTurkish());
        if (day.isValid() || text.trimmed().isEmpty()) {
            m_day = day;
            Q_EMIT edited(value(), false);
        }
        if (!m_edit->hasCursor()) {
            onFinished();
        }
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &DateEditor::onFinished);
    connect(m_button, &QAbstractButton::clicked, this, &DateEditor::openCalendar);
}

QWidget *DateEditor::focusTarget() const
{
    return m_edit;
}

void DateEditor::setValue(const core::FormValue &value)
{
    const auto *date = std::get_if<core::DateValue>(&value);
    showDay(date ? QDate::fromString(date->fullDate.left(10), Qt::ISODate) : QDate());
}

core::FormValue DateEditor::value() const
{
    return m_day.isValid() ? core::valueFromText(core::FieldType::Date, m_day.toString(Qt::ISODate)).value_or(core::FormValue())
                           : core::FormValue();
}

QString DateEditor::rawText() const
{
    return m_edit->text();
}

void DateEditor::setRawText(const QString &text)
{
    m_edit->showText(text);
}

void DateEditor::showDay(QDate day)
{
    m_day = day;
    m_edit->showText(day.isValid() ? text::formatDay(day, isTurkish() ? u"tr"_s : u"en"_s) : QString());
    m_edit->setCursorPosition(0);
}

void DateEditor::onFinished()
{
    if (!m_isTouched) {
        return;
    }
    m_isTouched = false;
    const QString text = m_edit->text().trimmed();
    const QDate day = dateFromInput(text, isTurkish());
    if (!text.isEmpty() && !day.isValid()) {
        Q_EMIT misread({ core::FieldProblem::Kind::NotADate, 0, 0, {}, {} });
        return;
    }
    showDay(day);
    Q_EMIT edited(value(), true);
}

void DateEditor::openCalendar()
{
    auto *popup = new QFrame(widget(), Qt::Popup);
    m_popup = popup;
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setLocale(isTurkish() ? QLocale(QLocale::Turkish, QLocale::Turkey) : QLocale(QLocale::English, QLocale::UnitedStates));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setAccessibleName(field().label());
    const QDate first = QDate::fromString(field().rules.minDate.left(10), Qt::ISODate);
    const QDate last = QDate::fromString(field().rules.maxDate.left(10), Qt::ISODate);
    if (first.isValid()) {
        calendar->setMinimumDate(first);
    }
    if (last.isValid()) {
        calendar->setMaximumDate(last);
    }
    calendar->setSelectedDate(m_day.isValid() ? m_day : QDate::currentDate());
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(Theme::unit, Theme::unit, Theme::unit, Theme::unit);
    column->addWidget(calendar);
    const auto choose = [this](QDate day) {
        showDay(day);
        Q_EMIT edited(value(), true);
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
