// SPDX-License-Identifier: MIT
#include "checkout/kiosk/kioskcontroller.h"

#include "session/secretstore.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {
namespace {

using Screen = KioskState::Screen;

const QString pinName = u"pin:kiosk"_s;
constexpr auto leavingTime = 60s; ///< After it nobody wants to leave any more.

} // namespace

KioskController::KioskController(session::SecretStore &secrets, const FlowOptions &options, QObject *parent) :
    QObject(parent), m_isOn(!options.capabilities.canClose), m_now(options.now), m_pins(secrets, options.now),
    m_limit([] { return std::nullopt; }), m_lastActivity(options.now())
{
    m_state.isPinKept = secrets.isPersistent();
    connect(&secrets, &session::SecretStore::persistenceChanged, this, [this](bool isPersistent) {
        m_state.isPinKept = isPersistent;
        Q_EMIT changed();
    });
    connect(&m_pins, &PinBook::changed, this, &KioskController::onPins);
    connect(&m_pins, &PinBook::checked, this, &KioskController::onChecked);
    connect(&m_pins, &PinBook::notChecked, this, &KioskController::onNotHashed);
    connect(&m_pins, &PinBook::wasSet, this, [this](const QString &name, bool isKept) { isKept ? void() : onNotHashed(name); });
    connect(&m_tick, &QTimer::timeout, this, &KioskController::onTick);
    m_tick.setInterval(options.scaled(1s));
}

void KioskController::setIdleLimit(IdleLimit limit)
{
    m_limit = std::move(limit);
}

void KioskController::start()
{
    if (m_isOn) {
        m_tick.start();
        m_pins.load(pinName);
    }
}

void KioskController::begin()
{
    m_isTouched = false;
    restart();
    Q_EMIT begun();
}

void KioskController::show(Screen screen)
{
    m_state.screen = screen;
    m_state.isChecking = false;
    m_state.isWrong = false;
    m_state.isNotHashed = false;
    m_lastActivity = m_now();
    renewWait();
    Q_EMIT changed();
}

void KioskController::renewWait()
{
    m_state.wait = m_pins.wait(pinName);
}

void KioskController::noteActivity()
{
    m_isTouched = true;
    restart();
}

// Idle time counts from now.
void KioskController::restart()
{
    m_lastActivity = m_now();
    if (m_state.screen == Screen::Warning) {
        show(Screen::None);
    }
}

// The keychain has answered, or what was chosen is kept.
void KioskController::onPins()
{
    if (m_isOn && !m_pins.has(pinName)) {
        show(Screen::ChoosePin);
    } else if (m_state.screen == Screen::ChoosePin) {
        show(Screen::None);
    }
}

void KioskController::choosePin(const core::Secret &pin)
{
    if (m_state.screen == Screen::ChoosePin && !m_state.isChecking && PinBook::isPin(QString::fromUtf8(pin.reveal()))) {
        m_state.isChecking = true;
        m_state.isNotHashed = false;
        m_pins.set(pinName, pin);
        Q_EMIT changed();
    }
}

void KioskController::onNotHashed(const QString &name)
{
    if (name == pinName && m_state.isChecking) {
        m_state.isChecking = false;
        m_state.isNotHashed = true;
        renewWait();
        Q_EMIT changed();
    }
}

void KioskController::forgetPin()
{
    m_pins.remove(pinName);
}

void KioskController::askToLeave()
{
    if (m_isOn && m_pins.has(pinName) && m_state.screen != Screen::AskPin) {
        show(Screen::AskPin);
    }
}

void KioskController::goOn()
{
    if (m_state.screen == Screen::Warning) {
        noteActivity();
    } else if (m_state.screen == Screen::AskPin && !m_state.isChecking) {
        show(Screen::None);
    }
}

void KioskController::tryPin(const core::Secret &pin)
{
    if (m_state.screen == Screen::AskPin && !m_state.isChecking && m_pins.check(pinName, pin)) {
        m_state.isChecking = true;
        m_state.isWrong = false;
        m_state.isNotHashed = false;
        Q_EMIT changed();
    }
}

void KioskController::onChecked(const QString &name, bool isRight)
{
    if (name != pinName || !m_state.isChecking) {
        return;
    }
    m_state.isChecking = false;
    m_state.isWrong = !isRight;
    renewWait();
    Q_EMIT changed();
    if (isRight) {
        m_tick.stop();
        Q_EMIT left();
    }
}

void KioskController::onTick()
{
    const auto idle = std::chrono::milliseconds(m_lastActivity.msecsTo(m_now()));
    if (idle < 0ms) {
        m_lastActivity = m_now(); // The clock was put back: nobody's things stay for an hour because of it.
        return;
    }
    switch (m_state.screen) {
    case Screen::ChoosePin:
        break;
    case Screen::AskPin:
        if (m_state.wait > 0s) {
            renewWait();
            Q_EMIT changed();
        }
        if (idle >= leavingTime) {
            goOn();
        }
        break;
    case Screen::None:
    case Screen::Warning:
        watchIdle(idle);
        break;
    }
}

void KioskController::watchIdle(std::chrono::milliseconds idle)
{
    const auto limit = m_limit();
    if (!limit) {
        restart();
        return;
    }
    if (idle >= *limit + warningTime) {
        Q_EMIT idleOver(); // Again at the next tick where an order is just being sent.
    } else if (idle >= *limit) {
        m_state.screen = Screen::Warning;
        m_state.left = std::chrono::ceil<std::chrono::seconds>(*limit + warningTime - idle);
        Q_EMIT changed();
    }
}

} // namespace checkout
