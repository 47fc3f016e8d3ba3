// SPDX-License-Identifier: MIT
#pragma once
#include "core/attributemap.h"

namespace text {

/// "Price", "Stock": what an attribute stands for.
[[nodiscard]] QString attributeRoleTitle(core::AttributeRole role);
/// A sentence for each role that something has, and a last one with those that nothing has.
[[nodiscard]] QStringList attributeSentences(const QList<core::FoundAttribute> &found);
/// Where one role was found, in a few words for a hint: "p_price, by its name".
[[nodiscard]] QString attributePlaceInWords(const core::FoundAttribute &found);

} // namespace text
