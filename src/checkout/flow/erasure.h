// SPDX-License-Identifier: MIT
#pragma once
#include "core/storagefault.h"

#include <optional>

namespace checkout {

/// Takes away what the data folder knows of people, once CheckoutFlow::erasing() has been said and the flow is gone
/// (docs/security.md#what-is-forgotten). What stood in the way, if anything did.
[[nodiscard]] std::optional<core::StorageFault> erasePersonalFiles(const QString &folder);

} // namespace checkout
