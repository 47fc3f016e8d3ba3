// SPDX-License-Identifier: MIT
// A project written as a store for vezne-sandbox, and served again.
#include "support/clirun.h"
#include "support/storefile.h"

#include <QSet>
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

class CaptureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void captureIsTheStore_data();
    void captureIsTheStore();
    void captureKeepsTheDigits_data();
    void captureKeepsTheDigits();
    void pricesThatFitNoCurrencyAreSaid();
    void whatIsCapturedIsAStore_data();
    void whatIsCapturedIsAStore();
    void longListsAreCapturedToTheirEnd();
    void attributesAreReadBySet();
    void whoTriesACaptureCanSignIn();
    void captureHoldsNoSecret();
    void captureLeavesOutWhatMayBeASecret();

private:
    [[nodiscard]] static QJsonObject storeIn(const QString &file);
    /// What the doctor finds, without what is of this run alone.
    [[nodiscard]] static QStringList checksOf(const CliRun &cli);
    /// Without the addresses of their pictures, which are those of the server that they were captured from.
    [[nodiscard]] static QJsonArray productsOf(const CliRun &cli, const QString &language);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QJsonObject CaptureTest::storeIn(const QString &file)
{
    QFile store(file);
    return store.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(store.readAll()).object() : QJsonObject();
}

QStringList CaptureTest::checksOf(const CliRun &cli)
{
    QStringList lines;
    const QJsonArray all = cli(u"doctor"_s).json()["checks"_L1].toArray();
    for (const QJsonValue check : all) {
        const QString id = check["id"_L1].toString();
        const bool isOfThisRun = id == "sign-in"_L1 || id == "data-folder"_L1;
        lines.append(id + u' ' + check["status"_L1].toString() + u' ' + (isOfThisRun ? QString() : check["detail"_L1].toString()));
    }
    return lines;
}

QJsonArray CaptureTest::productsOf(const CliRun &cli, const QString &language)
{
    QJsonArray items = cli(u"products --limit 100 --content-lang "_s + language).json()["items"_L1].toArray();
    for (QJsonValueRef one : items) {
        QJsonObject product = one.toObject();
        product.remove(u"previewImage"_s);
        one = product;
    }
    return items;
}

void CaptureTest::captureIsTheStore_data()
{
    QTest::addColumn<QString>("store"); // Of tests/fixtures/stores; empty: the demo store.
    QTest::newRow("demo") << QString();
    for (const QString &store : { u"restaurant"_s, u"salon"_s, u"buecher"_s, u"gallery"_s, u"codes"_s, u"matcha"_s }) {
        QTest::newRow(qPrintable(store)) << store;
    }
}

// Served again it has the same forms, products, names of attributes, and findings of the doctor.
void CaptureTest::captureIsTheStore()
{
    QFETCH(QString, store);
    tests::SandboxProcess project;
    const QString file = QStringLiteral(VEZNE_SOURCE_DIR "/tests/fixtures/stores/") + store + u".json"_s;
    QVERIFY2(project.start(store.isEmpty() ? QStringList() : QStringList{ u"--store"_s, file }), qPrintable(project.why()));
    const CliRun here(project);
    const CliResult captured = here(u"capture --out "_s + path(u"store.json"_s));
    QVERIFY2(captured.code == 0, qPrintable(captured.err));
    tests::SandboxProcess copy;
    QVERIFY2(copy.start({ u"--store"_s, path(u"store.json"_s) }), qPrintable(copy.why()));
    const CliRun there(copy);
    const QJsonObject written = storeIn(path(u"store.json"_s));
    const QJsonObject original = storeIn(store.isEmpty() ? QStringLiteral(VEZNE_SOURCE_DIR "/src/sandbox/data/store.json") : file);
    QCOMPARE(written["forms"_L1].toArray().size(), original["forms"_L1].toArray().size());
    QCOMPARE(written["locales"_L1].toArray().size(), original["locales"_L1].toArray().size());
    for (const QJsonValue locale : written["locales"_L1].toArray()) {
        const QString language = locale["code"_L1].toString();
        for (const QJsonValue form : written["forms"_L1].toArray()) {
            const QString command = u"form %1 --content-lang %2"_s.arg(form["identifier"_L1].toString(), language);
            QVERIFY(!here(command).json().isEmpty());
            QCOMPARE(there(command).json(), here(command).json());
        }
        QCOMPARE(productsOf(there, language).size(), original["products"_L1].toArray().size());
        QCOMPARE(productsOf(there, language), productsOf(here, language));
    }
    for (const QJsonValue set : written["attributeSets"_L1].toArray()) {
        QVERIFY2(!set["attributes"_L1][0]["localizeInfos"_L1].toObject().isEmpty(), qPrintable(set["identifier"_L1].toString()));
    }
    for (qsizetype i = 0; i < original["orderStorages"_L1].toArray().size(); ++i) { // What a payment makes of an order.
        const auto map = "paymentStatusMap"_L1;
        QCOMPARE(written["orderStorages"_L1][i][map], original["orderStorages"_L1][i][map]);
    }
    QCOMPARE(checksOf(there), checksOf(here));
    if (store.isEmpty()) {
        QCOMPARE(there(u"checkout --field name:string=Ada --product 14 --account cash"_s).code, 0);
    }
}

void CaptureTest::captureKeepsTheDigits_data()
{
    QTest::addColumn<bool>("isDinar");
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("price"); // Of the product with the lowest id.
    QTest::newRow("three: dinars") << true << QStringList{ u"tr_TR"_s, u"en_US"_s } << u"order"_s << u"12.346"_s;
    QTest::newRow("none: yen") << false << QStringList{ u"en_US"_s, u"ja_JP"_s } << u"order_details"_s << u"1200"_s;
}

// The prices of a store have the digits of its currency on both ways: into the file, and out of it.
void CaptureTest::captureKeepsTheDigits()
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
void CaptureTest::pricesThatFitNoCurrencyAreSaid()
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

void CaptureTest::whatIsCapturedIsAStore_data()
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
void CaptureTest::whatIsCapturedIsAStore()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, partly);
    QFETCH(int, products);
    const tests::StoreFile closed([](QJsonObject &store) {
        tests::StoreFile::refuse(store,
            { u"GET /forms"_s, u"GET /forms/marker/{}"_s, u"GET /payments/accounts"_s, u"GET /product-statuses"_s,
                u"GET /attributes-sets"_s, u"GET /attributes-sets/{}/attributes"_s, u"GET /pages"_s, u"GET /locales/active/all"_s });
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

void CaptureTest::longListsAreCapturedToTheirEnd()
{
    constexpr int many = 230; // More than two pages of a list.
    const tests::StoreFile large([](QJsonObject &store) {
        QJsonArray forms = store["forms"_L1].toArray();
        QJsonObject form = forms.first().toObject();
        for (int i = 0; i < many; ++i) {
            form["id"_L1] = 5000 + i;
            form["identifier"_L1] = u"form_%1"_s.arg(i);
            forms.append(form);
        }
        store["forms"_L1] = forms;
    });
    tests::SandboxProcess project;
    QVERIFY2(project.start({ u"--store"_s, large.path() }), qPrintable(project.why()));
    const CliResult captured = CliRun(project)(u"capture --products 1 --out "_s + path(u"store.json"_s));
    QVERIFY2(captured.code == 0 && captured.err.isEmpty(), qPrintable(captured.err));
    const QJsonArray forms = storeIn(path(u"store.json"_s))["forms"_L1].toArray();
    QSet<QString> markers;
    for (const QJsonValue form : forms) {
        markers.insert(form["identifier"_L1].toString());
    }
    QCOMPARE(markers.size(), forms.size());
    QVERIFY2(forms.size() > many, qPrintable(QString::number(forms.size())));
}

// The list of attribute sets is not granted, the sets that products name are: so a shop reads them.
void CaptureTest::attributesAreReadBySet()
{
    const tests::StoreFile closed([](QJsonObject &store) { tests::StoreFile::refuse(store, { u"GET /attributes-sets"_s }); });
    tests::SandboxProcess project;
    QVERIFY2(project.start({ u"--store"_s, closed.path() }), qPrintable(project.why()));
    const CliResult captured = CliRun(project)(u"capture --out "_s + path(u"store.json"_s));
    QVERIFY2(captured.code == 0, qPrintable(captured.err));
    QCOMPARE(captured.err.count("attribute sets"_L1), 1); // Said once, not for each language.
    const QJsonArray sets = storeIn(path(u"store.json"_s))["attributeSets"_L1].toArray();
    QVERIFY(!sets.isEmpty());
    QVERIFY(!sets.first()["attributes"_L1].toArray().isEmpty());
    tests::SandboxProcess copy;
    QVERIFY2(copy.start({ u"--store"_s, path(u"store.json"_s) }), qPrintable(copy.why()));
}

// The first provider of the project sends codes: the clerk of the copy has a password with the one that takes it.
void CaptureTest::whoTriesACaptureCanSignIn()
{
    const tests::StoreFile coded([](QJsonObject &store) {
        QJsonArray providers = store["authProviders"_L1].toArray();
        QJsonObject codes = providers.takeAt(1).toObject();
        QCOMPARE(codes["isCheckCode"_L1].toBool(), true);
        codes["isActive"_L1] = true;
        providers.prepend(codes);
        store["authProviders"_L1] = providers;
    });
    tests::SandboxProcess project;
    QVERIFY2(project.start({ u"--store"_s, coded.path() }), qPrintable(project.why()));
    QCOMPARE(CliRun(project)(u"capture --products 1 --out "_s + path(u"store.json"_s)).code, 0);
    tests::SandboxProcess copy;
    QVERIFY2(copy.start({ u"--store"_s, path(u"store.json"_s) }), qPrintable(copy.why()));
    const CliResult orders = CliRun(copy)(u"orders"_s);
    QVERIFY2(orders.code == 0, qPrintable(orders.err));
}

void CaptureTest::captureHoldsNoSecret()
{
    tests::SandboxProcess project;
    QVERIFY2(project.start(), qPrintable(project.why()));
    const CliRun here(project);
    QCOMPARE(here(u"checkout --product 1 --account card --field"_s, { u"name:string=Somebody Secret"_s }).code, 0);
    QCOMPARE(here(u"capture --products 3 --out "_s + path(u"store.json"_s)).code, 0);
    QFile file(path(u"store.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray store = file.readAll();
    for (const QString &secret : { u"Somebody Secret"_s, project.login(), u"stripePublishableKey"_s, u"signingSecretKey"_s, u"Bearer"_s,
             project.appToken(), project.password() }) {
        QVERIFY2(!store.contains(secret.toUtf8()), qPrintable(secret));
    }
    QCOMPARE(QJsonDocument::fromJson(store).object()["products"_L1].toArray().size(), 3);
}

// A server of tomorrow, or an owner, keeps a key where none is known of.
void CaptureTest::captureLeavesOutWhatMayBeASecret()
{
    const tests::StoreFile telling([](QJsonObject &store) {
        tests::StoreFile::changeAll(store, u"paymentAccounts"_s, [](QJsonObject &account) {
            account["liveSettings"_L1] = QJsonObject{ { u"key"_s, u"sk_live_account"_s } };
        });
        tests::StoreFile::changeAll(store, u"authProviders"_s, [](QJsonObject &provider) {
            QJsonObject config = provider["config"_L1].toObject();
            config["oauthClientSecret"_L1] = u"sk_live_provider"_s;
            provider["config"_L1] = config;
        });
    });
    tests::SandboxProcess project;
    QVERIFY2(project.start({ u"--store"_s, telling.path(), u"--unchecked"_s }), qPrintable(project.why()));
    const CliResult captured = CliRun(project)(u"capture --products 1 --out "_s + path(u"store.json"_s));
    QVERIFY2(captured.code == 0, qPrintable(captured.err));
    QFile file(path(u"store.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray store = file.readAll();
    QVERIFY(store.contains("accessTokenTtlSec"));
    QVERIFY2(!store.contains("sk_live_"), store.constData());
}

QTEST_GUILESS_MAIN(CaptureTest)
#include "tst_capture.moc"
