// SPDX-License-Identifier: MIT
#pragma once
#include "core/order.h"

#include <QDateTime>

namespace checkout {

/// How far the history of orders has been read.
struct HistoryState
{
    bool isReading = false;
    bool isFailed = false; ///< The list could not be read to its end; the alert says why. What was known is shown.
    bool isKnown = false; ///< Something has been read, now or on another day: an empty list is an empty list.
    int leftOut = 0; ///< Rows of the stores' lists that could not be read.
    QDateTime readAt; ///< UTC; when the list was read to its end last.
    QList<core::OrderStorage> storages;
};

} // namespace checkout
