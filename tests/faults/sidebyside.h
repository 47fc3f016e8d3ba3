// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace faults {

/// The same faults against the vendor's SDK and against vezne-cli; the table goes into `document`, between its two markers. Returns the
/// exit code: 0 when every row of Vezne is handled.
[[nodiscard]] int compareWithSdk(const QString &programs, const QString &sdk, const QString &document, const QString &scratch);

} // namespace faults
