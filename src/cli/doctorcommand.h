// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/signin/projectcheck.h"
#include "cli/command.h"
#include "session/secretstore.h"

#include <QJsonArray>

namespace cli {

/// One line of the doctor's report.
struct Finding
{
    enum class Status { Ok, Warning, Error };
    QString id;
    Status status = Status::Ok;
    QString detail; ///< What was found and, when it is not ok, what to do.
    ExitCode code = Done; ///< What this alone would end with.
    QJsonArray attributes{}; ///< Of `attributes`: role, marker, by.
};

/// `doctor`: looks at everything a checkout needs, changes nothing in the store.
class DoctorCommand : public Command
{
    Q_OBJECT
public:
    explicit DoctorCommand(Context &context, QObject *parent = nullptr);
    void start() override;

private:
    void checkKeychain();
    void onProject(const QList<checkout::ProjectFinding> &findings, const core::ProjectSettings &project);
    void takeFinding(const checkout::ProjectFinding &finding);
    void checkSignedIn();
    void checkForm();
    void checkCatalogue();
    void addAttributes(const core::ProductsLook &look);
    /// Whether orders can be told apart when an answer is lost (docs/reliability.md#whose-order-it-is).
    void checkReference(const core::FormSchema &form);
    void checkAccounts(const QStringList &linked);
    /// A failed look: an error of the configuration, or just something that a guest may not see.
    void blame(const QString &id, core::Operation operation, const core::ApiError &error);
    void add(const QString &id, Finding::Status status, const QString &detail, ExitCode code = Configuration);
    void finish();

    checkout::ProjectCheck m_check;
    session::SecretStore m_keychain;
    QList<Finding> m_findings;
};

/// Whether the data folder and the journal in it can be used.
[[nodiscard]] Finding checkDataFolder(const QString &folder);
/// Prints findings in the order of the contract: lines on standard error, JSON on standard output. The exit code is that of the first
/// error.
[[nodiscard]] ExitCode report(const Console &console, QList<Finding> findings);

} // namespace cli
