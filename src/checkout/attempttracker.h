// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/paymentphase.h"
#include "checkout/paymentwatcher.h"
#include "checkout/placement.h"

namespace checkout {

/// One attempt from the journal to its end: its placement, and the watcher that follows its session. The window has one on screen and
/// may have others in the background; each goes on by itself.
class AttemptTracker : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptTracker)
public:
    AttemptTracker(session::Connection &connection, store::Journal &journal, const QString &owner, const PlacementTimes &times,
        double timeScale, QObject *parent = nullptr);

    Placement placement;
    PaymentWatcher watcher;
    core::OrderDraft draft;

    void resume(const store::Attempt &attempt);
    /// What the payment page shows of it.
    [[nodiscard]] PaymentState paymentState(const QList<core::PaymentAccount> &accounts, bool projectIsLoopback) const;
    /// "Check now": the order list, the sessions, or both.
    void lookNow();

Q_SIGNALS:
    void changed();
    /// A look or a step met a session that the server no longer takes: sign in again.
    void signInNeeded();
    void paid();

private:
    void onPlacementChanged(const PlacementView &view);

    int m_looksWithoutLink = 0;
    QDateTime m_lastLookAt;
};

} // namespace checkout
