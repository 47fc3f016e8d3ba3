// SPDX-License-Identifier: MIT
#include "store/ownerlock.h"

#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace store {

OwnerLock::OwnerLock(const QString &folder) : m_folder(folder + u"/owners"_s), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_lock = std::make_unique<core::FileLock>(path(m_name));
    (void)m_lock->tryLock();
}

OwnerLock::~OwnerLock()
{
    if (m_lock->isLocked()) {
        QFile::remove(path(m_name)); // While it is held: nobody takes it for that of a dead process.
    }
}

bool OwnerLock::isHeld() const
{
    return m_lock->isLocked();
}

QString OwnerLock::path(const QString &owner) const
{
    return m_folder + u'/' + owner + u".lock"_s;
}

bool OwnerLock::isAlive(const QString &owner) const
{
    if (owner == m_name) {
        return true;
    }
    if (!QFile::exists(path(owner))) {
        return false;
    }
    core::FileLock other(path(owner));
    if (!other.tryLock()) {
        return true;
    }
    QFile::remove(path(owner)); // The process is dead, and its name comes never again.
    return false;
}

} // namespace store
