// SPDX-License-Identifier: MIT
#pragma once
#include "core/secret.h"

#include <optional>

namespace session {

/// A PIN as it is kept: salted and slow (yescrypt, the system's own for passwords), with salt and cost in the text itself, so that what
/// is kept stays readable when the cost changes (docs/security.md#the-lock). Takes about a tenth of a second and 64 MiB: not for the
/// window's thread. Empty when the system cannot make one.
[[nodiscard]] core::Secret hashPin(const core::Secret &pin);
/// As slow as hashPin(), right or wrong. Nothing when the system cannot make one: nobody knows then.
[[nodiscard]] std::optional<bool> isPinOf(const core::Secret &pin, const core::Secret &hash);

} // namespace session
