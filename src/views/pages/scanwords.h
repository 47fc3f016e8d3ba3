// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/scan.h"

namespace views {

/// What is said of a code that was scanned or typed.
[[nodiscard]] QString scanSentence(const checkout::Scan &scan, const QString &code);

} // namespace views
