// SPDX-License-Identifier: MIT
#pragma once
#include "core/diagnosis.h"
#include "text/errortext.h"

namespace text {

/// "App token", "Order storage"…
[[nodiscard]] QString checkTitle(core::Check check);

/// What a check found: the sentence; for what is not in order also why it matters and what to do.
[[nodiscard]] ErrorText describe(const core::CheckFinding &finding);

} // namespace text
