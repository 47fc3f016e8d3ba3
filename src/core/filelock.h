// SPDX-License-Identifier: MIT
#pragma once
#include <QLockFile>
#include <QString>
#include <memory>

namespace core {

/// A file that one process holds at a time. The system lets go of it when the process ends, however it ends, so nothing is written into
/// the file and no disk is waited for (QLockFile writes who holds it, and syncs that). The file stays where it is.
class FileLock
{
    Q_DISABLE_COPY_MOVE(FileLock)
public:
    explicit FileLock(QString path);
    ~FileLock();

    /// Does not wait. False: somebody else holds it (isTaken()), or the folder does not allow it.
    [[nodiscard]] bool tryLock();
    [[nodiscard]] bool isLocked() const;
    /// The last tryLock() found it in other hands.
    [[nodiscard]] bool isTaken() const { return m_isTaken; }

private:
    QString m_path;
    bool m_isTaken = false;
    int m_file = -1; ///< Where the system has locks of its own.
    std::unique_ptr<QLockFile> m_other; ///< Elsewhere.
};

} // namespace core
