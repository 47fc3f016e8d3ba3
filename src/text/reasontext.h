// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/operation.h"

#include <optional>

namespace text {

/// Words that are sharper than those of the kind alone.
struct ReasonText
{
    QString cause;
    QString nextStep;
};

/// The words for an error whose reason is known. Nothing where the reason says no more than the error's kind does.
[[nodiscard]] std::optional<ReasonText> describeReason(core::Operation operation, const core::ApiError &error);

} // namespace text
