// SPDX-License-Identifier: MIT
#pragma once
#include "core/boardfault.h"

#include <QDateTime>
#include <QList>
#include <QUuid>
#include <optional>

namespace checkout {

/// A basket that waits for its customer, as the list shows it.
struct ParkedBasket
{
    QUuid id;
    QString title;
    int products = 0; ///< Pieces in it.
    QDateTime since; ///< UTC.
    bool isElsewhere = false; ///< Parked at another counter.
    bool needsBoard = false; ///< Only the shop's board can give it out.
    friend bool operator==(const ParkedBasket &, const ParkedBasket &) = default;
};

/// The parked baskets that can be picked up here.
struct ShelfState
{
    QList<ParkedBasket> baskets; ///< The longest waiting first.
    bool isShared = false; ///< The shop has a board, and its counters share their baskets.
    std::optional<core::BoardFault> fault; ///< Why those of the other counters are not shown.
    QUuid takingUp; ///< The board is being asked for this one.
    QString removed; ///< Title of what was removed last and can be brought back; empty: nothing.
};

} // namespace checkout
