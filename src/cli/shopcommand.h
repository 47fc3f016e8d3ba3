// SPDX-License-Identifier: MIT
#pragma once
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/options.h"

namespace cli {

/// `shop init` makes the board that the counters of a shop share, `shop status` counts what stands on it. Neither needs a project.
[[nodiscard]] ExitCode runShop(const Options &options, const Console &console);

} // namespace cli
