// SPDX-License-Identifier: MIT
#pragma once
#include <QMetaType>
#include <optional>

namespace checkout {

/// What is known of an order that has the content of an attempt whose create call had no known end (docs/reliability.md#whose-order-it-is).
struct Evidence
{
    bool isDisowned = false; ///< The person said that it is not this customer's.
    bool isClaimed = false; ///< It belongs to another attempt, of this journal or of the shop's board.
    bool hasOurReference = false; ///< It carries the attempt's own reference.
    bool isTwinInTheAir = false; ///< Another attempt with the same content has its create call out.
    bool isReadable = true; ///< Content and time could be read: same content, made inside the window.
    std::optional<bool> hasSession; ///< Nothing: not asked.
    std::optional<bool> storeMakesSessions; ///< The store makes sessions by itself. Nothing: never seen.
    std::optional<bool> isAlone; ///< No other counter is signed in to the account. Nothing: not known.
};

enum class Verdict {
    Ours,
    Foreign,
    Wait, ///< The twin's end will tell.
    NotKnown, ///< Only a person can tell.
};

/// Whose order it is, from the strongest evidence to the weakest. Pure.
[[nodiscard]] Verdict judge(const Evidence &evidence);

} // namespace checkout
