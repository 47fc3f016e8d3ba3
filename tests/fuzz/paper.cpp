// SPDX-License-Identifier: MIT
// What leaves for a spreadsheet and for a receipt printer, read by readers of its own.
#include "api/codecs.h"
#include "fuzz/fuzzkit.h"
#include "receipt/escpos.h"
#include "support/escposreader.h"
#include "text/ordercsv.h"

using namespace Qt::Literals::StringLiterals;

/// The cells of a table as a spreadsheet reads them.
static QList<QStringList> cellsOf(const QString &table, QChar separator)
{
    QList<QStringList> rows{ {} };
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QChar c = table[i];
        if (c == u'"' && isQuoted && i + 1 < table.size() && table[i + 1] == u'"') {
            cell += table[++i];
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == separator || c == u'\n')) {
            rows.last().append(std::exchange(cell, {}));
            if (c == u'\n') {
                rows.append(QStringList());
            }
        } else if (isQuoted) {
            cell += c;
        }
    }
    fuzz::require(!isQuoted && rows.last().isEmpty(), "a table ends with its last row");
    rows.removeLast();
    return rows;
}

VEZNE_FUZZ(csv)
{
    const auto page = api::decodeOrders(bytes, u"en_US"_s);
    if (!page) {
        return;
    }
    for (const QString &language : { u"tr_TR"_s, u"en_US"_s }) {
        const QByteArray table = text::ordersAsCsv(page->items, language, QTimeZone::utc());
        const auto rows = cellsOf(QString::fromUtf8(table.mid(3)), language == "tr_TR"_L1 ? u';' : u',');
        fuzz::require(rows.size() == page->items.size() + 1, "an order is a row");
        for (const QStringList &cells : rows) {
            fuzz::require(cells.size() == 9, "a row has its nine cells");
            for (const QString &cell : cells) {
                const QString shown = cell.trimmed();
                fuzz::require(shown.isEmpty() || !u"=+-@"_s.contains(shown.front()), "no cell is a formula");
                fuzz::require(std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.category() != QChar::Other_Control; }),
                    "no cell has controls");
            }
        }
    }
}

VEZNE_FUZZ(escpos)
{
    static const QStringList kinds{ u"heading"_s, u"centered"_s, u"plain"_s, u"pair"_s, u"total"_s, u"rule"_s, u"notice"_s, u"code"_s };
    QList<receipt::PaperRow> rows;
    const QList<QByteArray> lines = bytes.left(2000).split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> sides = line.mid(1).split('\t');
        const int kind = line.isEmpty() ? 0 : quint8(line[0]) % int(kinds.size());
        rows.append({ kinds[kind], QString::fromUtf8(sides.first()), QString::fromUtf8(sides.last()) });
    }
    const auto read = tests::readEscpos(receipt::escposBytes(rows));
    fuzz::require(read.has_value(), "a printer gets only the commands that we know");
    fuzz::require(read->cuts == 1 && read->kicks == 1, "one cut and one kick of the drawer a receipt");
}
