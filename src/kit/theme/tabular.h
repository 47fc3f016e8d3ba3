// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <QString>

class QFont;
class QPainter;

namespace kit {

// Inter's digits are of different widths and Qt 6.4 has no way to ask a font for its `tnum` feature (QFont::setFeature came
// with 6.7). So each digit is put into a cell as wide as the widest one of the font, in whatever font the system gives;
// everything else keeps its own width. Amounts that change then keep their place, and columns line up.

[[nodiscard]] qreal tabularWidth(const QFont &font, const QString &text);

/// Draws one line with the painter's pen. Numbers run from left to right in every language; `alignment` is horizontal and already
/// visual (AlignLeft, AlignRight, AlignHCenter); the line is centred vertically.
void drawTabular(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text, Qt::Alignment alignment);

} // namespace kit
