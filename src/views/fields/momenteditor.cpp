// SPDX-License-Identifier: MIT
#include "views/fields/momenteditor.h"

#include "text/moneytext.h"
#include "views/fields/dateinput.h"
#include "views/theme/theme.h"
#include "views/widgets/piece.h"
#include "views/widgets/textfield.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

MomentEditor::MomentEditor(const core::FormField &field, bool isTurkish, QWidget *parent) :
    FieldEditor(field, isTurkish, new Piece(parent))
{
    auto *row = new QHBoxLayout(widget());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::unit);
    if (hasDay()) {
        m_day = new TextField(widget());
        m_day->setPlaceholderText(tr("For example 5.3.2026"));
        m_day->setAccessibleName(tr("%1: day").arg(field.label()));
        row->addWidget(m_day, 2);
    }
    m_time = new TextField(widget());
    m_time->setPlaceholderText(tr("For example 14:30"));
    m_time->setAccessibleName(hasDay() ? tr("%1: time").arg(field.label()) : field.label());
    row->addWidget(m_time, 1);
    widget()->setFocusProxy(hasDay() ? m_day : m_time);
    for (TextField *edit : { m_day, m_time }) {
        if (!edit) {
            continue;
        }
        connect(edit, &QLineEdit::textChanged, this, [this, edit] {
            m_isTouched = true;
            if (!core::isBlank(value())) {
                Q_EMIT edited(value(), false);
            }
            if (!edit->hasCursor()) {
                onFinished();
            }
        });
        connect(edit, &QLineEdit::editingFinished, this, &MomentEditor::onFinished);
    }
}

QWidget *MomentEditor::focusTarget() const
{
    return m_day ? m_day : m_time;
}

QString MomentEditor::ownHint() const
{
    return hasDay() ? tr("Shop time: Istanbul (UTC+3)") : QString();
}

QDate MomentEditor::day() const
{
    return dateFromInput(m_day->text(), isTurkish());
}

QTime MomentEditor::time() const
{
    return timeFromInput(m_time->text());
}

void MomentEditor::setValue(const core::FormValue &value)
{
    const auto *date = std::get_if<core::DateValue>(&value);
    const QDateTime moment = date ? QDateTime::fromString(date->fullDate, Qt::ISODate) : QDateTime();
    const QDateTime shown = moment.isValid() && hasDay() ? moment.toTimeZone(shopTimeZone()) : moment;
    m_time->showText(shown.isValid() ? shown.time().toString(u"HH:mm"_s) : QString());
    if (m_day) {
        m_day->showText(shown.isValid() ? text::formatDay(shown.date(), isTurkish() ? u"tr"_s : u"en"_s) : QString());
        m_day->setCursorPosition(0);
    }
}

core::FormValue MomentEditor::value() const
{
    const QTime at = time();
    if (!at.isValid() || (hasDay() && !day().isValid())) {
        return {};
    }
    if (!hasDay()) {
        return core::valueFromText(core::FieldType::Time, at.toString(u"HH:mm"_s)).value_or(core::FormValue());
    }
    const QDateTime moment = QDateTime(day(), at, shopTimeZone()).toUTC();
    return core::valueFromText(core::FieldType::DateTime, moment.toString(Qt::ISODate)).value_or(core::FormValue());
}

void MomentEditor::onFinished()
{
    if (!m_isTouched) {
        return;
    }
    m_isTouched = false;
    const bool hasNothing = m_time->text().trimmed().isEmpty() && (!m_day || m_day->text().trimmed().isEmpty());
    const core::FormValue now = value();
    if (!hasNothing && core::isBlank(now)) {
        // One half of a moment is no mistake while the other half is still to come.
        const bool isHalf = m_day && (m_day->text().trimmed().isEmpty() || m_time->text().trimmed().isEmpty());
        if (!isHalf) {
            Q_EMIT misread({ core::FieldProblem::Kind::NotADate, 0, 0, {}, {} });
        }
        return;
    }
    setValue(now);
    Q_EMIT edited(now, true);
}

} // namespace views
