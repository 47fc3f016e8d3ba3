// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"
#include "views/widgets/errorstrip.h"

namespace views {

/// The error strip's content for a trouble: the sentence, and what one can press. Ids: "retry", "signIn".
[[nodiscard]] StripMessage messageFor(const checkout::Trouble &trouble);

} // namespace views
