// SPDX-License-Identifier: MIT
#include "checkout/flow/scan.h"

#include "checkout/catalogue/cataloguecontroller.h"
#include "checkout/draft/draftcontroller.h"
#include "core/scancode.h"

#include <algorithm>

namespace checkout {
namespace {

struct Found
{
    int row = -1; ///< Below 0: none, or several.
    bool isShared = false; ///< Several have it.
};

Found find(const models::CatalogueIndex &index, const QString &code)
{
    Found found;
    for (const QString &candidate : core::scanCandidates(code.trimmed())) {
        if (found.row < 0 && !found.isShared) {
            found.row = index.rowOfCode(candidate, &found.isShared);
        }
    }
    return found;
}

} // namespace

bool knowsCode(CatalogueController &catalogue, const QString &code)
{
    const Found found = find(catalogue.model().catalogue(), code);
    return found.row >= 0 || found.isShared;
}

Scan addByCode(CatalogueController &catalogue, DraftController &draft, const QString &code)
{
    const models::CatalogueIndex &index = catalogue.model().catalogue();
    const Found found = find(index, code);
    if (found.row < 0) {
        return { found.isShared ? Scan::Kind::Shared : Scan::Kind::Unknown, {} };
    }
    const core::Product product = index.product(found.row);
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
