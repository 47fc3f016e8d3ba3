// SPDX-License-Identifier: MIT
#pragma once
#include "core/boardfault.h"
#include "core/secret.h"
#include "store/attempt.h"

#include <QList>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <tl/expected.hpp>

namespace store {

template <class T> using BoardResult = tl::expected<T, core::BoardFault>;

/// Where a board is: `postgresql://user@host:port/database`, or `…/database?host=/folder` for a socket. Never with a password: that comes
/// from the keychain, or from PGPASSWORD or ~/.pgpass as for every client of PostgreSQL.
struct BoardAddress
{
    QString host;
    int port = 5432;
    QString database;
    QString user;
    core::Secret password; ///< Of the keychain; empty: PGPASSWORD, ~/.pgpass, or none is needed.

    [[nodiscard]] static BoardResult<BoardAddress> parse(const QString &url);
};

/// What stands on the board, counted.
struct BoardStatus
{
    int schema = 0;
    int counters = 0; ///< That have an attempt on it.
    int attempts = 0; ///< Of which it is not settled yet whether an order exists.
    int held = 0; ///< Parked baskets that nobody has picked up.
    int payments = 0; ///< Orders that wait for their payment.
    int contested = 0; ///< Orders that two counters name: a person has answered wrongly.
};

/// What the board knows of orders that an attempt may have made.
struct BoardAnswer
{
    QSet<qint64> claimed; ///< Orders of other attempts.
    bool isTwinInTheAir = false; ///< Another attempt of the same content has its create call out.
};

enum class BoardClaim { Granted, Refused, Away };

/// The PostgreSQL database that the counters of one shop share (docs/reliability.md#the-board). Blocking; for the thread in which it was
/// made. What is said of an attempt holds a hash of the order's content, no form data.
class Board
{
    Q_DISABLE_COPY_MOVE(Board)
public:
    Board(const BoardAddress &address, const QString &counter);
    ~Board();

    /// Connects, checks the schema and drops what is older than 30 days. Does nothing when that has been done.
    [[nodiscard]] BoardResult<void> open();
    /// Connects, makes the schema where there is none, and brings an older one up to this version's.
    [[nodiscard]] BoardResult<void> init();
    [[nodiscard]] BoardResult<BoardStatus> status();

    /// Personal data is kept for keptDays, as in the journal. open() does it too.
    [[nodiscard]] BoardResult<void> purge();
    /// Writes where the attempt stands. False: its order is another attempt's, and the row goes without it.
    [[nodiscard]] BoardResult<bool> note(const Attempt &attempt);
    [[nodiscard]] BoardResult<BoardAnswer> ask(const Attempt &attempt, const QList<qint64> &orders);
    /// Those that the board does not know as they stand.
    [[nodiscard]] BoardResult<QList<Attempt>> missing(const QList<Attempt> &attempts);

    /// For what else the counters share (boardshelf.h, boardpayments.h): opens the board, refuses one of an older schema than `schema`, and
    /// runs the statement. A conflict with a unique index is BoardFault::Broken.
    [[nodiscard]] BoardResult<QSqlQuery> query(int schema, const QString &sql, const QVariantList &values);
    /// The mark of this counter.
    [[nodiscard]] const QString &counter() const { return m_counter; }

private:
    [[nodiscard]] BoardResult<void> connectDatabase();
    [[nodiscard]] BoardResult<int> schemaVersion();
    [[nodiscard]] BoardResult<void> runAll(const QStringList &statements);
    [[nodiscard]] BoardResult<QSqlQuery> run(const QString &sql, const QVariantList &values = {});

    BoardAddress m_address;
    QString m_counter;
    QString m_connection;
    QSqlDatabase m_db;
    int m_schema = 0;
    bool m_isReady = false;
};

} // namespace store
