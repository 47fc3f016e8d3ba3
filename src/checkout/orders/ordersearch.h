// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "checkout/orders/evidence.h"
#include "core/account.h"
#include "core/order.h"
#include "core/payment.h"
#include "store/attempt.h"

#include <QObject>

namespace session {
class Connection;
}
namespace store {
struct BoardAnswer;
class BoardLink;
class Journal;
}

namespace checkout {

/// What a search found.
struct Finding
{
    enum class Kind {
        NotThere, ///< The list was read to its end, and no order in it can be the attempt's.
        Ours, ///< `orders` holds the one.
        Wait, ///< Another attempt with the same content is out; search again later.
        NotKnown, ///< `orders` holds those that could be it; none, when rows could not be read.
    };
    Kind kind = Kind::NotThere;
    QList<core::Order> orders;
};

/// Searches once for the order of an attempt whose create call had no known end: reads the account's orders, finds those with its content,
/// and asks as much of their sessions and of the account's devices as it takes to tell whose they are (judge()).
class OrderSearch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderSearch)
public:
    /// Nothing is owned.
    OrderSearch(session::Connection &connection, const store::Journal &journal, QObject *parent = nullptr);
    /// The shop's board; null (at first): there is none. Not owned.
    void setBoard(store::BoardLink *board) { m_board = board; }

    /// One of the signals follows, once. A search that is out is dropped.
    void start(const store::Attempt &attempt, const core::OrderDraft &draft);

Q_SIGNALS:
    void ended(const checkout::Finding &finding);
    /// Nothing was learned.
    void failed(const core::ApiError &error);

private:
    struct Candidate
    {
        core::Order order;
        Evidence evidence;
    };

    void readPage(int offset);
    void onPage(const core::OrderPage &page);
    void weighCandidates();
    void onBoard(const std::optional<store::BoardAnswer> &answer);
    void askSessions(qsizetype next);
    void askDevices();
    void conclude();
    void end(Finding::Kind kind, const QList<core::Order> &orders = {});
    [[nodiscard]] bool twinIsInTheAir() const;
    [[nodiscard]] bool isClaimed(qint64 orderId) const;
    /// The candidates that could still be the attempt's.
    [[nodiscard]] QList<core::Order> possible() const;

    session::Connection &m_connection;
    const store::Journal &m_journal;
    store::BoardLink *m_board = nullptr;
    store::Attempt m_attempt;
    core::OrderDraft m_draft;
    QList<core::Order> m_seen;
    int m_leftOut = 0; ///< Rows of the list that could not be read: among them may be this order.
    QList<Candidate> m_candidates;
    api::Reply m_reply;
};

} // namespace checkout
Q_DECLARE_METATYPE(checkout::Finding)
