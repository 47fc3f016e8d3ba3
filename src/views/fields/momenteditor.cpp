// SPDX-License-Identifier: MIT
#include "views/fields/momenteditor.h"

#include "core/dateinput.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/textfield.h"
#include "kit/widgets/themedwidget.h"
#include "views/fields/pickpopup.h"
#include "views/fields/shoptime.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

MomentEditor::MomentEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::ThemedWidget(parent))
{
    auto *row = new QHBoxLayout(widget());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::Theme::unit);
    if (hasDay()) {
        m_day = new kit::TextField(widget());
        m_day->setPlaceholderText(tr("For example 5.3.2026"));
        m_day->setAccessibleName(tr("%1: day").arg(field.label()));
        row->addWidget(m_day, 2);
        auto *calendar = addButton(u"calendar"_s, tr("Open the calendar"));
        row->addWidget(calendar);
        connect(calendar, &QAbstractButton::clicked, this, &MomentEditor::openCalendar);
    }
    m_time = new kit::TextField(widget());
    m_time->setPlaceholderText(hasDay() ? u"14:30"_s : tr("For example 14:30")); // Beside a day there is no room for more.
    m_time->setAccessibleName(hasDay() ? tr("%1: time").arg(field.label()) : field.label());
    row->addWidget(m_time, 1);
    auto *times = addButton(u"clock"_s, tr("Choose a time"));
    row->addWidget(times);
    connect(times, &QAbstractButton::clicked, this, &MomentEditor::openTimes);
    widget()->setFocusProxy(hasDay() ? m_day : m_time);
    for (kit::TextField *edit : { m_day, m_time }) {
        if (!edit) {
            continue;
        }
        connect(edit, &QLineEdit::textChanged, this, [this, edit] { onEdited(edit); });
        connect(edit, &QLineEdit::editingFinished, this, &MomentEditor::onFinished);
    }
}

kit::Button *MomentEditor::addButton(const QString &icon, const QString &name)
{
    auto *button = new kit::Button(name, kit::Button::Variant::Icon, widget());
    button->setLeadingIcon(icon);
    return button;
}

void MomentEditor::openCalendar()
{
    const QDate shown = core::dateFromInput(m_day->text(), locale().isTurkish());
    pickDay({ m_day, m_day->accessibleName(), locale() }, core::dayRange(field().rules, true), shown, [this](QDate day) {
        m_day->setText(core::dayAsWritten(day, locale().isTurkish()));
        m_day->setCursorPosition(0);
        m_time->setFocus(Qt::PopupFocusReason); // The other half is what comes next.
    });
}

void MomentEditor::openTimes()
{
    pickTime({ m_time, m_time->accessibleName(), locale() }, core::timeFromInput(m_time->text()), [this](QTime time) {
        m_time->setText(time.toString(u"HH:mm"_s));
        m_time->setFocus(Qt::PopupFocusReason);
    });
}

QWidget *MomentEditor::focusTarget() const
{
    return m_day ? m_day : m_time;
}

QString MomentEditor::ownHint() const
{
    return hasDay() ? shopTimeHint(locale().shopZone) : QString();
}

void MomentEditor::setRaw(const QString &raw)
{
    if (raw == this->raw()) {
        return;
    }
    m_time->showText(hasDay() ? raw.section(core::partSeparator, 1, 1) : raw);
    if (m_day) {
        m_day->showText(raw.section(core::partSeparator, 0, 0));
        m_day->setCursorPosition(0);
    }
}

QString MomentEditor::raw() const
{
    if (!m_day) {
        return m_time->text();
    }
    const bool isEmpty = m_day->text().isEmpty() && m_time->text().isEmpty();
    return isEmpty ? QString() : QString(m_day->text() % core::partSeparator % m_time->text());
}

void MomentEditor::onEdited(kit::TextField *edit)
{
    m_isTouched = true;
    Q_EMIT edited(raw(), false);
    if (!edit->hasCursor()) {
        onFinished();
    }
}

void MomentEditor::onFinished()
{
    // One half of a moment is no mistake while the other half is still to come.
    const bool isHalf = m_day && (m_day->text().trimmed().isEmpty() != m_time->text().trimmed().isEmpty());
    if (m_isTouched && !isHalf) {
        m_isTouched = false;
        Q_EMIT edited(raw(), true);
    }
}

} // namespace views
