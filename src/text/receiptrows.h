// SPDX-License-Identifier: MIT
#pragma once
#include "core/receipt.h"

namespace text {

/// One row of a receipt, for paper of any width.
struct ReceiptRow
{
    enum class Kind {
        Heading, ///< Large, in the middle.
        Centered,
        Plain,
        Pair, ///< Words on the left, an amount on the right.
        Total, ///< As Pair, and strong.
        Rule,
        Notice, ///< In a frame: what must not be overlooked.
        Code, ///< `left` as a QR code.
    };
    Kind kind = Kind::Plain;
    QString left;
    QString right;
    friend bool operator==(const ReceiptRow &, const ReceiptRow &) = default;
};

/// The receipt in words and amounts of the language, from top to bottom.
[[nodiscard]] QList<ReceiptRow> receiptRows(const core::ReceiptDocument &document, const QString &language);
/// Its name on the way to the printing program.
[[nodiscard]] QString receiptRowKindName(ReceiptRow::Kind kind);

} // namespace text
