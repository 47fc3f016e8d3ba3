// SPDX-License-Identifier: MIT
#pragma once
#include "core/secret.h"

#include <QHash>
#include <QObject>

namespace session {

/// Keeps secrets in the desktop's keychain, and in memory only where there is none: never in a file (docs/security.md#secrets). Answers are
/// queued signals; a store without a keychain says so through isPersistent().
class SecretStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretStore)
public:
    explicit SecretStore(bool useKeychain, QObject *parent = nullptr);

    /// read() is answered by hasRead(): an empty secret when there is none or when the keychain does not answer.
    void read(const QString &key);
    void write(const QString &key, const core::Secret &secret);
    void remove(const QString &key);
    /// Asks the keychain whether it is there, for whoever offers to keep something before anything has been read.
    void probe();
    /// False once the keychain has refused: what is written lives as long as the process. Known after the first answer.
    [[nodiscard]] bool isPersistent() const { return m_useKeychain; }

Q_SIGNALS:
    void hasRead(const QString &key, const core::Secret &secret);
    void persistenceChanged(bool isPersistent);

private:
    void loseKeychain();

    bool m_useKeychain;
    QHash<QString, core::Secret> m_memory;
};

} // namespace session
