// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"

namespace checkout {

/// What the customer wants, and one step of undo. Pure values; no signals.
class Cart
{
public:
    /// 0 removes the line. A product without a price cannot be added.
    void setQuantity(const core::Product &product, int quantity);
    void clear();
    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }
    void undo();
    /// The person went on: there is nothing to take back any more.
    void forgetUndo() { m_before.reset(); }
    /// Fresh titles and prices for products that are in the cart (another language, a reload).
    void refresh(const QList<core::Product> &products);

    [[nodiscard]] const QList<CartLine> &lines() const { return m_lines; }
    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }
    [[nodiscard]] int quantity(qint64 productId) const;
    [[nodiscard]] QList<core::OrderLine> orderLines() const;

private:
    QList<CartLine> m_lines;
    std::optional<QList<CartLine>> m_before;
};

} // namespace checkout
