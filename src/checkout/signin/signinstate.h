// SPDX-License-Identifier: MIT
#pragma once
#include "core/account.h"
#include "core/formanswers.h"

#include <QDateTime>
#include <QList>

namespace checkout {

/// How somebody gets in. The provider decides between the first, the second and the last; the other two are ways to get a password.
enum class SignInMethod { Password, Code, SignUp, Forgotten, Browser };

/// How far a method is. Which steps there are is the method's own: Password has the first only.
enum class SignInStep {
    Begin,
    Code, ///< A code is on its way to the person.
    NewPassword, ///< The code was right.
    Waiting, ///< For the browser.
};

/// The one-time code that somebody is waiting for.
struct CodeState
{
    enum class Fault {
        None,
        Wrong, ///< `triesLeft` says how often more.
        Expired,
        UsedUp, ///< Too many wrong ones: the store takes this one no more.
    };
    int length = 0; ///< 0: the store does not say.
    bool hasDigitsOnly = false;
    QDateTime resendAt; ///< Then another one can be asked for.
    QDateTime expiresAt; ///< Invalid: the store does not say.
    bool canResend = false;
    bool wasSentBefore = false; ///< The store sent none, since the last one is less than half a minute old: that one counts.
    int triesLeft = 0;
    Fault fault = Fault::None;
};

/// A new account that is being filled in.
struct SignUpState
{
    core::FormSchema form;
    core::FormAnswers answers;
    core::FieldProblems problems;
};

/// A sign-in that goes on in the browser.
struct BrowserState
{
    enum class Fault {
        None,
        Denied, ///< The other site, or the person there, said no.
        TimedOut,
        NoAddress, ///< This computer gives no port to listen at.
    };
    QString link; ///< Of the page to open, canonical; empty while nobody waits.
    QString host;
    bool hadForeignAnswer = false; ///< Something came back that belongs to another sign-in. It was not used.
    Fault fault = Fault::None;
};

/// What the browser shows when it has come back, in the language of the interface. Plain texts.
struct BrowserPageWords
{
    QString language; ///< As HTML has it: "tr".
    QString title;
    QString done;
    QString refused;
    QString foreign; ///< For an answer that belongs to another sign-in.
};

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
    bool isSigningIn = false; ///< A request is out that the person waits for.
    bool canCancel = false;
    QList<core::AuthProvider> providers;
    QString provider;
    QString loginLabel; ///< The store's own title of the login field; empty: the page's default.
    QString passwordLabel;
    QString login; ///< What to fill in at first (remembered, demo).
    core::Secret demoPassword;
    bool isDemo = false;
    bool canRemember = false; ///< A keychain is there; else the session is memory-only and the page says so.
    bool canBeGuest = false; ///< The store shows its order storages to somebody who has not signed in.
    bool isGuest = false; ///< Signed in as nobody: orders without an account.
    bool isSignedIn = false;
    QString userIdentifier;
    QString userName; ///< From the profile, where the store has one.

    SignInMethod method = SignInMethod::Password;
    SignInStep step = SignInStep::Begin;
    bool canSignUp = false; ///< The provider's form has fields for it.
    bool canRecover = false; ///< A forgotten password can be replaced.
    QString codeLogin; ///< Whom the code was sent to.
    CodeState code;
    SignUpState signUp;
    std::optional<core::FieldProblem> newPasswordProblem;
    BrowserState browser;
};

} // namespace checkout
