// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace kit {

/// Which of the three sets of colours is in use. HighContrast keeps 7:1 for words and black borders.
enum class Scheme { Light, Dark, HighContrast };

/// What a colour is for. Pages and widgets name these and nothing else.
enum class ColorRole {
    Background, ///< behind cards
    Surface, ///< cards, header, footer
    Surface2, ///< quiet boxes inside a card
    Border, ///< 1 px lines that only decorate
    BorderStrong, ///< lines that say "this is a control": 3:1 on surface and background
    Text,
    Text2, ///< secondary words
    Accent, ///< the one thing to do next, the current step, a selection
    OnAccent,
    AccentSoft,
    Danger,
    DangerSoft,
    Warning, ///< waiting, not known yet
    WarningSoft,
    Ok, ///< paid, applied
    OkSoft,
    Count,
};

/// The mood of a message, a chip or a picture. Never the only carrier of a meaning: words go with it.
enum class Severity { Neutral, Accent, Ok, Warning, Danger };

[[nodiscard]] QColor roleColor(Scheme scheme, ColorRole role);

/// The colour for words and signs of a severity, and the one behind them.
[[nodiscard]] ColorRole severityRole(Severity severity);
[[nodiscard]] ColorRole severitySoftRole(Severity severity);

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace kit
