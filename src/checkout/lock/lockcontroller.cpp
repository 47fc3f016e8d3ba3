// SPDX-License-Identifier: MIT
#include "checkout/lock/lockcontroller.h"

#include "session/connectionfactory.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace checkout {

LockController::LockController(session::Settings &settings, session::SecretStore &secrets, const FlowOptions &options, QObject *parent) :
    QObject(parent), m_settings(settings), m_now(options.now), m_pins(secrets, options.now), m_lastActivity(options.now())
{
    m_state.idleMinutes = settings.idleMinutes();
    m_state.isPinKept = secrets.isPersistent();
    connect(&secrets, &session::SecretStore::persistenceChanged, this, [this](bool isPersistent) {
        m_state.isPinKept = isPersistent;
        Q_EMIT changed();
    });
    connect(&m_pins, &PinBook::changed, this, [this] {
        renewClerks();
        Q_EMIT changed();
    });
    connect(&m_pins, &PinBook::checked, this,
        [this](const QString &name, bool isRight) { finishPin(name, isRight ? LockState::Refusal::None : LockState::Refusal::WrongPin); });
    connect(&m_pins, &PinBook::notChecked, this, [this](const QString &name) { finishPin(name, LockState::Refusal::NotChecked); });
    connect(&m_pins, &PinBook::wasSet, this, &LockController::onPinSet);
    connect(&m_tick, &QTimer::timeout, this, &LockController::onTick);
    m_tick.setInterval(options.scaled(1s));
    renewTick();
}

QString LockController::pinName(const QString &user) const
{
    return session::pinSecretKey(user, m_project);
}

void LockController::setScope(const QString &project, const QString &user, bool isProven)
{
    m_project = project;
    m_state.user = user;
    m_state.chosen = user;
    m_lastActivity = m_now();
    if (user.isEmpty()) {
        m_state.isLocked = false;
    }
    const QStringList clerks = project.isEmpty() ? QStringList() : m_settings.clerks(project);
    for (const QString &clerk : clerks) {
        m_pins.load(pinName(clerk));
    }
    renewClerks();
    Q_EMIT changed();
    if (!user.isEmpty() && m_settings.lockedBy(project) == user) {
        isProven ? m_settings.setLockedBy(project, {}) : lock(); // It was locked when the program ended.
    }
}

void LockController::renewClerks()
{
    m_state.clerks.clear();
    const QStringList clerks = m_project.isEmpty() ? QStringList() : m_settings.clerks(m_project);
    for (const QString &clerk : clerks) {
        if (m_pins.has(pinName(clerk))) {
            m_state.clerks.append(clerk);
        }
    }
    renewWait();
}

void LockController::renewWait()
{
    m_state.wait = m_state.asksForPin() ? m_pins.wait(pinName(m_state.chosen)) : 0s;
    renewTick();
}

// An idle program wakes up for nothing.
void LockController::renewTick()
{
    const bool isNeeded = (m_state.idleMinutes > 0 && canLock()) || m_state.wait > 0s;
    if (isNeeded != m_tick.isActive()) {
        isNeeded ? m_tick.start() : m_tick.stop();
    }
}

void LockController::setLocked(bool isLocked)
{
    m_state.isLocked = isLocked;
    m_state.isChecking = false;
    m_state.refusal = LockState::Refusal::None;
    m_state.chosen = m_state.user;
    m_lastActivity = m_now();
    m_settings.setLockedBy(m_project, isLocked ? m_state.user : QString());
    renewWait();
}

void LockController::setTakesPassword(bool takesPassword)
{
    if (std::exchange(m_state.takesPassword, takesPassword) != takesPassword) {
        Q_EMIT changed();
    }
}

void LockController::lock()
{
    if (canLock()) {
        setLocked(true);
        Q_EMIT changed();
        Q_EMIT locked();
    }
}

void LockController::letAnotherSignIn()
{
    if (m_state.isLocked && !m_state.isChecking && m_state.hasPin()) {
        setLocked(false);
        Q_EMIT switchWanted({});
        Q_EMIT changed();
    }
}

void LockController::choose(const QString &user)
{
    if (m_state.isLocked && !m_state.isChecking && (user == m_state.user || m_state.clerks.contains(user))) {
        m_state.chosen = user;
        m_state.refusal = LockState::Refusal::None;
        renewWait();
        Q_EMIT changed();
    }
}

void LockController::tryPin(const core::Secret &pin)
{
    if (m_state.isLocked && !m_state.isChecking && m_pins.check(pinName(m_state.chosen), pin)) {
        m_state.isChecking = true;
        m_state.refusal = LockState::Refusal::None;
        Q_EMIT changed();
    }
}

void LockController::finishPin(const QString &name, LockState::Refusal refusal)
{
    if (!m_state.isLocked || !m_state.isChecking || name != pinName(m_state.chosen)) {
        return;
    }
    m_state.isChecking = false;
    if (refusal == LockState::Refusal::None) {
        letIn();
        return;
    }
    m_state.refusal = refusal;
    renewWait();
    Q_EMIT changed();
}

void LockController::tryPassword(const core::Secret &password)
{
    if (m_state.isLocked && !m_state.isChecking && !m_state.asksForPin() && m_state.takesPassword) {
        m_state.isChecking = true;
        m_state.refusal = LockState::Refusal::None;
        Q_EMIT changed();
        Q_EMIT passwordTyped(password);
    }
}

void LockController::finishPassword(LockState::Refusal refusal)
{
    if (!m_state.isLocked || !m_state.isChecking) {
        return;
    }
    m_state.isChecking = false;
    if (refusal == LockState::Refusal::None) {
        letIn();
        return;
    }
    m_state.refusal = refusal;
    Q_EMIT changed();
}

void LockController::letIn()
{
    const QString who = m_state.chosen;
    const bool isOther = who != m_state.user;
    setLocked(false);
    if (isOther) {
        Q_EMIT switchWanted(who); // Before anybody shows that it is open: what was open is not theirs.
    }
    Q_EMIT changed();
    if (!isOther) {
        Q_EMIT unlocked();
    }
}

void LockController::lift()
{
    if (m_state.isLocked) {
        setLocked(false);
        Q_EMIT changed();
    }
}

void LockController::setPin(const core::Secret &pin)
{
    if (m_state.user.isEmpty() || !PinBook::isPin(QString::fromUtf8(pin.reveal()))) {
        Q_EMIT pinWasSet(false);
        return;
    }
    QStringList clerks = m_settings.clerks(m_project);
    if (!clerks.contains(m_state.user)) {
        clerks.append(m_state.user);
        m_settings.setClerks(m_project, clerks);
    }
    m_pins.set(pinName(m_state.user), pin);
}

// A clerk is one with a PIN: where the first could not be kept, there is none.
void LockController::onPinSet(const QString &name, bool isKept)
{
    if (!isKept && !m_pins.has(name)) {
        QStringList clerks = m_settings.clerks(m_project);
        if (clerks.removeIf([this, &name](const QString &clerk) { return pinName(clerk) == name; }) > 0) {
            m_settings.setClerks(m_project, clerks);
        }
    }
    Q_EMIT pinWasSet(isKept);
}

void LockController::removePin()
{
    QStringList clerks = m_settings.clerks(m_project);
    clerks.removeAll(m_state.user);
    m_settings.setClerks(m_project, clerks);
    m_pins.remove(pinName(m_state.user));
}

void LockController::forgetClerks()
{
    const QStringList clerks = m_settings.clerks(m_project);
    m_settings.setClerks(m_project, {});
    for (const QString &clerk : clerks) {
        m_pins.remove(pinName(clerk));
    }
}

void LockController::setIdleMinutes(int minutes)
{
    m_state.idleMinutes = minutes;
    m_settings.setIdleMinutes(minutes);
    noteActivity();
    renewTick();
    Q_EMIT changed();
    Q_EMIT idleMinutesChosen();
}

void LockController::noteActivity()
{
    m_lastActivity = m_now();
}

void LockController::onTick()
{
    const auto idle = std::chrono::milliseconds(m_lastActivity.msecsTo(m_now()));
    if (idle.count() < 0) {
        noteActivity(); // The clock was put back.
    }
    if (m_state.idleMinutes > 0 && idle >= std::chrono::minutes(m_state.idleMinutes)) {
        lock();
    }
    if (m_state.isLocked && m_state.wait > 0s) {
        renewWait();
        Q_EMIT changed();
    }
}

} // namespace checkout
