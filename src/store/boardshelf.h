// SPDX-License-Identifier: MIT
#pragma once
#include "store/board.h"
#include "store/draftrepository.h"

namespace store {

/// A parked basket on the shop's board, as a list shows it.
struct HeldBasket
{
    QUuid id;
    QString title;
    int products = 0; ///< Pieces in it.
    QString counter; ///< Where it was parked.
    QDateTime since; ///< UTC, by the board's clock.
    friend bool operator==(const HeldBasket &, const HeldBasket &) = default;
};

/// The parked baskets of a shop, on the board's table vezne.held (docs/reliability.md#parked-baskets). A basket is picked up by exactly one
/// counter: who takes it is written before anybody has its content, and the row stays behind, empty, so that a counter that shares it a
/// second time (its first answer was lost) does not bring it back.
class BoardShelf
{
public:
    /// `board` is not owned; for its thread.
    explicit BoardShelf(Board &board) : m_board(board) { }

    /// Does nothing for a basket that the board has had before.
    [[nodiscard]] BoardResult<void> put(const QString &project, const Draft &draft);
    /// What can be picked up here: what nobody has taken, and what this counter took without an end.
    [[nodiscard]] BoardResult<QList<HeldBasket>> list(const QString &project);
    /// Nothing: another counter was first. A basket whose content cannot be read is a fault. Taking it again here gives it again, until
    /// drop().
    [[nodiscard]] BoardResult<std::optional<Draft>> take(const QString &project, const QUuid &id);
    /// This counter has it on its own disk, or the person lets it go: its content leaves the board. Done for a basket of nobody's and for
    /// one that this counter took.
    [[nodiscard]] BoardResult<void> drop(const QUuid &id);

private:
    Board &m_board;
};

} // namespace store
