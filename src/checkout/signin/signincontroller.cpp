// SPDX-License-Identifier: MIT
#include "checkout/signin/signincontroller.h"

#include "checkout/flow/alerts.h"
#include "checkout/orders/urlpolicy.h"
#include "checkout/signin/signinparts.h"
#include "session/connection.h"
#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace checkout {

SignInController::SignInController(
    session::Settings &settings, session::SecretStore &secrets, Alerts &alerts, double timeScale, QObject *parent) :
    QObject(parent),
    m_settings(settings), m_secrets(secrets), m_alerts(alerts), m_parts(std::make_unique<Parts>(m_scope, m_state))
{
    m_scope.timeScale = timeScale;
    connectWays();
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
    m_parts->providers = {};
    m_parts->form = {};
    m_parts->guests = {};
    m_parts->signOut = {};
    m_parts->isLeaving = false;
    m_parts->wanted.clear();
    m_parts->areGuestsAskedAbout = false;
    for (SignInWay *way : m_parts->ways()) {
        way->leave();
    }
    const bool canRemember = m_state.canRemember;
    m_state = {};
    m_state.canRemember = canRemember;
    m_state.isDemo = project.isDemo;
    m_scope = { connection, project, {}, {}, contentCode, m_scope.timeScale, {}, false, false };
    if (connection) {
        m_state.resume = project.isDemo ? SignInState::Resume::None : SignInState::Resume::Running;
        m_state.login = project.isDemo ? project.demoLogin : m_settings.lastLogin(project.url);
        m_state.demoPassword = project.demoPassword;
        connectGate();
        loadProviders();
    }
    Q_EMIT changed();
}

void SignInController::connectGate()
{
    session::RefreshGate &gate = m_scope.connection->gate;
    connect(&gate, &session::RefreshGate::tokensRenewed, this, [this](const core::AuthTokens &tokens) {
        if (std::exchange(m_parts->isLeaving, false)) {
            tellSignedOut(); // With a bearer that is not too old; once.
            return;
        }
        if (!m_state.isSignedIn && !m_state.isSigningIn && m_state.resume != SignInState::Resume::Offline) {
            m_scope.connection->gate.clear(); // Asked for before signing out: nobody is signed in again by it.
            return;
        }
        if (m_scope.isRemembered) {
            m_secrets.write(session::secretKey(u"refresh"_s, m_scope.project), tokens.refreshToken);
        }
        if (!m_state.isSignedIn) {
            onSignedIn(tokens);
        }
    });
    connect(&gate, &session::RefreshGate::sessionExpired, this, &SignInController::onExpired);
    connect(&gate, &session::RefreshGate::refreshFailed, this, [this] {
        if (m_parts->isLeaving) {
            forgetTokens();
        } else if (m_state.isSigningIn) {
            m_state.isSigningIn = false;
            m_state.resume = SignInState::Resume::Offline; // The page says it, with a way to try again: nobody has been signed out.
            Q_EMIT changed();
        }
    });
}

void SignInController::loadProviders()
{
    if (!m_scope.connection) {
        return;
    }
    m_state.isLoading = true;
    api::AuthApi &auth = m_scope.connection->auth;
    m_parts->providers = api::Reply::of(
        auth, auth.fetchProviders(m_scope.language), &api::AuthApi::providersFetched, this,
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
    api::AuthApi &auth = m_scope.connection->auth;
    m_parts->providers = api::Reply::of(
        auth, auth.fetchProvider(m_scope.project.provider, m_scope.language), &api::AuthApi::providerFetched, this,
        [this](const core::AuthProvider &provider) { onProviders({ provider }); },
        [this](const core::ApiError &) { onProviders({}); }); // The sign-in itself will tell.
}

bool SignInController::isOffered(const core::AuthProvider &provider) const
{
    const bool isLoopback = isLoopbackHost(session::projectUrl(m_scope.project.url).host());
    const bool hasPage = !core::signsInElsewhere(provider) || safePaymentUrl(provider.authAddress, isLoopback).isValid();
    return provider.isActive && hasPage;
}

void SignInController::onProviders(const QList<core::AuthProvider> &providers)
{
    m_alerts.withdraw(this, core::Operation::Connect);
    m_state.providers.clear();
    std::copy_if(providers.begin(), providers.end(), std::back_inserter(m_state.providers),
        [this](const core::AuthProvider &provider) { return isOffered(provider); });
    const core::AuthProvider *found = core::activeProvider(m_state.providers, m_scope.project.provider);
    const bool mayReplace = !m_scope.project.isProviderGiven;
    chooseProvider(found && mayReplace ? found->identifier : m_scope.project.provider);
    askAboutGuests();
}

void SignInController::chooseProvider(const QString &marker)
{
    m_state.provider = marker;
    m_state.isLoading = false;
    m_state.loginLabel.clear();
    m_state.passwordLabel.clear();
    m_state.canSignUp = false;
    m_scope.project.provider = marker;
    m_scope.connection->gate.setProvider(marker);
    const auto provider = std::find_if(
        m_state.providers.begin(), m_state.providers.end(), [&marker](const core::AuthProvider &p) { return p.identifier == marker; });
    m_scope.provider = provider == m_state.providers.end() ? core::AuthProvider() : *provider;
    m_scope.form = {};
    m_state.canRecover = provider != m_state.providers.end() && core::takesPassword(*provider);
    begin(ownMethod());
    if (!m_scope.provider.formIdentifier.isEmpty()) {
        api::FormsApi &forms = m_scope.connection->forms;
        m_parts->form = api::Reply::of(
            forms, forms.fetchForm(m_scope.provider.formIdentifier, m_scope.language), &api::FormsApi::formFetched, this,
            [this](const core::FormSchema &form) { onForm(form); },
            [](const core::ApiError &) {}); // Without the form's labels the page has its own.
    }
    Q_EMIT changed();
}

void SignInController::onForm(const core::FormSchema &form)
{
    core::ProjectSettings &project = m_scope.project;
    const core::SignInMarkers fields = core::signInFieldsOf(form, m_scope.markers());
    if (const core::FormField *login = form.field(fields.login)) {
        project.loginMarker = project.isLoginMarkerGiven ? project.loginMarker : login->marker;
        m_state.loginLabel = login->title;
    }
    if (const core::FormField *password = form.field(fields.password)) {
        project.passwordMarker = project.isPasswordMarkerGiven ? project.passwordMarker : password->marker;
        m_state.passwordLabel = password->title;
    }
    m_scope.form = form;
    m_parts->signUp.setForm(core::signUpFormOf(form, m_scope.markers()));
    m_state.canSignUp = !m_state.signUp.form.fields.isEmpty();
    Q_EMIT changed();
}

void SignInController::onSignedIn(const core::AuthTokens &tokens)
{
    m_alerts.withdraw(this);
    m_parts->guests = {};
    m_parts->isLeaving = false; // Of somebody before: their tokens are gone with it.
    m_state.isSignedIn = true;
    m_state.isSigningIn = false;
    m_scope.isRemembered = m_scope.isRemembered && m_secrets.isPersistent();
    m_state.signUp.answers.clear();
    m_state.signUp.problems.clear();
    m_parts->signUp.setForm(core::signUpFormOf(m_scope.form, m_scope.markers())); // With what the store fills in.
    begin(ownMethod());
    m_state.userIdentifier = tokens.userIdentifier.isEmpty() ? m_scope.login : tokens.userIdentifier;
    m_state.userName = m_state.userIdentifier;
    if (!m_scope.project.isDemo) {
        m_settings.setLastLogin(m_scope.project.url, m_scope.login.isEmpty() ? m_state.userIdentifier : m_scope.login);
        if (m_scope.isRemembered) {
            m_secrets.write(session::secretKey(u"refresh"_s, m_scope.project), tokens.refreshToken);
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
    if (m_parts->isLeaving) {
        forgetTokens();
        return;
    }
    m_secrets.remove(session::secretKey(u"refresh"_s, m_scope.project));
    m_state.isSignedIn = false;
    m_state.isSigningIn = false;
    m_state.resume = SignInState::Resume::None;
    begin(ownMethod());
    m_state.login = m_state.userIdentifier.isEmpty() ? m_state.login : m_state.userIdentifier;
    core::ApiError error;
    error.kind = core::ErrorKind::SessionExpired;
    error.delivery = core::Delivery::Rejected;
    m_alerts.raise(this, { core::Operation::SignIn, error, {}, {} });
    askAboutGuests();
    Q_EMIT changed();
    Q_EMIT sessionExpired();
}

} // namespace checkout
