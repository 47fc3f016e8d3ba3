// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"

namespace checkout {

/// What the customer wants, and the way back of every change. Pure values; no signals.
class Cart
{
public:
    /// 0 removes the line. A product whose price cannot be read cannot be added.
    void setQuantity(const core::Product &product, int quantity);
    void clear();
    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }
    /// The last change took a product out.
    [[nodiscard]] bool isRemoved() const { return canUndo() && m_before.last().size() > m_lines.size(); }
    void undo();
    /// The person went on: there is nothing to take back any more.
    void forgetUndo() { m_before.clear(); }
    /// Fresh titles and prices for products that are in the cart (another language, a reload).
    void refresh(const QList<core::Product> &products);

    [[nodiscard]] const QList<CartLine> &lines() const { return m_lines; }
    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }
    [[nodiscard]] int quantity(qint64 productId) const;
    [[nodiscard]] QList<core::OrderLine> orderLines() const;

private:
    void keep();

    QList<CartLine> m_lines;
    QList<QList<CartLine>> m_before; ///< The latest last; the lists share their lines.
};

/// The error with the titles of the products that it is about, where they are in the cart.
[[nodiscard]] core::ApiError withTitles(core::ApiError error, const QList<CartLine> &lines);

} // namespace checkout
