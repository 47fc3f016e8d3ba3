// SPDX-License-Identifier: MIT
#include "clirun.h"

namespace tests {

CliRun::CliRun(const SandboxProcess &sandbox)
{
    set("VEZNE_PROJECT_URL", sandbox.value("url"));
    set("VEZNE_APP_TOKEN", sandbox.appToken());
    set("VEZNE_LOGIN", sandbox.login());
    set("VEZNE_PASSWORD", sandbox.password());
    set("VEZNE_DATA_DIR", m_folder.path());
    set("LC_ALL", QStringLiteral("C.UTF-8"));
    set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent"));
}

void CliRun::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(VEZNE_BIN_DIR) + QStringLiteral("/vezne-cli"), arguments);
    process.waitForStarted(10'000);
}

CliResult CliRun::operator()(const QString &line, const QStringList &more, const QByteArray &input) const
{
    QProcess process;
    start(process, line.split(QLatin1Char(' '), Qt::SkipEmptyParts) + more);
    process.write(input);
    process.closeWriteChannel();
    CliResult result;
    if (process.waitForFinished(100'000) && process.exitStatus() == QProcess::NormalExit) {
        result.code = process.exitCode();
    }
    result.out = process.readAllStandardOutput();
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

} // namespace tests
