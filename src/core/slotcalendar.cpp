// SPDX-License-Identifier: MIT
#include "core/slotcalendar.h"

#include "core/utc.h"

#include <QMap>
#include <algorithm>

namespace core {
namespace {

constexpr int horizonDays = 366;
constexpr int mostBaseDays = 366;
constexpr int minutesADay = 24 * 60;

QDate utcDay(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    return moment.isValid() ? moment.toUTC().date() : QDate::fromString(iso.left(10), Qt::ISODate);
}

/// A day of the schedule's range comes again: each week to the end of its month, its date each month for a year, or, with both marks, its
/// weekday for a year.
bool comesAgain(const SlotSchedule &schedule, QDate base, QDate day)
{
    const bool isSameWeekday = base.dayOfWeek() == day.dayOfWeek();
    if (schedule.everyMonth) {
        return day < base.addMonths(12) && (schedule.everyWeek ? isSameWeekday : base.day() == day.day());
    }
    return schedule.everyWeek && isSameWeekday && base.year() == day.year() && base.month() == day.month();
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
    for (QDate base = first; base <= last && first.daysTo(base) < mostBaseDays; base = base.addDays(1)) {
        if (comesAgain(schedule, base, day)) {
            return true;
        }
    }
    return false;
}

void addSpan(const SlotSchedule::Span &span, QDate day, const SlotWindow &window, QMap<QDate, SlotDay> &days)
{
    const int length = span.periodMinutes > 0 ? span.periodMinutes : span.endMinute - span.startMinute;
    if (length <= 0 || span.startMinute < 0 || span.endMinute > minutesADay) {
        return;
    }
    const QDateTime midnight(day, QTime(0, 0), utc);
    for (int start = span.startMinute; start + length <= span.endMinute; start += length) {
        const QDateTime from = midnight.addSecs(qint64(start) * 60);
        const QDate shopDay = from.toTimeZone(window.zone).date();
        if (shopDay < window.now.toTimeZone(window.zone).date()) {
            continue;
        }
        const SlotDay::Slot slot{ from, midnight.addSecs(qint64(start + length) * 60) };
        QList<SlotDay::Slot> &list = from > window.now ? days[shopDay].open : days[shopDay].past;
        if (!list.contains(slot)) {
            list.append(slot);
        }
    }
}

bool isOpenOnHorizon(QDate day, const SlotWindow &window)
{
    return window.now.toUTC().date().daysTo(day) <= horizonDays;
}

} // namespace

QList<SlotDay> openSlots(const QList<SlotSchedule> &schedules, const SlotWindow &window)
{
    QMap<QDate, SlotDay> days;
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
    const auto isEarlier = [](const SlotDay::Slot &a, const SlotDay::Slot &b) { return a.from < b.from; };
    for (auto it = days.begin(); it != days.end(); ++it) {
        it->day = it.key();
        std::sort(it->open.begin(), it->open.end(), isEarlier);
        std::sort(it->past.begin(), it->past.end(), isEarlier);
        list.append(*it);
    }
    return list;
}

bool isOpenSlot(const QList<SlotSchedule> &schedules, const SlotDay::Slot &slot, const SlotWindow &window)
{
    QMap<QDate, SlotDay> days;
    const QDate day = slot.from.toUTC().date();
    for (const SlotSchedule &schedule : isOpenOnHorizon(day, window) ? schedules : QList<SlotSchedule>()) {
        for (const SlotSchedule::Span &span : isOpenOn(schedule, day) ? schedule.spans : QList<SlotSchedule::Span>()) {
            addSpan(span, day, window, days);
        }
    }
    return std::any_of(days.begin(), days.end(), [&slot](const SlotDay &one) { return one.open.contains(slot); });
}

} // namespace core
