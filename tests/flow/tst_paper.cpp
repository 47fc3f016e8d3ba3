// SPDX-License-Identifier: MIT
// What a shop takes out of Vezne: receipts on paper, the order list as a table, and the store itself as a file.
#include "support/storefile.h"
#include "tst_clirun.h"

#include <QSet>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using tests::CliResult;
using tests::CliRun;

namespace {

/// The demo store as one that sells in dinars, whose prices have three digits behind the point.
void inDinars(QJsonObject &store)
{
    QJsonObject project = store["project"_L1].toObject();
    project["currency"_L1] = u"KWD"_s;
    store["project"_L1] = project;
    tests::StoreFile::changeAll(store, u"products"_s, [](QJsonObject &product) {
        const QString price = u"12.%1"_s.arg(345 + product["id"_L1].toInt());
        product["price"_L1] = price;
        QJsonObject values = product["attributeValues"_L1].toObject();
        QJsonObject own = values["price"_L1].toObject();
        own["value"_L1] = price;
        own["additionalFields"_L1]
            = QJsonArray{ QJsonObject{ { u"marker"_s, u"currency"_s }, { u"type"_s, u"string"_s }, { u"value"_s, u"KWD"_s } } };
        values["price"_L1] = own;
        product["attributeValues"_L1] = values;
    });
}

} // namespace

class PaperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void onlyWhatIsPaidHasAReceipt();
    void pdfCanBeReadBack();
    void printerGetsTheBytes();
    void ordersAreFoundAndTabulated();
    void aDayIsOneOfTheShop();
    void captureIsTheStore();
    void captureKeepsTheDigits_data();
    void captureKeepsTheDigits();
    void pricesThatFitNoCurrencyAreSaid();
    void whatIsCapturedIsAStore_data();
    void whatIsCapturedIsAStore();
    void captureHoldsNoSecret();

private:
    [[nodiscard]] qint64 placePaid(const QString &name);
    [[nodiscard]] static QString textOf(const QString &pdf);
    /// Without the addresses of their pictures, which are those of the server that they were captured from.
    [[nodiscard]] static QJsonArray productsOf(const CliRun &cli, const QString &language);
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

QJsonArray PaperTest::productsOf(const CliRun &cli, const QString &language)
{
    QJsonArray items = cli(u"products --limit 100 --content-lang "_s + language).json()["items"_L1].toArray();
    for (QJsonValueRef one : items) {
        QJsonObject product = one.toObject();
        product.remove(u"previewImage"_s);
        one = product;
    }
    return items;
}

void PaperTest::captureIsTheStore()
{
    const CliResult captured = (*m_cli)(u"capture --out "_s + path(u"store.json"_s));
    QVERIFY2(captured.code == 0, qPrintable(captured.err));
    QCOMPARE(captured.json()["products"_L1].toInt(), 24);
    tests::SandboxProcess copy;
    QVERIFY2(copy.start({ u"--store"_s, path(u"store.json"_s) }), qPrintable(copy.why()));
    const CliRun there(copy);
    for (const QString &lang : { u"tr_TR"_s, u"en_US"_s }) {
        for (const QString &form : { u"order"_s, u"delivery"_s, u"reg"_s }) {
            const QString command = u"form %1 --lang %2"_s.arg(form, lang);
            QCOMPARE(there(command).json(), (*m_cli)(command).json());
        }
        QCOMPARE(productsOf(there, lang), productsOf(*m_cli, lang));
    }
    const auto checks = [](const CliRun &cli) {
        QStringList lines;
        const QJsonArray all = cli(u"doctor"_s).json()["checks"_L1].toArray();
        for (const QJsonValue check : all) {
            const QString id = check["id"_L1].toString();
            const bool isOfThisRun = id == "sign-in"_L1 || id == "data-folder"_L1;
            lines.append(id + u' ' + check["status"_L1].toString() + u' ' + (isOfThisRun ? QString() : check["detail"_L1].toString()));
        }
        return lines;
    };
    QCOMPARE(checks(there), checks(*m_cli));
    QCOMPARE(there(u"checkout --field name:string=Ada --product 14 --account cash"_s).code, 0);
}

void PaperTest::captureKeepsTheDigits_data()
{
    QTest::addColumn<bool>("isDinar");
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("price"); // Of the product with the lowest id.
    QTest::newRow("three: dinars") << true << QStringList{ u"tr_TR"_s, u"en_US"_s } << u"order"_s << u"12.346"_s;
    QTest::newRow("none: yen") << false << QStringList{ u"en_US"_s, u"ja_JP"_s } << u"order_details"_s << u"1200"_s;
}

// The prices of a store have the digits of its currency on both ways: into the file, and out of it.
void PaperTest::captureKeepsTheDigits()
{
    QFETCH(bool, isDinar);
    QFETCH(QStringList, languages);
    QFETCH(QString, form);
    QFETCH(QString, price);
    const tests::StoreFile dinars(&inDinars);
    tests::SandboxProcess project;
    const QString yen = QStringLiteral(VEZNE_SOURCE_DIR "/tests/fixtures/stores/matcha.json");
    QVERIFY2(project.start({ u"--store"_s, isDinar ? dinars.path() : yen }), qPrintable(project.why()));
    const CliRun here(project);
    const CliResult captured = here(u"capture --out "_s + path(u"store.json"_s));
    QVERIFY2(captured.code == 0 && captured.err.isEmpty(), qPrintable(captured.err));
    tests::SandboxProcess copy;
    QVERIFY2(copy.start({ u"--store"_s, path(u"store.json"_s) }), qPrintable(copy.why()));
    const CliRun there(copy);
    for (const QString &language : std::as_const(languages)) {
        const QString command = u"form %1 --content-lang %2"_s.arg(form, language);
        QVERIFY(!here(command).json()["attributes"_L1].toArray().isEmpty());
        QCOMPARE(there(command).json(), here(command).json());
        const QJsonArray products = productsOf(here, language);
        QCOMPARE(products.first()["price"_L1].toString(), price);
        QCOMPARE(productsOf(there, language), products);
    }
    // What the copy asks for is what the project asks for.
    const QString preview = u"preview --product 1:3"_s;
    QCOMPARE(there(preview).json()["totalDue"_L1], here(preview).json()["totalDue"_L1]);
    QVERIFY(!here(preview).json()["totalDue"_L1].toString().isEmpty());
}

// A price with three digits in a store that names no currency: it cannot be sold from here either, and what to do is said.
void PaperTest::pricesThatFitNoCurrencyAreSaid()
{
    const tests::StoreFile dinars([](QJsonObject &store) {
        inDinars(store);
        tests::StoreFile::changeAll(store, u"products"_s, [](QJsonObject &product) {
            QJsonObject values = product["attributeValues"_L1].toObject();
            values.remove(u"price"_s);
            product["attributeValues"_L1] = values;
        });
    });
    tests::SandboxProcess project;
    QVERIFY2(project.start({ u"--store"_s, dinars.path() }), qPrintable(project.why()));
    const CliResult captured = CliRun(project)(u"capture --products 4 --out "_s + path(u"store.json"_s));
    QCOMPARE(captured.code, 0);
    QVERIFY2(captured.err.contains("4 prices"_L1) && captured.err.contains("currency"_L1), qPrintable(captured.err));
}

void PaperTest::whatIsCapturedIsAStore_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("partly");
    QTest::addColumn<int>("products");
    QTest::newRow("the other legal shapes of every answer") << QStringList{ u"--mode"_s, u"live"_s } << QStringList() << 24;
    QTest::newRow("some products of many") << QStringList() << QStringList{ u"blocks"_s, u"products"_s } << 3;
    QTest::newRow("hardly anything may be read")
        << QStringList{ u"--store"_s, u"closed"_s }
        << QStringList{ u"blocks"_s, u"forms"_s, u"paymentAccounts"_s, u"productStatuses"_s, u"attributeSets"_s, u"pages"_s } << 24;
}

// A project has what its owner and its server make of it, and this user may not read all of it: its file passes the sandbox's check.
void PaperTest::whatIsCapturedIsAStore()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, partly);
    QFETCH(int, products);
    const tests::StoreFile closed([](QJsonObject &store) {
        tests::StoreFile::refuse(store,
            { u"GET /forms"_s, u"GET /forms/marker/{}"_s, u"GET /payments/accounts"_s, u"GET /product-statuses"_s,
                u"GET /attributes-sets"_s, u"GET /pages"_s, u"GET /locales/active/all"_s });
        tests::StoreFile::changeAll(store, u"products"_s, [](QJsonObject &product) { // As people leave it.
            if (product["id"_L1].toInt() == 2) {
                product["price"_L1] = 19.999;
                product["madeByTomorrowsServer"_L1] = QJsonArray{ 1 };
            }
        });
    });
    options.replaceInStrings(u"closed"_s, closed.path());
    tests::SandboxProcess project;
    QVERIFY2(project.start(options + QStringList{ u"--unchecked"_s }), qPrintable(project.why()));
    const CliRun cli(project);
    const CliResult captured = cli(u"capture --products %1 --out "_s.arg(products) + path(u"captured.json"_s));
    QVERIFY2(captured.code == 0, qPrintable(captured.err));
    QFile file(path(u"captured.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject store = QJsonDocument::fromJson(file.readAll()).object();
    QStringList said;
    for (const QJsonValue section : store["captured"_L1]["partly"_L1].toArray()) {
        said.append(section.toString());
    }
    QCOMPARE(QSet<QString>(said.begin(), said.end()), QSet<QString>(partly.begin(), partly.end()));
    tests::SandboxProcess copy;
    QVERIFY2(copy.start({ u"--store"_s, path(u"captured.json"_s) }), qPrintable(copy.why()));
    QCOMPARE(CliRun(copy)(u"products --limit 100"_s).json()["total"_L1].toInt(), products);
}

void PaperTest::captureHoldsNoSecret()
{
    QVERIFY(placePaid(u"Somebody Secret"_s) > 0);
    QCOMPARE((*m_cli)(u"capture --products 3 --out "_s + path(u"store.json"_s)).code, 0);
    QFile file(path(u"store.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray store = file.readAll();
    for (const QString &secret :
        { u"Somebody Secret"_s, m_sandbox->login(), u"stripePublishableKey"_s, u"signingSecretKey"_s, u"Bearer"_s }) {
        QVERIFY2(!store.contains(secret.toUtf8()), qPrintable(secret));
    }
    QCOMPARE(QJsonDocument::fromJson(store).object()["products"_L1].toArray().size(), 3);
}

QTEST_GUILESS_MAIN(PaperTest)
#include "tst_paper.moc"
