// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonObject>
#include <QList>
#include <QString>

namespace faults {

/// An attempt as the journal's file has it, read without the client's code.
struct JournalRow
{
    QString id;
    QString state;
    qint64 orderId = 0;
    qint64 sessionId = 0;
};

enum class Wrong {
    Duplicate, ///< More orders on the server than were intended.
    Lost, ///< An order that no attempt knows, or an attempt that names an order that is not there.
    TwoLinks, ///< More than one open session of one order.
    FailedShown, ///< The person was told that there is no order, and there is one.
    Stuck, ///< Left without a next step.
    ClaimedTwice, ///< Two counters name one order.
    Foreign, ///< A counter names an order that another one made.
};
constexpr int wrongCount = 7;

struct Violation
{
    Wrong wrong;
    QString detail;
};

[[nodiscard]] QString wrongName(Wrong wrong);

/// Reads `folder`/journal.sqlite, opened read-only. Empty when there is none.
[[nodiscard]] QList<JournalRow> readJournal(const QString &folder);
/// True when nothing is left to do for the program; what is left then is the customer's payment or a person's decision.
[[nodiscard]] bool isResting(const JournalRow &row);
/// True for the states in which it stands in the journal that no order exists.
[[nodiscard]] bool saysNoOrder(const QString &state);

/// Between two runs: has a person been told of a failure that is none? `state` is the server's own book.
[[nodiscard]] QList<Violation> judgeShown(const QJsonObject &state, const QList<JournalRow> &rows);
/// The journals of several counters against each other: `made` are the orders that each one's calls have made.
[[nodiscard]] QList<Violation> judgeClaims(const QList<QList<JournalRow>> &journals, const QList<QList<qint64>> &made);
/// At the end of a story.
[[nodiscard]] QList<Violation> judgeEnd(const QJsonObject &state, const QList<JournalRow> &rows);

} // namespace faults
