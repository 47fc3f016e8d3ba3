// SPDX-License-Identifier: MIT
#pragma once
#include "faults/rig.h"
#include "faults/verdict.h"

#include <QStringList>

namespace faults {

struct StoryResult
{
    Scenario scenario;
    QList<Violation> violations;
    QStringList lines; ///< What happened, run by run.
    int runs = 0; ///< Of the agent.
    int crashes = 0;
    bool isResent = false; ///< The person had to decide to send again.
};

/// Plays one scenario on a rig: the checkout with its faults, a resume with what is left of them, then resumes without faults until
/// nothing is left to do. Compares the server's books with the journal after each run.
[[nodiscard]] StoryResult play(const Scenario &scenario, Rig &rig, const QString &programs, const QString &scratch, bool isNaive);

} // namespace faults
