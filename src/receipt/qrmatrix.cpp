// SPDX-License-Identifier: MIT
#include "receipt/qrmatrix.h"

#include <memory>
#include <qrencode.h>

namespace receipt {

QImage qrMatrix(const QString &text)
{
    constexpr int quiet = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) {
        return {};
    }
    QImage image(code->width + 2 * quiet, code->width + 2 * quiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[size_t(y) * size_t(code->width) + size_t(x)] & 1U) {
                image.setPixelColor(x + quiet, y + quiet, Qt::black);
            }
        }
    }
    return image;
}

} // namespace receipt
