// SPDX-License-Identifier: MIT
#pragma once
#include "cli/console.h"
#include "cli/options.h"

namespace cli {

/// `explain [CODE]`: the help of an error code, or of all, as JSON. Gives the exit code.
[[nodiscard]] int runExplain(const Options &options, const Console &console);

} // namespace cli
