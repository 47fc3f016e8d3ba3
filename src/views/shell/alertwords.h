// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/alerts.h"
#include "kit/widgets/errorstrip.h"

namespace views {

/// The error strip's content for an alert: the sentence, and what one can press. Ids: "retry", "signIn".
[[nodiscard]] kit::StripMessage messageFor(const checkout::Alert &alert, bool isGuest);

} // namespace views
