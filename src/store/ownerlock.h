// SPDX-License-Identifier: MIT
#pragma once
#include "core/filelock.h"

#include <memory>

namespace store {

/// The name under which this process works on attempts, and the proof that it lives: a lock file that the system frees when it dies.
class OwnerLock
{
    Q_DISABLE_COPY_MOVE(OwnerLock)
public:
    /// Makes `folder`/owners/NAME.lock. isHeld() is false when the folder does not allow it.
    explicit OwnerLock(const QString &folder);
    ~OwnerLock();
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] const QString &name() const { return m_name; }
    /// True while the process of that name lives.
    [[nodiscard]] bool isAlive(const QString &owner) const;

private:
    [[nodiscard]] QString path(const QString &owner) const;

    QString m_folder;
    QString m_name;
    std::unique_ptr<core::FileLock> m_lock;
};

} // namespace store
