// SPDX-License-Identifier: MIT
#pragma once
#include "core/filelock.h"
#include "core/projectsettings.h"
#include "core/receipt.h"
#include "core/signin.h"

#include <QHash>
#include <QSettings>
#include <memory>

namespace session {

/// What Vezne remembers between starts, in `folder`/settings.ini (0600). No secret is ever written here: the app token and the refresh
/// token go to SecretStore.
class Settings
{
    Q_DISABLE_COPY_MOVE(Settings)
public:
    explicit Settings(const QString &folder);

    /// Without the app token. A default value when no project has been connected.
    [[nodiscard]] core::ProjectSettings project() const;
    /// The connected one; it is known from now on.
    void setProject(const core::ProjectSettings &project);
    /// Knows it, and connects nothing. What was kept of it before, for takeBackProject().
    core::ProjectSettings addProject(const core::ProjectSettings &project);
    /// Knows it no more, and keeps of it what was kept before it was added.
    void takeBackProject(const core::ProjectSettings &before);
    /// All that are known, in the order in which they came, each without its app token.
    [[nodiscard]] QList<core::ProjectSettings> projects() const;
    /// All that is kept of a project, by its projectKey(). What the keychain has of it is not ours to remove.
    void forgetProject(const QString &project);
    /// What a project (by its projectKey()) calls its sign-in, as somebody has signed in with it; nothing when nobody has.
    [[nodiscard]] std::optional<core::SignInMarkers> provenSignIn(const QString &project) const;
    void setProvenSignIn(const QString &project, const core::SignInMarkers &markers);
    /// The languages that the project has content in, as it said last; empty when it never did.
    [[nodiscard]] QStringList contentCodes(const QString &project) const;
    void setContentCodes(const QString &project, const QStringList &codes);
    /// What an order was made of where the usual names are not the project's; empty when nobody had to ask.
    [[nodiscard]] core::OrderNames orderNames(const QString &project) const;
    void setOrderNames(const QString &project, const core::OrderNames &names);
    /// Hosts of payment pages that somebody has said yes to.
    [[nodiscard]] QStringList trustedHosts(const QString &project) const;
    void trustHost(const QString &project, const QString &host);
    /// Storage → the order form that somebody chose for it, where the storage names none. An empty form is none.
    [[nodiscard]] QHash<QString, QString> orderForms(const QString &project) const;
    void setOrderForm(const QString &project, const QString &storage, const QString &form);
    /// As whom orders without an account are placed in this project: made at the first call and kept, so that they are found again.
    [[nodiscard]] QString guest(const QString &project);
    /// Where the products of a project keep things, as a person has chosen and as its attribute sets have said.
    [[nodiscard]] core::AttributeMap attributes(const QString &project) const;
    void setAttributes(const QString &project, const core::AttributeMap &map);
    [[nodiscard]] core::ReceiptLook receiptLook(const QString &project) const;
    void setReceiptLook(const QString &project, const core::ReceiptLook &look);
    /// One value under its key, of a project (by its projectKey()) or, with an empty one, of this counter; empty when none is kept.
    [[nodiscard]] QString kept(const QString &project, const QString &key) const;
    /// An empty text is not kept.
    void keep(const QString &project, const QString &key, const QString &text);
    [[nodiscard]] QString fileName() const { return m_file.fileName(); }
    /// "tr_TR", "en_US" or empty when never chosen.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] QString lastLogin(const QString &projectUrl) const;
    void setLastLogin(const QString &projectUrl, const QString &login);
    /// Minutes without a key or a press after which the window locks itself; 0: never.
    [[nodiscard]] int idleMinutes() const;
    void setIdleMinutes(int minutes);
    /// Who has a PIN on this computer, of a project. The PINs themselves are in the keychain.
    [[nodiscard]] QStringList clerks(const QString &project) const;
    void setClerks(const QString &project, const QStringList &users);
    /// Who had locked the window when it ended; empty: it was open.
    [[nodiscard]] QString lockedBy(const QString &project) const;
    void setLockedBy(const QString &project, const QString &user);
    /// The last logins, the guests and the clerks, of whatever project.
    void forgetPeople();
    /// Device identity of the window, of which a profile has one: made at the first call and kept. A refresh token of the keychain works
    /// with the identity that it was issued to and no other (docs/oneentry.md#the-device).
    [[nodiscard]] QByteArray fingerprint();
    /// Device identity of a terminal, kept too, and held until this object goes. A sign-in takes the place of the session of the same
    /// device, so programs that run side by side must be devices of their own: each has the first identity that no other one holds.
    [[nodiscard]] QByteArray terminalFingerprint();

    /// The mark of this counter (this data folder), made once: all its devices carry it in their names, so that a counter knows its own
    /// in the account's list.
    [[nodiscard]] QString counter();

private:
    void takeOverWindowFile();
    void takeOverProject();
    [[nodiscard]] core::ProjectSettings keptProject(const QString &project) const;
    void keepProject(const QString &key, const core::ProjectSettings &project);
    void setKnown(const QStringList &keys);
    [[nodiscard]] QByteArray keptFingerprint(const QString &key);
    /// Where what a project has told is kept.
    [[nodiscard]] static QString learntGroup(const QString &project);

    QString m_folder;
    QSettings m_file;
    std::unique_ptr<core::FileLock> m_terminal;
    QByteArray m_terminalFingerprint;
};

/// `project` with what is known of it from before: the names that somebody has signed in with, in place of those that no person has
/// given, and where its products keep things, unless that is given.
[[nodiscard]] core::ProjectSettings withKnown(core::ProjectSettings project, const Settings &settings);

/// The member that a setting of a project is about ("project/currency"); null for other keys.
[[nodiscard]] QString core::ProjectSettings::*projectField(const QString &key);
/// `project` with what is kept for it where nothing is given.
[[nodiscard]] core::ProjectSettings withKeptFields(core::ProjectSettings project, const Settings &settings);

/// `UQ_` and random base-36, ASCII.
[[nodiscard]] QByteArray makeFingerprint();

} // namespace session
