// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"

#include <QObject>
#include <QUuid>
#include <functional>

namespace checkout {
class CheckoutFlow;
}

namespace desktop {
class Notifier;
}

namespace views {

/// Tells that a payment has come in: in the window, and, each of them where the settings say so, on the desktop and by a sound.
class PaidNotice final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaidNotice)
public:
    /// `flow` is not owned.
    PaidNotice(checkout::CheckoutFlow &flow, QWidget *window);

    /// A test puts its own ears here.
    void setPlayer(std::function<void()> player) { m_player = std::move(player); }

Q_SIGNALS:
    /// For the window's own toast.
    void said(const QString &sentence);
    /// The person has pressed the notification.
    void showRequested(const QUuid &attempt);

private:
    void onPaid(const QUuid &attempt, const core::Money &amount, qint64 orderId);

    checkout::CheckoutFlow &m_flow;
    QWidget *m_window;
    desktop::Notifier *m_desktop;
    std::function<void()> m_player;
};

} // namespace views
