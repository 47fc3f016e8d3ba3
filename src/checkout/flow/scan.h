// SPDX-License-Identifier: MIT
#pragma once
#include "core/catalogue.h"

namespace checkout {

class CatalogueController;
class DraftController;

/// What became of a code that was scanned or typed.
struct Scan
{
    enum class Kind {
        Unknown, ///< No product has it.
        Shared, ///< Several have it: a person has to say which.
        Added, ///< One more of it is in the cart.
        NoMore, ///< Sold out, or all that there are is in the cart already.
    };
    Kind kind = Kind::Unknown;
    core::Product product; ///< With Added and NoMore.
};

/// Some product of the catalogue has this code, as it was typed or as a scanner of another keyboard types it.
[[nodiscard]] bool knowsCode(CatalogueController &catalogue, const QString &code);
/// Puts one more of the product with this code into the cart.
[[nodiscard]] Scan addByCode(CatalogueController &catalogue, DraftController &draft, const QString &code);

} // namespace checkout
