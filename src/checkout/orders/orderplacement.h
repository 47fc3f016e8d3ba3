// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/intention.h"
#include "checkout/orders/ordersearch.h"
#include "checkout/orders/placementview.h"
#include "core/order.h"
#include "core/requestid.h"

#include <QObject>
#include <QTimer>

namespace api {
class OrdersApi;
}
namespace session {
class Connection;
}
namespace store {
class BoardLink;
class Journal;
}

namespace checkout {

/// Takes one intended order from the journal to an open payment session, exactly once (docs/architecture.md, "Placing an order"). One
/// object an attempt. Every step is committed before its request is sent, every end is judged by core::Delivery. Shared by window and
/// terminal.
class OrderPlacement : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderPlacement)
public:
    /// Nothing is owned. `owner` names this process in the journal.
    OrderPlacement(
        session::Connection &connection, store::Journal &journal, QString owner, const PlacementTimes &times, QObject *parent = nullptr);

    /// The shop's board, told of each step and asked whose an order is; null (at first): there is none. Not owned.
    void setBoard(store::BoardLink *board);

    /// Begins a new attempt and sends it. An error means: nothing was sent (the journal could not take it); nothing is signalled then.
    [[nodiscard]] tl::expected<QUuid, store::JournalError> place(const Intention &intention);
    /// Goes on with an attempt of the journal where it stands. Never repeats a create without proof of absence.
    void resume(const store::Attempt &attempt);
    /// The person's explicit decision after Absent (or NotSent): send the same request again, after one last
    /// search where it was sent before. Ignored in any other state.
    void confirmResend();
    /// After SessionRejected, SessionUnknown, Canceled, Expired, or Placed: lists the order's sessions, reuses an open one, else makes one.
    void openSession();
    /// The order is to be paid with another account: it is replaced by itself with that account, then its payment is opened. Only where
    /// nothing of it is open to be paid: after SessionRejected, Canceled or Expired.
    void changeAccount(const QString &identifier);
    /// Searches the order list, or lists the sessions, now instead of later.
    void reconcileNow();
    /// The person's answer after Ambiguous: this one of the candidates is the attempt's order. False: it is none of them, or the journal
    /// did not take the answer.
    bool adopt(qint64 orderId);
    /// The person's answer after Ambiguous: this order is not the attempt's. It is remembered, and the search goes on.
    bool disown(qint64 orderId);
    /// The person lets it go. Does nothing where PlacementView::canLetGo() is false.
    void abandon();
    /// The customer pays outside of Vezne (cash): nothing is left to watch.
    void markPaidOffline();
    /// What somebody read of the order's sessions: Paid, Canceled or Expired, and whether the store makes sessions by itself.
    void noteSessions(const core::PaymentSessions &sessions);
    /// The order itself says that it is paid; its sessions may not be read.
    void noteOrderCompleted();
    /// Somebody asked for the order itself, and the store has it or says that it has it no more.
    void noteOrderThere(bool isThere);

    [[nodiscard]] const PlacementView &view() const { return m_view; }
    /// What is ordered.
    [[nodiscard]] const core::OrderDraft &draft() const { return m_draft; }

Q_SIGNALS:
    /// After each committed step and each search; the view is complete. PlacementView::isBusy tells whether more will follow by itself.
    void changed(const checkout::PlacementView &view);

private:
    void connectOrders(api::OrdersApi &orders);
    void sendCreate();
    void onCreated(const core::Order &order);
    void onTotalRead(const core::Order &order);
    /// Not before `retryAfter`, which counts up to 60 s, and not before the next of the placement's own waits.
    void scheduleNext(std::optional<std::chrono::seconds> retryAfter = std::nullopt);
    void reconcile();
    void onFound(const Finding &finding);
    void onSearchFailed(const core::ApiError &error);
    void onNotThere();
    void take(const core::Order &order);
    void onClaimed(const core::Order &order);
    void listSessions();
    void onSessions(const core::PaymentSessions &sessions);
    void onSessionsFailed(const core::ApiError &error);
    void onKnownSession(const core::PaymentSession &session);
    void onKnownSessionFailed(const core::ApiError &error);
    void makeSession();
    void onReadBeforeSession(const core::Order &order);
    void onUnreadBeforeSession(const core::ApiError &error);
    void sendSession();
    void onFailed(const core::ApiError &error, core::RequestId id);
    void onCreateFailed(const core::ApiError &error);
    void onSessionFailed(const core::ApiError &error);
    [[nodiscard]] std::optional<core::Money> paidOf(const core::PaymentSessions &sessions) const;
    void applySessions(const core::PaymentSessions &sessions);
    void readOrder();
    void onOrderRead(const core::Order &order);
    void showPart();
    void readForAccount();
    void onAccountRead(const core::Order &order);
    [[nodiscard]] std::optional<core::OrderDraft> changedDraft(const core::Order &order) const;
    void onAccountChanged(const core::Order &order);
    void onUpdateFailed(const core::ApiError &error);
    void refuseAccount(const core::ApiError &error);
    void applySession(const core::PaymentSession &session);
    void learnHowSessionsAreMade(const core::PaymentSessions &sessions);
    [[nodiscard]] bool isMine(core::RequestId id);
    /// Commits the state; false when the journal refused, and then nothing is sent any more.
    [[nodiscard]] bool commit(store::AttemptState state);
    /// Nothing follows by itself.
    void finishIn(store::AttemptState state);
    void publish(bool isBusy);

    enum class Call { None, Board, Create, Search, Sessions, KnownSession, MakeSession, Order, Total, BeforeSession, Account, Update };

    session::Connection &m_connection;
    store::Journal &m_journal;
    store::BoardLink *m_board = nullptr;
    QString m_owner;
    PlacementTimes m_times;
    PlacementView m_view;
    core::OrderDraft m_draft;
    OrderSearch m_search;
    bool m_wasAnswered = false; ///< The create call's own answer brought the order.
    std::optional<core::ApiError> m_sessionError; ///< Of the last session call.
    int m_sessionCalls = 0; ///< Since a person last asked for a link.
    core::PaymentSessions m_stages; ///< Of a payment of which a part is completed.
    bool m_isRestWanted = false; ///< The person has asked for the payment of what is still due.
    QString m_nextAccount; ///< That the order is being changed to.
    bool m_isUpdateSent = false; ///< The change may have taken effect.
    bool m_isOnlyRead = false; ///< Taken up at a start with a session: an end is read, and no other link is made unasked.
    core::RequestId m_request;
    Call m_call = Call::None;
    bool m_isResendWanted = false; ///< The person has decided; the last search before it is out.
    QTimer m_timer;
};

} // namespace checkout
