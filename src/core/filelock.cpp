// SPDX-License-Identifier: MIT
#include "core/filelock.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace core {

FileLock::FileLock(QString path) : m_path(std::move(path)) { }

#ifdef Q_OS_UNIX

FileLock::~FileLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

bool FileLock::tryLock()
{
    if (m_file >= 0) {
        return true;
    }
    m_isTaken = false;
    // No link is followed, and no program that is started from here holds it on.
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) {
        return false;
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        m_isTaken = errno == EWOULDBLOCK;
        ::close(file);
        return false;
    }
    m_file = file;
    return true;
}

bool FileLock::isLocked() const
{
    return m_file >= 0;
}

#else

FileLock::~FileLock() = default;

bool FileLock::tryLock()
{
    if (!m_other) {
        m_other = std::make_unique<QLockFile>(m_path);
        m_other->setStaleLockTime(0); // Held as long as the process lives, however long that is.
    }
    const bool isHeld = m_other->isLocked() || m_other->tryLock(0);
    m_isTaken = !isHeld && m_other->error() == QLockFile::LockFailedError;
    return isHeld;
}

bool FileLock::isLocked() const
{
    return m_other && m_other->isLocked();
}

#endif

} // namespace core
