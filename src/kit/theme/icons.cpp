// SPDX-License-Identifier: MIT
#include "kit/theme/icons.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QTransform>

#include <cmath>

namespace kit {

using namespace Qt::Literals::StringLiterals;

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal ratio)
{
    const int real = static_cast<int>(std::lround(size * ratio));
    const QString key = u"vezne-icon/%1/%2/%3"_s.arg(name).arg(real).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }
    QSvgRenderer renderer(u":/icons/"_s + name + u".svg"_s);
    if (real <= 0 || !renderer.isValid())
        return {};
    QImage image(real, real, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, real, real));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void drawIcon(QPainter &painter, const QRect &rect, const QString &name, int size, const QColor &color, bool mirrored)
{
    // Not the device's ratio: QWidget::render() onto a sharper picture keeps the widget as the device.
    const QTransform &scale = painter.deviceTransform();
    const qreal ratio = qMax(1.0, std::hypot(scale.m11(), scale.m12()));
    QPixmap pixmap = iconPixmap(name, size, color, ratio);
    if (pixmap.isNull())
        return;
    if (mirrored)
        pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
    const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(corner, pixmap);
}

} // namespace kit
