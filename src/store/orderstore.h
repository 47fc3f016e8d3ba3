// SPDX-License-Identifier: MIT
#pragma once
#include "store/journal.h"

namespace store {

/// One order of a store's list, as it was read last.
struct StoredOrder
{
    QString storage; ///< Its marker.
    qint64 id = 0;
    QByteArray record; ///< api::encodeOrderRecord.
    friend bool operator==(const StoredOrder &, const StoredOrder &) = default;
};

/// A copy of the stores' order lists (orders.sqlite, 0600), so that the history opens at once. The stores' own lists are the truth; without
/// fsync. What no list has confirmed for 30 days goes (personal data).
class OrderStore
{
    Q_DISABLE_COPY_MOVE(OrderStore)
public:
    explicit OrderStore(const QString &folder);
    ~OrderStore();
    [[nodiscard]] JournalResult<void> open();
    [[nodiscard]] bool isOpen() const { return m_db.isOpen(); }

    /// Adds orders, or replaces those that are there, in one step.
    [[nodiscard]] JournalResult<void> save(const QString &project, const QString &user, const QList<StoredOrder> &orders);
    /// The newest first, `limit` from `offset` on.
    [[nodiscard]] JournalResult<QList<StoredOrder>> page(const QString &project, const QString &user, int offset, int limit) const;
    [[nodiscard]] JournalResult<std::optional<StoredOrder>> find(
        const QString &project, const QString &user, const QString &storage, qint64 id) const;
    [[nodiscard]] JournalResult<void> remove(const QString &project, const QString &user, const QString &storage, const QList<qint64> &ids);
    /// A receipt of it has left this computer: the next one is a copy.
    [[nodiscard]] JournalResult<void> notePrinted(const QString &project, const QString &storage, qint64 id);
    [[nodiscard]] bool isPrinted(const QString &project, const QString &storage, qint64 id) const;

private:
    QString m_folder;
    QString m_connection;
    QSqlDatabase m_db;
};

} // namespace store
