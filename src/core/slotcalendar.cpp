// SPDX-License-Identifier: MIT
#include "core/slotcalendar.h"

#include "core/utc.h"

#include <QMap>
#include <algorithm>

namespace core {
namespace {

constexpr int horizonDays = 60;
constexpr int minutesADay = 24 * 60;

QDate utcDay(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    return moment.isValid() ? moment.toUTC().date() : QDate::fromString(iso.left(10), Qt::ISODate);
}

bool isOpenOn(const SlotSchedule &schedule, QDate day)
{
    const QDate first = utcDay(schedule.firstDay);
    const QDate last = std::max(first, utcDay(schedule.lastDay));
    if (!first.isValid() || day < first) {
        return false;
    }
    if (day <= last) {
        return true;
    }
    for (QDate d = first; d <= last && first.daysTo(d) < 366; d = d.addDays(1)) {
        const bool isSameWeekday = schedule.everyWeek && d.dayOfWeek() == day.dayOfWeek();
        // Both marks mean that weekday for the months to come, which the weekday alone says.
        const bool isSameDate = schedule.everyMonth && !schedule.everyWeek && d.day() == day.day();
        if (isSameWeekday || isSameDate) {
            return true;
        }
    }
    return false;
}

void addSpan(const SlotSchedule::Span &span, QDate day, const SlotWindow &window, QMap<QDate, QList<SlotDay::Slot>> &days)
{
    const int length = span.periodMinutes > 0 ? span.periodMinutes : span.endMinute - span.startMinute;
    if (length <= 0 || span.startMinute < 0 || span.endMinute > minutesADay) {
        return;
    }
    const QDateTime midnight(day, QTime(0, 0), utc);
    for (int start = span.startMinute; start + length <= span.endMinute; start += length) {
        const QDateTime from = midnight.addSecs(qint64(start) * 60);
        if (from <= window.now) {
            continue;
        }
        const SlotDay::Slot slot{ from, midnight.addSecs(qint64(start + length) * 60) };
        QList<SlotDay::Slot> &list = days[from.toTimeZone(window.zone).date()];
        if (!list.contains(slot)) {
            list.append(slot);
        }
    }
}

} // namespace

QList<SlotDay> openSlots(const QList<SlotSchedule> &schedules, const SlotWindow &window)
{
    QMap<QDate, QList<SlotDay::Slot>> days;
    const QDate today = window.now.toUTC().date();
    for (const SlotSchedule &schedule : schedules) {
        for (int i = -1; i <= horizonDays; ++i) {
            const QDate day = today.addDays(i);
            if (!isOpenOn(schedule, day)) {
                continue;
            }
            for (const SlotSchedule::Span &span : schedule.spans) {
                addSpan(span, day, window, days);
            }
        }
    }
    QList<SlotDay> list;
    for (auto it = days.begin(); it != days.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const SlotDay::Slot &a, const SlotDay::Slot &b) { return a.from < b.from; });
        list.append({ it.key(), *it });
    }
    return list;
}

bool isOpenSlot(const QList<SlotSchedule> &schedules, const SlotDay::Slot &slot, const SlotWindow &window)
{
    const QList<SlotDay> days = openSlots(schedules, window);
    return std::any_of(days.begin(), days.end(), [&slot](const SlotDay &day) { return day.open.contains(slot); });
}

} // namespace core
