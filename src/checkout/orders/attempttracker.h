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
    /// `schedule` is that of all attempts. Nothing is owned.
    AttemptTracker(session::Connection &connection, store::Journal &journal, WatchSchedule &schedule, const QString &owner,
        const PlacementTimes &times, double timeScale, QObject *parent = nullptr);

    OrderPlacement placement;
    PaymentWatcher watcher;

    void resume(const store::Attempt &attempt);
    /// What the payment page shows of it.
    [[nodiscard]] PaymentState paymentState(PaymentContext context) const;
    /// "Check now": the order list, the sessions, or both.
    void poll();
    /// Somebody looks at it: news are fetched sooner, and a payment that comes in after an unpaid end is noticed.
    void setVisible(bool visible);
    /// The store has told that something happened: it is looked at soon, however often it tells.
    void hint();
    /// What it has told is not looked at any more.
    void forgetHint() { m_hintTimer.stop(); }

Q_SIGNALS:
    void changed();
    void paid();

private:
    void onPlacementChanged(const PlacementView &view);
    void stopUnlessOpen();
    [[nodiscard]] bool isEndedUnpaid() const;

    bool m_isPaidSaid = false; ///< It was paid before it was taken up, or that has been said.
    int m_pollsWithoutLink = 0;
    QDateTime m_lastPollAt;
    double m_timeScale;
    QTimer m_hintTimer;
    QDateTime m_hintedAt; ///< When an event last made it look.
    QTimer m_lateTimer; ///< Runs while an order is looked at whose session has ended unpaid.
};

} // namespace checkout
