// SPDX-License-Identifier: MIT
#pragma once
#include <QImage>
#include <QString>

namespace receipt {

/// The text as a QR code with a quiet zone of four modules, one pixel a module, black on white. Null when it does not fit.
[[nodiscard]] QImage qrMatrix(const QString &text);

} // namespace receipt
