// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>

namespace receipt {

/// One row as it comes in: text::ReceiptRow, by the name of its kind.
struct PaperRow
{
    QString kind; ///< heading, centered, plain, pair, total, rule, notice, code, logo (a file).
    QString left;
    QString right;

    [[nodiscard]] bool is(QLatin1StringView name) const { return kind == name; }
};

/// The rows with a blank for each control character: names come from customers, and paper knows no such thing.
[[nodiscard]] QList<PaperRow> withoutControls(QList<PaperRow> rows);

} // namespace receipt
