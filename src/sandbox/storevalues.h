// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/jsonlines.h"

namespace sandbox {

/// True when the value is of that simple type of data/format.txt: `text`, `price`, `date`…
[[nodiscard]] bool fits(const JsonNode &node, const QString &type);
/// What a type is called where something else stands: "a list", "one of coupon, marker, event".
[[nodiscard]] QString typeName(const QString &type);
/// The value in a sentence, shortened.
[[nodiscard]] QString quoted(const JsonNode &node);

} // namespace sandbox
