// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/operation.h"

#include <optional>

namespace text {

/// Words that are sharper than those of the kind alone.
struct KnownTrouble
{
    QString cause;
    QString nextStep;
};

/// Recognizes what a OneEntry server (oneentry-api §1.7, §6.3, §8; shops, "Platform"), the TLS layer and the journal are known to say.
/// Nothing for words that nobody has described: those are for the details only.
[[nodiscard]] std::optional<KnownTrouble> recognize(core::Operation operation, const core::ApiError &error);

} // namespace text
