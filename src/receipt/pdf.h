// SPDX-License-Identifier: MIT
#pragma once
#include "receipt/paperrow.h"

namespace receipt {

/// Writes the rows on A4 (page after page) or on a roll of 80 mm (one page, as long as it needs), fonts embedded. False when the file
/// cannot be written.
[[nodiscard]] bool writePdf(const QString &path, const QList<PaperRow> &rows, bool isRoll);

} // namespace receipt
