// SPDX-License-Identifier: MIT
#pragma once
#include "core/secret.h"

#include <QObject>
#include <functional>

namespace session {
class SecretStore;
class Settings;
}

namespace checkout {

class ProjectController;

/// A project that has been connected in this data folder.
struct KnownProject
{
    QString key; ///< What ProjectList calls it by.
    QString name; ///< That somebody has given it, else its address.
    QString address; ///< Without its scheme.
    bool isCurrent = false;
    friend bool operator==(const KnownProject &, const KnownProject &) = default;
};

/// The projects that this counter knows: changes from one to another, and forgets one. What was typed for the one that is left is its
/// draft, and its open payments stand in the journal: both are taken up when somebody is back.
class ProjectList : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectList)
public:
    /// None is owned.
    ProjectList(session::Settings &settings, session::SecretStore &secrets, ProjectController &project, QObject *parent = nullptr);

    /// In the order in which they were connected.
    [[nodiscard]] QList<KnownProject> projects() const;
    /// While it says yes, no project is left.
    void setHeld(std::function<bool()> isHeld) { m_isHeld = std::move(isHeld); }
    /// Connects another one, with the app token of the keychain; opened() or tokenMissing() follows, or refused().
    void open(const QString &key);
    /// The connected one: its app token, what the keychain has of its people, and what the settings have learnt of it. The first of the
    /// others is opened; without one, emptied() follows.
    void forgetCurrent();
    /// Takes the PINs and the remembered sign-ins of all projects out of the keychain.
    void forgetPeople();

Q_SIGNALS:
    void changed();
    /// Not now: an order is being placed.
    void refused();
    void opened();
    /// It is shown, and not connected: the keychain has no app token of it.
    void tokenMissing();
    /// None is left.
    void emptied();

private:
    void onSecret(const QString &key, const core::Secret &token);
    void forgetPeopleOf(const QString &project);
    [[nodiscard]] QString current() const;
    [[nodiscard]] bool isHeld() const { return m_isHeld && m_isHeld(); }

    session::Settings &m_settings;
    session::SecretStore &m_secrets;
    ProjectController &m_project;
    std::function<bool()> m_isHeld;
    QString m_wanted; ///< The one whose app token is being read; empty: none.
};

} // namespace checkout
