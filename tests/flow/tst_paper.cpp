// SPDX-License-Identifier: MIT
// What a shop takes out of Vezne: receipts on paper, and the order list as a table.
#include "support/clirun.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;

class PaperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void onlyWhatIsPaidHasAReceipt();
    void pdfCanBeReadBack();
    void aFileThatCannotBeWrittenIsNamed();
    void printerGetsTheBytes();
    void ordersAreFoundAndTabulated();
    void aDayIsOneOfTheShop();

private:
    [[nodiscard]] qint64 placePaid(const QString &name);
    [[nodiscard]] static QString textOf(const QString &pdf);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<CliRun> m_cli;
};

void PaperTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<tests::SandboxProcess>();
    QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->why()));
    m_cli = std::make_unique<CliRun>(*m_sandbox);
}

void PaperTest::cleanup()
{
    m_cli.reset();
    m_sandbox.reset();
}

qint64 PaperTest::placePaid(const QString &name)
{
    const CliResult placed
        = (*m_cli)(u"checkout --product 1:2 --product 14 --account card --coupon WELCOME10 --field"_s, { u"name:string="_s + name });
    const qint64 order = placed.json()["order"_L1].toObject()["id"_L1].toInteger();
    m_sandbox->pay(order, u"completed"_s);
    return order;
}

QString PaperTest::textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, { u"-layout"_s, pdf, u"-"_s });
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

void PaperTest::onlyWhatIsPaidHasAReceipt()
{
    const CliResult open = (*m_cli)(u"checkout --field name:string=Ada --product 1 --account card"_s);
    const QString order = QString::number(open.json()["order"_L1].toObject()["id"_L1].toInteger());
    const CliResult refused = (*m_cli)(u"receipt %1 --pdf %2"_s.arg(order, path(u"no.pdf"_s)));
    QCOMPARE(refused.code, 5);
    QVERIFY(!QFile::exists(path(u"no.pdf"_s)));
    m_sandbox->pay(order.toLongLong(), u"completed"_s);
    const CliResult paid = (*m_cli)(u"receipt "_s + order);
    QCOMPARE(paid.code, 0);
    QVERIFY(paid.json()["files"_L1].toArray().isEmpty());
    // Cash is the store's to complete; this counter's journal knows that it was taken here. Another counter does not.
    const CliResult cash = (*m_cli)(u"checkout --field name:string=Ada --product 1 --account cash"_s);
    const QString taken = QString::number(cash.json()["order"_L1].toObject()["id"_L1].toInteger());
    QCOMPARE((*m_cli)(u"receipt "_s + taken).code, 0);
    QCOMPARE(CliRun(*m_sandbox)(u"receipt "_s + taken).code, 5);
}

void PaperTest::pdfCanBeReadBack()
{
    const QString name = u"Çağrı ğüşiöçİĞÜŞÖÇ"_s;
    const qint64 order = placePaid(name);
    const CliResult run = (*m_cli)(u"receipt %1 --lang tr_TR --pdf %2"_s.arg(QString::number(order), path(u"a4.pdf"_s)));
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(run.json()["files"_L1].toArray(), (QJsonArray{ path(u"a4.pdf"_s) }));
    QCOMPARE((*m_cli)(u"receipt %1 --lang tr_TR --paper 80mm --copy --pdf %2"_s.arg(QString::number(order), path(u"roll.pdf"_s))).code, 0);
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("pdftotext (Debian: poppler-utils) is not there to read the paper");
    }
    for (const QString &file : { path(u"a4.pdf"_s), path(u"roll.pdf"_s) }) {
        const QString text = textOf(file);
        for (const QString &part : { name, u"Filtre kahve 250 g"_s, u"2 × ₺189,90"_s, u"₺379,80"_s, u"-₺43,81"_s, u"₺394,24"_s, u":"_s }) {
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
        }
    }
    QVERIFY(textOf(path(u"roll.pdf"_s)).contains(u"KOPYA"_s));
    QVERIFY(!textOf(path(u"a4.pdf"_s)).contains(u"KOPYA"_s));
}

void PaperTest::aFileThatCannotBeWrittenIsNamed()
{
    const qint64 order = placePaid(u"Ada"_s);
    const CliResult run = (*m_cli)(u"receipt %1 --pdf /nonexistent/x.pdf"_s.arg(order));
    QCOMPARE(run.code, 3);
    QCOMPARE(run.err, u"The receipt cannot be written: /nonexistent/x.pdf.\n"_s);
}

void PaperTest::printerGetsTheBytes()
{
    const qint64 order = placePaid(u"Şule"_s);
    QTcpServer printer;
    QVERIFY(printer.listen(QHostAddress::LocalHost));
    QByteArray heard;
    connect(&printer, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = printer.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&heard, socket] { heard += socket->readAll(); });
    });
    QProcess process;
    m_cli->start(process,
        { u"receipt"_s, QString::number(order), u"--lang"_s, u"tr_TR"_s, u"--escpos"_s, u"127.0.0.1:%1"_s.arg(printer.serverPort()) });
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitCode(), 0);
    QTRY_VERIFY(heard.endsWith(QByteArray::fromHex("1d564200"
                                                   "1b700019fa"))); // Cut, drawer.
    QVERIFY(heard.startsWith(QByteArray::fromHex("1b40"
                                                 "1b740d"))); // Reset, code page 857.
    QVERIFY(heard.contains("M\x81\x9Fteri")); // Müşteri: ü is 0x81, ş is 0x9F there.
    QVERIFY(heard.contains(QByteArray::fromHex("1d763000480c001c00").left(4))); // ₺ is not on that page: the line goes as a picture.
    QCOMPARE((*m_cli)(u"receipt %1 --escpos 127.0.0.1:9 --timeout 1"_s.arg(order)).code, 6);
    const CliResult file = (*m_cli)(u"receipt %1 --lang tr_TR --escpos %2"_s.arg(QString::number(order), path(u"r.bin"_s)));
    QCOMPARE(file.code, 0);
    QVERIFY(QFile::exists(path(u"r.bin"_s)));
}

void PaperTest::ordersAreFoundAndTabulated()
{
    for (const QString &name : { u"=1+1"_s, u"Iğdır"_s, u"Ada \"Lovelace\""_s }) {
        QVERIFY(placePaid(name) > 0);
    }
    const CliResult open = (*m_cli)(u"checkout --field name:string=Ada --product 3 --account card"_s);
    QCOMPARE(open.code, 0);
    const auto total = [this](const QString &options) { return (*m_cli)(u"orders "_s + options).json()["total"_L1].toInteger(); };
    QCOMPARE(total({}), 4);
    QCOMPARE(total(u"--search ada"_s), 2);
    QCOMPARE(total(u"--search IGDIR"_s), 1);
    QCOMPARE(total(u"--search ihlamur --lang tr_TR"_s), 3);
    QCOMPARE(total(u"--status paid"_s), 3);
    QCOMPARE(total(u"--status paid --search ada"_s), 1);
    QCOMPARE((*m_cli)(u"orders --search ada --limit 1 --offset 1"_s).json()["items"_L1].toArray().size(), 1);
    QCOMPARE((*m_cli)(u"orders --lang tr_TR --csv "_s + path(u"t.csv"_s)).code, 0);
    QFile file(path(u"t.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF\"Numara\";\"Tarih\";"));
    const QString table = QString::fromUtf8(bytes);
    QVERIFY2(table.contains(u"\"'=1+1\""_s), qPrintable(table)); // No spreadsheet calculates it.
    QVERIFY(table.contains(u"\"Ada \"\"Lovelace\"\"\""_s));
    QVERIFY(table.contains(u"\"394,24\""_s));
    QCOMPARE(table.count(u"\r\n"_s), 5);
    QCOMPARE((*m_cli)(u"orders --csv "_s + path(u"no/where.csv"_s)).code, 3);
}

void PaperTest::aDayIsOneOfTheShop()
{
    QVERIFY(placePaid(u"Ada"_s) > 0);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const auto total = [this](const QString &options) { return (*m_cli)(u"orders "_s + options).json()["total"_L1].toInteger(); };
    QCOMPARE(total(u"--from %1 --to %1"_s.arg(today)), 1);
    QCOMPARE(total(u"--to 2020-01-01"_s), 0);
    QCOMPARE(total(u"--from 2099-01-01"_s), 0);
    QCOMPARE((*m_cli)(u"orders --from yesterday"_s).code, 2);
}

QTEST_GUILESS_MAIN(PaperTest)
#include "tst_paper.moc"
