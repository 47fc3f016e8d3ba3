// SPDX-License-Identifier: MIT
#pragma once
#include "deskprograms.h"
#include "keyring.h"
#include "support/sandboxprocess.h"
#include "windowbench.h"

#include <QTemporaryDir>

namespace tests {

/// A window in a home of its own: everything that could be written is in one folder, every message of every logging category is kept, and
/// what nobody may find there afterwards is known by heart. With a keychain or, in a process of its own, without one.
class CanaryBench : public WindowBench
{
    Q_OBJECT
protected:
    CanaryBench();

    /// The home, and the keychain where this process has one. Once, before anything is started.
    void prepareHome();
    /// Runs one function of this program once more, in a process that has no keychain.
    void runWithoutKeychain(const QString &function) const;
    /// Keeps every message from now on.
    static void listen();
    /// What was kept; nothing is kept from now on.
    [[nodiscard]] static QString heard();
    void adjust(checkout::FlowOptions &options) override { options.useKeychain = true; }

    /// Nobody may find it anywhere.
    void note(const QByteArray &secret);
    /// The tokens of whoever is signed in.
    void noteTokens();
    /// No file has one of the secrets: of the home, and of the keychain's own folder.
    void checkFilesHoldNoSecret() const;
    /// No message has a secret, or one of these.
    void checkNothingIsTold(const QString &log, const QList<QByteArray> &people) const;
    [[nodiscard]] QString file(const QString &name) const { return m_root.filePath(name); }

    const bool m_hasKeychain;
    QTemporaryDir m_root;
    SessionBus m_bus;
    Keyring m_keyring;
    SandboxProcess m_sandbox;
    QList<QByteArray> m_secrets;
};

} // namespace tests
