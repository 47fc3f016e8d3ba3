// SPDX-License-Identifier: MIT
#include "views/shell/testpaper.h"

#include "text/moneytext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

struct TestPaperStrings
{
    Q_DECLARE_TR_FUNCTIONS(views::TestPaper)
};

using Row = text::ReceiptRow;

void addLines(QList<Row> &rows, const QString &lines)
{
    const QStringList all = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        rows.append({ Row::Kind::Centered, line, {} });
    }
}

} // namespace

QList<text::ReceiptRow> testRows(const QString &shop, const core::ReceiptLook &look, const core::Locale &locale)
{
    QList<Row> rows;
    if (!look.logoFile.isEmpty()) {
        rows.append({ Row::Kind::Logo, look.logoFile, {} });
    }
    rows.append({ Row::Kind::Heading, shop.isEmpty() ? u"Vezne"_s : shop, {} });
    addLines(rows, look.header);
    rows.append({ Row::Kind::Rule, {}, {} });
    rows.append({ Row::Kind::Notice, TestPaperStrings::tr("Test page: this is no receipt."), {} });
    const QString sum = text::formatMoney({ 123450, u"TRY"_s }, locale.languageCode());
    rows.append({ Row::Kind::Pair, u"ÇĞİÖŞÜ çğıöşü"_s, sum });
    rows.append({ Row::Kind::Total, TestPaperStrings::tr("Total"), sum });
    rows.append({ Row::Kind::Code, u"vezne"_s, {} });
    rows.append({ Row::Kind::Rule, {}, {} });
    addLines(rows, look.footer);
    return rows;
}

} // namespace views
