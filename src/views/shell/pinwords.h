// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

#include <chrono>

namespace views {

/// Why no PIN is taken now, and for how long: in seconds as long as one would count them, else in minutes.
[[nodiscard]] QString pinWaitWords(std::chrono::seconds wait);

/// Why a PIN that was chosen is none. `hasOld`: there was another one, which opens as before.
[[nodiscard]] QString pinNotSetWords(bool hasOld);

/// Why nobody knows whether a PIN was right.
[[nodiscard]] QString pinNotCheckedWords();

} // namespace views
