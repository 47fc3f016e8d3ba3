// SPDX-License-Identifier: MIT
#pragma once
#include "receipt/paperrow.h"

#include <optional>

namespace receipt {

/// The text in code page 857, in which receipt printers know the Turkish letters; nothing when it lacks one of the characters (₺, €).
[[nodiscard]] std::optional<QByteArray> toCp857(const QString &text);

/// The rows for an 80 mm receipt printer (ESC/POS, 48 columns, 576 dots): text in code page 857, a picture of the line where that lacks
/// a character, a QR code, the cut, and the kick of the cash drawer.
[[nodiscard]] QByteArray escposBytes(const QList<PaperRow> &rows);

} // namespace receipt
