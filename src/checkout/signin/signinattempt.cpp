// SPDX-License-Identifier: MIT
#include "checkout/signin/signinattempt.h"

#include "session/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace checkout {
namespace {

using Reason = core::ServerReason::Kind;

constexpr int mostCalls = 4; ///< The known names, the project's, and one for each field that a refusal names.

/// The store has looked at what was sent, and did not take it: other names may help.
bool mayBeNames(const core::ApiError &error)
{
    const bool isOther = error.kind == core::ErrorKind::RateLimited || error.reason.kind == Reason::AppTokenRefused
        || error.reason.kind == Reason::DeviceRefused || error.reason.kind == Reason::LoginUnknown
        || error.reason.kind == Reason::NotActivated;
    return error.delivery == core::Delivery::Rejected && error.httpStatus >= 400 && !isOther;
}

/// The store has no provider of that name. A 404 of a sign-in that says no more is about nothing else.
bool isProviderUnknown(const core::ApiError &error)
{
    return error.reason.kind == Reason::ProviderUnknown || (error.kind == core::ErrorKind::NotFound && error.reason.kind == Reason::None);
}

} // namespace

SignInAttempt::SignInAttempt(session::Connection &connection, QObject *parent) : QObject(parent), m_connection(connection) { }

void SignInAttempt::start(const core::ProjectSettings &project, const QString &login, const core::Secret &password, const QString &language)
{
    m_project = project;
    m_markers = { project.provider, project.loginMarker, project.passwordMarker };
    m_login = login;
    m_password = password;
    m_language = language;
    m_form.reset();
    m_candidates.clear();
    m_hasAsked = false;
    m_calls = 0;
    send();
}

void SignInAttempt::cancel()
{
    m_reply.cancel();
}

void SignInAttempt::send()
{
    ++m_calls;
    api::AuthApi &auth = m_connection.auth;
    m_reply = api::Reply::of(
        auth, auth.signIn({ m_markers.provider, m_markers.login, m_markers.password, m_login, m_password }), &api::AuthApi::signedIn, this,
        [this](const core::AuthTokens &tokens) {
            m_connection.gate.setProvider(m_markers.provider);
            m_connection.gate.setTokens(tokens);
            m_password = {}; // It has done what it was for, and who keeps this attempt keeps no password.
            Q_EMIT signedIn(tokens, m_markers);
        },
        [this](const core::ApiError &error) { onRefused(error); });
}

void SignInAttempt::onRefused(const core::ApiError &error)
{
    // That there is no provider of a name which nobody has given is no news: what was said before is.
    const bool isGuess = m_hasAsked && m_markers.provider != m_project.provider && isProviderUnknown(error);
    m_refusal = isGuess ? m_refusal : error;
    if (!mayBeNames(error)) {
        m_password = {};
        Q_EMIT failed(error);
    } else if (m_hasAsked) {
        goOn(m_markers);
    } else {
        m_hasAsked = true;
        readProviders();
    }
}

bool SignInAttempt::isOver(const core::ApiError &error)
{
    if (error.kind != core::ErrorKind::Cancelled) {
        return false;
    }
    m_password = {};
    Q_EMIT failed(error);
    return true;
}

void SignInAttempt::readProviders()
{
    api::AuthApi &auth = m_connection.auth;
    m_reply = api::Reply::of(
        auth, auth.fetchProviders(m_language), &api::AuthApi::providersFetched, this,
        [this](const QList<core::AuthProvider> &providers) {
            const core::AuthProvider *found = core::passwordProvider(providers, m_project.provider);
            if (found && (found->identifier == m_project.provider || !m_project.isProviderGiven)) {
                onProvider(*found);
                return;
            }
            const bool isAnother = found && found->identifier != m_project.provider; // Than the one that a person has named.
            const core::AuthProvider *named = isAnother ? core::activeProvider(providers, m_project.provider) : nullptr;
            if ((!found && !providers.isEmpty()) || (named && !core::takesPassword(*named))) {
                m_refusal.reason.kind = Reason::PasswordNotTaken;
            }
            goOn(m_markers);
        },
        [this](const core::ApiError &error) {
            if (isOver(error)) {
                return;
            }
            m_candidates = { m_project.provider };
            if (!m_project.isProviderGiven) {
                m_candidates += { u"email"_s, u"signup"_s };
                m_candidates.removeDuplicates();
            }
            readProvider();
        });
}

void SignInAttempt::readProvider()
{
    if (m_candidates.isEmpty()) {
        goOn(m_markers);
        return;
    }
    const QString marker = m_candidates.takeFirst();
    api::AuthApi &auth = m_connection.auth;
    m_reply = api::Reply::of(
        auth, auth.fetchProvider(marker, m_language), &api::AuthApi::providerFetched, this,
        [this](const core::AuthProvider &provider) {
            if (provider.isActive && core::takesPassword(provider)) {
                onProvider(provider);
            } else {
                m_refusal.reason.kind = Reason::PasswordNotTaken;
                readProvider();
            }
        },
        [this, marker](const core::ApiError &error) {
            if (isOver(error)) {
                return;
            }
            // A provider that may not be read may be there all the same: the sign-in itself tells.
            core::SignInMarkers unread = m_markers;
            unread.provider = marker;
            core::isRouteDenied(error) ? goOn(unread) : readProvider();
        });
}

void SignInAttempt::onProvider(const core::AuthProvider &provider)
{
    core::SignInMarkers found = m_markers;
    found.provider = provider.identifier;
    if (provider.formIdentifier.isEmpty()) {
        goOn(found);
        return;
    }
    api::FormsApi &forms = m_connection.forms;
    m_reply = api::Reply::of(
        forms, forms.fetchForm(provider.formIdentifier, m_language), &api::FormsApi::formFetched, this,
        [this, found](const core::FormSchema &form) {
            m_form = form;
            core::SignInMarkers fields = core::signInFieldsOf(form, found);
            fields.login = fields.login.isEmpty() ? found.login : fields.login;
            fields.password = fields.password.isEmpty() ? found.password : fields.password;
            goOn(fields);
        },
        [this, found](const core::ApiError &error) { isOver(error) ? void() : goOn(found); });
}

core::SignInMarkers SignInAttempt::fixedAsGiven(core::SignInMarkers markers) const
{
    markers.provider = m_project.isProviderGiven ? m_project.provider : markers.provider;
    markers.login = m_project.isLoginMarkerGiven ? m_project.loginMarker : markers.login;
    markers.password = m_project.isPasswordMarkerGiven ? m_project.passwordMarker : markers.password;
    return markers;
}

void SignInAttempt::goOn(const core::SignInMarkers &found)
{
    core::SignInMarkers next = fixedAsGiven(found);
    if (next == m_markers) {
        next = fixedAsGiven(core::signInFieldsIn(m_refusal, m_markers));
    }
    if (m_calls >= mostCalls || (next == m_markers && m_candidates.isEmpty())) {
        giveUp();
        return;
    }
    if (next == m_markers) {
        readProvider();
        return;
    }
    m_markers = next;
    send();
}

// The form tells whether it was the names. Where it cannot be read and these names have never worked, nobody knows, and that is said.
void SignInAttempt::giveUp()
{
    core::ApiError error = m_refusal;
    if (isProviderUnknown(error)) {
        error.reason.kind = Reason::ProviderUnknown;
    } else if (error.reason.kind == Reason::None || error.reason.kind == Reason::FieldRejected
        || error.reason.kind == Reason::FieldNotPresented) {
        const bool areFields = m_form && m_form->field(m_markers.login) && m_form->field(m_markers.password);
        if (m_form && !areFields) {
            error.reason.kind = Reason::SignInFieldUnknown;
        } else if (!m_form && !m_project.isSignInProven) {
            error.reason.kind = Reason::SignInFieldUnproven;
        }
        if (error.reason.kind == Reason::SignInFieldUnknown || error.reason.kind == Reason::SignInFieldUnproven) {
            error.fieldErrors = { { m_markers.login, QString() }, { m_markers.password, QString() } };
        }
    }
    m_password = {};
    Q_EMIT failed(error);
}

} // namespace checkout
