// SPDX-License-Identifier: MIT
#pragma once

namespace core {

/// For the beginning of a thread that has much to do while somebody uses the window: where there are too few processors for all, the window
/// comes first. Where a system has no such thing for one thread, nothing happens.
void giveWay();

} // namespace core
