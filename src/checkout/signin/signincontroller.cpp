// SPDX-License-Identifier: MIT
#include "checkout/signin/signincontroller.h"

#include "api/reply.h"
#include "checkout/flow/alerts.h"
#include "checkout/signin/signinattempt.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {

struct SignInController::Requests
{
    api::Reply providers;
    api::Reply form;
    std::unique_ptr<SignInAttempt> signIn;
    api::Reply signOut;
};

SignInController::SignInController(session::Settings &settings, session::SecretStore &secrets, Alerts &alerts, QObject *parent) :
    QObject(parent), m_settings(settings), m_secrets(secrets), m_alerts(alerts), m_requests(std::make_unique<Requests>())
{
    m_state.canRemember = secrets.isPersistent();
    // The first paint comes before the keychain's answer, and must not ask for what may be remembered.
    m_state.resume = settings.project().url.isEmpty() ? SignInState::Resume::None : SignInState::Resume::Running;
    connect(&secrets, &session::SecretStore::persistenceChanged, this, [this](bool isPersistent) {
        m_state.canRemember = isPersistent;
        Q_EMIT changed();
    });
    connect(&secrets, &session::SecretStore::hasRead, this, &SignInController::onSecret);
}

SignInController::~SignInController() = default;

void SignInController::setConnection(session::Connection *connection, const core::ProjectSettings &project, const QString &contentCode)
{
    m_alerts.withdraw(this);
    m_requests->providers = {};
    m_requests->form = {};
    m_requests->signIn.reset();
    m_requests->signOut = {};
    m_connection = connection;
    m_project = project;
    m_contentCode = contentCode;
    const bool canRemember = m_state.canRemember;
    m_state = {};
    m_state.canRemember = canRemember;
    m_isRemembered = false;
    m_typedLogin.clear();
    m_wanted.clear();
    if (connection) {
        m_state.resume = project.isDemo ? SignInState::Resume::None : SignInState::Resume::Running;
        m_state.login = project.isDemo ? project.demoLogin : m_settings.lastLogin(project.url);
        m_state.demoPassword = project.demoPassword;
        m_requests->signIn = std::make_unique<SignInAttempt>(*connection);
        connectAttempt();
        connectGate();
        loadProviders();
    }
    Q_EMIT changed();
}

void SignInController::connectGate()
{
    session::RefreshGate &gate = m_connection->gate;
    connect(&gate, &session::RefreshGate::tokensRenewed, this, [this](const core::AuthTokens &tokens) {
        if (m_isRemembered) {
            m_secrets.write(session::secretKey(u"refresh"_s, m_project), tokens.refreshToken);
        }
        if (!m_state.isSignedIn) {
            onSignedIn(tokens);
        }
    });
    connect(&gate, &session::RefreshGate::sessionExpired, this, &SignInController::onExpired);
    connect(&gate, &session::RefreshGate::refreshFailed, this, [this] {
        if (m_state.isSigningIn) {
            m_state.isSigningIn = false;
            m_state.resume = SignInState::Resume::Offline; // The page says it, with a way to try again: nobody has been signed out.
            Q_EMIT changed();
        }
    });
}

void SignInController::resumeSession()
{
    if (!m_connection || m_state.isSignedIn || m_project.isDemo) {
        return;
    }
    m_state.resume = SignInState::Resume::Running;
    m_secrets.read(session::secretKey(u"refresh"_s, m_project));
    Q_EMIT changed();
}

void SignInController::stopResuming()
{
    m_state.resume = SignInState::Resume::None;
    Q_EMIT changed();
}

void SignInController::onSecret(const QString &key, const core::Secret &secret)
{
    if (!m_connection || m_state.isSignedIn || m_state.isSigningIn) {
        return;
    }
    if (!m_wanted.isEmpty() && key == clerkKey(m_wanted)) {
        onClerkSecret(secret);
    } else if (key == session::secretKey(u"refresh"_s, m_project)) {
        secret.isEmpty() ? stopResuming() : takeUp(secret);
    }
}

void SignInController::takeUp(const core::Secret &refreshToken)
{
    core::AuthTokens tokens;
    tokens.refreshToken = refreshToken;
    tokens.authProviderIdentifier = m_project.provider;
    m_connection->gate.setTokens(tokens);
    m_isRemembered = true;
    m_state.isSigningIn = true;
    m_connection->gate.refresh(core::Secret());
    Q_EMIT changed();
}

void SignInController::loadProviders()
{
    if (!m_connection) {
        return;
    }
    m_state.isLoading = true;
    api::AuthApi &auth = m_connection->auth;
    m_requests->providers = api::Reply::of(
        auth, auth.fetchProviders(m_contentCode), &api::AuthApi::providersFetched, this,
        [this](const QList<core::AuthProvider> &providers) { onProviders(providers); },
        [this](const core::ApiError &error) {
            if (core::isRouteDenied(error)) {
                loadProvider();
                return;
            }
            m_state.isLoading = false;
            m_alerts.raise(this, { core::Operation::Connect, error, {}, [this] { loadProviders(); } });
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void SignInController::loadProvider()
{
    api::AuthApi &auth = m_connection->auth;
    m_requests->providers = api::Reply::of(
        auth, auth.fetchProvider(m_project.provider, m_contentCode), &api::AuthApi::providerFetched, this,
        [this](const core::AuthProvider &provider) { onProviders({ provider }); },
        [this](const core::ApiError &) { onProviders({}); }); // The sign-in itself will tell.
}

void SignInController::onProviders(const QList<core::AuthProvider> &providers)
{
    m_alerts.withdraw(this, core::Operation::Connect);
    m_state.providers.clear();
    for (const core::AuthProvider &provider : providers) {
        if (provider.isActive && core::takesPassword(provider)) {
            m_state.providers.append(provider);
        }
    }
    const auto configured = std::find_if(m_state.providers.begin(), m_state.providers.end(),
        [this](const core::AuthProvider &p) { return p.identifier == m_project.provider; });
    if (configured == m_state.providers.end() && !m_state.providers.isEmpty() && !m_project.isProviderGiven) {
        m_project.provider = m_state.providers.first().identifier;
    }
    chooseProvider(m_project.provider);
}

void SignInController::chooseProvider(const QString &marker)
{
    m_state.provider = marker;
    m_state.isLoading = false;
    m_state.loginLabel.clear();
    m_state.passwordLabel.clear();
    m_project.provider = marker;
    m_connection->gate.setProvider(marker);
    const auto provider = std::find_if(
        m_state.providers.begin(), m_state.providers.end(), [&marker](const core::AuthProvider &p) { return p.identifier == marker; });
    if (provider != m_state.providers.end() && !provider->formIdentifier.isEmpty()) {
        api::FormsApi &forms = m_connection->forms;
        m_requests->form = api::Reply::of(
            forms, forms.fetchForm(provider->formIdentifier, m_contentCode), &api::FormsApi::formFetched, this,
            [this](const core::FormSchema &form) { onForm(form); },
            [](const core::ApiError &) {}); // Without the form's labels the page has its own.
    }
    Q_EMIT changed();
}

void SignInController::onForm(const core::FormSchema &form)
{
    const core::SignInMarkers known{ m_project.provider, m_project.loginMarker, m_project.passwordMarker };
    const core::SignInMarkers fields = core::signInFieldsOf(form, known);
    if (const core::FormField *login = form.field(fields.login)) {
        m_project.loginMarker = m_project.isLoginMarkerGiven ? m_project.loginMarker : login->marker;
        m_state.loginLabel = login->title;
    }
    if (const core::FormField *password = form.field(fields.password)) {
        m_project.passwordMarker = m_project.isPasswordMarkerGiven ? m_project.passwordMarker : password->marker;
        m_state.passwordLabel = password->title;
    }
    Q_EMIT changed();
}

void SignInController::connectAttempt()
{
    connect(m_requests->signIn.get(), &SignInAttempt::signedIn, this,
        [this](const core::AuthTokens &tokens, const core::SignInMarkers &markers) {
            m_project.provider = markers.provider;
            m_state.provider = markers.provider;
            if (!m_project.isDemo) {
                m_settings.setProvenSignIn(session::projectKey(m_project), markers);
            }
            onSignedIn(tokens);
        });
    connect(m_requests->signIn.get(), &SignInAttempt::failed, this, [this](const core::ApiError &error) {
        m_state.isSigningIn = false;
        m_state.canCancel = false;
        m_alerts.raise(this, { core::Operation::SignIn, error, {}, {} });
        Q_EMIT changed();
    });
}

void SignInController::signIn(const QString &login, const core::Secret &password, bool remember)
{
    if (!canSignIn()) {
        return;
    }
    m_alerts.withdraw(this);
    m_typedLogin = login.trimmed();
    m_isRemembered = remember && m_secrets.isPersistent();
    m_state.resume = SignInState::Resume::None;
    m_state.isSigningIn = true;
    m_state.canCancel = true;
    m_requests->signIn->start(m_project, m_typedLogin, password, m_contentCode);
    Q_EMIT changed();
}

void SignInController::cancel()
{
    if (m_requests->signIn) {
        m_requests->signIn->cancel();
    }
}

void SignInController::onSignedIn(const core::AuthTokens &tokens)
{
    m_alerts.withdraw(this);
    m_state.isSigningIn = false;
    m_state.canCancel = false;
    m_state.isSignedIn = true;
    m_state.userIdentifier = tokens.userIdentifier.isEmpty() ? m_typedLogin : tokens.userIdentifier;
    m_state.userName = m_state.userIdentifier;
    if (!m_project.isDemo) {
        m_settings.setLastLogin(m_project.url, m_typedLogin.isEmpty() ? m_state.userIdentifier : m_typedLogin);
        if (m_isRemembered) {
            m_secrets.write(session::secretKey(u"refresh"_s, m_project), tokens.refreshToken);
        }
    }
    Q_EMIT changed();
    Q_EMIT signedIn();
    if (m_state.resume != SignInState::Resume::None) {
        stopResuming(); // Only now, when another page is there: the form is never shown in between.
    }
}

void SignInController::onExpired()
{
    m_secrets.remove(session::secretKey(u"refresh"_s, m_project));
    m_state.isSignedIn = false;
    m_state.isSigningIn = false;
    m_state.canCancel = false;
    m_state.resume = SignInState::Resume::None;
    m_state.login = m_state.userIdentifier.isEmpty() ? m_state.login : m_state.userIdentifier;
    core::ApiError error;
    error.kind = core::ErrorKind::SessionExpired;
    error.delivery = core::Delivery::Rejected;
    m_alerts.raise(this, { core::Operation::SignIn, error, {}, {} });
    Q_EMIT changed();
    Q_EMIT sessionExpired();
}

void SignInController::signOut()
{
    if (!m_connection || !m_state.isSignedIn) {
        return;
    }
    // Whatever the store says to it: nothing of the tokens stays.
    const auto forget = [this] { m_state.isSignedIn ? void() : m_connection->gate.clear(); };
    api::AuthApi &auth = m_connection->auth;
    m_requests->signOut = api::Reply::of(auth, auth.signOut(m_project.provider, m_connection->gate.tokens().refreshToken),
        &api::AuthApi::signedOut, this, forget, [forget](const core::ApiError &) { forget(); });
    endSession();
}

} // namespace checkout
