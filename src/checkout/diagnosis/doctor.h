// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "checkout/signin/projectcheck.h"
#include "core/diagnosis.h"
#include "core/order.h"
#include "core/payment.h"

#include <functional>

namespace session {
class SecretStore;
}

namespace checkout {

/// What the doctor looks at, and as whom.
struct DoctorTask
{
    using SignedIn = std::function<void(const QString &user)>;
    using Refused = std::function<void(const core::ApiError &)>;

    QNetworkAccessManager *network = nullptr;
    session::Connection *connection = nullptr; ///< For what a user may see; null: that is not looked at. Not owned, outlives the run.
    core::ProjectSettings project; ///< With its `storage`, where one is wanted.
    QString contentCode; ///< The language that is wanted.
    QString usualStorage; ///< Taken where the store has it and none is chosen in `project`; empty: of several a person chooses later.
    QString usualForm; ///< Looked at where neither `form` nor a storage says which one.
    std::function<QString()> content; ///< The language that the store has; asked after the sign-in.
    std::function<void(const core::ProjectSettings &project, const SignedIn &then, const Refused &otherwise)> signIn; ///< Empty: nobody.
    std::function<void(const core::AttributeMap &)> learned = {}; ///< Hears what the attribute sets say; empty: nobody keeps it.
    QString form; ///< Empty: the storage's own.
    QString account; ///< Empty: any that can be used is fine.
    QString dataFolder;
    bool useKeychain = true;
};

/// Whether the data folder and the journal in it can be used.
[[nodiscard]] core::CheckFinding checkDataFolder(const QString &folder);

/// Looks at everything that a checkout needs, one thing after the other, and changes nothing in the store: the project as ProjectCheck
/// does, then what a user may see, the keychain and the data folder. Used by the window's page and by the terminal's `doctor`.
class Doctor : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Doctor)
public:
    explicit Doctor(QObject *parent = nullptr);
    ~Doctor() override;

    /// Once, or again after cancel() or finished(). finished() follows, queued, unless it is canceled.
    void start(const DoctorTask &task, const session::ConnectionOptions &options);
    /// Ends silently; what was found stays.
    void cancel();
    /// In the order of core::Check, one a check.
    [[nodiscard]] const QList<core::CheckFinding> &findings() const { return m_findings; }

Q_SIGNALS:
    /// There is another finding.
    void changed();
    void finished();
    /// A call of the project's check; those of the task's connection are told by it.
    void called(const core::CallRecord &record);

private:
    void onFound(const ProjectFinding &found);
    void onProject(const QList<ProjectFinding> &findings, const core::ProjectSettings &project);
    void checkSignedIn();
    void checkStorages();
    void takeStorages(const QList<core::OrderStorage> &storages);
    void checkStorage(const QString &marker);
    void takeStorage(const core::OrderStorage &storage);
    void checkAccounts(const QStringList &linked);
    void takeAccounts(const core::OfferedAccounts &offered);
    void checkForm();
    /// Whether orders can be told apart when an answer is lost (docs/reliability.md#whose-order-it-is).
    void checkReference(const core::FormSchema &form);
    void checkCatalogue();
    void takeProducts(const QByteArray &json);
    void addAttributes(const QList<core::FoundAttribute> &found);
    void checkKeychain();
    void takeForm(const core::FormSchema &form);
    [[nodiscard]] bool isGuest() const;
    /// The accounts may not be read: those that the storage names are offered by their names.
    void takeHiddenAccounts(const QStringList &linked);
    /// A failed look: an error, or just something that a guest may not see.
    void blame(core::Check check, core::Operation operation, const core::ApiError &error, bool asGuest);
    /// Of two looks at one thing the worse one is told.
    void add(const core::CheckFinding &finding);

    ProjectCheck *m_check = nullptr;
    std::unique_ptr<session::SecretStore> m_keychain;
    DoctorTask m_task;
    QString m_form; ///< The task's, else the storage's.
    api::Reply m_reply;
    QList<core::CheckFinding> m_findings;
};

} // namespace checkout
