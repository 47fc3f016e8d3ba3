// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QRectF>
#include <functional>

class QPainter;

namespace kit {

/// A box with a crisp 1 px border (or `width`) inside the rectangle. Invalid colours draw nothing.
void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border, qreal width = 1);

/// Paints what is the same for many (each card of a list) once, keeps that picture under `key`, the theme's scheme and the size, and from
/// then on copies it. `draw` paints at `rect` and not beyond it. Where pixels of the device are no whole pixels, it is called each time.
void drawKept(QPainter &painter, const QRect &rect, const Theme &theme, const QString &key, const std::function<void(QPainter &)> &draw);

/// The mark of keyboard focus, inside the rectangle so that no layout or scroll area can cut it off: a 2 px accent border and a
/// 3 px ring. The ring is accentSoft; where the box itself is accentSoft it is the surface colour, so that it shows.
void drawFocus(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme, bool onSoft = false);

/// Card: surface, border, and one step of shadow (none in high contrast).
void drawCard(QPainter &painter, const QRectF &rect, const Theme &theme);
/// px below the card's box that its shadow takes.
inline constexpr int cardShadow = 2;

/// The box of an input; `invalid` and `focused` may both be true.
void drawInput(QPainter &painter, const QRect &rect, const Theme &theme, bool enabled, bool focused, bool invalid, bool hovered);

/// The circle of a choice or the square of a check, 18 px scaled.
void drawRadio(QPainter &painter, const QRectF &rect, const Theme &theme, bool checked, bool enabled);
void drawCheck(QPainter &painter, const QRectF &rect, const Theme &theme, Qt::CheckState state, bool enabled);

/// A mix of two colours; `share` of b, 0 to 1.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace kit
