// SPDX-License-Identifier: MIT
#include "receipt/paperrow.h"

namespace receipt {

QList<PaperRow> withoutControls(QList<PaperRow> rows)
{
    for (PaperRow &row : rows) {
        for (QString *text : { &row.left, &row.right }) {
            for (QChar &c : *text) {
                c = c.category() == QChar::Other_Control ? QChar(u' ') : c;
            }
        }
    }
    return rows;
}

} // namespace receipt
