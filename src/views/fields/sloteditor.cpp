// SPDX-License-Identifier: MIT
#include "views/fields/sloteditor.h"

#include "core/dateinput.h"
#include "kit/theme/theme.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/slotbutton.h"
#include "kit/widgets/themedwidget.h"
#include "views/fields/flowlayout.h"
#include "views/fields/shoptime.h"

#include <QDateTime>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

QString iso(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

QString clock(const QDateTime &moment, const QTimeZone &zone)
{
    return moment.toTimeZone(zone).time().toString(u"HH:mm"_s);
}

} // namespace

SlotEditor::SlotEditor(const core::FormField &field, const core::Locale &locale, QWidget *parent) :
    FieldEditor(field, locale, new kit::ThemedWidget(parent)),
    m_days(core::openSlots(field.schedules, { QDateTime::currentDateTimeUtc(), locale.shopZone })), m_day(new kit::ComboField(widget())),
    m_buttons(new kit::ThemedWidget(widget()))
{
    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::Theme::unit);
    column->addWidget(m_day);
    column->addWidget(m_buttons);
    new FlowLayout(m_buttons, kit::Theme::unit);
    m_day->setAccessibleName(tr("%1: day").arg(field.label()));
    m_day->addItem(m_days.isEmpty() ? tr("No free times") : tr("Choose a day…"));
    m_day->setEnabled(!m_days.isEmpty());
    for (const core::SlotDay &day : std::as_const(m_days)) {
        m_day->addItem(core::dayAsWritten(day.day, locale.isTurkish()));
    }
    widget()->setFocusProxy(m_day);
    connect(m_day, &QComboBox::activated, this, [this](int index) {
        m_chosen.reset();
        showDay(index - 1);
        Q_EMIT edited({}, false);
    });
    showDay(-1);
}

QWidget *SlotEditor::focusTarget() const
{
    return m_day;
}

QString SlotEditor::ownHint() const
{
    return m_days.isEmpty() ? tr("The store offers no times at the moment.") : shopTimeHint(locale().shopZone);
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
        for (const core::SlotDay::Slot &slot : std::as_const(m_days[index].open)) {
            auto *button
                = new kit::SlotButton(tr("%1–%2").arg(clock(slot.from, locale().shopZone), clock(slot.to, locale().shopZone)), m_buttons);
            button->setChecked(m_chosen == slot);
            connect(button, &QAbstractButton::toggled, this, [this, slot](bool isChecked) {
                if (isChecked) {
                    m_chosen = slot;
                    Q_EMIT edited(raw(), true);
                }
            });
            layout->addWidget(button);
        }
    }
    m_buttons->setVisible(layout->count() > 0);
}

void SlotEditor::setRaw(const QString &raw)
{
    if (raw == this->raw()) {
        return;
    }
    const core::SlotDay::Slot wanted{ QDateTime::fromString(raw.section(u'/', 0, 0), Qt::ISODate).toUTC(),
        QDateTime::fromString(raw.section(u'/', 1, 1), Qt::ISODate).toUTC() };
    const auto day = std::find_if(m_days.begin(), m_days.end(), [&wanted](const core::SlotDay &d) { return d.open.contains(wanted); });
    // A slot that is gone stands nowhere: the field is empty, and the check of the answer says why.
    m_chosen = day == m_days.end() ? std::nullopt : std::optional(wanted);
    const int index = m_chosen ? int(day - m_days.begin()) : -1;
    m_day->setCurrentIndex(index + 1);
    showDay(index);
}

QString SlotEditor::raw() const
{
    return m_chosen ? QString(iso(m_chosen->from) % u'/' % iso(m_chosen->to)) : QString();
}

} // namespace views
