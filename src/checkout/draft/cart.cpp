// SPDX-License-Identifier: MIT
#include "checkout/draft/cart.h"

#include <algorithm>

namespace checkout {
namespace {

CartLine makeLine(const core::Product &product, int quantity)
{
    return { product, quantity, product.price ? product.price->times(quantity) : std::nullopt };
}

} // namespace

void Cart::setQuantity(const core::Product &product, int quantity)
{
    const auto it
        = std::find_if(m_lines.begin(), m_lines.end(), [&product](const CartLine &line) { return line.product.id == product.id; });
    const int wanted = std::clamp(quantity, 0, core::mostOfOneLine);
    if (it == m_lines.end()) {
        if (wanted > 0 && product.price) {
            m_lines.append(makeLine(product, wanted));
            m_before.reset();
        }
    } else if (wanted == 0) {
        const qsizetype at = std::distance(m_lines.begin(), it);
        m_before = m_lines;
        m_lines.removeAt(at);
    } else {
        *it = makeLine(product.price ? product : it->product, wanted);
        m_before.reset();
    }
}

void Cart::clear()
{
    if (!m_lines.isEmpty()) {
        m_before = m_lines;
        m_lines.clear();
    }
}

void Cart::undo()
{
    if (m_before) {
        m_lines = *m_before;
        m_before.reset();
    }
}

void Cart::refresh(const QList<core::Product> &products)
{
    for (const core::Product &product : products) {
        const auto it
            = std::find_if(m_lines.begin(), m_lines.end(), [&product](const CartLine &line) { return line.product.id == product.id; });
        if (it != m_lines.end()) {
            *it = makeLine(product, it->quantity);
        }
    }
}

int Cart::quantity(qint64 productId) const
{
    const auto it
        = std::find_if(m_lines.begin(), m_lines.end(), [productId](const CartLine &line) { return line.product.id == productId; });
    return it == m_lines.end() ? 0 : it->quantity;
}

QList<core::OrderLine> Cart::orderLines() const
{
    QList<core::OrderLine> lines;
    for (const CartLine &line : m_lines) {
        lines.append({ line.product.id, line.quantity, line.product.signedPrice });
    }
    return lines;
}

} // namespace checkout
