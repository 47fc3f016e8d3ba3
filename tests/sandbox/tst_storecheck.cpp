// SPDX-License-Identifier: MIT
// The check of store files: small broken ones, each with the line and the words; every store of the repository; one run of the program.
#include "sandbox/jsonlines.h"
#include "sandbox/storecheck.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sandbox;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString told(const StoreFaults &faults)
{
    QStringList lines;
    for (const StoreFault &fault : faults.shown)
        lines << QString::number(fault.line) + u": "_s + fault.words;
    return lines.join(u'\n');
}

/// A store of nothing but a project in one language, and `more` from line 4 on.
QByteArray store(const QByteArray &more)
{
    return "{\n\"project\": {\"appToken\": \"t\", \"defaultLocale\": \"en_US\"},\n"
           "\"locales\": [{\"id\": 1, \"code\": \"en_US\"}],\n"
        + more + "\n}\n";
}

} // namespace

class TestStoreCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faultsAreFound_data();
    void faultsAreFound();
    void whatIsFinePasses_data();
    void whatIsFinePasses();
    void ownStoresPass_data();
    void ownStoresPass();
    void capturesHaveWordsOfTheirOwn();
    void allAreToldAtOnceAndBounded();
    void linesOfNodes();
    void theProgramSaysEachAndEnds();
};

void TestStoreCheck::faultsAreFound_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row
        = [](const char *name, const QByteArray &json, int line, const QString &words) { QTest::newRow(name) << json << line << words; };
    row("no JSON", "{\n\"project\": {\n]\n", 3, u"this is no JSON: "_s);
    row("no object", "[]", 1, u"a store is a JSON object"_s);
    row("no project", "{}", 1, u"\"project\" is missing"_s);
    row("section with a slip", store("\"prodcuts\": []"), 4, u"prodcuts: unknown key; did you mean \"products\"?"_s);
    row("key like none", store("\"zebra\": 1"), 4, u"zebra: unknown key"_s);
    row("section of another shape", store("\"products\": {}"), 4, u"products: expected a list, found an object"_s);
    row("entity of another shape", store("\"forms\": [\n\"order\"]"), 5, u"forms[0]: expected an object, found \"order\""_s);
    row("key of a product", store("\"products\": [{\"id\": 1,\n\"prize\": \"1.00\"}]"), 5,
        u"products[0].prize: unknown key; did you mean \"price\"?"_s);
    row("key of a field",
        store(
            "\"forms\": [{\"identifier\": \"order\", \"attributes\": [\n{\"marker\": \"a\", \"type\": \"string\",\n\"vaildators\": {}}]}]"),
        6, u"forms[0].attributes[0].vaildators: unknown key; did you mean \"validators\"?"_s);
    row("validator",
        store("\"forms\": [{\"identifier\": \"order\", \"attributes\": [{\"marker\": \"a\", \"type\": \"string\",\n\"validators\": "
              "{\"requiredvalidator\": true}}]}]"),
        5, u"forms[0].attributes[0].validators.requiredvalidator: unknown key; did you mean \"requiredValidator\"?"_s);
    row("setting of a validator",
        store("\"forms\": [{\"identifier\": \"order\", \"attributes\": [{\"marker\": \"a\", \"type\": \"string\",\n\"validators\": "
              "{\"stringInspectionValidator\": {\"stringMn\": 2}}}]}]"),
        5, u".stringMn: unknown key; did you mean \"stringMin\"?"_s);
    row("type of a field", store("\"forms\": [{\"identifier\": \"order\", \"attributes\": [{\"marker\": \"a\",\n\"type\": \"strng\"}]}]"),
        5, u"found \"strng\"; did you mean \"string\"?"_s);
    row("field without a type", store("\"forms\": [{\"identifier\": \"order\", \"attributes\": [\n{\"marker\": \"a\"}]}]"), 5,
        u"forms[0].attributes[0]: \"type\" is missing"_s);
    row("form of a storage",
        store("\"forms\": [{\"identifier\": \"order_form\"}],\n\"orderStorages\": [{\"identifier\": \"o\", \"formIdentifier\": "
              "\"order_from\"}]"),
        5, u"orderStorages[0].formIdentifier: points at nothing: forms have no \"order_from\"; did you mean \"order_form\"?"_s);
    row("account of a storage",
        store("\"orderStorages\": [{\"identifier\": \"o\",\n\"paymentAccountIdentifiers\": [{\"identifier\": \"cash\"}]}]"), 5,
        u"paymentAccountIdentifiers[0].identifier: points at nothing: paymentAccounts have no \"cash\""_s);
    row("status of a storage",
        store("\"orderStorages\": [{\"identifier\": \"o\", \"statuses\": [{\"identifier\": \"new\"}],\n\"paymentStatusMap\": "
              "{\"completed\": \"paid\"}}]"),
        5, u"orderStorages[0].paymentStatusMap.completed: points at nothing: statuses have no \"paid\""_s);
    row("status of another storage",
        store("\"orderStorages\": [{\"identifier\": \"a\", \"statuses\": [{\"identifier\": \"paid\"}]},\n{\"identifier\": \"b\", "
              "\"paymentStatusMap\": {\"completed\": \"paid\"}}]"),
        5, u"orderStorages[1].paymentStatusMap.completed: points at nothing: statuses have no \"paid\""_s);
    row("form of a provider", store("\"authProviders\": [{\"identifier\": \"email\",\n\"formIdentifier\": \"reg\"}]"), 5,
        u"authProviders[0].formIdentifier: points at nothing: forms have no \"reg\""_s);
    row("page of a product",
        store("\"pages\": [{\"id\": 1, \"pageUrl\": \"tea\"}],\n\"products\": [{\"id\": 1, \"categories\": [\"tee\"]}]"), 5,
        u"products[0].categories[0]: points at nothing: pages have no \"tee\"; did you mean \"tea\"?"_s);
    row("status of a product", store("\"products\": [{\"id\": 1,\n\"statusIdentifier\": \"in_stock\"}]"), 5,
        u"products[0].statusIdentifier: points at nothing: productStatuses have no \"in_stock\""_s);
    row("gift", store("\"discounts\": [{\"identifier\": \"d\",\n\"gifts\": [{\"productId\": 9}]}]"), 5,
        u"points at nothing: products have no 9"_s);
    row("price in the Turkish way", store("\"products\": [{\"id\": 1,\n\"price\": \"1.299,90\"}]"), 5,
        u"products[0].price: expected a price, with a point and at most two digits behind it, like \"129.90\", found \"1.299,90\""_s);
    row("price with three digits", store("\"products\": [{\"id\": 1,\n\"price\": 19.999}]"), 5, u"found 19.999"_s);
    const auto priced = [](const QByteArray &currency, const QByteArray &price) -> QByteArray {
        return "{\"project\": {\"appToken\": \"t\", \"defaultLocale\": \"en_US\", \"currency\": \"" + currency
            + "\"},\n\"products\": [{\"id\": 1,\n\"price\": " + price + "}]}";
    };
    row("four digits of a dinar", priced("KWD", "\"1.2345\""), 3,
        u"products[0].price: expected a price, with a point and at most three digits behind it, like \"12.900\", found \"1.2345\""_s);
    row("part of a yen", priced("JPY", "16.24"), 3, u"expected a price in whole units, as its currency has no smaller ones"_s);
    row("negative price", store("\"products\": [{\"id\": 1,\n\"price\": \"-1.00\"}]"), 5, u"found \"-1.00\""_s);
    row("price attribute",
        store("\"products\": [{\"id\": 1, \"attributeValues\": {\n\"p_price\": {\"type\": \"string\", \"value\": \"abc\"}}}]"), 5,
        u"products[0].attributeValues.p_price.value: expected a price"_s);
    row("id twice", store("\"products\": [{\"id\": 7},\n{\"id\": 7}]"), 5, u"products[1].id: 7 stands in line 4 already"_s);
    row("id of letters", store("\"products\": [\n{\"id\": \"seven\"}]"), 5,
        u"products[0].id: expected a whole number from 1 to 2^53, found \"seven\""_s);
    row("marker twice", store("\"forms\": [{\"identifier\": \"order\"},\n{\"identifier\": \"order\"}]"), 5,
        u"forms[1].identifier: \"order\" stands in line 4 already"_s);
    row("identifier that is null", store("\"forms\": [\n{\"identifier\": null}]"), 5,
        u"forms[0].identifier: expected a text, found null"_s);
    row("field twice",
        store("\"forms\": [{\"identifier\": \"order\", \"attributes\": [{\"marker\": \"a\", \"type\": \"string\"},\n{\"marker\": \"a\", "
              "\"type\": \"date\"}]}]"),
        5, u"forms[0].attributes[1].marker: \"a\" stands in line 4 already"_s);
    row("key twice", store("\"products\": [{\"id\": 1,\n\"sku\": \"A\", \"sku\": \"B\"}]"), 5, u"products[0].sku: this key stands twice"_s);
    row("language", store("\"forms\": [{\"identifier\": \"order\", \"localizeInfos\": {\n\"fr_FR\": {\"title\": \"Commande\"}}}]"), 5,
        u"forms[0].localizeInfos: the project has no language fr_FR; it has en_US"_s);
    row("language in the depth",
        store("\"products\": [{\"id\": 1, \"attributeValues\": {\"a\": {\"value\": [{\"x\": {\n\"tr_TR\": \"Çay\"}}]}}}]"), 5,
        u"products[0].attributeValues.a.value[0].x: the project has no language tr_TR"_s);
    row("language that is none",
        store("\"forms\": [{\"identifier\": \"o\", \"localizeInfos\": {\"title\": {\"en_US\": \"Tea\",\n\"tr\": \"Çay\"}}}]"), 5,
        u"forms[0].localizeInfos.title: \"tr\" is no language code like en_US"_s);
    row("language of the project",
        "{\n\"locales\": [{\"code\": \"en_US\"}],\n\"project\": {\"appToken\": \"t\",\n\"defaultLocale\": \"de_DE\"}}", 4,
        u"project.defaultLocale: expected one of the project's languages, found \"de_DE\""_s);
    row("date", store("\"discounts\": [{\"identifier\": \"d\",\n\"startDate\": \"@day 3\"}]"), 5,
        u"discounts[0].startDate: expected a date like"_s);
    row("flow", store("\"paymentAccounts\": [{\"identifier\": \"cash\",\n\"flow\": \"ofline\"}]"), 5,
        u"found \"ofline\"; did you mean \"offline\"?"_s);
    row("route", "{\"project\": {\"appToken\": \"t\", \"defaultLocale\": \"en_US\",\n\"refused\": [{\"route\": \"users\"}]}}", 2,
        u"project.refused[0].route: expected a verb and a path"_s);
    row("picture",
        store("\"products\": [{\"id\": 1, \"attributeValues\": {\"pic\": {\"value\": [\n{\"resource\": \"products/99.png\"}]}}}]"), 5,
        u"there is no picture \"products/99.png\""_s);
}

void TestStoreCheck::faultsAreFound()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(QString, words);
    const StoreFaults faults = faultsOfStore(json);
    QVERIFY2(faults.count == 1, qPrintable(told(faults)));
    QVERIFY2(faults.shown.first().words.contains(words), qPrintable(told(faults)));
    QCOMPARE(faults.shown.first().line, line);
}

void TestStoreCheck::whatIsFinePasses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing but a project") << store("\"products\": []");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF" + store("\"products\": []"));
    QTest::newRow("no locales: the project's own")
        << QByteArray(R"({"project": {"appToken": "t", "defaultLocale": "ja_JP", "title": {"ja_JP": "茶"}}})");
    QTest::newRow("price as a number, as a text, none")
        << store(R"("products": [{"id": 1, "price": 3.5}, {"id": 2, "price": "3"}, {"id": 3, "price": null}])");
    QTest::newRow("three digits of a dinar") << QByteArray(R"({"project": {"appToken": "t", "defaultLocale": "en_US", "currency": "KWD"},
        "products": [{"id": 1, "price": "12.345"}, {"id": 2, "price": 0.005}, {"id": 3, "priceAtTill": "7.250"}]})");
    QTest::newRow("zeros behind a yen") << QByteArray(R"({"project": {"appToken": "t", "defaultLocale": "en_US", "currency": "JPY"},
        "products": [{"id": 1, "price": "1200.00"}]})");
    QTest::newRow("odd price beside a price") << store(
        R"("products": [{"id": 1, "price": "3.00", "attributeValues": {"price": {"value": "3 TL"}}}])");
    QTest::newRow("null is as good as nothing")
        << store(R"("forms": null, "products": [{"id": 1, "blocks": null, "statusIdentifier": null}])");
    QTest::newRow("one login at two providers") << store(R"("authProviders": [{"identifier": "a"}, {"identifier": "b"}],
        "users": [{"id": 1, "identifier": "x", "authProviderIdentifier": "a"}, {"id": 2, "identifier": "x", "authProviderIdentifier": "b"}])");
    QTest::newRow("text by language where one is")
        << store(R"("forms": [{"identifier": "o", "localizeInfos": {"title": {"en_US": "Tea"}}}])");
}

void TestStoreCheck::whatIsFinePasses()
{
    QFETCH(QByteArray, json);
    const StoreFaults faults = faultsOfStore(json);
    QVERIFY2(faults.isEmpty(), qPrintable(told(faults)));
}

void TestStoreCheck::ownStoresPass_data()
{
    QTest::addColumn<QString>("path");
    const QString root = QStringLiteral(VEZNE_SOURCE_DIR);
    QTest::newRow("demo") << root + u"/src/sandbox/data/store.json"_s;
    const QDir stores(root + u"/tests/fixtures/stores"_s);
    const QStringList files = stores.entryList({ u"*.json"_s });
    QVERIFY(files.size() >= 6);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << stores.filePath(file);
}

void TestStoreCheck::ownStoresPass()
{
    QFETCH(QString, path);
    const StoreFaults faults = faultsOfStore(read(path));
    QVERIFY2(faults.isEmpty(), qPrintable(told(faults)));
}

void TestStoreCheck::capturesHaveWordsOfTheirOwn()
{
    const QByteArray captured = R"("captured": {"from": "shop.example", "partly": ["pages"]},)";
    const auto passes = [&](const QByteArray &more) { return faultsOfStore(store(captured + more)).isEmpty(); };
    QVERIFY(passes(R"("products": [{"id": 1, "newerThanThis": {"a": 1}, "categories": ["unread"]}])"));
    QVERIFY(!passes(R"("products": [{"id": 1, "prcie": "1.00"}])")); // What its owner has changed since is checked.
    QVERIFY(!passes(R"("products": [{"id": 1, "statusIdentifier": "gone"}])"));
    QVERIFY(!passes(R"("products": [{"id": 1, "price": "1,00"}])"));
}

void TestStoreCheck::allAreToldAtOnceAndBounded()
{
    QByteArray products = "\"products\": [";
    for (int i = 1; i <= 2000; ++i)
        products += "\n{\"id\": " + QByteArray::number(i) + ", \"price\": \"free\"},";
    products.back() = ']';
    const StoreFaults faults = faultsOfStore(store(products));
    QCOMPARE(faults.count, 2000);
    QCOMPARE(faults.shown.size(), StoreFaults::most);
    QCOMPARE(faults.shown.first().line, 5);
    QCOMPARE(faults.shown.last().line, 4 + StoreFaults::most);
}

void TestStoreCheck::linesOfNodes()
{
    const JsonNode node = nodesOf("{ \"a\" : [1,\n -2.5e3 ,\n\"x\\n\\u00e7\\\"]\"],\n\"b\":{}, \"c\":null }");
    const JsonNode *list = node.member(u"a"_s);
    QVERIFY(list && list->items.size() == 3);
    QCOMPARE(list->items[1].text, u"-2.5e3"_s);
    QCOMPARE(list->items[1].line, 2);
    QCOMPARE(list->items[2].text, u"x\nç\"]"_s);
    QCOMPARE(list->items[2].line, 3);
    QCOMPARE(node.keyLines, (std::vector<int>{ 1, 4, 4 }));
    QCOMPARE(node.member(u"c"_s)->kind, JsonNode::Kind::Null);
}

void TestStoreCheck::theProgramSaysEachAndEnds()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"shop.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(store("\"products\": [{\"id\": 1,\n\"prize\": \"1.00\"},\n{\"id\": 1}]"));
    file.close();
    QProcess program;
    program.start(QStringLiteral(VEZNE_BIN_DIR) + u"/vezne-sandbox"_s, { u"--store"_s, file.fileName() });
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 3);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
    const QStringList lines = QString::fromUtf8(program.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], file.fileName() + u":5: products[0].prize: unknown key; did you mean \"price\"?"_s);
    QCOMPARE(lines[1], file.fileName() + u":6: products[1].id: 1 stands in line 4 already"_s);
    QCOMPARE(lines[2], u"vezne-sandbox: the store has 2 faults, so nothing was started"_s);
    program.start(QStringLiteral(VEZNE_BIN_DIR) + u"/vezne-sandbox"_s, { u"--store"_s, file.fileName(), u"--unchecked"_s });
    QVERIFY(program.waitForReadyRead());
    QVERIFY(program.readLine().contains("\"url\"")); // For whoever wants to see what a client makes of it.
    program.kill();
    program.waitForFinished();
}

QTEST_GUILESS_MAIN(TestStoreCheck)
#include "tst_storecheck.moc"
