// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace core {

/// True where the number of a payment card stands in the text, alone or among words and other numbers: 13 to 19 digits, however they are
/// grouped, with a right Luhn digit and the beginning that a card network has. Barcodes and IBANs are none. Card details belong on the
/// provider's page (docs/security.md#what-is-typed).
[[nodiscard]] bool holdsCardNumber(const QString &text);

} // namespace core
