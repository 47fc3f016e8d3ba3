// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/operation.h"
#include "store/journal.h"

namespace cli {

/// What scripts rely on (docs/cli.md, "Exit codes").
enum ExitCode : int {
    Done = 0,
    Usage = 2,
    Configuration = 3,
    SignInRefused = 4,
    Rejected = 5,
    NotReachable = 6,
    OutcomeUnknown = 7,
    PaymentEnded = 8,
    NotPaidYet = 9,
    OwnFault = 70,
};

/// What a "not found" is about: a marker from the configuration, or the id of a thing that somebody typed.
enum class Named { Marker, Id };

/// The one mapping from a failed call to an exit code. Pure.
[[nodiscard]] ExitCode exitCodeFor(core::Operation operation, const core::ApiError &error, Named named = Named::Marker);
/// The journal could not take a step. `orderMayExist` when something of the order has been sent.
[[nodiscard]] ExitCode exitCodeFor(const store::JournalError &error, bool orderMayExist);

} // namespace cli
