// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "core/projectsettings.h"
#include "core/signin.h"

namespace session {
class Connection;
}

namespace checkout {

/// One sign-in, whatever the project calls its fields (docs/oneentry.md#markers-are-configuration). The names that are known are sent
/// first. Where the store refuses, its providers and their form are read once, and what they say is sent; then what the refusal itself
/// names. Names that a person has given are never replaced, and a wrong name is never told as a wrong password.
class SignInAttempt : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInAttempt)
public:
    /// `connection` is not owned; its gate gets the tokens and the provider that was found.
    explicit SignInAttempt(session::Connection &connection, QObject *parent = nullptr);

    /// `language` is that of the form's titles, by which fields without flags are told. signedIn() or failed() follows, queued.
    void start(const core::ProjectSettings &project, const QString &login, const core::Secret &password, const QString &language);
    /// failed() with kind Cancelled follows.
    void cancel();

Q_SIGNALS:
    void signedIn(const core::AuthTokens &tokens, const core::SignInMarkers &markers);
    void failed(const core::ApiError &error);

private:
    void send();
    void onRefused(const core::ApiError &error);
    /// The person has stopped it while the project was asked: that is the end.
    [[nodiscard]] bool isOver(const core::ApiError &error);
    void readProviders();
    /// The wished provider by its marker, then those that stores have most often; for a store that shows no list.
    void readProvider();
    void onProvider(const core::AuthProvider &provider);
    /// Sends again with other names; else with those that the refusal names; else it was a refusal.
    void goOn(const core::SignInMarkers &found);
    void giveUp();
    [[nodiscard]] core::SignInMarkers fixedAsGiven(core::SignInMarkers markers) const;

    session::Connection &m_connection;
    core::ProjectSettings m_project;
    core::SignInMarkers m_markers; ///< As they were sent last.
    QString m_login;
    core::Secret m_password;
    QString m_language;
    std::optional<core::FormSchema> m_form; ///< Of the provider, once it is read.
    QStringList m_candidates; ///< Providers that are still to be looked at, one by one.
    core::ApiError m_refusal;
    bool m_hasAsked = false; ///< The project has been asked what its fields are called.
    int m_calls = 0;
    api::Reply m_reply;
};

} // namespace checkout
