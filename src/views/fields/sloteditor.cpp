// SPDX-License-Identifier: MIT
#include "views/fields/sloteditor.h"

#include "core/dateinput.h"
#include "kit/theme/theme.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/slotbutton.h"
#include "kit/widgets/themedwidget.h"
#include "views/fields/daypicker.h"
#include "views/fields/flowlayout.h"
#include "views/fields/shoptime.h"

#include <QDateTime>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int widest = 420; ///< px at 100 %: days further apart are harder to read.

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
    FieldEditor(field, locale, new kit::ThemedWidget(parent)), m_now(QDateTime::currentDateTimeUtc()),
    m_picker(new DayPicker(locale, widget())),
    m_words(new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2, widget())),
    m_buttons(new kit::ThemedWidget(widget()))
{
    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::Theme::unit);
    column->addWidget(m_picker);
    column->addWidget(m_words);
    column->addWidget(m_buttons);
    new FlowLayout(m_buttons, kit::Theme::unit);
    m_words->setObjectName(u"dayWords"_s);
    m_picker->setAccessibleName(tr("%1: day").arg(field.label()));
    m_picker->setMaximumWidth(kit::Theme::of(widget()).scaled(widest));
    m_picker->setReasonOf([this](QDate day) { return reasonOf(day); });
    renewDays();
    widget()->setFocusProxy(m_picker->focusTarget());
    connect(m_picker, &DayPicker::chosen, this, [this](QDate day) {
        m_chosen.reset();
        renewTimes();
        showDay(day);
        Q_EMIT edited({}, false);
    });
    connect(m_picker, &DayPicker::refused, this, [this](const QString &reason) {
        showDay(m_chosen ? m_chosen->from.toTimeZone(this->locale().shopZone).date() : QDate());
        m_words->setPlain(reason);
        m_words->show();
    });
    showDay({});
}

void SlotEditor::renewDays()
{
    m_days = core::openSlots(field().schedules, { m_now, locale().shopZone });
    const auto open = std::find_if(m_days.begin(), m_days.end(), [](const core::SlotDay &day) { return !day.open.isEmpty(); });
    m_picker->setVisible(open != m_days.end());
    if (open != m_days.end()) {
        m_picker->setRange(m_now.toTimeZone(locale().shopZone).date(), m_days.last().day);
        m_picker->showDay(open->day);
    }
}

void SlotEditor::setClockOffset(std::chrono::milliseconds offset)
{
    if (std::exchange(m_clockOffset, offset) != offset) {
        m_now = now();
        renewDays();
    }
}

QWidget *SlotEditor::focusTarget() const
{
    return m_picker->focusTarget();
}

QString SlotEditor::ownHint() const
{
    return m_picker->isHidden() ? obstacle() : shopTimeHint(locale().shopZone);
}

QString SlotEditor::obstacle() const
{
    return m_picker->isHidden()
        ? forReader(tr("The store offers no times at the moment. Ask its owner to open some in the OneEntry panel."))
        : QString();
}

const core::SlotDay *SlotEditor::find(QDate day) const
{
    const auto found = std::find_if(m_days.begin(), m_days.end(), [day](const core::SlotDay &one) { return one.day == day; });
    return found == m_days.end() ? nullptr : &*found;
}

// The window stands open for a day: what has begun meanwhile is offered no longer.
void SlotEditor::renewTimes()
{
    const QDateTime moment = now();
    if (m_now.secsTo(moment) < 60) {
        return;
    }
    m_now = moment;
    m_days = core::openSlots(field().schedules, { m_now, locale().shopZone });
    m_picker->renew();
}

QString SlotEditor::reasonOf(QDate day) const
{
    if (day < m_now.toTimeZone(locale().shopZone).date()) {
        return tr("This day is over.");
    }
    const core::SlotDay *times = find(day);
    if (!times) {
        return tr("The store offers no times on this day.");
    }
    return times->open.isEmpty() ? tr("All times of today have begun.") : QString();
}

void SlotEditor::addSlot(const core::SlotDay::Slot &slot, bool isPast)
{
    auto *button = new kit::SlotButton(tr("%1–%2").arg(clock(slot.from, locale().shopZone), clock(slot.to, locale().shopZone)), m_buttons);
    m_buttons->layout()->addWidget(button);
    if (isPast) {
        button->setReason(tr("This time has begun."));
        connect(button, &QAbstractButton::clicked, m_words, [this, button] { m_words->setPlain(button->reason()); });
        return;
    }
    button->setChecked(m_chosen == slot);
    connect(button, &QAbstractButton::toggled, this, [this, slot](bool isChecked) {
        if (isChecked) {
            m_chosen = slot;
            Q_EMIT edited(raw(), true);
        }
    });
}

void SlotEditor::showDay(QDate day)
{
    QLayout *layout = m_buttons->layout();
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    if (const core::SlotDay *times = find(day)) {
        for (const core::SlotDay::Slot &slot : times->past) {
            addSlot(slot, true);
        }
        for (const core::SlotDay::Slot &slot : times->open) {
            addSlot(slot, false);
        }
    }
    m_words->setPlain(day.isValid() ? core::dayAsWritten(day, locale().isTurkish()) : QString());
    m_words->setVisible(day.isValid());
    m_buttons->setVisible(layout->count() > 0);
}

void SlotEditor::setRaw(const QString &raw)
{
    if (raw == this->raw() && !raw.isEmpty()) {
        return;
    }
    renewTimes();
    const core::SlotDay::Slot wanted{ QDateTime::fromString(raw.section(u'/', 0, 0), Qt::ISODate).toUTC(),
        QDateTime::fromString(raw.section(u'/', 1, 1), Qt::ISODate).toUTC() };
    const auto day = std::find_if(m_days.begin(), m_days.end(), [&wanted](const core::SlotDay &d) { return d.open.contains(wanted); });
    // A slot that is gone stands nowhere: the field is empty, and the check of the answer says why.
    m_chosen = day == m_days.end() ? std::nullopt : std::optional(wanted);
    const QDate shown = m_chosen ? day->day : QDate();
    m_picker->setChosen(shown);
    showDay(shown);
}

QString SlotEditor::raw() const
{
    return m_chosen ? QString(iso(m_chosen->from) % u'/' % iso(m_chosen->to)) : QString();
}

} // namespace views
