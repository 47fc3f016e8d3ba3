// SPDX-License-Identifier: MIT
#include "receipt/logo.h"

#include <QImageReader>
#include <QPainter>

namespace receipt {
namespace {

constexpr int mostSide = 1200;

} // namespace

QImage logoOf(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    QImage read = reader.read();
    if (read.isNull()) {
        return {};
    }
    // Not by the reader: Qt's of PNG makes stripes of a scan, of one bit a pixel.
    if (read.width() > mostSide || read.height() > mostSide) {
        read = read.convertToFormat(QImage::Format_ARGB32).scaled(mostSide, mostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    QImage page(read.size(), QImage::Format_RGB32); // What is clear is paper.
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.drawImage(0, 0, read);
    painter.end();
    return page;
}

} // namespace receipt
