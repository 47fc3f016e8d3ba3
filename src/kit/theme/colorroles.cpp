// SPDX-License-Identifier: MIT
#include "kit/theme/colorroles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kit {

namespace {

constexpr auto tokenCount = static_cast<std::size_t>(ColorRole::Count);
using Set = std::array<QRgb, tokenCount>;

// Order of enum ColorRole: background, surface, surface2, border, borderStrong, text, text2, accent, onAccent, accentSoft,
// danger, dangerSoft, warning, warningSoft, ok, okSoft.
constexpr Set lightSet{ 0xFFF5F6F8, 0xFFFFFFFF, 0xFFF0F2F5, 0xFFDFE3E8, 0xFF848E9B, 0xFF15191E, 0xFF596371, 0xFF0F766E, 0xFFFFFFFF,
    0xFFE5F3F1, 0xFFB42318, 0xFFFDECEA, 0xFF93500B, 0xFFFEF4E2, 0xFF067647, 0xFFE6F6EC };
constexpr Set darkSet{ 0xFF0F1216, 0xFF171B21, 0xFF1F252D, 0xFF2C343E, 0xFF667382, 0xFFE9EDF2, 0xFF9BA7B5, 0xFF2DD4BF, 0xFF05231F,
    0xFF12322E, 0xFFF97066, 0xFF3A1A18, 0xFFFDB022, 0xFF33260F, 0xFF47CD89, 0xFF12301F };
// Dark on light also here: a counter is a bright place, and black words on white read best from two metres.
constexpr Set highContrastSet{ 0xFFFFFFFF, 0xFFFFFFFF, 0xFFF0F0F0, 0xFF1B1F24, 0xFF000000, 0xFF000000, 0xFF2E3338, 0xFF00504A, 0xFFFFFFFF,
    0xFFDDF3EF, 0xFF8A0F08, 0xFFFFE9E6, 0xFF643200, 0xFFFFF0D6, 0xFF004D2C, 0xFFDFF5E7 };

double luminance(const QColor &color)
{
    const auto linear = [](float part) {
        const double value = part;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor roleColor(Scheme scheme, ColorRole role)
{
    const auto index = static_cast<std::size_t>(role);
    if (index >= tokenCount)
        return {};
    switch (scheme) {
    case Scheme::Light:
        return QColor::fromRgb(lightSet.at(index));
    case Scheme::Dark:
        return QColor::fromRgb(darkSet.at(index));
    case Scheme::HighContrast:
        break;
    }
    return QColor::fromRgb(highContrastSet.at(index));
}

ColorRole severityRole(Severity severity)
{
    switch (severity) {
    case Severity::Accent:
        return ColorRole::Accent;
    case Severity::Ok:
        return ColorRole::Ok;
    case Severity::Warning:
        return ColorRole::Warning;
    case Severity::Danger:
        return ColorRole::Danger;
    case Severity::Neutral:
        break;
    }
    return ColorRole::Text2;
}

ColorRole severitySoftRole(Severity severity)
{
    switch (severity) {
    case Severity::Accent:
        return ColorRole::AccentSoft;
    case Severity::Ok:
        return ColorRole::OkSoft;
    case Severity::Warning:
        return ColorRole::WarningSoft;
    case Severity::Danger:
        return ColorRole::DangerSoft;
    case Severity::Neutral:
        break;
    }
    return ColorRole::Surface2;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace kit
