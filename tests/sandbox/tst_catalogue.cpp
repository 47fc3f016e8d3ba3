// SPDX-License-Identifier: MIT
// Locales, forms, products, pages, sets, files: docs/oneentry.md#forms, docs/oneentry.md#products, docs/oneentry.md#languages,
// docs/oneentry.md#everything-else.
#include "sandbox/sandboxserver.h"

#include <QCollator>
#include <QElapsedTimer>
#include <QTest>
#include <QUrl>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject filter(const QJsonObject &condition)
{
    return { { u"filter"_s, QJsonArray{ condition } } };
}

QJsonObject condition(const QString &marker, const QString &kind, const QJsonValue &value = QJsonValue::Null)
{
    return { { u"attributeMarker"_s, marker }, { u"conditionMarker"_s, kind }, { u"conditionValue"_s, value } };
}

QList<int> idsOf(const QJsonValue &items)
{
    QList<int> ids;
    const QJsonArray all = items.toArray();
    for (const QJsonValue &item : all)
        ids << item[u"id"].toInt();
    return ids;
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localesAndForms()
    {
        SandboxServer server;
        const QJsonArray locales = server.get(u"/locales/active/all"_s).array();
        QCOMPARE(locales.size(), 2);
        QCOMPARE(locales[1][u"code"].toString(), u"tr_TR"_s);
        const QJsonObject form = server.get(u"/forms/marker/order?langCode=tr_TR"_s).object();
        QCOMPARE(form[u"localizeInfos"][u"tr_TR"][u"titleForSite"].toString(), u"Sipariş bilgileri"_s); // keyed
        QCOMPARE(form[u"attributes"][0][u"localizeInfos"][u"title"].toString(), u"Ad soyad"_s); // resolved
        QCOMPARE(form[u"attributes"][0][u"isPassword"], QJsonValue(QJsonValue::Null));
        QCOMPARE(server.get(u"/forms/marker/none"_s).status, 404);
        QCOMPARE(server.get(u"/forms?limit=2"_s).object()[u"items"].toArray().size(), 2);
        QCOMPARE(server.get(u"/forms?limit=2"_s).object()[u"total"].toInt(), 4);
    }

    void productsOnTheWire()
    {
        SandboxServer server;
        const Answer list = server.post(u"/products/all?langCode=tr_TR&limit=2&offset=13"_s, QJsonObject{ { u"filter"_s, QJsonArray() } });
        QCOMPARE(list.status, 201);
        QCOMPARE(list.object()[u"total"].toInt(), 24);
        const QJsonObject product = list.object()[u"items"][0].toObject();
        QCOMPARE(product[u"id"].toInt(), 14);
        QCOMPARE(product[u"price"].toDouble(), 58.25);
        QVERIFY(list.body.contains("\"price\":58.25"));
        QCOMPARE(product[u"localizeInfos"][u"tr_TR"][u"title"].toString(), u"Ihlamur 50 g"_s);
        const QJsonValue values = product[u"attributeValues"][u"tr_TR"];
        QCOMPARE(values[u"price"][u"additionalFields"][0][u"value"].toString(), u"TRY"_s);
        QCOMPARE(product[u"additional"][u"prices"][u"min"].toDouble(), 58.25);
        const QUrl picture(values[u"photo"][u"value"][0][u"downloadLink"].toString());
        const Answer png = server.call("GET", picture.path());
        QCOMPARE(png.header("content-type"), QByteArray("image/png"));
        QVERIFY(png.body.startsWith("\x89PNG"));
        QCOMPARE(png.body.size(), qsizetype(values[u"photo"][u"value"][0][u"size"].toInt()));
    }

    void conditions_data()
    {
        QTest::addColumn<QJsonObject>("condition");
        QTest::addColumn<int>("total");
        QTest::newRow("more") << condition(u"price"_s, u"mth"_s, 500) << 4;
        QTest::newRow("less, as text") << condition(u"price"_s, u"lth"_s, u"60"_s) << 1;
        QTest::newRow("equal") << condition(u"price"_s, u"eq"_s, 58.25) << 1;
        QTest::newRow("not equal") << condition(u"price"_s, u"neq"_s, 58.25) << 23;
        QTest::newRow("of the documentation") << condition(u"sku"_s, u"equals"_s, u"CAY-IHL-050"_s) << 1;
        QTest::newRow("in a list") << condition(u"sku"_s, u"in"_s, QJsonArray{ u"CAY-IHL-050"_s, u"KHV-FLT-250"_s }) << 2;
        QTest::newRow("not in") << condition(u"sku"_s, u"nin"_s, QJsonArray{ u"CAY-IHL-050"_s }) << 23;
        QTest::newRow("exists") << condition(u"barcode"_s, u"exs"_s) << 24;
        QTest::newRow("does not exist") << condition(u"nothing"_s, u"nexs"_s) << 24;
        QTest::newRow("title") << QJsonObject{ { u"title"_s, u"IHLAMUR"_s } } << 1;
        QTest::newRow("status") << QJsonObject{ { u"statusMarker"_s, u"out_of_stock"_s } } << 1;
        QTest::newRow("page") << QJsonObject{ { u"pageUrls"_s, QJsonArray{ u"pantry"_s } } } << 3;
        QTest::newRow("page and below") << QJsonObject{ { u"pageUrls"_s, QJsonArray{ u"pantry"_s } }, { u"isNested"_s, true } } << 10;
    }
    void conditions()
    {
        QFETCH(QJsonObject, condition);
        QFETCH(int, total);
        static SandboxServer server;
        const QJsonObject found = server.post(u"/products/all?langCode=tr_TR"_s, filter(condition)).object();
        QCOMPARE(found[u"total"].toInt(-1), total);
        QCOMPARE(found[u"items"].toArray().size(), total);
        const Answer counts = server.post(u"/products/all/counts?langCode=tr_TR"_s, QJsonArray{ condition });
        QCOMPARE(counts.object()[u"totalAll"].toInt(), total);
    }

    void conditionsAreAnded()
    {
        SandboxServer server;
        const QJsonObject both{ { u"filter"_s, QJsonArray{ condition(u"price"_s, u"mth"_s, 100), condition(u"price"_s, u"lth"_s, 150) } } };
        const QJsonArray items = server.post(u"/products/all"_s, both).object()[u"items"].toArray();
        QVERIFY(!items.isEmpty());
        for (const QJsonValue &item : items)
            QVERIFY(item[u"price"].toDouble() > 100 && item[u"price"].toDouble() < 150);
        QCOMPARE(server.post(u"/products/all"_s, filter(condition(u"price"_s, u"like"_s, 1))).status, 400);
        QCOMPARE(server.post(u"/products/all"_s, QJsonObject{ { u"filter"_s, 5 } }).status, 400);
    }

    void sort()
    {
        SandboxServer server;
        const auto ids = [&server](const QString &query) {
            return idsOf(server.post(u"/products/all?langCode=tr_TR&limit=30&"_s + query, QJsonObject()).object()[u"items"]);
        };
        const QList<int> up = ids(u"sortKey=price&sortOrder=ASC"_s);
        QList<int> down = ids(u"sortKey=price&sortOrder=DESC"_s);
        QCOMPARE(up.first(), 14);
        std::reverse(down.begin(), down.end());
        QCOMPARE(down, up);
        QCOMPARE(ids(QString()).first(), 1);
        QCOMPARE(ids(u"sortKey=id"_s).first(), 24); // the server's default order is DESC
        const QJsonArray byTitle = server.post(u"/products/all?langCode=tr_TR&limit=30&sortKey=title&sortOrder=ASC"_s, QJsonObject())
                                       .object()[u"items"]
                                       .toArray();
        QStringList titles;
        for (const QJsonValue &item : byTitle)
            titles << item[u"localizeInfos"][u"tr_TR"][u"title"].toString();
        QStringList sorted = titles;
        QCollator collator(QLocale(u"tr_TR"_s));
        std::sort(sorted.begin(), sorted.end(), collator);
        QCOMPARE(titles, sorted);
        QCOMPARE(server.post(u"/products/all?sortKey=colour"_s, QJsonObject()).status, 400);
    }

    void turkishSearch()
    {
        SandboxServer server;
        const auto search = [&server](const QString &text, const QString &lang) {
            const QByteArray name = QUrl::toPercentEncoding(text);
            return idsOf(server.get(u"/products/quick/search?langCode="_s + lang + u"&name="_s + QString::fromLatin1(name)).json());
        };
        QVERIFY(search(u"ıhlamur"_s, u"tr_TR"_s).contains(14));
        QVERIFY(search(u"IHLAMUR"_s, u"tr_TR"_s).contains(14));
        QVERIFY(search(u"linden"_s, u"en_US"_s).contains(14));
        QVERIFY(search(u"linden"_s, u"tr_TR"_s).isEmpty());
        QVERIFY(search(QString(), u"tr_TR"_s).isEmpty());
    }

    void productRoutes()
    {
        SandboxServer server;
        QCOMPARE(idsOf(server.get(u"/products/ids?ids=14,1,9171"_s).json()), QList<int>({ 14, 1 }));
        QCOMPARE(server.get(u"/products/9171"_s).message(), u"Product 9171 not found"_s);
        QCOMPARE(idsOf(server.get(u"/products/1/related"_s).object()[u"items"]), QList<int>({ 9, 10, 11 }));
        QCOMPARE(server.get(u"/products/1/blocks"_s).array()[0][u"identifier"].toString(), u"similar"_s);
        QCOMPARE(server.post(u"/products/empty-page"_s, QJsonObject()).body, QByteArray("{\"items\":[],\"total\":0}"));
        QCOMPARE(server.post(u"/products/page/4"_s, QJsonObject()).object()[u"total"].toInt(), 3);
        QCOMPARE(server.post(u"/products/page/url/pantry"_s, filter({ { u"isNested"_s, true } })).object()[u"total"].toInt(), 10);
        const QJsonObject counts = server.post(u"/products/page/url/pantry/counts"_s, QJsonArray()).object();
        QCOMPARE(counts[u"totalAll"].toInt(), 24);
        QCOMPARE(counts[u"totalInCategory"].toInt(), 3);
        QCOMPARE(counts[u"totalInCategoryWithNested"].toInt(), 10);
        const QJsonObject price = server.get(u"/products/page/hot_drinks/prices?"_s).object()[u"items"][0].toObject();
        QCOMPARE(price.keys(), QStringList({ u"id"_s, u"price"_s }));
        QCOMPARE(server.get(u"/product-statuses/marker-validation/in_stock"_s).object()[u"valid"], QJsonValue(false));
    }

    void pagesAndSets()
    {
        SandboxServer server;
        const QJsonArray roots = server.get(u"/pages/root"_s).array();
        for (const QJsonValue &page : roots)
            QVERIFY(page[u"parentId"].isNull());
        QCOMPARE(server.get(u"/pages/url/pantry?langCode=tr_TR"_s).object()[u"localizeInfos"][u"tr_TR"][u"title"].toString(), u"Kiler"_s);
        QCOMPARE(server.get(u"/pages/catalog/children"_s).array().size(), 3);
        QCOMPARE(server.get(u"/pages/catalog/config"_s).object()[u"rowsPerPage"].toInt(), 6);
        QCOMPARE(server.get(u"/pages/quick/search?lang=tr_TR&name=kiler"_s).array()[0][u"id"].toInt(), 4);
        QCOMPARE(server.get(u"/attributes-sets/goods/attributes/price"_s).object()[u"isPrice"], QJsonValue(true));
        QCOMPARE(server.get(u"/attributes-sets/order_set/attributes"_s).array()[0][u"marker"].toString(), u"name"_s);
        QVERIFY(server.get(u"/system/test404"_s).object()[u"pageData"].isObject());
        QCOMPARE(server.get(u"/system/test500"_s).status, 500);
    }

    void files()
    {
        SandboxServer server;
        const QByteArray body = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../a.png\"\r\n"
                                "Content-Type: image/png\r\n\r\n\x89PNG\r\n--b--\r\n";
        const QByteArray head
            = "POST /api/content/files?type=page&entity=editor&id=1 HTTP/1.1\r\nHost: x\r\nx-app-token: sandbox-app-token\r\n"
              "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ";
        const Answer stored = server.raw(head + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QCOMPARE(stored.status, 201);
        QCOMPARE(stored.array()[0][u"filename"].toString(), u"files/page/editor/1/a.png"_s);
        QCOMPARE(server.call("GET", QUrl(stored.array()[0][u"downloadLink"].toString()).path()).body, QByteArray("\x89PNG"));
        const QString query = u"/api/content/files?filename=a.png&type=page&entity=editor&id=1"_s;
        QCOMPARE(server.call("GET", query).body, QByteArray("\x89PNG"));
        QCOMPARE(server.call("DELETE", query).json(), QJsonValue(true));
        QCOMPARE(server.call("GET", query).status, 404);
    }

    void formDataIsKept()
    {
        SandboxServer server;
        server.signIn();
        QJsonArray fields;
        for (const auto &[marker, value] : { qMakePair(u"name"_s, QJsonValue(u"Ada"_s)), qMakePair(u"email"_s, QJsonValue(u"a@b.co"_s)) })
            fields << QJsonObject{ { u"marker"_s, marker }, { u"type"_s, u"string"_s }, { u"value"_s, value } };
        fields << QJsonObject{ { u"marker"_s, u"message"_s }, { u"type"_s, u"text"_s },
            { u"value"_s, QJsonArray{ QJsonObject{ { u"plainValue"_s, u"Merhaba"_s } } } } };
        QJsonObject body{ { u"formIdentifier"_s, u"contact"_s }, { u"formModuleConfigId"_s, 2 },
            { u"moduleEntityIdentifier"_s, u"contact"_s }, { u"formData"_s, QJsonObject{ { u"tr_TR"_s, fields } } } };
        const QJsonObject record = server.post(u"/form-data"_s, body).object();
        QVERIFY(record[u"formData"][u"fingerprint"].isString());
        QCOMPARE(record[u"actionMessage"].toString(), u"Teşekkürler, bize ulaştı."_s);
        QCOMPARE(server.post(u"/form-data/marker/contact?formModuleConfigId=2"_s, QJsonObject()).object()[u"total"].toInt(), 1);
        body[u"formModuleConfigId"] = 9;
        QCOMPARE(server.post(u"/form-data"_s, body).message(), u"Incorrect formIdentifier for provided config"_s);
        body[u"formIdentifier"] = u"order"_s;
        body[u"formData"] = SandboxServer::orderBody()[u"formData"];
        QCOMPARE(server.post(u"/form-data"_s, body).message(), u"Form has incorrect type: order"_s);
        QCOMPARE(server.call("DELETE", u"/api/content/form-data/1"_s).json(), QJsonValue(true));
    }

    void aHundredThousandProducts()
    {
        QElapsedTimer timer;
        timer.start();
        SandboxServer server({ u"--products"_s, u"100000"_s });
        const qint64 started = timer.elapsed();
        QVERIFY(server.isRunning());
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            timer.restart();
            const QJsonObject list = server.post(u"/products/all?langCode=tr_TR&offset=50000"_s, QJsonObject()).object();
            best = qMin(best, timer.elapsed());
            QCOMPARE(list[u"total"].toInt(), 100000);
            QCOMPARE(list[u"items"][0][u"id"].toInt(), 50001);
        }
        qInfo("start %lld ms, list %lld ms", started, best);
        QVERIFY(started < longestStartMs);
        QVERIFY(best < longestListMs);
        const QString title = server.get(u"/products/99999?langCode=tr_TR"_s).object()[u"localizeInfos"][u"tr_TR"][u"title"].toString();
        QVERIFY2(title.contains(u" serisi "_s), qPrintable(title));
        QCOMPARE(server.get(u"/products/100001"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
