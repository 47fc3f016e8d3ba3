// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/flow/flowoptions.h"
#include "core/secret.h"

#include <QHash>
#include <QObject>
#include <optional>

namespace session {
class SecretStore;
}

namespace checkout {

/// The PINs of this computer, each under a name of the keychain: as slow hashes, with how often a wrong one was tried. What is tried is
/// counted before it is looked at, and kept, so that neither a restart nor a killed process gives tries back (docs/security.md#the-lock).
class PinBook : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinBook)
public:
    static constexpr int shortest = 4; ///< Digits.
    static constexpr int longest = 8;
    static constexpr int freeTries = 3; ///< Wrong ones before the first wait.

    /// `secrets` is not owned.
    PinBook(session::SecretStore &secrets, WallClock now, QObject *parent = nullptr);

    /// Digits only, neither too few nor too many.
    [[nodiscard]] static bool isPin(const QString &typed);
    /// Reads one of the keychain that is not known yet; changed() follows.
    void load(const QString &name);
    [[nodiscard]] bool has(const QString &name) const { return m_kept.contains(name); }
    /// wasSet() follows, and changed() before it where it is kept. What there was before stays until then.
    void set(const QString &name, const core::Secret &pin);
    void remove(const QString &name);
    /// How long nothing can be tried; nought: at once.
    [[nodiscard]] std::chrono::seconds wait(const QString &name) const;
    /// False: there is none, or it cannot be tried yet. Else checked() or notChecked() follows.
    [[nodiscard]] bool check(const QString &name, const core::Secret &pin);

Q_SIGNALS:
    void changed();
    /// False: no hash could be made of it, for want of memory as a rule.
    void wasSet(const QString &name, bool isKept);
    void checked(const QString &name, bool isRight);
    /// No hash could be made, for want of memory as a rule: whether it was right is not known, and it was no try.
    void notChecked(const QString &name);

private:
    struct Kept
    {
        core::Secret hash;
        int tries = 0; ///< Wrong ones since the last right one.
        QDateTime last; ///< When that was.
    };
    void keep(const QString &name);
    void onRead(const QString &name, const core::Secret &text);
    void onChecked(const QString &name, const Kept &before, std::optional<bool> isRight);

    session::SecretStore &m_secrets;
    WallClock m_now;
    QHash<QString, Kept> m_kept;
    QStringList m_awaited; ///< Names that are being read.
};

} // namespace checkout
