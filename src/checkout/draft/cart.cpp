// SPDX-License-Identifier: MIT
#include "checkout/draft/cart.h"

#include <algorithm>

namespace checkout {
namespace {

constexpr qsizetype mostChanges = 50;

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
        if (wanted > 0 && core::availabilityOf(product).kind != core::Availability::Kind::PriceUnreadable) {
            keep();
            m_lines.append(makeLine(product, wanted));
        }
    } else if (wanted == 0) {
        const qsizetype at = std::distance(m_lines.begin(), it);
        keep();
        m_lines.removeAt(at);
    } else if (it->quantity != wanted) {
        const qsizetype at = std::distance(m_lines.begin(), it);
        keep();
        m_lines[at] = makeLine(product.isPriceUnreadable ? m_lines[at].product : product, wanted);
    }
}

void Cart::clear()
{
    if (!m_lines.isEmpty()) {
        keep();
        m_lines.clear();
    }
}

void Cart::undo()
{
    if (!m_before.isEmpty()) {
        m_lines = m_before.takeLast();
    }
}

void Cart::keep()
{
    m_before.append(m_lines);
    if (m_before.size() > mostChanges) {
        m_before.removeFirst();
    }
}

void Cart::refresh(const QList<core::Product> &products)
{
    for (const core::Product &product : products) {
        const auto renew = [&product](QList<CartLine> &lines) {
            const auto it
                = std::find_if(lines.begin(), lines.end(), [&product](const CartLine &line) { return line.product.id == product.id; });
            if (it != lines.end()) {
                *it = makeLine(product, it->quantity);
            }
        };
        renew(m_lines);
        std::for_each(m_before.begin(), m_before.end(), renew); // What is gone back to is as fresh.
    }
}

core::ApiError withTitles(core::ApiError error, const QList<CartLine> &lines)
{
    for (const qint64 id : std::as_const(error.reason.products)) {
        const auto line = std::find_if(lines.begin(), lines.end(), [id](const CartLine &one) { return one.product.id == id; });
        error.reason.titles.append(line == lines.end() || line->product.title.isEmpty() ? QString::number(id) : line->product.title);
    }
    return error;
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
