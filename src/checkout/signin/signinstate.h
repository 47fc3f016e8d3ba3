// SPDX-License-Identifier: MIT
#pragma once
#include "core/account.h"

#include <QList>

namespace checkout {

/// What the sign-in page shows. One private value of SignInController.
struct SignInState
{
    /// What becomes of the sign-in that the keychain remembers.
    enum class Resume {
        None, ///< There is none, or it is over.
        Running, ///< Being looked for, or taken up: nobody is asked for anything yet.
        Offline, ///< Kept; the store could not be reached.
    };
    Resume resume = Resume::None;
    bool isLoading = false;
    bool isSigningIn = false;
    bool canCancel = false; ///< The request is out.
    QList<core::AuthProvider> providers;
    QString provider;
    QString loginLabel; ///< The store's own title of the login field; empty: the page's default.
    QString passwordLabel;
    QString login; ///< What to fill in at first (remembered, demo).
    core::Secret demoPassword;
    bool canRemember = false; ///< A keychain is there; else the session is memory-only and the page says so.
    bool isSignedIn = false;
    QString userIdentifier;
    QString userName; ///< From the profile, where the store has one.
};

} // namespace checkout
