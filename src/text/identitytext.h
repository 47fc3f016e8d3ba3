// SPDX-License-Identifier: MIT
#pragma once
#include "core/identitynumber.h"

namespace text {

/// What does not fit in a TCKN or VKN: one sentence, without the number itself.
[[nodiscard]] QString describeIdentity(const core::IdentityFault &fault);

} // namespace text
