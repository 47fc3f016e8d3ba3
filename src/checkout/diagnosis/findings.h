// SPDX-License-Identifier: MIT
#pragma once
#include "core/diagnosis.h"

namespace checkout {

using core::Check;
using core::CheckFinding;
using CheckLevel = core::CheckFinding::Level;
using CheckReason = core::CheckFinding::Reason;

/// A finding that no error of a call explains.
[[nodiscard]] inline CheckFinding told(Check check, CheckLevel level, CheckReason reason, const QStringList &names = {})
{
    return { check, level, reason, names, core::Operation::Connect, {}, {} };
}

[[nodiscard]] inline CheckFinding fine(Check check, const QStringList &names)
{
    return told(check, CheckLevel::Ok, CheckReason::Fine, names);
}

} // namespace checkout
