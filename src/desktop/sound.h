// SPDX-License-Identifier: MIT
#pragma once

namespace desktop {

/// Plays the desktop's own sound for something that has come to a good end, by libcanberra where it is installed. Does not wait. False:
/// there is none, and the caller rings the bell.
[[nodiscard]] bool playDone();
/// Another one, for what was not taken: a code that no product has.
[[nodiscard]] bool playRefused();

} // namespace desktop
