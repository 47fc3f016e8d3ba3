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
    m_lock = std::make_unique<QLockFile>(path(m_name));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

OwnerLock::~OwnerLock() = default;

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
    QLockFile other(path(owner));
    other.setStaleLockTime(0);
    if (!other.tryLock(0)) {
        return true;
    }
    other.unlock(); // Takes the dead process's file away as well.
    return false;
}

} // namespace store
