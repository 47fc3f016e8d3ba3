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
    explicit CliRun(const SandboxProcess &sandbox);
    void set(const char *name, const QString &value) { m_environment.insert(QString::fromLatin1(name), value); }
    void unset(const char *name) { m_environment.remove(QString::fromLatin1(name)); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    void start(QProcess &process, const QStringList &arguments) const;
    [[nodiscard]] CliResult operator()(const QString &line, const QStringList &more = {}, const QByteArray &input = {}) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The scenario of the documentation, in one line.
inline const QString scenario
    = QStringLiteral("checkout --storage orders --form order --field name:string=Ada --product 1:2 --product 14 --account ");

} // namespace tests
