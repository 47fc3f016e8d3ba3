// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/flowoptions.h"
#include "checkout/signin/projectstate.h"
#include "core/diagnosis.h"

#include <QObject>
#include <QUrl>
#include <memory>

class QNetworkAccessManager;
namespace session {
class Connection;
class SecretStore;
class Settings;
}

namespace checkout {

class Alerts;

/// Which OneEntry project the window is connected to: from the settings, the command line, or a project that somebody has had checked.
/// Owns the connection; whoever uses it lets go on connectionClosing().
class ProjectController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectController)
public:
    /// Nothing is owned. Sends nothing.
    ProjectController(
        const FlowOptions &options, session::Settings &settings, session::SecretStore &secrets, Alerts &alerts, QObject *parent = nullptr);
    ~ProjectController() override;

    [[nodiscard]] const ProjectState &state() const { return m_state; }
    [[nodiscard]] const core::ProjectSettings &settings() const { return m_project; }
    /// Null before one is open.
    [[nodiscard]] session::Connection *connection() const;
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QNetworkAccessManager &network();

    /// Connects the project of the settings, when there is one and its app token is in the keychain.
    void start();
    /// Connects without a check (demo, command line).
    void connectTo(const core::ProjectSettings &project);
    /// Checks first (ProjectState::findings); connects and keeps the settings only when nothing stands against it.
    void checkAndConnect(const core::ProjectSettings &project, const QString &contentCode);
    void cancelCheck();
    /// Lets go of the connection. `next` is what is shown as to be connected, where its app token is to be typed again; empty for none.
    void leave(const core::ProjectSettings &next);
    /// Keeps and takes a value that needs no new connection: a session::projectField(). The demo store's are not kept.
    void change(const QString &key, const QString &value);
    /// Which attribute has this role; an empty marker: as it is found. Who shows products reads them again.
    void chooseAttribute(core::AttributeRole role, const QString &marker);
    void setLanguage(const QString &languageCode) { m_language = languageCode; }
    /// Which of the store's languages the content is asked for: the wish where the store has it, else the store's first.
    [[nodiscard]] QString contentCodeFor(const QString &wish) const;

Q_SIGNALS:
    void changed();
    /// The connection is about to go: its users let go of it now.
    void connectionClosing();
    void connectionOpened();
    void localesKnown();
    /// Each exchange with a store, the connected one's and that of a check.
    void called(const core::CallRecord &record);
    /// The check of a project ended well, and it is connected.
    void checkPassed();

private:
    void open();
    void close();
    void rename();
    void onSecret(const QString &key, const core::Secret &secret);
    void onFindings(const QList<ProjectFinding> &findings, const core::ProjectSettings &checked);
    void onExchange(int httpStatus);

    FlowOptions m_options;
    session::Settings &m_settings;
    session::SecretStore &m_secrets;
    Alerts &m_alerts;
    ProjectState m_state;
    core::ProjectSettings m_project;
    QString m_language;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace checkout
