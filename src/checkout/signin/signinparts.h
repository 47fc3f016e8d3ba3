// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "checkout/signin/browserway.h"
#include "checkout/signin/codeway.h"
#include "checkout/signin/forgottenway.h"
#include "checkout/signin/passwordway.h"
#include "checkout/signin/signincontroller.h"
#include "checkout/signin/signupway.h"

namespace checkout {

/// What SignInController is made of, for its own sources.
struct SignInController::Parts
{
    Parts(SignInScope &scope, SignInState &state) :
        password(scope, state), code(scope, state), signUp(scope, state), forgotten(scope, state), browser(scope, state)
    {
    }
    [[nodiscard]] QList<SignInWay *> ways() { return { &password, &code, &signUp, &forgotten, &browser }; }

    PasswordWay password;
    CodeWay code;
    SignUpWay signUp;
    ForgottenWay forgotten;
    BrowserWay browser;
    api::Reply providers;
    api::Reply form;
    api::Reply guests;
    bool areGuestsAskedAbout = false; ///< The store has said whether it takes guests.
    api::Reply signOut;
    bool isLeaving = false; ///< The user has signed out, and the store may have to be told with a new bearer.
    QString wanted; ///< The clerk whose kept sign-in is being read.
};

} // namespace checkout
