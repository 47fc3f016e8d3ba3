// SPDX-License-Identifier: MIT
// Where products keep their things: found by flag, name and type, chosen by a person (docs/oneentry.md#where-a-product-keeps-things).
#include "api/codecs.h"
#include "core/attributemap.h"
#include "session/settings.h"
#include "text/attributetext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::AttributeMap;
using core::AttributeOrigin;
using core::AttributeTraits;
using core::FieldType;
using Role = core::AttributeRole;

namespace {

const QString lang = u"tr_TR"_s;

core::Product productWith(const char *attributes, const AttributeMap &map = {}, const char *own = R"("price":null,"localizeInfos":{})")
{
    const QByteArray json = QByteArray(R"({"id":1,)") + own + R"(,"attributeValues":{"tr_TR":{)" + attributes + "}}}";
    const auto read = api::decodeProduct(json, lang, map);
    return read ? read->product : core::Product();
}

AttributeMap chosen(Role role, const QString &marker)
{
    AttributeMap map;
    map.choose(role, marker);
    return map;
}

core::FoundAttribute found(const core::ProductsLook &look, Role role)
{
    return look.found.value(qsizetype(role));
}

} // namespace

class AttributesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flagsGoBeforeNames();
    void aChoiceGoesBeforeAll();
    void aChoiceThatIsNotThereLeavesTheRest();
    void setsMarkForTheirProducts();
    void everyRoleIsRead();
    void availability_data();
    void availability();
    void namesAloneMakeNoPictureAndNoCurrency();
    void twoGenerationsAreSeen();
    void whatWasChosenAndIsNowhereIsSaid();
    void maps();
    void keptPerProject();
};

void AttributesTest::flagsGoBeforeNames()
{
    const QList<AttributeTraits> traits{ { u"price"_s, FieldType::Real, {}, 1 }, { u"fiyat"_s, FieldType::Real, Role::Price, 2 },
        { u"p_price"_s, FieldType::String, {}, 0 } };
    const auto places = core::placesFor(core::placesOf(traits, {}), Role::Price);
    QCOMPARE(places.size(), 3);
    QCOMPARE(places.at(0).marker, u"fiyat"_s);
    QCOMPARE(places.at(0).origin, AttributeOrigin::Flag);
    QCOMPARE(places.at(1).marker, u"price"_s); // Of the names the most telling first, wherever it stands.
    QCOMPARE(places.at(2).marker, u"p_price"_s);
    const QList<AttributeTraits> pictures{ { u"b"_s, FieldType::Image, {}, 1 }, { u"a"_s, FieldType::GroupOfImages, {}, 2 },
        { u"pic"_s, FieldType::Image, {}, 3 }, { u"front"_s, FieldType::Image, Role::Picture, 4 } };
    const auto order = core::placesFor(core::placesOf(pictures, {}), Role::Picture);
    QStringList markers;
    for (const core::AttributePlace &place : order) {
        markers.append(place.marker);
    }
    QCOMPARE(markers, (QStringList{ u"front"_s, u"pic"_s, u"b"_s, u"a"_s }));
}

void AttributesTest::aChoiceGoesBeforeAll()
{
    const char *attributes = R"("price":{"type":"real","value":9},"fiyat":{"type":"real","value":8,"isPrice":true},)"
                             R"("liste":{"type":"string","value":"7.50"},"ad":{"type":"string","value":"Kahve"})";
    QCOMPARE(productWith(attributes).price->minor, 800);
    QCOMPARE(productWith(attributes, chosen(Role::Price, u"liste"_s)).price->minor, 750);
    // Before what the product says itself, too.
    const char *own = R"("price":5,"localizeInfos":{"tr_TR":{"title":"Eski"}},"sku":"S-1")";
    QCOMPARE(productWith(attributes, {}, own).price->minor, 500);
    QCOMPARE(productWith(attributes, chosen(Role::Price, u"liste"_s), own).price->minor, 750);
    QCOMPARE(productWith(attributes, {}, own).title, u"Eski"_s);
    QCOMPARE(productWith(attributes, chosen(Role::Title, u"ad"_s), own).title, u"Kahve"_s);
    QCOMPARE(productWith(attributes, chosen(Role::Sku, u"ad"_s), own).sku, u"Kahve"_s);
    // Chosen and empty is no price: another one is not taken for it.
    const char *blank = R"("liste":{"type":"string","value":""},"price":{"type":"real","value":9})";
    QVERIFY(!productWith(blank, chosen(Role::Price, u"liste"_s), own).price);
    // Chosen and no amount: shown as such, and not sold.
    QVERIFY(productWith(attributes, chosen(Role::Price, u"ad"_s), own).isPriceUnreadable);
    // Nobody is paid for taking a product, whoever says it.
    const char *below = R"("liste":{"type":"string","value":"-7.50"})";
    for (const core::Product &product : { productWith(below, chosen(Role::Price, u"liste"_s)), productWith(below, {}, R"("price":-5)") }) {
        QVERIFY(!product.price && product.isPriceUnreadable);
    }
}

void AttributesTest::aChoiceThatIsNotThereLeavesTheRest()
{
    const core::Product product = productWith(R"("p_price":{"type":"real","value":3})", chosen(Role::Price, u"elsewhere"_s));
    QCOMPARE(product.price->minor, 300); // A store has several attribute sets.
}

void AttributesTest::setsMarkForTheirProducts()
{
    const auto traits = api::decodeAttributeTraits(R"([{"marker":"tutar","type":"real","isPrice":true,"position":3},
        {"marker":"para","type":"string","isCurrency":true},{"marker":"kod","type":"string","isSku":true},
        {"marker":"resim","type":"image","isProductPreview":true},{"marker":"ad","type":"string","isProductPreview":true}])",
        lang);
    QVERIFY(traits);
    AttributeMap map;
    map.learn(*traits);
    map.learn(*traits);
    QCOMPARE(map.flagged.value(Role::Price), QStringList{ u"tutar"_s });
    QCOMPARE(map.flagged.value(Role::Picture), QStringList{ u"resim"_s }); // A text is no picture.
    const core::Product product = productWith(R"("tutar":{"type":"real","value":12.5},"para":{"type":"string","value":"eur"},)"
                                              R"("kod":{"type":"string","value":"K-7"},"price":{"type":"real","value":1})",
        map);
    QCOMPARE(product.price, std::optional(core::Money{ 1250, u"EUR"_s }));
    QCOMPARE(product.sku, u"K-7"_s);
    QVERIFY(!api::decodeAttributeTraits("7", lang));
}

void AttributesTest::everyRoleIsRead()
{
    AttributeMap map;
    for (const auto &[role, marker] : { std::pair{ Role::Price, u"a"_s }, std::pair{ Role::Title, u"b"_s },
             std::pair{ Role::Picture, u"c"_s }, std::pair{ Role::Sku, u"d"_s }, std::pair{ Role::Barcode, u"e"_s },
             std::pair{ Role::Stock, u"f"_s }, std::pair{ Role::Availability, u"g"_s }, std::pair{ Role::Currency, u"h"_s } }) {
        map.choose(role, marker);
    }
    const char *attributes = R"("a":{"type":"string","value":"4.20"},"b":{"type":"text","value":[{"plainValue":"Çay"}]},)"
                             R"("c":{"type":"image","value":[{"downloadLink":"https://h/c.png"}]},"d":{"type":"string","value":"D"},)"
                             R"("e":{"type":"integer","value":8690},"f":{"type":"integer","value":5},"h":{"type":"string","value":"₺"},)";
    const core::Product there
        = productWith(QByteArray(attributes + QByteArray(R"("g":{"type":"string","value":"evet"})")).constData(), map);
    QCOMPARE(there.price, std::optional(core::Money{ 420, u"TRY"_s }));
    QCOMPARE(there.title, u"Çay"_s);
    QCOMPARE(there.previewImage, u"https://h/c.png"_s);
    QCOMPARE(there.sku, u"D"_s);
    QCOMPARE(there.barcode, u"8690"_s);
    QCOMPARE(there.stock, std::optional<qint64>(5));
    const core::Product gone
        = productWith(QByteArray(attributes + QByteArray(R"("g":{"type":"string","value":"hayır"})")).constData(), map);
    QCOMPARE(core::availabilityOf(gone).kind, core::Availability::Kind::SoldOut);
}

void AttributesTest::availability_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<bool>("isThere");
    const auto row = [](const char *name, const char *attribute, bool isThere) { QTest::newRow(name) << QByteArray(attribute) << isThere; };
    row("list, in stock", R"({"type":"list","value":[{"value":"0","title":"In stock"}]})", true);
    row("list, out of stock", R"({"type":"list","value":[{"value":"1","title":"Out of stock"}]})", false);
    row("yes", R"({"type":"string","value":"yes"})", true);
    row("no", R"({"type":"string","value":"No"})", false);
    row("true", R"({"type":"string","value":true})", true);
    row("false", R"({"type":"string","value":false})", false);
    row("none left", R"({"type":"integer","value":0})", false);
    row("some left", R"({"type":"integer","value":3})", true);
    row("empty says nothing", R"({"type":"list","value":[]})", true);
    row("radio", R"({"type":"radioButton","value":[{"value":"tukendi","title":"Tükendi"}]})", false);
}

void AttributesTest::availability()
{
    QFETCH(QByteArray, attribute);
    const core::Product product
        = productWith(QByteArray("\"p_available\":" + attribute).constData(), {}, R"("price":5,"localizeInfos":{"tr_TR":{"title":"x"}})");
    const bool isSold = core::availabilityOf(product).kind == core::Availability::Kind::Available;
    QTEST(isSold, "isThere");
}

void AttributesTest::namesAloneMakeNoPictureAndNoCurrency()
{
    const core::Product product = productWith(R"("image":{"type":"string","value":"https://h/x.png"},)"
                                              R"("currency_rate":{"type":"real","value":1.5},"p_price":{"type":"real","value":2},)"
                                              R"("weight":{"type":"real","value":12.5})");
    QVERIFY(product.previewImage.isEmpty());
    QVERIFY(product.price->currency.isEmpty());
    QCOMPARE(product.price->minor, 200);
    QVERIFY(!productWith(R"("weight":{"type":"real","value":12.5})").price); // A number is no price by being one.
}

void AttributesTest::twoGenerationsAreSeen()
{
    QFile file(QStringLiteral(VEZNE_SOURCE_DIR) + u"/tests/fixtures/products_two_generations.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto look = api::decodeProductsLook(file.readAll(), lang, {});
    QVERIFY(look);
    QCOMPARE(look->found.size(), qsizetype(core::attributeRoles.size()));
    QCOMPARE(found(*look, Role::Price), (core::FoundAttribute{ Role::Price, {}, AttributeOrigin::Own }));
    QCOMPARE(found(*look, Role::Picture), (core::FoundAttribute{ Role::Picture, u"photo"_s, AttributeOrigin::Flag }));
    QCOMPARE(found(*look, Role::Barcode), (core::FoundAttribute{ Role::Barcode, u"ean"_s, AttributeOrigin::Name }));
    QCOMPARE(found(*look, Role::Stock).marker, u"stock"_s);
    QCOMPARE(found(*look, Role::Currency).marker, u"currency_products"_s);
    QCOMPARE(found(*look, Role::Availability), (core::FoundAttribute{ Role::Availability, {}, AttributeOrigin::None }));
    QCOMPARE(look->attributeSets, QStringList{ u"goods"_s });
    const QStringList sentences = text::attributeSentences(look->found);
    QVERIFY(sentences.contains(u"Barcode: ean, by its name"_s));
    QCOMPARE(sentences.last(), u"Not found: Availability"_s);
}

void AttributesTest::whatWasChosenAndIsNowhereIsSaid()
{
    const QByteArray products = R"([{"id":1,"price":3,"attributeValues":{"ad":{"type":"string","value":"x"}}}])";
    const auto wrong = api::decodeProductsLook(products, lang, chosen(Role::Price, u"nowhere"_s));
    QVERIFY(wrong && !wrong->areChoicesThere());
    QCOMPARE(found(*wrong, Role::Price), (core::FoundAttribute{ Role::Price, u"nowhere"_s, AttributeOrigin::None }));
    const auto right = api::decodeProductsLook(products, lang, chosen(Role::Price, u"ad"_s));
    QVERIFY(right && right->areChoicesThere());
    QCOMPARE(found(*right, Role::Price).origin, AttributeOrigin::Chosen);
}

void AttributesTest::maps()
{
    for (const Role role : core::attributeRoles) {
        QCOMPARE(core::attributeRoleFromName(core::attributeRoleName(role)), std::optional(role));
    }
    QVERIFY(!core::attributeRoleFromName(u"Price"_s));
    AttributeMap map = chosen(Role::Price, u"a"_s);
    const QString one = map.key();
    map.choose(Role::Price, u"b"_s);
    QVERIFY(map.key() != one);
    map.choose(Role::Price, {});
    QVERIFY(map.key().isEmpty() && map == AttributeMap());
    map.learn({ { u"a"_s, FieldType::Real, Role::Price, 0 } });
    QVERIFY(map.key() != one); // Chosen and marked are not the same.
}

void AttributesTest::keptPerProject()
{
    QTemporaryDir folder;
    core::ProjectSettings project;
    project.url = u"https://a.example.com"_s;
    AttributeMap map = chosen(Role::Price, u"tutar"_s);
    map.flagged.insert(Role::Sku, { u"kod"_s, u"kod2"_s });
    {
        session::Settings settings(folder.path());
        settings.setAttributes(u"https://a.example.com"_s, map);
    }
    session::Settings settings(folder.path());
    QCOMPARE(settings.attributes(u"https://a.example.com"_s), map);
    QCOMPARE(settings.attributes(u"https://b.example.com"_s), AttributeMap());
    project.attributes.choose(Role::Price, u"given"_s);
    const core::ProjectSettings known = session::withKnown(project, settings);
    QCOMPARE(known.attributes.chosen.value(Role::Price), u"given"_s); // What is given now goes before what was kept.
    QCOMPARE(known.attributes.flagged, map.flagged);
    settings.setAttributes(u"https://a.example.com"_s, {});
    QCOMPARE(settings.attributes(u"https://a.example.com"_s), AttributeMap());
}

QTEST_GUILESS_MAIN(AttributesTest)
#include "tst_attributes.moc"
