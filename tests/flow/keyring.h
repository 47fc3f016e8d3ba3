// SPDX-License-Identifier: MIT
#pragma once
#include <QProcess>
#include <QTemporaryDir>

namespace tests {

/// A gnome-keyring that nobody else sees: in folders of its own, unlocked, on the session bus of the test.
class Keyring
{
public:
    ~Keyring();
    /// `bus`: address of the session bus. False when it has not come up within a while.
    [[nodiscard]] bool start(const QString &bus);
    /// What is kept under a name of SecretStore; empty when nothing is.
    [[nodiscard]] QByteArray lookup(const QString &name) const;
    /// Of all that Vezne has kept.
    void forgetAll() const;
    [[nodiscard]] QString folder() const { return m_dir.path(); }

private:
    [[nodiscard]] QProcessEnvironment environment() const;

    QTemporaryDir m_dir{ QStringLiteral("/tmp/vezne-keyring-XXXXXX") }; ///< A socket's path is short.
    QString m_bus;
    QProcess m_daemon;
};

/// Files below `folder` that hold one of these byte strings, whatever else is in them.
[[nodiscard]] QStringList filesWith(const QString &folder, const QList<QByteArray> &secrets);

} // namespace tests
