// SPDX-License-Identifier: MIT
#include "checkout/flow/scan.h"

#include "checkout/catalogue/cataloguecontroller.h"
#include "checkout/draft/draftcontroller.h"
#include "core/scancode.h"

#include <algorithm>

namespace checkout {
namespace {

// Below 0: none, or several.
int rowOf(const models::CatalogueIndex &index, const QString &code)
{
    int row = -1;
    for (const QString &candidate : core::scanCandidates(code.trimmed())) {
        row = row < 0 ? index.rowOfCode(candidate) : row;
    }
    return row;
}

} // namespace

bool knowsCode(CatalogueController &catalogue, const QString &code)
{
    return rowOf(catalogue.model().catalogue(), code) >= 0;
}

Scan addByCode(CatalogueController &catalogue, DraftController &draft, const QString &code)
{
    const models::CatalogueIndex &index = catalogue.model().catalogue();
    const int row = rowOf(index, code);
    if (row < 0) {
        return {};
    }
    const core::Product product = index.product(row);
    const auto &lines = draft.state().cart.lines;
    const auto line = std::find_if(lines.begin(), lines.end(), [&product](const CartLine &l) { return l.product.id == product.id; });
    const int quantity = line == lines.end() ? 0 : line->quantity;
    if (quantity >= core::availabilityOf(product).maximum) {
        return { Scan::Kind::NoMore, product };
    }
    draft.setQuantity(product, quantity + 1);
    return { Scan::Kind::Added, product };
}

} // namespace checkout
