// SPDX-License-Identifier: MIT
#pragma once
#include "core/storagefault.h"
#include "store/attempt.h"
#include "store/refundattempt.h"

#include <QList>
#include <QSqlDatabase>
#include <functional>
#include <tl/expected.hpp>

namespace store {

using JournalError = core::StorageFault;

template <class T> using JournalResult = tl::expected<T, JournalError>;

/// The checkout journal, of attempts to order and attempts to refund: SQLite, WAL, synchronous=FULL, one transaction a step, folder 0700
/// and file 0600. Every attempt is committed before its first byte is sent (docs/architecture.md#placing-an-order-exactly-once). Opened
/// lazily by whoever needs it first, never before the window's first paint.
class Journal
{
    Q_DISABLE_COPY_MOVE(Journal)
public:
    explicit Journal(const QString &folder);
    ~Journal();

    /// Opens or makes the file. A torn, foreign or unreadable file is set aside under a new name (see setAside()), and so is a row that is
    /// not as it was written (see damagedRows()); neither is dropped. What was over before keptSince(now) goes.
    [[nodiscard]] JournalResult<void> open(const QDateTime &now = QDateTime::currentDateTimeUtc());
    [[nodiscard]] bool isOpen() const { return m_db.isOpen(); }
    /// Where an unreadable journal was put when open() found one; empty otherwise.
    [[nodiscard]] QString setAside() const { return m_setAside; }
    /// The file that damaged rows were put into when open() found some; empty otherwise.
    [[nodiscard]] QString damagedRows() const { return m_damagedRows; }

    /// Commits a new attempt in state Prepared.
    [[nodiscard]] JournalResult<void> add(const Attempt &attempt);
    /// Commits the attempt's new state and what is known with it; refuses what the table does not allow.
    [[nodiscard]] JournalResult<void> save(const Attempt &attempt);
    [[nodiscard]] JournalResult<Attempt> find(const QUuid &id) const;
    /// Attempts of a project and user that are not final, oldest first. Empty strings match all.
    [[nodiscard]] JournalResult<QList<Attempt>> unfinished(const QString &project, const QString &user) const;
    /// All attempts of a project that are still kept, finished ones too.
    [[nodiscard]] JournalResult<QList<Attempt>> kept(const QString &project) const;
    /// The attempt that has this order of the project, finished or not; nothing when none has.
    [[nodiscard]] JournalResult<std::optional<Attempt>> ofOrder(const QString &project, qint64 orderId) const;
    /// The newest attempts of a project that have an order, `most` at most.
    [[nodiscard]] JournalResult<QList<Attempt>> newest(const QString &project, int most) const;
    /// Commits an attempt for an order that stands already, in state Placed.
    [[nodiscard]] JournalResult<void> addPlaced(const Attempt &attempt);
    /// Another counter has the order: the attempt that was added for it goes, before anything was asked for.
    [[nodiscard]] JournalResult<void> dropPlaced(const QUuid &id);
    /// The person wants the payment of an order after all that was let go (Closed): it is Canceled again, for `owner`.
    [[nodiscard]] JournalResult<void> reopen(const QUuid &id, const QString &owner);
    /// Another attempt of the project gets this order: one that is over and had that number, of a store that began anew, loses it.
    [[nodiscard]] JournalResult<void> releaseOrder(const QString &project, qint64 orderId, const QUuid &exceptFor);
    /// True when another attempt has adopted this order of the project.
    [[nodiscard]] JournalResult<bool> isClaimed(const QString &project, qint64 orderId, const QUuid &exceptFor) const;
    /// Takes the attempt for `owner`, unless another owner for which `isAlive` is true has it. False: somebody else works on it.
    [[nodiscard]] JournalResult<bool> claim(const QUuid &id, const QString &owner, const std::function<bool(const QString &)> &isAlive);

    /// The person's word: this order is not the attempt's. Kept, so that nobody is asked twice.
    [[nodiscard]] JournalResult<void> disown(const QUuid &id, qint64 orderId);
    [[nodiscard]] JournalResult<QList<qint64>> disowned(const QUuid &id) const;
    /// Whether the store makes payment sessions by itself, as seen on an order of our own. Once seen, it stays so.
    [[nodiscard]] JournalResult<void> noteStoreMakesSessions(const QString &project, bool makes);
    /// Nothing: not seen yet.
    [[nodiscard]] std::optional<bool> storeMakesSessions(const QString &project) const;

    /// Commits a new refund attempt. NotAllowed: another one of the same order is under way, here or in another process.
    [[nodiscard]] JournalResult<void> addRefund(const RefundAttempt &refund);
    [[nodiscard]] JournalResult<void> saveRefund(const RefundAttempt &refund);
    /// Refund attempts of an order that are under way.
    [[nodiscard]] JournalResult<QList<RefundAttempt>> refundsUnderWay(const QString &project, qint64 orderId) const;

    /// Called after each committed write; a test ends the process here. Empty in production.
    std::function<void(const char *point)> onCommitted;

private:
    [[nodiscard]] JournalResult<void> write(const QString &sql, const QVariantList &values, const char *point);
    [[nodiscard]] JournalResult<void> changed(const JournalResult<bool> &isDone, const char *point) const;
    [[nodiscard]] JournalResult<void> committed(const char *point) const;
    [[nodiscard]] JournalResult<QList<Attempt>> select(const QString &where, const QVariantList &values) const;

    QString m_folder;
    QString m_connection;
    QSqlDatabase m_db;
    QString m_setAside;
    QString m_damagedRows;
};

} // namespace store
