// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/lock/lockstate.h"
#include "checkout/lock/pinbook.h"

#include <QTimer>

namespace session {
class Settings;
}

namespace checkout {

/// The lock of the window: locks it by hand or after idle minutes, and lets the clerk in again by PIN or password, or another clerk of the
/// same project by theirs. What was open stays as it is; a lock outlasts a restart (docs/security.md#the-lock).
class LockController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockController)
public:
    /// Neither is owned.
    LockController(session::Settings &settings, session::SecretStore &secrets, const FlowOptions &options, QObject *parent = nullptr);

    [[nodiscard]] const LockState &state() const { return m_state; }

    /// Which project, and who is signed in to it; nobody: there is nothing to lock. `isProven`: the user has just typed the password, so
    /// a lock that the program ended with is not asked about again.
    void setScope(const QString &project, const QString &user, bool isProven = false);
    /// Whether the account of who is signed in has a password; known once the store has said how it lets somebody in.
    void setTakesPassword(bool takesPassword);
    [[nodiscard]] bool canLock() const { return !m_state.isLocked && !m_state.user.isEmpty(); }
    void lock();
    /// Somebody who has no PIN here yet signs in; the one who goes comes back by theirs. switchWanted() of nobody follows.
    void letAnotherSignIn();
    /// Who wants in: the one who is signed in, or another clerk with a PIN.
    void choose(const QString &user);
    /// unlocked() or switchWanted() follows, or a refusal.
    void tryPin(const core::Secret &pin);
    /// passwordTyped() follows; whoever asks the store about it answers with finishPassword().
    void tryPassword(const core::Secret &password);
    void finishPassword(LockState::Refusal refusal);
    /// Without a question: the page behind it asks itself.
    void lift();

    /// Of who is signed in, in place of the last one; pinWasSet() follows, false at once for what is no PIN and for nobody.
    void setPin(const core::Secret &pin);
    void removePin();
    /// All PINs of the project.
    void forgetClerks();
    void setIdleMinutes(int minutes);
    /// Somebody is at the counter.
    void noteActivity();

Q_SIGNALS:
    void changed();
    void locked();
    void unlocked();
    void switchWanted(const QString &user);
    void passwordTyped(const core::Secret &password);
    void pinWasSet(bool isKept);
    void idleMinutesChosen();

private:
    [[nodiscard]] QString pinName(const QString &user) const;
    void renewClerks();
    void renewWait();
    void renewTick();
    void finishPin(const QString &name, LockState::Refusal refusal);
    void onPinSet(const QString &name, bool isKept);
    void onTick();
    void letIn();
    void setLocked(bool isLocked);

    session::Settings &m_settings;
    WallClock m_now;
    PinBook m_pins;
    LockState m_state;
    QString m_project;
    QDateTime m_lastActivity;
    QTimer m_tick; ///< Looks whether it has been idle for long enough, and counts a wait down.
};

} // namespace checkout
