// SPDX-License-Identifier: MIT
#pragma once
#include "core/formschema.h"

namespace core {

/// Which Turkish number a field asks for, by its own words.
enum class IdentityNumber {
    None, ///< Another thing, or something that is not surely one.
    Person, ///< TCKN: T.C. kimlik numarası, 11 digits with two check digits.
    Tax, ///< VKN: vergi kimlik numarası, 10 digits with one. A trader who is a person has their TCKN in its place.
};

/// What does not fit. To be said beside the field and to stop nobody: a store may ask for another number under the same words, and foreign
/// customers have others.
struct IdentityFault
{
    enum class Kind { NotDigits, Length, LeadingZero, CheckDigit };
    Kind kind = Kind::Length;
    IdentityNumber number = IdentityNumber::None;
    int digits = 0; ///< How many there are.
    friend bool operator==(const IdentityFault &, const IdentityFault &) = default;
};

/// By the words in the field's marker and title: "tckn", "T.C. Kimlik No", "vergiNo"…
[[nodiscard]] IdentityNumber identityNumberOf(const FormField &field);
/// Pure. Spaces do not count. `isFinished`: nobody types on, so too few digits are too few. Nothing: it fits, or is empty.
[[nodiscard]] std::optional<IdentityFault> identityFault(IdentityNumber number, const QString &text, bool isFinished);

/// `text` as it is sent: a number that fits goes without the spaces that made it readable; anything else is left as it is.
[[nodiscard]] QString withoutSpaces(const FormField &field, const QString &text);

} // namespace core
