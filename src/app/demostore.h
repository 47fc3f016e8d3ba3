// SPDX-License-Identifier: MIT
#pragma once
#include "core/projectsettings.h"

#include <QObject>
#include <QProcess>

namespace app {

/// The demo store: `vezne-sandbox` as a child process on a free port. It ends with this program, whatever ends that.
class DemoStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoStore)
public:
    explicit DemoStore(QObject *parent = nullptr);
    ~DemoStore() override;
    /// Starts it, or says again that it runs.
    void start();

Q_SIGNALS:
    void started(const core::ProjectSettings &project);
    /// `why` is for the log.
    void failed(const QString &why);

private:
    void readFirstLine();

    QProcess m_process;
    core::ProjectSettings m_project;
};

} // namespace app
