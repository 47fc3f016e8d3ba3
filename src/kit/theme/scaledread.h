// SPDX-License-Identifier: MIT
#pragma once
#include <QImage>

class QImageReader;

namespace kit {

/// The picture of `reader` at `size`; null where it cannot be read. Cheaper than reading it whole, where its format allows.
[[nodiscard]] QImage readScaled(QImageReader &reader, const QSize &size);

} // namespace kit
