// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"

namespace checkout {

// What of the texts of the order in hand is kept on a disk: this computer's, and the shop's board's.

/// True while the field holds what the store begins it with, or nothing: nobody has typed into it.
[[nodiscard]] bool isUntouched(const DraftState &state, const core::FormField &field);
/// All answers but those that the store put there, which its form brings again. By marker.
[[nodiscard]] QList<core::WrittenAnswer> keptAnswers(const DraftState &state);
/// One answer; empty for a password and for the number of a card, which are on no disk.
[[nodiscard]] QString keptAnswer(const DraftState &state, const QString &marker);
/// What stands in the coupon field, applied or not.
[[nodiscard]] QString keptCoupon(const DraftState &state);

} // namespace checkout
