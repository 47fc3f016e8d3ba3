// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/alerts.h"
#include "checkout/flow/capabilities.h"
#include "kit/widgets/errorstrip.h"

namespace views {

/// The error strip's content for an alert: the sentence, and what one can press. Ids: "retry", "signIn". Who gets no help is shown neither a
/// code nor the store's own words.
[[nodiscard]] kit::StripMessage messageFor(const checkout::Alert &alert, bool isGuest, const checkout::Capabilities &capabilities = {});

} // namespace views
