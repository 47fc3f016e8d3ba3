// SPDX-License-Identifier: MIT
#include "core/preview.h"

#include <algorithm>

namespace core {

BonusFault bonusFault(const std::optional<Money> &amount, const BonusLimits &limits, const Money &due)
{
    const auto isOver = [&amount](const std::optional<Money> &limit) { return limit && amount->minor > limit->minor; };
    if (!amount || amount->minor <= 0) {
        return BonusFault::NoAmount;
    }
    if (limits.leastOrder && due.minor < limits.leastOrder->minor) {
        return BonusFault::OrderTooSmall;
    }
    if (isOver(limits.balance)) {
        return BonusFault::OverBalance;
    }
    if (isOver(limits.most)) {
        return BonusFault::OverMost;
    }
    if (limits.least && amount->minor < limits.least->minor) {
        return BonusFault::UnderLeast;
    }
    return isOver(due) ? BonusFault::OverDue : BonusFault::None;
}

std::optional<Money> largestBonus(const BonusLimits &limits, const Money &due)
{
    if (!limits.balance) {
        return std::nullopt;
    }
    Money largest = *limits.balance;
    for (const std::optional<Money> &limit : { limits.most, std::optional(due) }) {
        largest.minor = limit ? std::min(largest.minor, limit->minor) : largest.minor;
    }
    return bonusFault(largest, limits, due) == BonusFault::None ? std::optional(largest) : std::nullopt;
}

} // namespace core
