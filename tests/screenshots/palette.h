// SPDX-License-Identifier: MIT
#pragma once
#include <QImage>

namespace screenshots {

/// The picture with 256 colours: the most frequent ones exactly (a window's own), the rest by median cut and k-means (photographs). A third
/// of the size as a PNG, and hardly to be told apart.
[[nodiscard]] QImage withPalette(const QImage &picture);

} // namespace screenshots
