// SPDX-License-Identifier: MIT
#pragma once
#include "core/receipt.h"

#include <QJsonArray>

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
        Logo, ///< `left` is a picture's file.
    };
    Kind kind = Kind::Plain;
    QString left;
    QString right;
    friend bool operator==(const ReceiptRow &, const ReceiptRow &) = default;
};

/// The receipt in words and amounts of the language, whatever the window speaks, from top to bottom.
[[nodiscard]] QList<ReceiptRow> receiptRows(const core::ReceiptDocument &document, const QString &language);
/// For a letter: 42 characters wide, without pictures.
[[nodiscard]] QString receiptAsText(const QList<ReceiptRow> &rows);
/// The rows on their way to the printing program: [{"kind","left","right"}].
[[nodiscard]] QJsonArray receiptWire(const QList<ReceiptRow> &rows);

} // namespace text
