// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"

namespace checkout {

/// What stands under each other in the cart, so that it adds up: the lines give the subtotal, and the subtotal less what is taken off,
/// with what the store adds without a word, is what is due.
struct CartSums
{
    struct Line
    {
        qint64 productId = 0;
        QString title; ///< Empty: of a product that is not in the cart, a gift.
        int quantity = 0;
        std::optional<core::Money> price; ///< Of one, as the store says it, or the list's while it has not said.
        std::optional<core::Money> listPrice; ///< The catalogue's, where the store says another.
        std::optional<core::Money> reduced; ///< Of one, where the product itself is discounted; the discount has its own line.
        std::optional<core::Money> sum; ///< Of the line, before discounts; a gift's is zero.
        bool isGift = false;
    };
    struct Deduction
    {
        QString title; ///< Empty: the store does not say what it is called.
        core::Money amount; ///< What is taken off, above zero.
    };

    QList<Line> lines;
    std::optional<core::Money> subtotal; ///< Nothing while a line has no sum.
    QList<Deduction> discounts;
    std::optional<core::Money> bonus; ///< Above zero.
    std::optional<core::Money> other; ///< What the store adds (or takes, below zero) and does not itemise.
    std::optional<core::Money> due;
    bool isByList = false; ///< Worked out from list prices: the store has not said what it costs.
};

/// Pure.
[[nodiscard]] CartSums sumsOf(const CartState &cart);

} // namespace checkout
