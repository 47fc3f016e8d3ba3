// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/orderplacement.h"
#include "checkout/orders/paymentphase.h"
#include "checkout/orders/paymentwatcher.h"

namespace checkout {

/// One attempt from the journal to its end: its placement, and the watcher that follows its session. A window has several; each goes on
/// by itself.
class AttemptTracker : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptTracker)
public:
    AttemptTracker(session::Connection &connection, store::Journal &journal, const QString &owner, const PlacementTimes &times,
        double timeScale, QObject *parent = nullptr);

    OrderPlacement placement;
    PaymentWatcher watcher;
    core::OrderDraft draft;

    void resume(const store::Attempt &attempt);
    /// What the payment page shows of it.
    [[nodiscard]] PaymentState paymentState(const QList<core::PaymentAccount> &accounts, bool projectIsLoopback) const;
    /// "Check now": the order list, the sessions, or both.
    void poll();

Q_SIGNALS:
    void changed();
    void paid();

private:
    void onPlacementChanged(const PlacementView &view);
    void stopUnlessOpen();

    int m_pollsWithoutLink = 0;
    QDateTime m_lastPollAt;
};

} // namespace checkout
