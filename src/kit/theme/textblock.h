// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

#include <QRect>
#include <QString>

class QPainter;

namespace kit {

/// A text from elsewhere without the signs that turn the direction of whatever stands behind them (U+202A to U+202E, U+2066 to U+2069):
/// a name must not be able to make an amount read otherwise. What is stored and sent keeps them.
[[nodiscard]] QString withoutTurns(const QString &text);

// Literal text at the theme's line height, for what paints itself. Breaks between words, inside one only when it must.

/// px, rounded up, of one line.
[[nodiscard]] int textWidth(const QFont &font, const QString &text);
[[nodiscard]] int textHeight(const QString &text, TextStyle type, const Theme &theme, int width);
/// Top down from the rectangle's top, at its start (or `alignment`), in the language's direction.
void drawTextBlock(QPainter &painter, const QRect &rect, const QString &text, TextStyle type, ColorRole color, const Theme &theme,
    Qt::LayoutDirection direction, Qt::Alignment alignment = Qt::AlignLeft);
/// One line, shortened with "…", centred vertically.
void drawElided(QPainter &painter, const QRect &rect, const QString &text, TextStyle type, ColorRole color, const Theme &theme,
    Qt::LayoutDirection direction, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace kit
