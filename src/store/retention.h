// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>
#include <QList>
#include <QUuid>

class QSqlDatabase;

namespace store {

/// For how long personal data is kept once it is over (docs/security.md#what-is-forgotten).
constexpr int keptDays = 30;

/// What is older than the answer goes.
[[nodiscard]] QDateTime keptSince(const QDateTime &now);

// Each of an open file; where it cannot be written, the next one tries again.
/// Attempts that are finished, canceled or expired, but those that are `spared`, and refunds.
void purgeJournal(const QSqlDatabase &journal, const QDateTime &now, const QList<QUuid> &spared = {});
void purgeDrafts(const QSqlDatabase &drafts, const QDateTime &now);
/// Copies of lists that no list has confirmed since.
void purgeOrders(const QSqlDatabase &orders, const QDateTime &now);

/// All of it in the files of `folder`, over connections of its own: for any thread, beside whoever has them open. No file is made, and one
/// that cannot be read is left to whoever opens it. Blocks.
void purgeFolder(const QString &folder, const QDateTime &now, const QList<QUuid> &spared);

} // namespace store
