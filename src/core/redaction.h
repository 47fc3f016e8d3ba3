// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace core {

/// The same short mark for the same value, from which nobody reads the value: "#3fa9c21b". Empty for an empty value.
[[nodiscard]] QString hashedMark(const QString &value);

/// A text that may be shown to whoever helps: e-mail addresses become their hashedMark(); what looks like a token (20 letters and figures
/// or more in a row, both among them), a phone number of 9 digits or more and what stands behind "?" in an address become "…".
[[nodiscard]] QString redacted(const QString &text);

} // namespace core
