// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QtEndian>

namespace tests {

/// A PNG of a few bytes that says it has this size in pixels, with the right checksum.
[[nodiscard]] inline QByteArray pngThatSays(quint32 width, quint32 height)
{
    QByteArray header("IHDR");
    for (const quint32 side : { qToBigEndian(width), qToBigEndian(height) }) {
        header += QByteArray(reinterpret_cast<const char *>(&side), 4);
    }
    header += QByteArray("\x08\x02\x00\x00\x00", 5);
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : std::as_const(header)) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = crc & 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
    }
    const quint32 sum = qToBigEndian(~crc);
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12) + header + QByteArray(reinterpret_cast<const char *>(&sum), 4)
        + QByteArray("\0\0\0\0IEND\xae\x42\x60\x82", 12);
}

} // namespace tests
