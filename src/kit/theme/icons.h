// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

class QPainter;

namespace kit {

/// The picture resources/icons/<name>.svg, all in one colour. `size` in px of the widget; the pixmap has size × ratio real
/// pixels. Cached. A null pixmap when there is no such icon.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal ratio);

/// Draws an icon in the middle of a rectangle at the painter's own pixel ratio; `mirrored` for arrows when reading from right to left.
void drawIcon(QPainter &painter, const QRect &rect, const QString &name, int size, const QColor &color, bool mirrored = false);

} // namespace kit
