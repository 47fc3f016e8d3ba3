// SPDX-License-Identifier: MIT
#pragma once
#include "receipt/paperrow.h"

namespace receipt {

/// Writes the rows on A4 (page after page) or on a roll of 80 mm (one page, as long as it needs), fonts embedded. False when the file
/// cannot be written.
[[nodiscard]] bool writePdf(const QString &path, const QList<PaperRow> &rows, bool isRoll);

/// A printer that this system knows.
struct SystemPrinter
{
    QString name; ///< For printOn().
    QString description; ///< For a person; the name where there is none.
    bool isDefault = false;
};
[[nodiscard]] QList<SystemPrinter> systemPrinters();

/// Prints the rows on the paper that the printer has, as a roll where that is narrow. False when there is no such printer, or it takes
/// nothing.
[[nodiscard]] bool printOn(const QString &printer, const QList<PaperRow> &rows);

} // namespace receipt
