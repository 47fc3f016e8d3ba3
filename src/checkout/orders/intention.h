// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

#include <chrono>

namespace checkout {

/// How patient a placement is. Tests shorten these; nobody else does.
struct PlacementTimes
{
    QList<std::chrono::milliseconds> waits{ std::chrono::seconds(2), std::chrono::seconds(15),
        std::chrono::seconds(45) }; ///< Before each reading of the list.
    std::chrono::milliseconds absenceSpan{ std::chrono::seconds(60) }; ///< Searches must be spread over at least this before "absent".
    int absencesNeeded = 3;
    /// A session call may take effect this late after it was sent; no other is made before. As long as for an order: past the deadline of
    /// the call itself, or a slow answer would become a second open link.
    std::chrono::milliseconds sessionSpan{ std::chrono::seconds(60) };
};

/// What a person has decided to order.
struct Intention
{
    core::OrderDraft draft;
    std::optional<core::Money> shownTotal; ///< What stood on the screen.
    QString project; ///< Its key in the journal.
    QString user;
    QString sessionType = QStringLiteral("session");
    QString referenceMarker; ///< The form's field for the attempt's reference; empty: it has none.
};

} // namespace checkout
