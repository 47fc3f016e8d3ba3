// SPDX-License-Identifier: MIT
#include "core/turkish.h"
#include "models/cataloguemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

core::Product product(qint64 id, const QString &title, const QString &sku = {}, std::optional<qint64> minor = 100)
{
    core::Product p;
    p.id = id;
    p.title = title;
    p.sku = sku;
    if (minor) {
        p.price = core::Money{ *minor, u"TRY"_s };
    }
    return p;
}

QStringList titles(const models::CatalogueModel &model)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(); ++i) {
        list << model.index(i).data().toString();
    }
    return list;
}

/// Titles as a shop has them: some words, a number.
QList<core::Product> manyProducts(int count)
{
    static const QStringList words{ u"Filtre kahve"_s, u"Çaydanlık"_s, u"Işık zinciri"_s, u"Şeftali reçeli"_s, u"Bardak takımı"_s,
        u"Pamuk havlu"_s, u"Zeytinyağı"_s, u"Seramik kâse"_s, u"İpek şal"_s, u"Gümüş kolye"_s, u"Ihlamur"_s };
    QList<core::Product> list;
    list.reserve(count);
    for (int i = 0; i < count; ++i) {
        const QString title = words[i % words.size()] + u' ' + words[(i / 7) % words.size()] + u' ' + QString::number(i);
        list << product(i + 1, title, u"SKU-"_s + QString::number(100000 + i), 100 + (i * 7919) % 100000);
    }
    return list;
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchFollowsTurkishCase_data();
    void searchFollowsTurkishCase();
    void exactHitsComeFirst();
    void searchReadsSkuAndBarcode();
    void everyWordMustMatch();
    void narrowingFindsWhatAFreshSearchFinds();
    void pricesSortAsNumbers();
    void categoriesFilter();
    void codeMustBeWholeAndUnique();
    void arrivalsKeepWhatIsShown();
    void sameIdReplaces();
    void invisibleProductsStayOut();
    void rowsComeInChunks();
    void quantitiesSayWhatChanged();
    void keepsTheModelContract();
    void searchIsFarFasterThanAProxy();
};

void TestModels::searchFollowsTurkishCase_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("lower for dotted capital") << u"istanbul"_s << u"İSTANBUL gömleği"_s << true;
    QTest::newRow("ASCII capitals") << u"ISTANBUL"_s << u"İSTANBUL gömleği"_s << true;
    QTest::newRow("dotless lower") << u"ışık"_s << u"IŞIK zinciri"_s << true;
    QTest::newRow("dotless upper") << u"IŞIK"_s << u"Işık zinciri"_s << true;
    QTest::newRow("no accents") << u"isik"_s << u"Işık zinciri"_s << true;
    QTest::newRow("g with breve") << u"yagi"_s << u"Zeytinyağı"_s << true;
    QTest::newRow("circumflex") << u"kase"_s << u"Seramik kâse"_s << true;
    QTest::newRow("decomposed typing") << u"s\u0327eftali"_s << u"Şeftali reçeli"_s << true;
    QTest::newRow("decomposed title") << u"şeftali"_s << u"S\u0327eftali reçeli"_s << true;
    QTest::newRow("nothing") << u"çilek"_s << u"Şeftali reçeli"_s << false;
    QTest::newRow("one letter") << u"ı"_s << u"Kapı"_s << true;
    QTest::newRow("one letter that is not there") << u"z"_s << u"Kapı"_s << false;
}

void TestModels::searchFollowsTurkishCase()
{
    QFETCH(QString, query);
    QFETCH(QString, title);
    QFETCH(bool, isFound);
    models::CatalogueModel model;
    model.append({ product(1, title), product(2, u"Wholly other"_s) });
    model.setQuery(query);
    QCOMPARE(titles(model).contains(title), isFound);
    QVERIFY(!titles(model).contains(u"Wholly other"_s));
}

void TestModels::exactHitsComeFirst()
{
    models::CatalogueModel model;
    model.append({ product(1, u"Acı sos"_s), product(2, u"Soğuk çay"_s), product(3, u"Taci"_s) });
    model.setQuery(u"aci"_s);
    QCOMPARE(titles(model), (QStringList{ u"Taci"_s, u"Acı sos"_s }));
    model.setQuery(u"acı"_s);
    QCOMPARE(titles(model), (QStringList{ u"Acı sos"_s, u"Taci"_s }));
}

void TestModels::searchReadsSkuAndBarcode()
{
    core::Product coffee = product(1, u"Kahve"_s, u"KHV-250"_s);
    coffee.barcode = u"8690000000017"_s;
    models::CatalogueModel model;
    model.append({ coffee, product(2, u"Çay"_s, u"CAY-1"_s) });
    model.setQuery(u"khv"_s);
    QCOMPARE(titles(model), QStringList{ u"Kahve"_s });
    model.setQuery(u"0000017"_s);
    QCOMPARE(titles(model), QStringList{ u"Kahve"_s });
}

void TestModels::everyWordMustMatch()
{
    models::CatalogueModel model;
    model.append({ product(1, u"Filtre kahve 250 g"_s), product(2, u"Türk kahvesi 250 g"_s) });
    model.setQuery(u"kahve filtre"_s);
    QCOMPARE(titles(model), QStringList{ u"Filtre kahve 250 g"_s });
    model.setQuery(u"  "_s);
    QCOMPARE(model.rowCount(), 2);
}

void TestModels::narrowingFindsWhatAFreshSearchFinds()
{
    const QList<core::Product> products = manyProducts(3000);
    models::CatalogueModel typed;
    typed.append(products);
    for (const QString &whole : { u"zeytin 99"_s, u"ışık"_s, u"isik"_s, u"SKU-1002"_s, u"ipek"_s }) {
        for (int length = 1; length <= whole.size(); ++length) {
            typed.setQuery(whole.left(length));
            models::CatalogueModel fresh;
            fresh.append(products);
            fresh.setQuery(whole.left(length));
            QCOMPARE(typed.hitCount(), fresh.hitCount());
            QCOMPARE(titles(typed), titles(fresh));
        }
        QVERIFY(typed.hitCount() > 0);
        typed.setQuery({});
        QCOMPARE(typed.hitCount(), 3000);
    }
}

void TestModels::pricesSortAsNumbers()
{
    models::CatalogueModel model;
    model.append(
        { product(1, u"a"_s, {}, 100000), product(2, u"b"_s, {}, 9900), product(3, u"c"_s, {}, std::nullopt), product(4, u"d"_s, {}, 0) });
    model.setSort(models::CatalogueSort::PriceUp);
    QCOMPARE(titles(model), (QStringList{ u"d"_s, u"b"_s, u"a"_s, u"c"_s }));
    model.setSort(models::CatalogueSort::PriceDown);
    QCOMPARE(titles(model), (QStringList{ u"a"_s, u"b"_s, u"d"_s, u"c"_s }));
}

void TestModels::categoriesFilter()
{
    core::Product tea = product(1, u"Çay"_s);
    tea.categories = { u"icecek"_s };
    core::Product towel = product(2, u"Havlu"_s);
    towel.categories = { u"ev"_s };
    models::CatalogueModel model;
    model.append({ tea, towel });
    QCOMPARE(model.catalogue().categories(), (QStringList{ u"ev"_s, u"icecek"_s }));
    model.setFilter({ u"ev"_s, false, {}, {} });
    QCOMPARE(titles(model), QStringList{ u"Havlu"_s });
    model.setQuery(u"çay"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(titles(model), QStringList{ u"Çay"_s });
}

void TestModels::codeMustBeWholeAndUnique()
{
    models::CatalogueModel model;
    model.append({ product(1, u"a"_s, u"IŞ-1"_s), product(2, u"b"_s, u"X"_s), product(3, u"c"_s, u"X"_s) });
    QCOMPARE(model.catalogue().rowOfCode(u"ış-1"_s), model.catalogue().rowOf(1));
    QCOMPARE(model.catalogue().rowOfCode(u"IŞ"_s), -1);
    bool isShared = false;
    QCOMPARE(model.catalogue().rowOfCode(u"Y"_s, &isShared), -1);
    QVERIFY(!isShared);
    QCOMPARE(model.catalogue().rowOfCode(u"X"_s, &isShared), -1);
    QVERIFY(isShared);
    QCOMPARE(model.catalogue().rowOfCode({}), -1);
}

void TestModels::arrivalsKeepWhatIsShown()
{
    models::CatalogueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({ product(1, u"a"_s), product(2, u"b"_s) });
    int resets = 0;
    connect(&model, &QAbstractItemModel::modelReset, this, [&resets] { ++resets; });
    model.append({ product(3, u"c"_s), product(4, u"d"_s) });
    QCOMPARE(resets, 0);
    QCOMPARE(titles(model), (QStringList{ u"a"_s, u"b"_s, u"c"_s, u"d"_s }));
    model.append({ product(5, u"aa"_s) });
    QCOMPARE(resets, 1);
    QCOMPARE(model.rowCount(), 5);
}

void TestModels::sameIdReplaces()
{
    models::CatalogueModel model;
    model.append({ product(1, u"Eski"_s, u"OLD"_s) });
    model.append({ product(1, u"Yeni"_s, u"NEW"_s) });
    QCOMPARE(titles(model), QStringList{ u"Yeni"_s });
    QCOMPARE(model.catalogue().rowOfCode(u"OLD"_s), -1);
    QCOMPARE(model.catalogue().rowOfCode(u"NEW"_s), 0);
}

void TestModels::invisibleProductsStayOut()
{
    core::Product hidden = product(1, u"Gizli"_s);
    hidden.isVisible = false;
    models::CatalogueModel model;
    model.append({ hidden, product(2, u"Açık"_s) });
    QCOMPARE(titles(model), QStringList{ u"Açık"_s });
}

void TestModels::rowsComeInChunks()
{
    models::CatalogueModel model;
    model.append(manyProducts(1200));
    QCOMPARE(model.hitCount(), 1200);
    QCOMPARE(model.rowCount(), models::CatalogueModel::chunk);
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    QCOMPARE(model.rowCount(), 1200);
}

void TestModels::quantitiesSayWhatChanged()
{
    models::CatalogueModel model;
    model.append({ product(1, u"a"_s), product(2, u"b"_s), product(3, u"c"_s) });
    QStringList changed;
    connect(&model, &QAbstractItemModel::dataChanged, this, [&changed](const QModelIndex &at) { changed << at.data().toString(); });
    model.setQuantities({ { 1, 2 } });
    model.setQuantities({ { 1, 2 }, { 3, 1 } });
    QCOMPARE(changed, (QStringList{ u"a"_s, u"c"_s }));
    model.setQuantities({});
    std::sort(changed.begin(), changed.end());
    QCOMPARE(changed, (QStringList{ u"a"_s, u"a"_s, u"c"_s, u"c"_s }));
}

void TestModels::keepsTheModelContract()
{
    models::CatalogueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // It would fetch in the middle of a reset, which no view does.
    for (const QList<core::Product> &page : { manyProducts(700), manyProducts(1500) }) {
        model.append(page);
        model.setQuery(u"çay"_s);
        model.setSort(models::CatalogueSort::PriceDown);
        model.setQuery({});
    }
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::searchIsFarFasterThanAProxy()
{
    // What a person pays for the first character when it is in products here and there. A proxy's cost grows with the square
    // of the rows, so a fifth of them is kind to it.
    constexpr int many = 100'000;
    constexpr int few = 20'000;
    const QList<core::Product> products = manyProducts(many);
    models::CatalogueModel model;
    model.append(products);
    QStringList names;
    for (int i = 0; i < few; ++i) {
        names << products[i].title;
    }
    QStringListModel source(names);
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&source);
    proxy.sort(0);
    const auto medianOf = [](int runs, const std::function<void()> &clear, const std::function<void()> &type) {
        QList<qint64> times;
        for (int i = 0; i < runs; ++i) {
            clear();
            QElapsedTimer clock;
            clock.start();
            type();
            times << clock.nsecsElapsed();
        }
        std::sort(times.begin(), times.end());
        return double(times[times.size() / 2]);
    };
    const double ours = medianOf(
        15, [&model] { model.setQuery({}); }, [&model] { model.setQuery(u"7"_s); });
    const double theirs = medianOf(
        15, [&proxy] { proxy.setFilterFixedString({}); }, [&proxy] { proxy.setFilterFixedString(u"7"_s); });
    qInfo("first letter over %d rows: %.2f ms; a proxy over %d rows: %.2f ms", many, ours / 1e6, few, theirs / 1e6);
    QVERIFY2(theirs > ours, "the search over 100,000 rows is slower than a proxy over a fifth of them");
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
