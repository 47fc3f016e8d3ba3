// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/jsonlines.h"
#include "sandbox/money.h"

namespace sandbox {

/// True when the value is of that simple type of data/format.txt: `text`, `price`, `date`… Prices are of that currency.
[[nodiscard]] bool fits(const JsonNode &node, const QString &type, const Coins &coins);
/// What a type is called where something else stands: "a list", "one of coupon, marker, event".
[[nodiscard]] QString typeName(const QString &type, const Coins &coins);
/// The value in a sentence, shortened.
[[nodiscard]] QString quoted(const JsonNode &node);

} // namespace sandbox
