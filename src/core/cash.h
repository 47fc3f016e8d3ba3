// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QList>

namespace core {

/// What a customer is likely to hand over for `due`: the next sums of usual notes above it, the smallest first, four at most. Nothing for
/// a currency whose notes are not known.
[[nodiscard]] QList<Money> likelyPayments(const Money &due);

/// An amount as a person types it, in the currency; nothing when it is none.
[[nodiscard]] std::optional<Money> moneyFromInput(const QString &text, bool isTurkish, const QString &currency);

} // namespace core
