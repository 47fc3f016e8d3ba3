// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/faults.h"
#include "sandbox/http.h"

namespace sandbox {

/// The answer that a fault puts in the place of the sound one.
[[nodiscard]] Reply spoil(const Reply &reply, const Fault &fault);
/// The sound answer with padding that is legal JSON.
[[nodiscard]] QByteArray hugeBody(const Reply &reply, int megabytes);

} // namespace sandbox
