// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/signinstate.h"
#include "core/apierror.h"
#include "core/operation.h"
#include "core/projectsettings.h"
#include "core/signin.h"

#include <QObject>

namespace session {
class Connection;
}

namespace checkout {

/// What SignInController knows of the store and of who is signing in, for all of its ways.
struct SignInScope
{
    session::Connection *connection = nullptr; ///< Not owned.
    core::ProjectSettings project; ///< With the markers as far as they are known.
    core::AuthProvider provider;
    core::FormSchema form; ///< Of the provider; without fields while it is not read.
    QString language; ///< Of the content.
    double timeScale = 1.0;
    QString login; ///< As typed last.
    bool isRemembered = false;
    bool isTakenUp = false; ///< The sign-in was remembered: nobody has proven who they are in it.

    [[nodiscard]] core::SignInMarkers markers() const { return { project.provider, project.loginMarker, project.passwordMarker }; }
};

/// One way of signing in (docs/oneentry.md#signing-in). It works on its part of SignInController's one value; what does not belong to it
/// is said in signals.
class SignInWay : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInWay)
public:
    /// Neither is owned.
    SignInWay(SignInScope &scope, SignInState &state, QObject *parent = nullptr);

    /// Has the store send a code to `login`. Does nothing in a way without codes, as the next two.
    virtual void requestCode(const QString &) { }
    virtual void resendCode() { }
    virtual void enterCode(const core::Secret &) { }
    /// Ends the request that is out; what was typed stays.
    virtual void cancel() = 0;
    /// Another way has been chosen: what is out is not heard any more, and what is waited for is let go.
    virtual void leave() = 0;

Q_SIGNALS:
    void changed();
    void signedIn(const core::AuthTokens &tokens, const core::SignInMarkers &markers);
    void failed(core::Operation operation, const core::ApiError &error);
    /// There is an account with this password now, and nobody signed in yet. No password: the store takes none.
    void accountReady(const QString &login, const core::Secret &password);

protected:
    [[nodiscard]] SignInScope &scope() const { return m_scope; }
    [[nodiscard]] SignInState &state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state.isSigningIn; }
    /// A request goes out, or has ended; says changed().
    void setBusy(bool isBusy);
    /// The tokens are the connection's from now on; says signedIn().
    void takeTokens(const core::AuthTokens &tokens);

private:
    SignInScope &m_scope;
    SignInState &m_state;
};

} // namespace checkout
