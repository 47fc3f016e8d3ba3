// SPDX-License-Identifier: MIT
#include "cli/doctorcommand.h"

namespace cli {

DoctorCommand::DoctorCommand(Context &context, QObject *parent) : Command(context, parent)
{
    connect(&m_doctor, &checkout::Doctor::finished, this, &DoctorCommand::finish);
}

void DoctorCommand::start()
{
    if (options().isGuest) {
        static_cast<void>(context().orderAsGuest());
    }
    const QString &given = options().contentLanguage;
    checkout::DoctorTask task;
    task.network = connection().client.network();
    task.connection = &connection();
    task.project = options().project;
    // What was not given is looked for as a checkout would do it: names that are only usual are no fault of a store that has others.
    task.project.storage = options().isStorageGiven ? options().storage : QString();
    task.usualStorage = names().storage;
    task.usualForm = names().form;
    task.contentCode = given.isEmpty() ? options().language : given;
    task.content = [this] { return content(); };
    task.learned = [this](const core::AttributeMap &map) { context().learnAttributes(map); };
    task.form = options().isFormGiven ? options().form : QString();
    task.account = options().isAccountGiven ? options().account : QString();
    task.dataFolder = context().dataFolder();
    if (!context().password.isEmpty()) {
        using Task = checkout::DoctorTask;
        task.signIn = [this](const core::ProjectSettings &project, const Task::SignedIn &then, const Task::Refused &otherwise) {
            signIn(
                project, [this, then] { askForContent([this, then] { then(user()); }); }, otherwise);
        };
    }
    m_doctor.start(task, context().wireOptions());
}

void DoctorCommand::finish()
{
    QList<Finding> findings;
    for (const core::CheckFinding &found : m_doctor.findings()) {
        findings.append(findingOf(found));
    }
    end(report(console(), findings));
}

} // namespace cli
