// SPDX-License-Identifier: MIT
#pragma once
#include "faults/story.h"

namespace faults {

/// One counter of a shop in a story.
struct CounterPlan
{
    QString name; ///< Goes into the form: counters with one name sell the same basket.
    QList<FaultOrder> faults; ///< What goes wrong while it places.
    int crashAt = 0;
    int checkouts = 1;
};

/// A shop: 1 to 8 counters on one account, and who does what when.
struct ShopScenario
{
    quint64 seed = 0;
    QList<CounterPlan> counters;
    bool hasBoard = false; ///< The counters share one, as far as it is up.
    QList<int> turns; ///< Counter by counter: the first turn places, each further one resumes.
};

/// The shop of a number. Pure: the same number is the same story for ever.
[[nodiscard]] ShopScenario shopOf(quint64 seed);
[[nodiscard]] QString describe(const ShopScenario &shop);

/// Plays a shop: places and resumes turn by turn, then takes the faults away and resumes until nothing is left to do, a person saying whose
/// an order is (`board`: address of a board that may die and come back at any time; empty: there is none) where it is asked. Each counter's
/// journal is compared with the orders that its own calls made, and all with each other.
[[nodiscard]] StoryResult playShop(
    const ShopScenario &shop, Rig &rig, const QString &programs, const QString &scratch, const QString &board, bool hasOldRule);

} // namespace faults
