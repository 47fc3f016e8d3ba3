// SPDX-License-Identifier: MIT
#pragma once
#include "core/formschema.h"

#include <QDateTime>
#include <QTimeZone>

namespace core {

/// The slots of one day of the shop, earliest first.
struct SlotDay
{
    QDate day; ///< In the shop's time zone.
    struct Slot
    {
        QDateTime from; ///< UTC.
        QDateTime to;
        friend bool operator==(const Slot &, const Slot &) = default;
    };
    QList<Slot> open;
    friend bool operator==(const SlotDay &, const SlotDay &) = default;
};

/// The moment from which slots are still free, and the zone in which the shop counts its days.
struct SlotWindow
{
    QDateTime now;
    QTimeZone zone;
};

/// The days that can still be chosen, from the schedules of a timeInterval field: a schedule's days, repeated every week or month
/// where it says so; nothing that has begun before `now`; 60 days ahead at most. Pure.
[[nodiscard]] QList<SlotDay> openSlots(const QList<SlotSchedule> &schedules, const SlotWindow &window);
/// True when a slot is among those of openSlots().
[[nodiscard]] bool isOpenSlot(const QList<SlotSchedule> &schedules, const SlotDay::Slot &slot, const SlotWindow &window);

} // namespace core
