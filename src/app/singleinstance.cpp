// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

constexpr int waitMs = 1000;

QString prepared(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return QDir(folder).canonicalPath();
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent) :
    QObject(parent),
    m_serverName(u"vezne-"_s
        + QString::fromLatin1(QCryptographicHash::hash(prepared(folder).toUtf8(), QCryptographicHash::Sha256).toHex().left(24))),
    m_lock(folder + u"/window.lock"_s)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        // A connection is the whole message: nothing is read from it.
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->deleteLater();
            Q_EMIT raiseRequested();
        }
    });
}

bool SingleInstance::claim()
{
    if (!m_lock.tryLock() && m_lock.isTaken()) {
        tellFirst();
        return false;
    }
    return true;
}

void SingleInstance::listen()
{
    if (!m_server.isListening()) { // One window may follow another.
        QLocalServer::removeServer(m_serverName);
        m_server.listen(m_serverName);
    }
}

void SingleInstance::tellFirst()
{
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    socket.waitForConnected(waitMs);
}

} // namespace app
