// SPDX-License-Identifier: MIT
#include "keyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace tests {
namespace {

constexpr int patience = 30'000; ///< ms.

} // namespace

QProcessEnvironment Keyring::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus);
    for (const QString &name : { u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s }) {
        environment.insert(name, m_dir.path());
    }
    return environment;
}

bool Keyring::start(const QString &bus)
{
    m_bus = bus;
    m_daemon.setProcessEnvironment(environment());
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(u"gnome-keyring-daemon"_s,
        { u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s, QString(u"--control-directory="_s + m_dir.filePath(u"control"_s)) });
    if (!m_daemon.waitForStarted()) {
        return false;
    }
    m_daemon.write("a password of the test");
    m_daemon.waitForBytesWritten(patience);
    m_daemon.closeWriteChannel();
    const QDBusConnection own = QDBusConnection::connectToBus(bus, u"keyring"_s);
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < patience) {
        if (own.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s)) {
            return true;
        }
        QThread::msleep(50);
    }
    return false;
}

Keyring::~Keyring()
{
    QDBusConnection::disconnectFromBus(u"keyring"_s);
    m_daemon.terminate();
    if (m_daemon.state() != QProcess::NotRunning && !m_daemon.waitForFinished(5000)) {
        m_daemon.kill();
        m_daemon.waitForFinished(5000);
    }
}

QByteArray Keyring::lookup(const QString &name) const
{
    QProcess tool;
    tool.setProcessEnvironment(environment());
    tool.start(u"secret-tool"_s, { u"lookup"_s, u"user"_s, name, u"server"_s, u"io.github.vezne.Vezne"_s });
    tool.waitForFinished(patience);
    return QByteArray::fromBase64(tool.readAllStandardOutput());
}

void Keyring::forgetAll() const
{
    QProcess tool;
    tool.setProcessEnvironment(environment());
    tool.start(u"secret-tool"_s, { u"clear"_s, u"server"_s, u"io.github.vezne.Vezne"_s });
    tool.waitForFinished(patience);
}

QStringList filesWith(const QString &folder, const QList<QByteArray> &secrets)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray content = file.readAll();
        if (std::any_of(secrets.begin(), secrets.end(), [&content](const QByteArray &secret) { return content.contains(secret); })) {
            found.append(file.fileName());
        }
    }
    return found;
}

} // namespace tests
