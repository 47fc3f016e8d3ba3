// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>

namespace checkout {

/// What stands over the pages of a kiosk. One private value of KioskController.
struct KioskState
{
    enum class Screen {
        None, ///< The pages: a customer orders.
        ChoosePin, ///< Nobody can leave it yet.
        AskPin, ///< Somebody wants to leave it.
        Warning, ///< Nobody has been there for a while.
    };
    Screen screen = Screen::None;
    bool isChecking = false; ///< A PIN is being looked at, or kept.
    bool isWrong = false; ///< The last one was.
    std::chrono::seconds wait{ 0 }; ///< Until the next PIN can be tried.
    std::chrono::seconds left{ 0 }; ///< Of a warning: until everything of the customer goes.
    bool isPinKept = true; ///< A keychain is there; else a PIN lasts as long as the program.
    bool isNotHashed = false; ///< Of the last one no hash could be made: it is neither kept nor looked at.
};

} // namespace checkout
