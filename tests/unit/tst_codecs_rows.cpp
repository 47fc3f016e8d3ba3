// SPDX-License-Identifier: MIT
// Data as people and JavaScript leave it: one odd thing takes nothing else down, and is never read as a value.
#include "api/codecs.h"
#include "api/jsonreader.h"
#include "api/jsonrows.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Availability = core::Availability;

namespace {

const QString lang = u"tr_TR"_s;

} // namespace

class CodecRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oddPricesAreShownAndNotSold_data();
    void oddPricesAreShownAndNotSold();
    void whatCanBeOrderedAheadIsSold();
    void noRowTakesAnotherWithIt();
    void whatIsNotReadChangesNothing();
    void ordersOfAListAreWhole();
    void aKeyThatStandsTwice();
    void momentsAreReadAsQtReadsThem();
    void priceOfAnAttributeIsThePrice();
    void unroundedTotalsAreKeptExactly_data();
    void unroundedTotalsAreKeptExactly();
    void anAnswerWithAnIdIsTheOrder_data();
    void anAnswerWithAnIdIsTheOrder();
    void idsAreWantedWhereTheyAreUsed();
    void missingFlagsAreNotFalse();
    void numbersThatJavaScriptWritesTakeNothingWithThem();
    void currencyOfTheProjectDecidesTheDigits();
    void aTotalThatIsNoneIsCounted();
    void goodsByWeightLeaveThePreview();
    void formsHaveLettersForEntities();
    void entitiesAreLetters_data();
    void entitiesAreLetters();
};

void CodecRowsTest::oddPricesAreShownAndNotSold_data()
{
    QTest::addColumn<QByteArray>("price");
    QTest::addColumn<Availability::Kind>("kind");
    const auto row = [](const char *price, Availability::Kind kind) { QTest::newRow(price) << QByteArray(price) << kind; };
    using Kind = Availability::Kind;
    row("19.9", Kind::Available);
    row("\"19.90\"", Kind::Available);
    row("159.79999999999998", Kind::Available);
    row("\"1016.9699999999999\"", Kind::Available);
    for (const char *odd : { "19.999", "\"1.299,90\"", "\"19,90\"", "\"abc\"", "true", "[]", "{}", "1e300", "\"NaN\"", "\"1e309\"", "1e309",
             "-1e400", "NaN", "Infinity", "-Infinity" }) {
        row(odd, Kind::PriceUnreadable);
    }
    row("null", Kind::PriceAtTill);
    row("\"\"", Kind::PriceAtTill);
}

void CodecRowsTest::oddPricesAreShownAndNotSold()
{
    QFETCH(QByteArray, price);
    const auto page = api::decodeProducts("{\"total\":2,\"items\":[{\"id\":1,\"price\":" + price + "},{\"id\":2,\"price\":5}]}", lang);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->leftOut, 0);
    QTEST(core::availabilityOf(page->items.at(0)).kind, "kind");
    QCOMPARE(core::availabilityOf(page->items.at(1)).kind, Availability::Kind::Available);
    const core::Availability one = core::availabilityOf(page->items.at(0));
    QCOMPARE(page->items.at(0).price.has_value(), one.kind == Availability::Kind::Available);
    QCOMPARE(one.maximum > 0, one.kind != Availability::Kind::PriceUnreadable);
}

void CodecRowsTest::whatCanBeOrderedAheadIsSold()
{
    core::Product product;
    product.price = core::Money{ 68900, u"TRY"_s };
    product.stock = 0;
    QCOMPARE(core::availabilityOf(product).kind, Availability::Kind::SoldOut);
    for (const QString &status : { u"preorder"_s, u"pre-order"_s, u"on_siparis"_s, u"ön-sipariş"_s }) {
        product.statusIdentifier = status;
        QCOMPARE(core::availabilityOf(product).kind, Availability::Kind::Available);
        QVERIFY(core::availabilityOf(product).maximum > 1);
    }
}

// An id that is none cannot be ordered, listed or asked for: that row is left out and counted, and the next page is asked for by rows.
void CodecRowsTest::noRowTakesAnotherWithIt()
{
    for (const char *bad : { "7", "null", "{}", R"({"id":-1})", R"({"id":"x"})", R"({"id":9007199254740993})" }) {
        const QByteArray list = QByteArray("{\"total\":3,\"items\":[{\"id\":1},") + bad + ",{\"id\":2}]}";
        const auto products = api::decodeProducts(list, lang);
        QVERIFY2(products, bad);
        QCOMPARE(products->items.size(), 2);
        QCOMPARE(products->leftOut, 1);
        QCOMPARE(products->rowCount(), 3);
        const auto orders = api::decodeOrders(list, lang);
        QVERIFY2(orders, bad);
        QCOMPARE(orders->items.size(), 2);
        QCOMPARE(orders->leftOut, 1);
        QCOMPARE(api::decodeRefunds(list)->size(), 2);
        QCOMPARE(api::decodeDiscounts(list, lang)->size(), 2);
        QCOMPARE(api::decodeSearch(list, lang)->size(), 2);
        QCOMPARE(api::decodeSessions(list)->size(), 2);
        // Of one order, a session that cannot be read may be the open one: there the list is refused.
        QVERIFY2(!api::decodeSessionsByOrder(list), bad);
    }
    const QByteArray named = R"([{"identifier":"a"},7,{"identifier":""},{"identifier":"b"}])";
    QCOMPARE(api::decodeAccounts(named, lang)->size(), 2);
    QCOMPARE(api::decodeProviders(named, lang)->size(), 2);
    QCOMPARE(api::decodeStorages(named, lang)->size(), 2);
    QCOMPARE(api::decodeLocales(R"([{"code":"tr_TR"},{"id":1},null])")->size(), 1);
}

// Lists are read without what nobody looks at. An attribute may have the name of such a thing.
void CodecRowsTest::whatIsNotReadChangesNothing()
{
    const api::UnreadNames unread{ { "rating", "position" }, { "size" } };
    const auto without = [&unread](const char *json) { return api::withoutUnread(QByteArrayView(json), unread); };
    QCOMPARE(without(R"({"id":1,"rating":{"a":[1,{"b":"}"}]},"position":2})"), R"({"id":1})"_ba);
    QCOMPARE(without(R"( { "rating" : [] , "x" : { "rating" : 1, "size":2} } )"), R"({"x":{"rating":1,"size":2}})"_ba);
    QCOMPARE(without(R"({"v":[{"size":3,"a":[{"size":1,"b":"\"size\""}]},"size",[{"size":1}]]})"),
        R"({"v":[{"a":[{"b":"\"size\""}]},"size",[{}]]})"_ba);
    QCOMPARE(without("{}"), "{}"_ba);
    for (const char *torn : { "", "{", "[1]", "{\"id\":1", "{\"rating\":}", "{\"rating\":1}}", "{\"a\" 1}", "{\"a\":[1}", "{\"a\":[{]}" }) {
        QCOMPARE(without(torn), QByteArray(torn));
    }
    const auto page = api::decodeProducts(R"([{"id":1,"rating":{"x":}},{"id":2,"price":5,"attributeValues":{"tr_TR":
        {"rating":{"type":"string","value":"beş yıldız"},"size":{"type":"string","value":"XL"},"name":{"type":"string","value":"Gömlek"}}}}])",
        lang);
    QVERIFY(page);
    QCOMPARE(page->leftOut, 0); // What is torn is nothing that anybody reads.
    QCOMPARE(page->items.last().title, u"Gömlek"_s);
    QVERIFY(page->items.last().words.contains(u"XL"_s) && page->items.last().words.contains(u"beş yıldız"_s));
}

// One by one, without the pictures of what was bought, an order of a list is what it is by itself.
void CodecRowsTest::ordersOfAListAreWhole()
{
    const QByteArray order = R"({"id":71,"attributeSetIdentifier":"set","createdDate":"2026-11-27T10:00:00.000Z","currency":"TRY",
        "statusIdentifier":"new","formData":[{"marker":"previewImage","type":"string","value":"Ayşe \"A\" Yılmaz"}],"totalSum":"379.80",
        "products":[{"id":1,"title":"Çay","price":189.9,"quantity":2,"previewImage":{"size":3,"downloadLink":"}]"}}]})";
    const auto alone = api::decodeOrder(order, lang);
    QVERIFY(alone && alone->isWhole);
    QCOMPARE(alone->formData.size(), 1);
    const QByteArray bare = '[' + order + ",7," + order + ']';
    const QByteArray wrapped = R"({"items":[)" + order + ",{}," + order + R"(],"total":9})";
    for (const QByteArray &list : { bare, wrapped }) {
        const auto page = api::decodeOrders(list, lang);
        QVERIFY(page);
        QCOMPARE(page->items, QList<core::Order>({ *alone, *alone }));
        QCOMPARE(page->leftOut, 1);
        QCOMPARE(page->total, list.startsWith('[') ? 3 : 9);
    }
    QCOMPARE(api::decodeOrders(R"({"items":[{"id":1}],"total":-1})", lang)->total, 1);
    QVERIFY(!api::decodeOrders(R"({"items":7})", lang));
    QVERIFY(!api::decodeOrders(R"([{"id":1}],)", lang));
}

// Few keys and many are compared in ways of their own.
void CodecRowsTest::aKeyThatStandsTwice()
{
    for (const int count : { 2, 40, 64, 65, 300 }) {
        QByteArray keys;
        for (int i = 0; i < count; ++i) {
            keys += "\"k" + QByteArray::number(i).rightJustified(4, '0') + "x\":[{\"k\":1},{\"k\":2}],"; // All as long, with the same ends.
        }
        const auto isRead = [&keys](const QByteArray &last) { return api::decodeOrder('{' + keys + last + '}', lang).has_value(); };
        QVERIFY(isRead(R"("id":1)"));
        QVERIFY(!isRead(R"("id":1,"id":2)"));
        QVERIFY(!isRead(R"("id":1,"k0000x":1)"));
        QVERIFY(!isRead(R"("id":1,"k\u00300\u00300x":1)"));
        QVERIFY(!isRead(R"("id":1,"":1,"":2)"));
    }
}

// The usual spelling is read in a way of its own: whatever it takes is what Qt would take it for.
void CodecRowsTest::momentsAreReadAsQtReadsThem()
{
    for (const QString &text : { u"2026-11-27T10:05:09.123Z"_s, u"2024-02-29T23:59:59.999Z"_s, u"2026-02-29T10:00:00.000Z"_s,
             u"2026-11-27T24:00:00.000Z"_s, u"2026-11-27T10:00:60.000Z"_s, u"0000-01-01T00:00:00.000Z"_s, u"abcd-01-01T00:00:00.000Z"_s,
             u"2026-1x-27T10:00:00.000Z"_s, u"2026-11-27 10:00:00.000Z"_s, u"2026-11-27T10:00:00.000+03"_s, u"2026-11-27T10:00:00+03:00"_s,
             u"2026-11-27T10:00:00.000X"_s, u"2026-11-27"_s, u"yesterday"_s, QString() }) {
        const auto order = api::decodeOrder(R"({"id":1,"createdDate":")" + text.toUtf8() + "\"}", lang);
        QVERIFY(order);
        QCOMPARE(order->createdDate, QDateTime::fromString(text, Qt::ISODateWithMs).toUTC());
        QCOMPARE(order->createdDate.isValid(), QDateTime::fromString(text, Qt::ISODateWithMs).isValid());
    }
    QCOMPARE(
        api::decodeOrder(R"({"id":1,"createdDate":"2026-11-27T10:05:09.123Z"})", lang)->createdDate.toMSecsSinceEpoch(), 1'795'773'909'123);
}

void CodecRowsTest::priceOfAnAttributeIsThePrice()
{
    const auto priced = [](const char *attributes) {
        return api::decodeProduct(QByteArray(R"({"id":1,"price":null,"attributeValues":{"tr_TR":{)") + attributes + "}}}", lang)
            ->product.price;
    };
    QCOMPARE(priced(R"("p_price":{"type":"real","value":12.5})")->minor, 1250);
    QCOMPARE(priced(R"("productprice":{"type":"string","value":"7.00"})")->minor, 700);
    QCOMPARE(priced(R"("fiyat":{"type":"real","value":3,"isPrice":true},"price":{"type":"real","value":9})")->minor, 300);
    QVERIFY(!priced(R"("weight":{"type":"real","value":12.5})"));
    QCOMPARE(
        api::decodeProduct(R"({"id":1,"price":4,"attributeValues":{"price":{"type":"real","value":9}}})", lang)->product.price->minor, 400);
}

void CodecRowsTest::unroundedTotalsAreKeptExactly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("due");
    QTest::addColumn<QString>("exact");
    const auto row = [](const char *json, qint64 due, const QString &exact) { QTest::newRow(json) << QByteArray(json) << due << exact; };
    row(R"({"totalSum":1016.97,"totalSumWithDiscount":915.273})", 91527, u"915.273"_s);
    row(R"({"totalSum":1016.97,"totalSumWithDiscount":915.273,"totalDue":900})", 90000, {});
    row(R"({"totalSum":1016.97,"totalDue":"915.275"})", 91528, u"915.275"_s);
    row(R"({"totalSum":1.005})", 101, u"1.005"_s);
    row(R"({"totalSum":1.0049})", 100, u"1.0049"_s);
    row(R"({"totalSum":16.24,"currency":"JPY"})", 16, u"16.24"_s);
    row(R"({"totalSum":16.5,"currency":"JPY"})", 17, u"16.5"_s);
    row(R"({"totalSum":159.79999999999998})", 15980, {});
    row(R"({"totalSum":20,"bonusApplied":0.333,"totalDue":19.67})", 1967, {});
}

void CodecRowsTest::unroundedTotalsAreKeptExactly()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, due);
    QFETCH(QString, exact);
    const auto preview = api::decodePreview(json, lang);
    QVERIFY(preview);
    QCOMPARE(preview->totalDue.minor, due);
    QCOMPARE(preview->exactDue ? preview->exactDue->toString() : QString(), exact);
}

void CodecRowsTest::anAnswerWithAnIdIsTheOrder_data()
{
    QTest::addColumn<QByteArray>("rest");
    for (const char *rest : { R"("totalSum":33.333)", R"("totalSum":16.24,"currency":"JPY")", R"("totalSum":"1.234,50")",
             R"("totalSum":-1)", R"("totalSum":"abc")", R"("totalSum":1e300)", R"("products":[7])",
             R"("products":[{"id":2,"quantity":-1}])", R"("products":[{"quantity":1}])", R"("totalDue":0.001,"totalSum":5)" }) {
        QTest::newRow(rest) << QByteArray(rest);
    }
}

void CodecRowsTest::anAnswerWithAnIdIsTheOrder()
{
    QFETCH(QByteArray, rest);
    const QByteArray json = "{\"id\":71," + rest + '}';
    const auto created = api::decodeOrderCreated(json, lang);
    QVERIFY(created);
    QCOMPARE(created->id, 71);
    // An odd amount is none; products that cannot be read are told, since an order is recognised by them.
    QCOMPARE(created->isWhole, !rest.contains("products"));
    QVERIFY(!created->totalDue);
    for (const core::OrderItem &item : created->products) {
        QVERIFY(item.quantity > 0 && item.productId > 0);
    }
    const auto listed = api::decodeOrders("[" + json + ",{\"id\":72,\"totalSum\":\"1016.9699999999999\"}]", lang);
    QVERIFY(listed);
    QCOMPARE(listed->items.size(), 2);
    QCOMPARE(listed->items.at(1).totalSum->minor, 101697);
    QVERIFY(listed->items.at(1).isWhole);
}

void CodecRowsTest::idsAreWantedWhereTheyAreUsed()
{
    QCOMPARE(api::decodeProvider(R"({"identifier":"email"})", lang)->identifier, u"email"_s);
    QVERIFY(!api::decodeProvider(R"({"id":1})", lang)); // It is asked for by its marker.
    QCOMPARE(api::decodeAccounts(R"([{"identifier":"cash"}])", lang)->front().identifier, u"cash"_s);
    QCOMPARE(api::decodeStorage(R"({"identifier":"orders"})", lang)->identifier, u"orders"_s);
    QVERIFY(!api::decodeOrder(R"({"totalSum":1})", lang));
    QVERIFY(!api::decodeSession(R"({"status":"waiting"})"));
}

void CodecRowsTest::missingFlagsAreNotFalse()
{
    const auto accounts = api::decodeAccounts(R"([{"identifier":"a"},{"identifier":"b","isUsed":false,"isVisible":null}])", lang);
    QVERIFY(accounts->at(0).isUsed && accounts->at(0).isVisible);
    QVERIFY(!accounts->at(1).isUsed && !accounts->at(1).isVisible);
}

void CodecRowsTest::numbersThatJavaScriptWritesTakeNothingWithThem()
{
    for (const char *odd : { "1e309", "NaN", "-Infinity" }) {
        const QByteArray order = QByteArray(R"({"id":89,"currency":"TRY","note":"NaN, 1e309: \"x","totalSum":)") + odd + '}';
        const auto created = api::decodeOrderCreated(order, lang);
        QVERIFY2(created, odd);
        QCOMPARE(created->id, 89);
        QVERIFY(!created->totalSum); // To be read.
        const auto orders = api::decodeOrders("[" + order + R"(,{"id":90,"currency":"TRY","totalSum":"5.00"}])", lang);
        QVERIFY2(orders, odd);
        QCOMPARE(orders->items.size(), 2);
        QCOMPARE(orders->items.at(1).totalSum->minor, 500);
        const auto sessions = api::decodeSessionsByOrder(QByteArray(R"([{"id":1,"amount":)") + odd + "}]");
        QVERIFY2(sessions, odd);
        QVERIFY(!sessions->first().amount);
        QVERIFY2(!api::decodeOrder(QByteArray(R"({"totalSum":1,"id":)") + odd + '}', lang), odd);
        QVERIFY2(!api::decodePreview(QByteArray(R"({"totalSum":1,"orderPreview":[{"id":2,"quantity":)") + odd + "}]}", lang), odd);
    }
    QVERIFY(!api::decodeOrder(R"({"id":1,bad:2})", lang)); // Nothing else is mended.
    QVERIFY(!api::decodeOrder(R"({"id":1,"a":NaNs})", lang));
}

// 1.234 is a thousand and more fils, and no amount of liras: a store that names no currency is read in its project's.
void CodecRowsTest::currencyOfTheProjectDecidesTheDigits()
{
    const QString dinar = u"KWD"_s;
    const core::Money amount{ 1234, dinar };
    const QByteArray order = R"({"id":1,"totalSum":"1.234","products":[{"id":2,"price":1.234,"quantity":1}]})";
    QCOMPARE(api::decodeOrder(order, lang, dinar)->totalSum, std::optional(amount));
    QCOMPARE(api::decodeOrder(order, lang, dinar)->products.first().price, std::optional(amount));
    QCOMPARE(api::decodeOrders('[' + order + ']', lang, dinar)->items.first().totalSum, std::optional(amount));
    QVERIFY(!api::decodeOrder(order, lang)->totalSum);
    QCOMPARE(api::decodeOrder(R"({"id":1,"currency":"TRY","totalSum":"1.23"})", lang, dinar)->totalSum,
        std::optional(core::Money{ 123, u"TRY"_s }));
    const auto preview = api::decodePreview(R"({"totalSum":1.234,"orderPreview":[{"id":2,"price":1.234,"quantity":1}]})", lang, dinar);
    QCOMPARE(preview->totalDue, amount);
    QVERIFY(!preview->exactDue);
    QCOMPARE(preview->lines.first().price, std::optional(amount));
    QCOMPARE(api::decodeSession(R"({"id":1,"amount":1.234})", dinar)->amount, std::optional(amount));
    QCOMPARE(api::decodeSessionsByOrder(R"([{"id":1,"amount":"1.234"}])", dinar)->first().amount, std::optional(amount));
    QCOMPARE(*api::decodeBonusBalance(R"({"balance":1.234})", dinar), amount);
    core::AttributeMap map;
    map.currency = dinar;
    QCOMPARE(api::decodeProducts(R"([{"id":1,"price":1.234}])", lang, map)->items.first().price, std::optional(amount));
    QCOMPARE(api::decodeProduct(R"({"id":1,"price":1.234})", lang, map)->product.price, std::optional(amount));
}

void CodecRowsTest::aTotalThatIsNoneIsCounted()
{
    for (const char *total : { "-1", "\"abc\"", "1.5", "NaN", "{}" }) {
        const QByteArray list = QByteArray("{\"items\":[{\"id\":1},{\"id\":2}],\"total\":") + total + '}';
        QVERIFY2(api::decodeOrders(list, lang), total);
        QCOMPARE(api::decodeOrders(list, lang)->total, 2);
        QVERIFY2(api::decodeProducts(list, lang), total);
        QVERIFY2(!api::decodeProducts(list, lang)->isTotalKnown, total); // There may be another page.
    }
}

void CodecRowsTest::goodsByWeightLeaveThePreview()
{
    const auto preview = api::decodePreview(
        R"({"totalSum":10,"bonusApplied":"x","orderPreview":[{"id":2,"price":4,"quantity":1.5},{"id":3,"price":4,"quantity":1}]})", lang);
    QVERIFY(preview);
    QCOMPARE(preview->lines.size(), 1);
    QCOMPARE(preview->totalDue.minor, 1000);
    QCOMPARE(preview->bonusApplied.minor, 0);
}

void CodecRowsTest::formsHaveLettersForEntities()
{
    const auto form
        = api::decodeForm(R"({"identifier":"f","attributes":[{"marker":"a","type":"list","localizeInfos":{"title":"Salt &amp; Pepper"},
        "validators":{"requiredValidator":{"strict":true,"customErrorText":"Don&#39;t"}},"additionalFields":[{"marker":"hint","value":"A &amp; B"}],
        "listTitles":[{"title":"C &lt; D","value":"c"}]}]})",
            lang);
    QVERIFY(form);
    const core::FormField &field = form->fields.first();
    QCOMPARE(field.title, u"Salt & Pepper"_s);
    QCOMPARE(field.hint, u"A & B"_s);
    QCOMPARE(field.rules.requiredErrorText, u"Don't"_s);
    QCOMPARE(field.options.first().title, u"C < D"_s);
}

void CodecRowsTest::entitiesAreLetters_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    QTest::newRow("ampersand") << u"Salt &amp; Pepper"_s << u"Salt & Pepper"_s;
    QTest::newRow("letters") << u"&Ccedil;ay &ouml;zel &#305;&#x15F;"_s << u"Çay özel ış"_s;
    QTest::newRow("euro") << u"5&nbsp;&euro;"_s << u"5 €"_s;
    QTest::newRow("once only") << u"&amp;lt;b&amp;gt;"_s << u"&lt;b&gt;"_s;
    QTest::newRow("tags stay text") << u"&lt;b&gt;x<i>y"_s << u"<b>x<i>y"_s;
    QTest::newRow("no entity") << u"A & B; R&D &; &foo; &#; &#x; &"_s << u"A & B; R&D &; &foo; &#; &#x; &"_s;
    QTest::newRow("direction") << u"a&#x202E;b&#0;c&#xD800;d"_s << u"a&#x202E;b&#0;c&#xD800;d"_s;
    QTest::newRow("beyond the first plane") << u"&#128512;"_s << QString::fromUcs4(U"\U0001F600");
    QTest::newRow("a million ampersands") << QString(1'000'000, u'&') << QString(1'000'000, u'&');
    QTest::newRow("soft hyphen") << u"a&shy;b"_s << u"a&shy;b"_s;
}

void CodecRowsTest::entitiesAreLetters()
{
    QFETCH(QString, written);
    QTEST(api::withoutEntities(written), "read");
    const QJsonObject title{ { u"title"_s, written } };
    QTEST(api::JsonReader(lang).title(title), "read");
}

QTEST_APPLESS_MAIN(CodecRowsTest)
#include "tst_codecs_rows.moc"
