// SPDX-License-Identifier: MIT
#pragma once
#include "core/money.h"
#include "store/board.h"

namespace store {

/// How the payment of an order of the shop stands, as its counter last told the board.
struct ShopPayment
{
    QUuid attempt;
    QString project;
    qint64 orderId = 0;
    AttemptState state = AttemptState::Placed;
    QString customer;
    QString account; ///< Identifier of the payment account.
    std::optional<core::Money> due; ///< What is asked for; nothing where the order's total cannot be read.
    QString link; ///< As the server sent it: checked where it is opened.
    QString counter; ///< Which counter took the order; filled in by the board.
    QDateTime since; ///< UTC, by the board's clock: of this state.
    friend bool operator==(const ShopPayment &, const ShopPayment &) = default;
};

/// The payments of a shop, on the board's table vezne.payments, so that any counter can say whether customer 42 has paid.
class BoardPayments
{
public:
    /// `board` is not owned; for its thread.
    explicit BoardPayments(Board &board) : m_board(board) { }

    [[nodiscard]] BoardResult<void> note(const ShopPayment &payment);
    /// Of the other counters: what is not over, and what ended in the last twelve hours; the newest first, 200 at most.
    [[nodiscard]] BoardResult<QList<ShopPayment>> elsewhere(const QString &project);

private:
    Board &m_board;
};

} // namespace store
