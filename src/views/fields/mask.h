// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace views {

/// A text with a mask as it stands in a field: what is shown and where the cursor goes.
struct MaskedText
{
    QString text;
    int cursor = 0;
    friend bool operator==(const MaskedText &, const MaskedText &) = default;
};

/// Puts what was typed or pasted into a mask ('#' and '9' are digits, the rest is literal): "5321234567", "0532 123 45 67" and
/// "+90 532…" all become "+90 532 123 45 67". `previous` is the text before the edit: a deleted literal takes the digit before it along.
/// Without a digit the text is empty. Pure.
[[nodiscard]] MaskedText applyMask(const QString &mask, const QString &typed, int cursor, const QString &previous);

/// The mask with its slots as blanks, for a placeholder.
[[nodiscard]] QString maskPlaceholder(const QString &mask);

} // namespace views
