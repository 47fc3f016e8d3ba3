// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/diagnosis/diagnostics.h"

namespace views {

/// The checks, the version and the system, as text for whoever helps. Redacted (core::redacted), no personal value.
[[nodiscard]] QString reportText(const checkout::Diagnostics &diagnosis);
/// The report, the settings without secrets, what went wrong, how the journal stands, and the last calls.
[[nodiscard]] QString bundleText(const checkout::Diagnostics &diagnosis);

} // namespace views
