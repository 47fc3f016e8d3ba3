// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace core {

/// True for a text that is 13 to 19 digits (spaces and hyphens aside) with a right Luhn digit: it may well be a payment card.
[[nodiscard]] bool looksLikeCardNumber(const QString &text);
/// True where the number of a payment card stands in the text, alone or among words: by Luhn digit, length and the beginning that a card
/// network has. Card details belong on the provider's page (docs/security.md#what-is-typed).
[[nodiscard]] bool holdsCardNumber(const QString &text);

} // namespace core
