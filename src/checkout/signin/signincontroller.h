// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/signinway.h"
#include "core/locale.h"

#include <memory>

namespace session {
class Connection;
class SecretStore;
class Settings;
}

namespace checkout {

class Alerts;

/// Who is signed in to the store, and how: the store's providers, their form, the ways of signing in (a SignInWay each), the remembered
/// session.
class SignInController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInController)
public:
    /// Nothing is owned. `timeScale` multiplies waits; tests only.
    SignInController(
        session::Settings &settings, session::SecretStore &secrets, Alerts &alerts, double timeScale, QObject *parent = nullptr);
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
    /// The language that a sign-up form is filled in in.
    void setLocale(const core::Locale &locale);
    [[nodiscard]] bool canSignIn() const { return m_scope.connection && !m_state.isSigningIn && !m_state.isLoading && !m_state.isSignedIn; }
    void signIn(const QString &login, const core::Secret &password, bool remember);
    /// Goes on without an account, where the store allows it.
    void orderAsGuest();
    /// The guest wants to sign in after all: everything typed stays.
    void endGuest();
    void signOut();
    /// The store has ended it already: nothing is sent.
    void endSession();
    /// Ends the request that is out, or the wait for the browser.
    void cancel();

    /// A new account, or a new password, where the state says that there is such a way. `login` is what has been typed so far.
    void chooseMethod(SignInMethod method, const QString &login);
    /// One step back, or to the provider's own way; what was typed stays.
    void goBack();
    [[nodiscard]] bool canGoBack() const { return m_state.method != ownMethod() || m_state.step != SignInStep::Begin; }
    /// Has a code sent, for the method at hand.
    void requestCode(const QString &login, bool remember);
    void resendCode();
    void enterCode(const core::Secret &code);
    /// The code was right, and this is to be the password from now on.
    void setNewPassword(const core::Secret &password);
    /// What stands in a field of the sign-up form now; said to be wrong when `isFinished` (the person left the field).
    void setSignUpAnswer(const QString &marker, const QString &raw, bool isFinished);
    /// Nobody has typed into that field for a moment: what is wrong with it is said.
    void noteSignUpPause(const QString &marker);
    void createAccount(bool remember);
    /// Begins to wait for the browser: the link to open is in the state then. `words` are what the browser shows in the end.
    void startBrowser(bool remember, const BrowserPageWords &words);

    // For several clerks at one counter (LockController says who).
    /// The one who goes keeps their sign-in for coming back; the other one's is taken up, or asked for (empty: somebody new).
    /// signedOut() comes first.
    void switchTo(const QString &user);
    /// The same user has signed in once more.
    void keepTokens(const core::AuthTokens &tokens);
    /// The user has just proven who they are, by whatever way, in contrast to a sign-in that was taken up.
    [[nodiscard]] bool hasTyped() const { return !m_scope.isTakenUp; }
    /// What the user signs in with.
    [[nodiscard]] QString login() const { return m_scope.login.isEmpty() ? m_state.userIdentifier : m_scope.login; }
    /// The project, with the provider and the markers of this sign-in.
    [[nodiscard]] const core::ProjectSettings &project() const { return m_scope.project; }
    /// The account has a password; else only its provider's own way lets somebody in.
    [[nodiscard]] bool takesPassword() const { return ownMethod() == SignInMethod::Password; }

Q_SIGNALS:
    void changed();
    void signedIn();
    /// By the person. Everything of this user leaves the screen.
    void signedOut();
    /// The server refused the refresh token: everything typed stays, the person signs in again.
    void sessionExpired();

private:
    void connectGate();
    void connectWays();
    void askAboutGuests();
    [[nodiscard]] SignInMethod ownMethod() const;
    [[nodiscard]] SignInWay &way() const;
    void begin(SignInMethod method);
    /// Somebody signs in by hand: what was said before is withdrawn, and nothing is taken up any more.
    void goByHand();
    void onFailed(core::Operation operation, const core::ApiError &error);
    void onAccountReady(const QString &login, const core::Secret &password);
    /// Vezne can sign in with it.
    [[nodiscard]] bool isOffered(const core::AuthProvider &provider) const;
    /// Where the store shows no list of its providers: the one that is known, by its marker.
    void loadProvider();
    void onProviders(const QList<core::AuthProvider> &providers);
    void onForm(const core::FormSchema &form);
    void onSignedIn(const core::AuthTokens &tokens);
    void onExpired();
    void onSecret(const QString &key, const core::Secret &secret);
    void takeUp(const core::Secret &refreshToken);
    void tellSignedOut();
    void forgetTokens();
    [[nodiscard]] QString clerkKey(const QString &user) const;
    void onClerkSecret(const core::Secret &kept);

    session::Settings &m_settings;
    session::SecretStore &m_secrets;
    Alerts &m_alerts;
    SignInState m_state;
    SignInScope m_scope;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace checkout
