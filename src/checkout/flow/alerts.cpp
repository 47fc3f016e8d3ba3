// SPDX-License-Identifier: MIT
#include "checkout/flow/alerts.h"

namespace checkout {

Alerts::Alerts(QObject *parent) : QObject(parent) { }

void Alerts::raise(const QObject *owner, const Alert &alert)
{
    if (alert.error.kind == core::ErrorKind::Cancelled && !alert.fault) {
        return;
    }
    m_kept.removeIf([&](const Kept &kept) { return kept.owner == owner && kept.alert.operation == alert.operation; });
    m_kept.append({ owner, alert });
    disconnect(owner, &QObject::destroyed, this, nullptr);
    connect(owner, &QObject::destroyed, this, [this, owner] { withdraw(owner); });
    Q_EMIT raised(alert);
    Q_EMIT changed();
}

void Alerts::withdraw(const QObject *owner)
{
    removeIf([owner](const Kept &kept) { return kept.owner == owner; });
}

void Alerts::withdraw(const QObject *owner, core::Operation operation)
{
    removeIf([&](const Kept &kept) { return kept.owner == owner && kept.alert.operation == operation; });
}

const Alert *Alerts::current() const
{
    return m_kept.isEmpty() ? nullptr : &m_kept.last().alert;
}

void Alerts::retry()
{
    if (m_kept.isEmpty()) {
        return;
    }
    const Alert taken = m_kept.takeLast().alert;
    Q_EMIT changed();
    if (taken.retry) {
        taken.retry();
    }
}

void Alerts::dismiss()
{
    if (!m_kept.isEmpty()) {
        m_kept.removeLast();
        Q_EMIT changed();
    }
}

void Alerts::removeIf(const std::function<bool(const Kept &)> &isGone)
{
    if (m_kept.removeIf(isGone) > 0) {
        Q_EMIT changed();
    }
}

} // namespace checkout
