// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/signinstate.h"
#include "core/formschema.h"
#include "core/projectsettings.h"

#include <QObject>
#include <memory>

namespace session {
class Connection;
class SecretStore;
class Settings;
}

namespace checkout {

class Alerts;

/// Who is signed in to the store, and how: the store's providers, their form's labels, the sign-in, the remembered session.
class SignInController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInController)
public:
    /// Nothing is owned.
    SignInController(session::Settings &settings, session::SecretStore &secrets, Alerts &alerts, QObject *parent = nullptr);
    ~SignInController() override;

    [[nodiscard]] const SignInState &state() const { return m_state; }

    /// Another project: whoever was signed in is not any more. Null lets go. `connection` is not owned.
    void setConnection(session::Connection *connection, const core::ProjectSettings &project, const QString &contentCode);
    /// Takes up the session that the keychain remembers, when there is one.
    void resumeSession();
    /// Nothing is remembered, or somebody would rather sign in themselves.
    void stopResuming();
    void loadProviders();
    void chooseProvider(const QString &marker);
    [[nodiscard]] bool canSignIn() const { return m_connection && !m_state.isSigningIn && !m_state.isLoading && !m_state.isSignedIn; }
    void signIn(const QString &login, const core::Secret &password, bool remember);
    void signOut();
    /// The store has ended it already: nothing is sent.
    void endSession();
    void cancel();

    // For several clerks at one counter (LockController says who).
    /// The one who goes keeps their sign-in for coming back; the other one's is taken up, or asked for (empty: somebody new).
    /// signedOut() comes first.
    void switchTo(const QString &user);
    /// The same user has signed in once more.
    void keepTokens(const core::AuthTokens &tokens);
    /// The user has typed login and password, in contrast to a sign-in that was taken up.
    [[nodiscard]] bool hasTyped() const { return !m_typedLogin.isEmpty(); }
    /// What the user signs in with.
    [[nodiscard]] QString login() const { return m_typedLogin.isEmpty() ? m_state.userIdentifier : m_typedLogin; }

Q_SIGNALS:
    void changed();
    void signedIn();
    /// By the person. Everything of this user leaves the screen.
    void signedOut();
    /// The server refused the refresh token: everything typed stays, the person signs in again.
    void sessionExpired();

private:
    void connectGate();
    void connectAttempt();
    /// Where the store shows no list of its providers: the one that is known, by its marker.
    void loadProvider();
    void onProviders(const QList<core::AuthProvider> &providers);
    void onForm(const core::FormSchema &form);
    void onSignedIn(const core::AuthTokens &tokens);
    void onExpired();
    void onSecret(const QString &key, const core::Secret &secret);
    void takeUp(const core::Secret &refreshToken);
    [[nodiscard]] QString clerkKey(const QString &user) const;
    void onClerkSecret(const core::Secret &kept);

    session::Settings &m_settings;
    session::SecretStore &m_secrets;
    Alerts &m_alerts;
    session::Connection *m_connection = nullptr;
    SignInState m_state;
    core::ProjectSettings m_project;
    QString m_contentCode;
    QString m_typedLogin;
    QString m_wanted; ///< Whose kept sign-in is being read.
    bool m_isRemembered = false;
    struct Requests;
    std::unique_ptr<Requests> m_requests;
};

} // namespace checkout
