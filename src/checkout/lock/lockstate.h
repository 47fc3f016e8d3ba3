// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>
#include <chrono>

namespace checkout {

/// Whether the window is locked, and what the lock screen asks for. One private value of LockController.
struct LockState
{
    enum class Refusal {
        None,
        WrongPin,
        NotChecked, ///< Whether the PIN is right could not be found out.
        WrongPassword,
        NotReachable, ///< The password is the store's to judge, and the store cannot be reached.
    };
    bool isLocked = false;
    QString user; ///< Who is signed in; empty: nobody.
    QString chosen; ///< Who wants in.
    QStringList clerks; ///< Who has a PIN here, in this project.
    bool isChecking = false;
    Refusal refusal = Refusal::None;
    std::chrono::seconds wait{ 0 }; ///< Until the next PIN can be tried.
    bool takesPassword = true; ///< Else the account has none: a code or another site lets its owner in.
    int idleMinutes = 0; ///< 0: never by itself.
    bool isPinKept = true; ///< A keychain is there; else a PIN lasts as long as the program.

    /// Else the password is asked for.
    [[nodiscard]] bool asksForPin() const { return clerks.contains(chosen); }
    /// Else nothing opens: who wants in signs out, and in again.
    [[nodiscard]] bool canUnlock() const { return asksForPin() || takesPassword; }
    [[nodiscard]] bool hasPin() const { return clerks.contains(user); }
};

} // namespace checkout
