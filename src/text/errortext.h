// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/boardfault.h"
#include "core/fieldcheck.h"
#include "core/operation.h"
#include "core/storagefault.h"

#include <QCoreApplication>

namespace text {

/// What the error strip and the terminal say: what happened, why, what now. In the interface's language; plain text.
struct ErrorText
{
    QString sentence;
    QString cause;
    QString nextStep;
    /// The three in a row.
    [[nodiscard]] QString inOneLine() const;
};

/// The one complete switch from kind and operation to words. `retryAfter` and known server messages (docs/oneentry.md#refusals-in-words)
/// sharpen them.
[[nodiscard]] ErrorText describe(core::Operation operation, const core::ApiError &error);

/// The same for a customer who is alone with the screen: what they cannot mend sends them to the counter.
[[nodiscard]] ErrorText describeToCustomer(core::Operation operation, const core::ApiError &error);
[[nodiscard]] ErrorText describeToCustomer(const core::StorageFault &fault);

/// The same for a file of ours that cannot be used or could not take a write.
[[nodiscard]] ErrorText describe(const core::StorageFault &fault);

/// The same for the shop's board. Sales go on without it.
[[nodiscard]] ErrorText describe(const core::BoardFault &fault);

/// The sentence under a field, e.g. "Write a number with 10 digits; 5 are missing."
[[nodiscard]] QString describeProblem(const core::FieldProblem &problem);

} // namespace text
