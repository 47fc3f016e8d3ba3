// SPDX-License-Identifier: MIT
#pragma once
#include "core/filelock.h"

#include <QLocalServer>
#include <QObject>

namespace app {

/// One window a profile: the first holds a lock in the data folder, a second asks it to come to the front and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)
public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    /// True: this is the first. False: the first has been told.
    [[nodiscard]] bool claim();
    /// From here on raiseRequested() tells of others. After the first paint: until then there is no window to raise.
    void listen();

Q_SIGNALS:
    void raiseRequested();

private:
    void tellFirst();

    QString m_serverName;
    core::FileLock m_lock;
    QLocalServer m_server;
};

} // namespace app
