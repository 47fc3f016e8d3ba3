// SPDX-License-Identifier: MIT
// Form values: what is sent (docs/oneentry.md#field-types), what comes back, and that the two are recognized as the same
// (docs/architecture.md#placing-an-order-exactly-once).
#include "api/codecs.h"
#include "core/fieldcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

core::OrderDraft draftWith(const core::FormData &data)
{
    core::OrderDraft draft;
    draft.storage = u"orders"_s;
    draft.formIdentifier = u"order"_s;
    draft.paymentAccountIdentifier = u"cash"_s;
    draft.language = u"tr_TR"_s;
    draft.formData = data;
    draft.products = { { 14, 2, {} } };
    return draft;
}

QJsonArray sent(const core::FormData &data)
{
    const QJsonObject body = QJsonDocument::fromJson(api::encodeOrder(draftWith(data))).object();
    return body.value("formData"_L1).toObject().value("tr_TR"_L1).toArray();
}

QByteArray sentValue(const QString &type, const core::FormValue &value)
{
    const QJsonArray entries = sent({ { u"m"_s, type, value } });
    return entries.isEmpty() ? QByteArray()
                             : QJsonDocument(QJsonArray{ entries.at(0).toObject().value("value"_L1) }).toJson(QJsonDocument::Compact);
}

core::FormData readBack(const QByteArray &formData)
{
    return api::decodeOrder("{\"id\":1,\"formData\":" + formData + '}', u"tr_TR"_s)->formData;
}

QByteArray canonicalOf(const QByteArray &entry)
{
    return api::canonicalFormData(readBack('[' + entry + ']'));
}

core::FormValue randomValue(QRandomGenerator &random, const QString &type)
{
    const auto word = [&random] {
        static const QString letters = u"abcçdefgğıiİöşüĞ \"\\/<>&'0123456789-.\n"_s;
        QString text;
        for (int i = random.bounded(1, 12); i > 0; --i) {
            text += letters.at(random.bounded(int(letters.size())));
        }
        return text.trimmed().isEmpty() ? u"x"_s : text;
    };
    const QString iso = u"2026-%1-%2T%3:00:00.000Z"_s.arg(random.bounded(1, 13), 2, 10, QChar(u'0'))
                            .arg(random.bounded(1, 29), 2, 10, QChar(u'0'))
                            .arg(random.bounded(0, 24), 2, 10, QChar(u'0'));
    switch (core::fieldTypeFromName(type)) {
    case core::FieldType::Integer:
        return core::Decimal{ qint64(random.generate64() >> 11) * (random.bounded(2) ? 1 : -1), 0 };
    case core::FieldType::Real:
    case core::FieldType::Float:
        return core::Decimal{ random.bounded(-100000, 100000), random.bounded(0, 6) };
    case core::FieldType::Date:
    case core::FieldType::DateTime:
    case core::FieldType::Time:
        return core::DateValue{ iso, u"05-03-2026"_s, u"DD-MM-YYYY"_s };
    case core::FieldType::Text:
        return QList<core::TextBlock>{ { {}, word(), {}, {} } };
    case core::FieldType::TextWithHeader:
        return QList<core::TextBlock>{ { word(), {}, word(), {} } };
    case core::FieldType::File:
    case core::FieldType::Image:
    case core::FieldType::GroupOfImages:
        return QList<core::FileRecord>{ { word(), word(), {}, random.bounded(1, 9999) } };
    case core::FieldType::List:
    case core::FieldType::Entity:
        return QStringList{ QString::number(random.bounded(1, 99)), u"p-1-"_s + QString::number(random.bounded(1, 99)) };
    case core::FieldType::TimeInterval:
        return QList<core::TimeRange>{ { iso, iso } };
    case core::FieldType::Json:
        return core::OpaqueJson{ R"({"a":[1,2]})" };
    case core::FieldType::Unknown:
        return core::OpaqueJson{ R"([{"b":true}])" };
    default:
        return word();
    }
}

} // namespace

class CodecValuesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsEachTypeAsTheServerWantsIt_data();
    void sendsEachTypeAsTheServerWantsIt();
    void leavesOutWhatSaysNothing();
    void sendsWhatWasTyped();
    void encodesAnOrder();
    void readsAnOrderBodyBack();
    void everyValueSurvives();
    void sameContentHasOneSpelling_data();
    void sameContentHasOneSpelling();
    void differentContentDiffers();
    void orderOfEntriesDoesNotMatter();
    void refusesABrokenDraft();
};

void CodecValuesTest::sendsEachTypeAsTheServerWantsIt_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<core::FormValue>("value");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QString &type, const core::FormValue &value, const char *json) {
        QTest::newRow(name) << type << value << QByteArray(json);
    };
    using core::Decimal;
    row("string", u"string"_s, u"Ece \"Su\""_s, R"(["Ece \"Su\""])");
    row("integer", u"integer"_s, Decimal{ 4, 0 }, "[4]");
    row("2^53", u"integer"_s, Decimal{ Q_INT64_C(9007199254740992), 0 }, "[9007199254740992]");
    row("above 2^53", u"integer"_s, Decimal{ Q_INT64_C(9007199254740993), 0 }, R"(["9007199254740993"])");
    row("4.5", u"real"_s, Decimal{ 45, 1 }, "[4.5]");
    row("4.50", u"real"_s, Decimal{ 450, 2 }, "[4.5]");
    row("0.1", u"float"_s, Decimal{ 1, 1 }, "[0.1]");
    row("-0.001", u"real"_s, Decimal{ -1, 3 }, "[-0.001]");
    row("too exact for a double", u"real"_s, Decimal{ Q_INT64_C(123456789012345678), 9 }, R"(["123456789.012345678"])");
    row("real without a fraction", u"real"_s, Decimal{ 400, 2 }, "[4]");
    row("date", u"date"_s, core::DateValue{ u"2026-03-05T00:00:00.000Z"_s, u"05-03-2026"_s, u"DD-MM-YYYY"_s },
        R"([{"formatString":"DD-MM-YYYY","formattedValue":"05-03-2026","fullDate":"2026-03-05T00:00:00.000Z"}])");
    row("dateTime from an instant", u"dateTime"_s, core::DateValue{ u"2026-03-05T14:30:00.000Z"_s, {}, {} },
        R"([{"formatString":"DD-MM-YYYY HH:mm","formattedValue":"05-03-2026 14:30","fullDate":"2026-03-05T14:30:00.000Z"}])");
    row("time", u"time"_s, core::DateValue{ u"1970-01-01T14:30:00.000Z"_s, {}, {} },
        R"([{"formatString":"HH:mm","formattedValue":"14:30","fullDate":"1970-01-01T14:30:00.000Z"}])");
    row("text", u"text"_s, QList<core::TextBlock>{ { {}, u"Not"_s, u"<p>Not</p>"_s, u"Not"_s } }, R"([[{"plainValue":"Not"}]])");
    row("html text", u"text"_s, QList<core::TextBlock>{ { {}, {}, u"<p>Not</p>"_s, {} } }, R"([[{"htmlValue":"<p>Not</p>"}]])");
    row("markdown text", u"text"_s, QList<core::TextBlock>{ { {}, {}, {}, u"*n*"_s } }, R"([[{"mdValue":"*n*"}]])");
    row("header", u"textWithHeader"_s, QList<core::TextBlock>{ { u"B"_s, u"t"_s, {}, {} } }, R"([[{"header":"B","plainValue":"t"}]])");
    row("file", u"file"_s, QList<core::FileRecord>{ { u"a.pdf"_s, u"https://h/a.pdf"_s, u"https://h/p.png"_s, 7 } },
        R"([[{"downloadLink":"https://h/a.pdf","filename":"a.pdf","size":7}]])");
    row("image", u"image"_s, QList<core::FileRecord>{ { u"a.png"_s, u"https://h/a.png"_s, u"https://h/p.png"_s, 7 } },
        R"([[{"downloadLink":"https://h/a.png","filename":"a.png","previewLink":"https://h/p.png","size":7}]])");
    row("radio", u"radioButton"_s, u"mavi"_s, R"(["mavi"])");
    row("radio from a list", u"radioButton"_s, QStringList{ u"mavi"_s }, R"(["mavi"])");
    row("list", u"list"_s, QStringList{ u"a"_s, u"1"_s }, R"([["a","1"]])");
    row("list from a text", u"list"_s, u"a"_s, R"([["a"]])");
    row("entity ids", u"entity"_s, QStringList{ u"25"_s, u"26"_s }, "[[25,26]]");
    row("entity markers", u"entity"_s, QStringList{ u"25"_s, u"p-1-2"_s }, R"([["25","p-1-2"]])");
    row("entity with a leading zero", u"entity"_s, QStringList{ u"007"_s }, R"([["007"]])");
    row("slot", u"timeInterval"_s, QList<core::TimeRange>{ { u"2026-03-05T09:00:00.000Z"_s, u"2026-03-05T11:00:00.000Z"_s } },
        R"([[["2026-03-05T09:00:00.000Z","2026-03-05T11:00:00.000Z"]]])");
    row("json", u"json"_s, core::OpaqueJson{ R"({"a":1})" }, R"(["{\"a\":1}"])");
    row("spam", u"spam"_s, core::OpaqueJson{ R"({"event":{"token":"t","siteKey":"k"}})" }, R"([{"event":{"siteKey":"k","token":"t"}}])");
    row("unknown type", u"hologram"_s, core::OpaqueJson{ "[1,{\"b\":null}]" }, R"([[1,{"b":null}]])");
    row("unknown type, a text", u"hologram"_s, core::OpaqueJson{ "not json" }, R"(["not json"])");
    row("flag", u"string"_s, true, "[true]");
}

void CodecValuesTest::sendsEachTypeAsTheServerWantsIt()
{
    QFETCH(QString, type);
    QFETCH(core::FormValue, value);
    QFETCH(QByteArray, json);
    QCOMPARE(sentValue(type, value), json);
}

void CodecValuesTest::leavesOutWhatSaysNothing()
{
    QVERIFY(sentValue(u"string"_s, {}).isEmpty());
    QVERIFY(sentValue(u"string"_s, u"  "_s).isEmpty());
    QVERIFY(sentValue(u"list"_s, QStringList()).isEmpty());
    QVERIFY(sentValue(u"text"_s, QList<core::TextBlock>{ {} }).isEmpty());
    QVERIFY(sentValue(u"date"_s, core::DateValue()).isEmpty());
    QVERIFY(sentValue(u"button"_s, u"Gönder"_s).isEmpty());
    QVERIFY(sentValue(u"json"_s, core::OpaqueJson()).isEmpty());
}

void CodecValuesTest::sendsWhatWasTyped()
{
    using core::FieldType;
    const auto typed = [](FieldType type, const QString &text) {
        const auto value = core::valueFromText(type, text);
        return value ? sentValue(core::fieldTypeName(type), *value) : QByteArray("nothing");
    };
    const QByteArray list = R"([["a","b"]])";
    const QByteArray text = R"([[{"plainValue":"Merhaba"}]])";
    const QByteArray json = "[\"{\\\"a\\\": 1}\"]";
    QCOMPARE(typed(FieldType::Integer, u"4"_s), QByteArray("[4]"));
    QCOMPARE(typed(FieldType::Real, u"12.50"_s), QByteArray("[12.5]"));
    QCOMPARE(typed(FieldType::List, u"a, b"_s), list);
    QCOMPARE(typed(FieldType::Text, u"Merhaba"_s), text);
    QCOMPARE(typed(FieldType::Entity, u"39"_s), QByteArray("[[39]]"));
    QCOMPARE(typed(FieldType::Json, u"{\"a\": 1}"_s), json);
    QCOMPARE(typed(FieldType::Integer, u"4.5"_s), QByteArray("nothing"));
}

void CodecValuesTest::encodesAnOrder()
{
    core::OrderDraft draft = draftWith({ { u"ad"_s, u"string"_s, u"Ece"_s }, { u"bos"_s, u"string"_s, QString() } });
    draft.products.append({ 15, 1, u"opaque"_s });
    draft.couponCode = u"AYSE10"_s;
    draft.bonusAmount = core::Decimal{ 125, 1 };
    const QByteArray formData = R"({"tr_TR":[{"marker":"ad","type":"string","value":"Ece"}]})";
    const QByteArray products = R"([{"productId":14,"quantity":2},{"productId":15,"quantity":1,"signedPrice":"opaque"}])";
    const QByteArray wanted = R"({"bonusAmount":12.5,"couponCode":"AYSE10","formData":)" + formData
        + R"(,"formIdentifier":"order","paymentAccountIdentifier":"cash","products":)" + products + '}';
    QCOMPARE(api::encodeOrder(draft), wanted);
    QCOMPARE(api::encodeOrder(draft), api::encodeOrder(draft)); // And the draft is not changed by it: wrapped once, however often.
}

void CodecValuesTest::readsAnOrderBodyBack()
{
    core::OrderDraft draft = draftWith({ { u"ad"_s, u"string"_s, u"Ece"_s }, { u"kat"_s, u"integer"_s, core::Decimal{ 4, 0 } } });
    draft.couponCode = u"AYSE10"_s;
    draft.bonusAmount = core::Decimal{ 125, 1 };
    const auto back = api::decodeOrderDraft(api::encodeOrder(draft), draft.storage, draft.language);
    QVERIFY(back);
    QCOMPARE(*back, draft);
    QCOMPARE(api::encodeOrder(*back), api::encodeOrder(draft));
}

/// A property: what is sent and read back is the same content, for every type and 2,000 random values, whichever shape it comes back in.
void CodecValuesTest::everyValueSurvives()
{
    QRandomGenerator random(20260305);
    const QStringList types{ u"string"_s, u"text"_s, u"textWithHeader"_s, u"integer"_s, u"real"_s, u"float"_s, u"date"_s, u"dateTime"_s,
        u"time"_s, u"file"_s, u"image"_s, u"groupOfImages"_s, u"radioButton"_s, u"list"_s, u"entity"_s, u"timeInterval"_s, u"json"_s,
        u"hologram"_s };
    for (int round = 0; round < 2000; ++round) {
        core::FormData data;
        for (int i = random.bounded(1, 6); i > 0; --i) {
            const QString type = types.at(random.bounded(int(types.size())));
            data.append({ u"m%1"_s.arg(i), type, randomValue(random, type) });
        }
        const QByteArray canonical = api::canonicalFormData(data);
        const QByteArray body = api::encodeOrder(draftWith(data));
        const auto back = api::decodeOrderDraft(body, u"orders"_s, u"tr_TR"_s);
        QVERIFY(back);
        QCOMPARE(api::canonicalFormData(back->formData), canonical);
        QCOMPARE(api::encodeOrder(*back), body);
        // The list shows it flat, and in another order.
        QJsonArray entries = sent(data);
        QJsonArray reversed;
        for (const QJsonValue entry : entries) {
            reversed.prepend(entry);
        }
        const QByteArray flat = QJsonDocument(reversed).toJson(QJsonDocument::Compact);
        QCOMPARE(api::canonicalFormData(readBack(flat)), canonical);
    }
}

void CodecValuesTest::sameContentHasOneSpelling_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    const auto row = [](const char *name, const char *a, const char *b) { QTest::newRow(name) << QByteArray(a) << QByteArray(b); };
    row("number or text", R"({"marker":"m","type":"integer","value":4})", R"({"marker":"m","type":"integer","value":"4"})");
    row("trailing zeros", R"({"marker":"m","type":"real","value":4.5})", R"({"marker":"m","type":"real","value":"4.50"})");
    row("one choice", R"({"marker":"m","type":"list","value":["a"]})", R"({"marker":"m","type":"list","value":"a"})");
    row("choice with a title", R"({"marker":"m","type":"list","value":["a"]})",
        R"({"marker":"m","type":"list","value":[{"title":"A","value":"a"}]})");
    row("radio", R"({"marker":"m","type":"radioButton","value":"a"})", R"({"marker":"m","type":"radioButton","value":["a"]})");
    row("order of choices", R"({"marker":"m","type":"list","value":["a","b"]})", R"({"marker":"m","type":"list","value":["b","a"]})");
    row("entity", R"({"marker":"m","type":"entity","value":[25,26]})", R"({"marker":"m","type":"entity","value":["25","26"]})");
    row("entity in braces", R"({"marker":"m","type":"entity","value":["a","b"]})",
        R"({"marker":"m","type":"entity","value":"{\"a\",\"b\"}"})");
    row("text with its HTML", R"({"marker":"m","type":"text","value":[{"plainValue":"x"}]})",
        R"({"marker":"m","type":"text","value":{"htmlValue":"<p>x</p>","plainValue":"x","mdValue":"x","params":{"isImageCompressed":true}}})");
    row("text only as HTML", R"({"marker":"m","type":"text","value":[{"plainValue":"x & y"}]})",
        R"({"marker":"m","type":"text","value":[{"htmlValue":"<p>x &amp; y</p>","plainValue":""}]})");
    row("instant",
        R"({"marker":"m","type":"date","value":{"fullDate":"2026-03-05T00:00:00.000Z","formattedValue":"05-03-2026","formatString":"DD-MM-YYYY"}})",
        R"({"marker":"m","type":"date","value":{"fullDate":"2026-03-05T03:00:00+03:00","formattedValue":"5.3.2026","formatString":"D.M.YYYY"}})");
    row("slot", R"({"marker":"m","type":"timeInterval","value":[["2026-03-05T09:00:00.000Z","2026-03-05T11:00:00.000Z"]]})",
        R"({"marker":"m","type":"timeInterval","value":[["2026-03-05T09:00:00Z","2026-03-05T11:00:00Z"]]})");
    row("slot without its list",
        R"({"marker":"m","type":"timeInterval","value":[["2026-03-05T09:00:00.000Z","2026-03-05T11:00:00.000Z"]]})",
        R"({"marker":"m","type":"timeInterval","value":["2026-03-05T09:00:00Z","2026-03-05T11:00:00Z"]})");
    row("json", R"({"marker":"m","type":"json","value":"{\"b\":1,\"a\":2}"})", R"({"marker":"m","type":"json","value":{"a":2,"b":1}})");
    row("spaces around", R"({"marker":"m","type":"string","value":" Ece "})", R"({"marker":"m","type":"string","value":"Ece"})");
    row("nothing", R"({"marker":"m","type":"string","value":"x"},{"marker":"n","type":"string","value":null})",
        R"({"marker":"m","type":"string","value":"x"})");
    row("captcha", R"({"marker":"m","type":"string","value":"x"},{"marker":"s","type":"spam","value":{"event":{}}})",
        R"({"marker":"m","type":"string","value":"x"})");
    row("list of a type that changed its name", R"({"marker":"m","type":"string","value":"a"})",
        R"({"marker":"m","type":"radioButton","value":"a"})");
}

void CodecValuesTest::sameContentHasOneSpelling()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QCOMPARE(canonicalOf(a), canonicalOf(b));
    QVERIFY(!canonicalOf(a).isEmpty());
}

void CodecValuesTest::differentContentDiffers()
{
    const QList<QByteArray> all{ R"({"marker":"m","type":"string","value":"a"})", R"({"marker":"n","type":"string","value":"a"})",
        R"({"marker":"m","type":"string","value":"b"})", R"({"marker":"m","type":"string","value":"a b"})",
        R"({"marker":"m","type":"string","value":"7"})", R"({"marker":"m","type":"string","value":"007"})",
        R"({"marker":"m","type":"string","value":"+7"})", R"({"marker":"m","type":"string","value":"7e0"})",
        R"({"marker":"m","type":"real","value":4.5})", R"({"marker":"m","type":"real","value":4.05})",
        R"({"marker":"m","type":"list","value":["a","b"]})", R"({"marker":"m","type":"list","value":["a,b"]})",
        R"({"marker":"m","type":"list","value":["a","a"]})",
        R"({"marker":"m","type":"string","value":"a"},{"marker":"n","type":"string","value":"b"})",
        R"({"marker":"m","type":"string","value":"A"})", R"({"marker":"m","type":"string","value":"ı"})",
        R"({"marker":"m","type":"string","value":"i"})", R"({"marker":"m","type":"date","value":{"fullDate":"2026-03-05T00:00:00.000Z"}})",
        R"({"marker":"m","type":"date","value":{"fullDate":"2026-03-05T00:00:01.000Z"}})",
        R"({"marker":"m","type":"string","value":"\"],[\"n\",[\"b"})", R"({"marker":"m","type":"string","value":true})" };
    QSet<QByteArray> seen;
    for (const QByteArray &entry : all) {
        seen.insert(canonicalOf(entry));
    }
    QCOMPARE(seen.size(), all.size());
}

void CodecValuesTest::orderOfEntriesDoesNotMatter()
{
    const core::FormEntry a{ u"a"_s, u"string"_s, u"1"_s };
    const core::FormEntry b{ u"b"_s, u"string"_s, u"2"_s };
    QCOMPARE(api::canonicalFormData({ a, b }), api::canonicalFormData({ b, a }));
    QVERIFY(api::canonicalFormData({}).isEmpty());
}

void CodecValuesTest::refusesABrokenDraft()
{
    for (const char *broken : { "", "[]", "{}", R"({"products":{}})", R"({"products":[{"productId":0,"quantity":1}]})",
             R"({"products":[{"productId":1,"quantity":0}]})", R"({"products":[{"productId":1,"quantity":-1}]})",
             R"({"products":[{"productId":1,"quantity":100001}]})", R"({"products":[{"quantity":1}]})", R"({"products":[7]})",
             R"({"products":[],"bonusAmount":"x"})" }) {
        QVERIFY2(!api::decodeOrderDraft(broken, u"orders"_s, u"tr_TR"_s), broken);
    }
    QVERIFY(api::decodeOrderDraft(R"({"products":[]})", u"orders"_s, u"tr_TR"_s)); // Legal for bookings.
}

QTEST_APPLESS_MAIN(CodecValuesTest)
#include "tst_codecs_values.moc"
