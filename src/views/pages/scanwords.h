// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/scan.h"

namespace views {

/// A dialog with this property takes scans as the window does; another one may ask for a code itself.
inline constexpr char takesScans[] = "takesScans";

/// What is said of a code that was scanned or typed.
[[nodiscard]] QString scanSentence(const checkout::Scan &scan, const QString &code);

} // namespace views
