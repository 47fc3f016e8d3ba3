// SPDX-License-Identifier: MIT
#pragma once
#include "store/journal.h"

namespace store {

/// Takes away every file of the data folder that knows a customer, an order or a product: journal, drafts, copies of order lists,
/// catalogues and pictures, those of the demo store, and what was set aside of them. The settings stay. To be called when this process
/// has none of them open. Busy: another process works with the journal, and nothing was touched. CannotOpen: what is still there.
[[nodiscard]] JournalResult<void> erasePersonalFiles(const QString &folder);

} // namespace store
