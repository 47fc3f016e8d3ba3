// SPDX-License-Identifier: MIT
#pragma once
#include "core/formschema.h"

#include <QDateTime>

namespace views {

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

/// The days that can still be chosen, from the schedules of a timeInterval field (oneentry-api §6.4): a schedule's days, repeated every
/// week or month where it says so; nothing that has begun before `now`; 60 days ahead at most. Pure.
[[nodiscard]] QList<SlotDay> openSlots(const QList<core::SlotSchedule> &schedules, const QDateTime &now);

} // namespace views
