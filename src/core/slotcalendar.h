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
    QList<Slot> past; ///< Of today: they have begun.
    friend bool operator==(const SlotDay &, const SlotDay &) = default;
};

/// The moment from which slots are still free, and the zone in which the shop counts its days.
struct SlotWindow
{
    QDateTime now;
    QTimeZone zone;
};

/// The days that can still be chosen, from the schedules of a timeInterval field, and today where its slots have begun: a schedule's
/// days, repeated as docs/oneentry.md#time-slots says; a year ahead at most. Pure.
[[nodiscard]] QList<SlotDay> openSlots(const QList<SlotSchedule> &schedules, const SlotWindow &window);
/// True when a slot is among those of openSlots().
[[nodiscard]] bool isOpenSlot(const QList<SlotSchedule> &schedules, const SlotDay::Slot &slot, const SlotWindow &window);

} // namespace core
