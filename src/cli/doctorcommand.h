// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/diagnosis/doctor.h"
#include "cli/command.h"

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
    QString errorCode; ///< Of text::errorCode(); empty when it is in order.
    QJsonArray attributes = {}; ///< Of `attributes`: role, marker, by.
};

/// `doctor`: looks at everything a checkout needs, changes nothing in the store.
class DoctorCommand : public Command
{
    Q_OBJECT
public:
    explicit DoctorCommand(Context &context, QObject *parent = nullptr);
    void start() override;

private:
    void finish();

    checkout::Doctor m_doctor;
};

/// A finding in the words of the terminal, whose next steps are its options.
[[nodiscard]] Finding findingOf(const core::CheckFinding &found);
/// Prints findings in the order of the contract: lines on standard error, JSON on standard output. The exit code is that of the first
/// error.
[[nodiscard]] ExitCode report(const Console &console, const QList<Finding> &findings);

} // namespace cli
