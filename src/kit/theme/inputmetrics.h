// SPDX-License-Identifier: MIT
#pragma once

#include "kit/theme/theme.h"

namespace kit {

// Inputs keep 12 px beside their words; QLineEdit adds 2 of its own.
inline constexpr int inputInset = 10;
/// px between the words of a check box and its focus frame.
inline constexpr int focusMargin = 5;

/// px of a combo box's arrow or one button of a spin box.
inline int arrowWidth(const Theme &theme)
{
    return 10 + theme.scaled(22);
}

} // namespace kit
