// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "checkout/orders/watchschedule.h"
#include "core/payment.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>
#include <map>
#include <memory>

namespace session {
class Connection;
class PushChannel;
}
namespace store {
struct Attempt;
class BoardLink;
class Journal;
class OwnerLock;
}

namespace checkout {

class Alerts;
class AttemptTracker;
struct PaymentContext;

/// Whose attempts, and how their payments are shown.
struct AttemptScope
{
    QString folder; ///< Of the journal.
    QString project; ///< The key of the project in the journal.
    QString currency; ///< Where the store names none.
    bool isLoopback = false; ///< Payment links over http are taken from loopback only.
    QString host; ///< Of the project.
    QStringList trustedHosts; ///< Of payment pages, that somebody has said yes to.
};

/// All attempts to order that this window works on, by id: it places them, takes up those that the journal has left open, and follows
/// each to its end. Several go on at once; which one is looked at is the flow's business.
class AttemptRegistry : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptRegistry)
public:
    /// `alerts` is not owned. `timeScale` multiplies waits; tests only.
    AttemptRegistry(Alerts &alerts, double timeScale, QObject *parent = nullptr);
    ~AttemptRegistry() override;

    /// The shop's board, which is told of every attempt and asked whose an order is; null: none, or not there yet. Not owned.
    void setBoard(store::BoardLink *board);
    /// Null: everything is let go of; what was sent stands in the journal. Not owned.
    void setConnection(session::Connection *connection, const AttemptScope &scope);
    void setUser(const QString &user);
    void setAccounts(const QList<core::PaymentAccount> &accounts);
    void setStorages(const QList<core::OrderStorage> &storages) { m_storages = storages; }
    void setCurrency(const QString &currency); ///< Of amounts that name none.
    void resumeUnfinished(); ///< Takes up the user's unfinished attempts that no other process works on.
    void setLongestPause(std::chrono::seconds pause) { m_schedule.setLongestPause(pause); } ///< WatchSchedule::setLongestPause().

    /// Writes an attempt into the journal and sends it; `referenceMarker` is the form's field for its reference, or empty. Nothing: the
    /// journal took no record, nothing was sent, and an alert says why.
    [[nodiscard]] std::optional<QUuid> place(const core::OrderDraft &draft, const std::optional<core::Money> &shownTotal,
        const QString &referenceMarker, const std::function<void()> &again);

    [[nodiscard]] bool has(const QUuid &id) const { return m_trackers.count(id) > 0 || m_states.contains(id); }
    /// Phase None for an attempt that is not here.
    [[nodiscard]] PaymentState payment(const QUuid &id) const { return m_states.value(id); }
    [[nodiscard]] QList<PaymentState> open() const; ///< Those that are not over, the oldest first.
    [[nodiscard]] bool isAtWork() const; ///< For one of them a call is out or planned.

    [[nodiscard]] QList<PaymentState> newest(int most); ///< The last orders of this counter, the newest first.
    /// Of an attempt that is not here: true when it became no order. Nothing while the journal cannot say; resumed() follows.
    [[nodiscard]] std::optional<bool> isNoOrder(const QUuid &id);
    /// The language in which an order was placed at this counter, as "tr_TR"; empty where that is not known.
    [[nodiscard]] QString languageOf(qint64 orderId);
    /// That an order of a storage may be paid with.
    [[nodiscard]] QList<core::PaymentAccount> accountsFor(const QString &storage) const;
    /// Takes the payment of an order that was placed on another day or elsewhere; payable() or notPayable() follows.
    void payOrder(const core::Order &order, const QString &storage, const QString &language);
    void trustHost(const QString &host); ///< Somebody says that payment pages of this host are the store's.

    // Each does nothing where the attempt's state does not allow it.
    void poll(const QUuid &id);
    void pollAll();
    void openSession(const QUuid &id);
    void changeAccount(const QUuid &id, const QString &account); ///< For an order of which nothing is open to be paid.
    void placeAgain(const QUuid &id); ///< The person's explicit decision to send the order again.
    void abandon(const QUuid &id);
    /// The person's answer where several counters share an account: this order is the attempt's, or it is not.
    void adopt(const QUuid &id, qint64 orderId);
    void disown(const QUuid &id, qint64 orderId);
    void markPaidOffline(const QUuid &id); ///< Collected at the counter: nothing is left to watch.
    void forgetGone(const QList<QUuid> &spared); ///< Lets go of what the journal keeps no more (store/retention.h).
    void setWatched(const QUuid &id); ///< Whose payment page is looked at right now; null: none.
    /// False: the line of the store's events goes, and with it the token that it was opened with; what was told before is let go of.
    void setListening(bool isListening);

Q_SIGNALS:
    void changed(const QUuid &id);
    void orderExists(const QUuid &id); ///< From here on it certainly exists.
    /// The store said no: nothing exists. The attempt is gone afterwards.
    void refused(const QUuid &id, const core::ApiError &error);
    void paid(const QUuid &id, const core::Money &amount, qint64 orderId);
    void payable(const QUuid &id); ///< The payment of an order has been taken up.
    void resumed(); ///< The journal has been read, and this user's attempts that nobody else works on are here.
    /// Another counter or another program has the order's payment in hand.
    void notPayable(qint64 orderId);

private:
    void bringUp();
    [[nodiscard]] bool openJournal(const std::function<void()> &again);
    void raiseFault(const core::StorageFault &fault, const std::function<void()> &again);
    AttemptTracker *track(const QUuid &id);
    void onChanged(AttemptTracker *tracker);
    void onPaid(const AttemptTracker &tracker);
    void letGo(const QUuid &id);
    void renew(const QUuid &id);
    [[nodiscard]] PaymentContext context() const;
    void takeUp(const store::Attempt &attempt);
    void takeUpKept(const store::Attempt &attempt);
    [[nodiscard]] QUuid undecided(const core::Order &order, const QString &storage) const;
    [[nodiscard]] store::Attempt attemptFor(const core::Order &order, const QString &storage, const QString &language) const;
    void renewPush();
    [[nodiscard]] AttemptTracker *tracker(const QUuid &id) const;

    Alerts &m_alerts;
    double m_timeScale;
    session::Connection *m_connection = nullptr;
    AttemptScope m_scope;
    QString m_user;
    QList<core::PaymentAccount> m_accounts;
    QList<core::OrderStorage> m_storages;
    QSet<qint64> m_claiming; ///< Orders for which the board is being asked.
    std::unique_ptr<session::PushChannel> m_push; ///< While a payment is open.
    bool m_isListening = true;
    bool m_isResumed = false; ///< resumed() has been said of this user's.
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<store::OwnerLock> m_owner;
    store::BoardLink *m_board = nullptr;
    WatchSchedule m_schedule; ///< Of all trackers; before them.
    std::map<QUuid, std::unique_ptr<AttemptTracker>> m_trackers;
    QHash<QUuid, PaymentState> m_states;
    QList<QUuid> m_over; ///< Those that have a state and no tracker any more, the newest last.
};

} // namespace checkout
