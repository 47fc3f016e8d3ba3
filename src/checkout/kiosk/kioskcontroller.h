// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/kiosk/kioskstate.h"
#include "checkout/lock/pinbook.h"

#include <QTimer>
#include <optional>

namespace checkout {

/// A window that customers use by themselves: it begins anew when nobody has been there for a while, and is left by a PIN
/// (docs/security.md#the-kiosk). Off, it does nothing.
class KioskController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskController)
public:
    /// How long nobody has to be there before the warning; nothing: there is nothing to take away.
    using IdleLimit = std::function<std::optional<std::chrono::seconds>()>;
    static constexpr std::chrono::seconds warningTime{ 20 };

    /// `secrets` is not owned.
    KioskController(session::SecretStore &secrets, const FlowOptions &options, QObject *parent = nullptr);

    [[nodiscard]] const KioskState &state() const { return m_state; }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Whether anybody has pressed anything since it began anew.
    [[nodiscard]] bool isTouched() const { return m_isTouched; }
    void setIdleLimit(IdleLimit limit);
    /// Reads the PIN; where there is none yet, it is asked for before any customer orders.
    void start();
    /// The next customer; begun() follows.
    void begin();
    /// A key or a press, which also ends a warning.
    void noteActivity();
    /// The PIN that it is left by, from now on.
    void choosePin(const core::Secret &pin);
    /// Asks for the PIN.
    void askToLeave();
    /// Nobody wants to leave after all, or somebody is still there.
    void goOn();
    /// left() follows, or a refusal in the state.
    void tryPin(const core::Secret &pin);
    /// The next start as a kiosk asks for a new one.
    void forgetPin();

Q_SIGNALS:
    void changed();
    /// Everything of the customer who has gone is to go.
    void idleOver();
    /// Nothing of the one before may stand on the screen.
    void begun();
    void left();

private:
    void show(KioskState::Screen screen);
    void renewWait();
    void restart();
    void onPins();
    void onChecked(const QString &name, bool isRight);
    void onNotHashed(const QString &name);
    void onTick();
    void watchIdle(std::chrono::milliseconds idle);

    bool m_isOn;
    bool m_isTouched = false;
    WallClock m_now;
    PinBook m_pins;
    KioskState m_state;
    IdleLimit m_limit;
    QDateTime m_lastActivity;
    QTimer m_tick;
};

} // namespace checkout
