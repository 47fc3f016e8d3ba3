// SPDX-License-Identifier: MIT
#pragma once
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <csignal>
#include <unistd.h>

namespace tests {

/// A real PostgreSQL of the test's own: its cluster and its socket in a temporary folder, no port, nobody else's. As root it is run as an
/// unprivileged user, since PostgreSQL refuses anything else.
class PostgresServer
{
    Q_DISABLE_COPY_MOVE(PostgresServer)
public:
    PostgresServer() : m_folder(QDir::tempPath() + QStringLiteral("/vezne-pg-XXXXXX")) { }
    ~PostgresServer() { kill(SIGQUIT); }

    /// Makes the cluster with a superuser `vezne` (no password from here) and starts it. False: why() tells.
    [[nodiscard]] bool start()
    {
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
        if (found.isEmpty()) {
            m_why = QStringLiteral("PostgreSQL is not installed");
            return false;
        }
        m_programs = versions.filePath(found.first()) + QStringLiteral("/bin/");
        if (geteuid() == 0) {
            m_prefix = { QStringLiteral("setpriv"), QStringLiteral("--reuid=nobody"), QStringLiteral("--regid=nogroup"),
                QStringLiteral("--clear-groups") };
            QProcess::execute(QStringLiteral("chown"), { QStringLiteral("nobody:nogroup"), m_folder.path() });
        }
        const bool isMade = run(m_programs + QStringLiteral("initdb"),
            { QStringLiteral("-D"), data(), QStringLiteral("-U"), QStringLiteral("vezne"), QStringLiteral("-A"), QStringLiteral("trust"),
                QStringLiteral("--no-sync"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C") });
        return isMade && begin();
    }
    /// Starts the cluster (again).
    [[nodiscard]] bool begin()
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 20'000) {
            // After a kill -9 the orphans of the last one may hold its memory for a moment.
            m_server.setProcessChannelMode(QProcess::MergedChannels);
            m_server.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
            launch(m_server, m_programs + QStringLiteral("postgres"),
                { QStringLiteral("-D"), data(), QStringLiteral("-k"), m_folder.path(), QStringLiteral("-c"),
                    QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"),
                    QStringLiteral("max_connections=300") });
            while (m_server.state() != QProcess::NotRunning && clock.elapsed() < 20'000) {
                if (run(m_programs + QStringLiteral("pg_isready"), { QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path() })) {
                    return true;
                }
                m_server.waitForFinished(50);
            }
        }
        m_why = QStringLiteral("PostgreSQL did not start");
        return false;
    }
    /// The postmaster dies as the signal says; SIGKILL leaves orphans, as a real death does.
    void kill(int signal)
    {
        if (m_server.state() != QProcess::NotRunning) {
            ::kill(pid_t(m_server.processId()), signal);
            m_server.waitForFinished(5000);
        }
    }
    /// Stops or continues the postmaster and every process of it: a machine that hangs.
    void signalAll(int signal)
    {
        QProcess::execute(
            QStringLiteral("pkill"), { QStringLiteral("-%1").arg(signal), QStringLiteral("-P"), QString::number(m_server.processId()) });
        ::kill(pid_t(m_server.processId()), signal);
    }
    [[nodiscard]] bool createDatabase(const QString &name)
    {
        return run(m_programs + QStringLiteral("createdb"),
            { QStringLiteral("-h"), m_folder.path(), QStringLiteral("-U"), QStringLiteral("vezne"), name });
    }
    [[nodiscard]] bool sql(const QString &database, const QString &statement)
    {
        return run(m_programs + QStringLiteral("psql"),
            { QStringLiteral("-h"), m_folder.path(), QStringLiteral("-U"), QStringLiteral("vezne"), QStringLiteral("-d"), database,
                QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-qAtc"), statement });
    }
    /// What the last program printed.
    [[nodiscard]] const QString &said() const { return m_said; }
    [[nodiscard]] QString url(const QString &database, const QString &user = QStringLiteral("vezne")) const
    {
        return QStringLiteral("postgresql://%1@localhost/%2?host=%3").arg(user, database, m_folder.path());
    }
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] const QString &why() const { return m_why; }

private:
    void launch(QProcess &process, const QString &program, const QStringList &arguments) const
    {
        const QStringList whole = m_prefix + QStringList{ program } + arguments;
        process.setWorkingDirectory(QStringLiteral("/"));
        process.start(whole.first(), whole.mid(1));
        process.waitForStarted(10'000);
    }
    bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        launch(process, program, arguments);
        const bool isDone = process.waitForFinished(60'000) && process.exitCode() == 0;
        m_said = QString::fromUtf8(process.readAll()).trimmed();
        m_why = isDone ? QString() : m_said;
        return isDone;
    }

    QTemporaryDir m_folder;
    QString m_programs;
    QStringList m_prefix;
    QProcess m_server;
    QString m_said;
    QString m_why;
};

} // namespace tests
