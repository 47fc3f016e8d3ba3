// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/operation.h"

namespace text {

/// How much is known of the effect of what failed; picks the first sentence.
enum class Effect {
    Failed, ///< It certainly did not happen, or it only read.
    Unknown, ///< It may have happened.
    Stopped, ///< The person stopped it.
};

[[nodiscard]] Effect effectOf(core::Operation operation, const core::ApiError &error);
/// A refusal that does not come from OneEntry: a proxy's, or another web server's at a wrong address.
[[nodiscard]] bool isForeign(const core::ApiError &error);
/// What happened. Never empty.
[[nodiscard]] QString sentenceFor(core::Operation operation, Effect effect);
/// Why. Never empty.
[[nodiscard]] QString causeFor(core::Operation operation, const core::ApiError &error, Effect effect);
/// What now. Never empty.
[[nodiscard]] QString nextStepFor(core::Operation operation, const core::ApiError &error, Effect effect);

} // namespace text
