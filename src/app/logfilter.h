// SPDX-License-Identifier: MIT
#pragma once

namespace app {

/// Whatever QT_LOGGING_RULES says: Qt's own debugging of what stands on the screen and of what is typed (accessibility, input, text) stays
/// off, since a customer is in it. Ours, the network's and that of plugins can be switched on. For the beginning of the program.
void keepContentOutOfTheLog();

} // namespace app
