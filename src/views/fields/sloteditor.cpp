// SPDX-License-Identifier: MIT
#include "views/fields/sloteditor.h"

#include "text/moneytext.h"
#include "views/fields/dateinput.h"
#include "views/fields/flowlayout.h"
#include "views/theme/theme.h"
#include "views/widgets/combofield.h"
#include "views/widgets/piece.h"
#include "views/widgets/slotbutton.h"

#include <QDateTime>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

QString iso(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

QString clock(const QDateTime &moment)
{
    return moment.toTimeZone(shopTimeZone()).time().toString(u"HH:mm"_s);
}

} // namespace

SlotEditor::SlotEditor(const core::FormField &field, bool isTurkish, QWidget *parent) :
    FieldEditor(field, isTurkish, new Piece(parent)), m_days(openSlots(field.schedules, QDateTime::currentDateTimeUtc())),
    m_day(new ComboField(widget())), m_buttons(new Piece(widget()))
{
    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(m_day);
    column->addWidget(m_buttons);
    new FlowLayout(m_buttons, Theme::unit);
    m_day->setAccessibleName(tr("%1: day").arg(field.label()));
    m_day->addItem(m_days.isEmpty() ? tr("No free times") : tr("Choose a day…"));
    m_day->setEnabled(!m_days.isEmpty());
    for (const SlotDay &day : std::as_const(m_days)) {
        m_day->addItem(text::formatDay(day.day, isTurkish ? u"tr"_s : u"en"_s));
    }
    widget()->setFocusProxy(m_day);
    connect(m_day, &QComboBox::activated, this, [this](int index) {
        const bool hadSlot = m_chosen.has_value();
        m_chosen.reset();
        showDay(index - 1);
        if (hadSlot) {
            Q_EMIT edited({}, false);
        }
    });
    showDay(-1);
}

QWidget *SlotEditor::focusTarget() const
{
    return m_day;
}

QString SlotEditor::ownHint() const
{
    return m_days.isEmpty() ? tr("The store offers no times at the moment.") : tr("Shop time: Istanbul (UTC+3)");
}

void SlotEditor::showDay(int index)
{
    QLayout *layout = m_buttons->layout();
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    if (index >= 0 && index < m_days.size()) {
        for (const SlotDay::Slot &slot : std::as_const(m_days[index].open)) {
            auto *button = new SlotButton(tr("%1–%2").arg(clock(slot.from), clock(slot.to)), m_buttons);
            button->setChecked(m_chosen == slot);
            connect(button, &QAbstractButton::toggled, this, [this, slot](bool isChecked) {
                if (isChecked) {
                    m_chosen = slot;
                    Q_EMIT edited(value(), true);
                }
            });
            layout->addWidget(button);
        }
    }
    m_buttons->setVisible(layout->count() > 0);
}

void SlotEditor::setValue(const core::FormValue &value)
{
    const auto *ranges = std::get_if<QList<core::TimeRange>>(&value);
    if (!ranges || ranges->isEmpty()) {
        if (m_chosen) {
            m_chosen.reset();
            m_day->setCurrentIndex(0);
            showDay(-1);
        }
        return;
    }
    const SlotDay::Slot wanted{ QDateTime::fromString(ranges->front().from, Qt::ISODate).toUTC(),
        QDateTime::fromString(ranges->front().to, Qt::ISODate).toUTC() };
    for (int i = 0; i < m_days.size(); ++i) {
        if (m_days[i].open.contains(wanted)) {
            m_chosen = wanted;
            m_day->setCurrentIndex(i + 1);
            showDay(i);
            return;
        }
    }
}

core::FormValue SlotEditor::value() const
{
    return m_chosen ? core::FormValue(QList<core::TimeRange>{ { iso(m_chosen->from), iso(m_chosen->to) } }) : core::FormValue();
}

} // namespace views
