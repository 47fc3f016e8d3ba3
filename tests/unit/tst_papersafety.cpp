// SPDX-License-Identifier: MIT
// Items 22 and 27 of docs/threat-model.md: what customers and products are called commands no printer and no spreadsheet, and a hostile
// picture is none.
#include "receipt/escpos.h"
#include "receipt/logo.h"
#include "receipt/pdf.h"
#include "support/escposreader.h"
#include "support/hostilepng.h"
#include "text/ordercsv.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestPaperSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void security27APrinterIsNotCommanded();
    void security27PaperIsWhatItWas();
    void security27ASpreadsheetIsNotCommanded();
    void security27APageIsNotCommanded();
    void security22ALogoIsNoBomb();
};

/// Opens the drawer, cuts, resets, and writes on.
static const QString hostile = u"Ada\x1Bp\x00\x19\xFA\x1DV\x42\x00\x1B@\r\nII\x7F"_s + QChar(0) + u"\t!"_s;

void TestPaperSafety::security27APrinterIsNotCommanded()
{
    QList<receipt::PaperRow> rows;
    for (const char *kind : { "heading", "centered", "plain", "pair", "total", "notice", "code" }) {
        rows.append({ QString::fromLatin1(kind), hostile, hostile });
    }
    const auto paper = tests::readEscpos(receipt::escposBytes(rows));
    QVERIFY(paper);
    QCOMPARE(paper->cuts, 1);
    QCOMPARE(paper->kicks, 1);
    QCOMPARE(paper->codes.size(), 1);
}

// Golden: every byte that a printer gets of a plain row.
void TestPaperSafety::security27PaperIsWhatItWas()
{
    const QByteArray bytes = receipt::escposBytes({ { u"plain"_s, u"Ada\x1B!"_s, {} }, { u"pair"_s, u"Çay"_s, u"12,50"_s } });
    const QByteArray begin("\x1B@\x1Bt\x0D", 5);
    const QByteArray end("\x1B\x64\x04\x1DV\x42\x00\x1Bp\x00\x19\xFA", 12);
    const QByteArray wanted = begin + "Ada !\n" + "\x80" + "ay" + QByteArray(40, ' ') + "12,50\n" + end;
    QCOMPARE(bytes.toHex(' '), wanted.toHex(' '));
}

void TestPaperSafety::security27ASpreadsheetIsNotCommanded()
{
    QList<core::Order> orders;
    for (const char16_t *name :
        { u"=HYPERLINK(\"http://x\")", u" \t=1+1", u"+1", u"-1", u"@SUM(A1)", u"＝1+1", u"\u00a0=1", u"a\r\n=1\u0007b" }) {
        core::Order order;
        order.id = 1 + orders.size();
        order.statusTitle = QString::fromUtf16(name);
        order.currency = u"TRY"_s;
        orders.append(order);
    }
    const QString table = QString::fromUtf8(text::ordersAsCsv(orders, u"en_US"_s, QTimeZone::utc()).mid(3));
    QStringList cells;
    const QStringList lines = table.split(u"\r\n"_s, Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        cells.append(line.section(u"\",\""_s, 3, 3));
    }
    QCOMPARE(cells,
        (QStringList{ u"'=HYPERLINK(\"\"http://x\"\")"_s, u"'  =1+1"_s, u"'+1"_s, u"'-1"_s, u"'@SUM(A1)"_s, u"'＝1+1"_s, u"'\u00a0=1"_s,
            u"a  =1 b"_s }));
}

void TestPaperSafety::security27APageIsNotCommanded()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"receipt.pdf"_s);
    const QString name = u"Ada) Tj ET\x1B[2J /JS (app.alert(1)) >> endobj"_s;
    QVERIFY(receipt::writePdf(path, { { u"plain"_s, name, {} }, { u"pair"_s, name, u"12,50"_s } }, true));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(!pdf.contains("app.alert") && !pdf.contains("/OpenAction"));
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("pdftotext (poppler-utils) is not here");
    }
    QProcess reader;
    reader.start(u"pdftotext"_s, { u"-raw"_s, path, u"-"_s });
    QVERIFY(reader.waitForFinished());
    const QString read = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY2(read.contains("Tj ET"_L1), qPrintable(read)); // It is a text.
    QVERIFY(!read.contains(QChar(0x1B)));
}

void TestPaperSafety::security22ALogoIsNoBomb()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"logo.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::pngThatSays(50'000, 50'000));
    file.close();
    QVERIFY(receipt::logoOf(path).isNull());
    QVERIFY(receipt::logoOf(dir.path()).isNull());
    QVERIFY(tests::readEscpos(receipt::escposBytes({ { u"logo"_s, path, {} }, { u"plain"_s, u"Ada"_s, {} } })));
}

QTEST_MAIN(TestPaperSafety)
#include "tst_papersafety.moc"
