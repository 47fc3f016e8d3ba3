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
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > mostSide || size.height() > mostSide)) {
        reader.setScaledSize(size.scaled(mostSide, mostSide, Qt::KeepAspectRatio));
    }
    const QImage read = reader.read();
    if (read.isNull()) {
        return {};
    }
    QImage page(read.size(), QImage::Format_RGB32); // What is clear is paper.
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.drawImage(0, 0, read);
    painter.end();
    return page;
}

} // namespace receipt
