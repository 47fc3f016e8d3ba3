// SPDX-License-Identifier: MIT
#pragma once
#include "support/sandboxprocess.h"

#include <QProcess>
#include <QTemporaryDir>

namespace tests {

/// What one run of vezne-cli gave.
struct CliResult
{
    int code = -1;
    QByteArray out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the real bin/vezne-cli against one sandbox, with a data folder of its own and nothing of the tester's environment.
class CliRun
{
public:
    explicit CliRun(const SandboxProcess &sandbox)
    {
        set("VEZNE_PROJECT_URL", sandbox.value("url"));
        set("VEZNE_APP_TOKEN", sandbox.appToken());
        set("VEZNE_LOGIN", sandbox.login());
        set("VEZNE_PASSWORD", sandbox.password());
        set("VEZNE_DATA_DIR", m_folder.path());
        set("LC_ALL", QStringLiteral("C.UTF-8"));
        set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent"));
    }
    void set(const char *name, const QString &value) { m_environment.insert(QString::fromLatin1(name), value); }
    void unset(const char *name) { m_environment.remove(QString::fromLatin1(name)); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(VEZNE_BIN_DIR) + QStringLiteral("/vezne-cli"), arguments);
        process.waitForStarted(10'000);
    }
    [[nodiscard]] CliResult operator()(const QString &line, const QStringList &more = {}, const QByteArray &input = {}) const
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

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The scenario of the documentation, in one line.
inline const QString scenario
    = QStringLiteral("checkout --storage orders --form order --field name:string=Ada --product 1:2 --product 14 --account ");

} // namespace tests
