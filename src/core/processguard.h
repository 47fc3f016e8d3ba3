// SPDX-License-Identifier: MIT
#pragma once

namespace core {

/// For the beginning of main(), before a secret is read: this process leaves no core dump, and no other process of the same user may read
/// its memory or its environment. Programs that it starts are not bound by the second.
void guardProcess();

} // namespace core
