// SPDX-License-Identifier: MIT
#pragma once
#include "cli/options.h"
#include "core/secret.h"

namespace cli {

/// What the process was started with. The password from the environment has been taken out of it already.
struct Start
{
    QStringList arguments;
    QHash<QString, QString> environment;
    core::Secret environmentPassword;
};

/// Takes arguments and environment, and wipes from the process's memory what every user of the machine could read there.
[[nodiscard]] Start takeStart(int argc, char **argv);

/// Runs one command to its end inside the running event loop's application; gives the exit code.
[[nodiscard]] int runProgram(const Start &start);

} // namespace cli
