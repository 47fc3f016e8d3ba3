// SPDX-License-Identifier: MIT
#pragma once
#include "core/fieldcheck.h"

#include <QList>

namespace text {

/// What is not right with a field, in a few words: "The value is too short".
[[nodiscard]] QString fieldProblemTitle(core::FieldProblem::Kind kind);
/// One problem of each kind, with limits as examples.
[[nodiscard]] QList<core::FieldProblem> sampleFieldProblems();

} // namespace text
