// SPDX-License-Identifier: MIT
#include "kit/theme/scaledread.h"

#include <QImageReader>

namespace kit {

QImage readScaled(QImageReader &reader, const QSize &size)
{
    // Qt's reader of PNG scales whole bytes: scans and faxes, of one bit a pixel, came out as stripes.
    const QImage::Format format = reader.imageFormat();
    const bool isOfBits = format == QImage::Format_Mono || format == QImage::Format_MonoLSB;
    if (!isOfBits) {
        reader.setScaledSize(size);
    }
    const QImage read = reader.read();
    return isOfBits && !read.isNull()
        ? read.convertToFormat(QImage::Format_RGB32).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        : read;
}

} // namespace kit
