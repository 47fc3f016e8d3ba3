// SPDX-License-Identifier: MIT
// The catalogue of a store: kept from one start to the next, looked through for what has changed, searched, filtered, and shown in full.
#include "flowbench.h"
#include "session/connection.h"
#include "support/storefile.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using models::CatalogueFilter;

class CatalogueTest : public tests::FlowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keptForTheNextStart();
    void readAgainStandsThereStill();
    void anotherUserReadsAnew();
    void anotherMapReadsAnew();
    void aChangedPriceIsSeenInTheBackground();
    void aProductThatIsGoneGoes();
    void aServerThatCapsThePage();
    void aTornFileIsReadAnew();
    void whereNothingCanBeWritten();
    void aPageThatCannotBeReadIsSaid();
    void aTornAnswerIsAskedForInHalves();
    void descriptionsAreSearchedLast();
    void filtersSayWhatTheyWouldShow();
    void allOfAProduct();

private:
    void load();
    [[nodiscard]] int listRequests();
    [[nodiscard]] const models::CatalogueIndex &catalogue() { return m_flow->catalogue().model().catalogue(); }
    [[nodiscard]] QStringList files() const { return QDir(m_dir->filePath(u"catalogue"_s)).entryList({ u"*.sqlite"_s }); }
};

void CatalogueTest::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
}

void CatalogueTest::init()
{
    m_flow.reset();
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
}

void CatalogueTest::load()
{
    m_flow.reset();
    open();
    signIn();
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
}

int CatalogueTest::listRequests()
{
    int count = 0;
    const QJsonArray requests = m_sandbox.requests();
    for (const QJsonValue &request : requests) {
        count += request["path"_L1].toString() == "/api/content/products/all"_L1 ? 1 : 0;
    }
    return count;
}

void CatalogueTest::keptForTheNextStart()
{
    load();
    QCOMPARE(catalogue().size(), 24);
    const core::Product first = product(1);
    QCOMPARE(files().size(), 1);
    m_flow.reset();
    const int asked = listRequests();
    // The list does not answer: what stands there is what was kept.
    m_sandbox.fault(u"POST"_s, u"*/products/all"_s, u"500"_s, 100);
    load();
    QCOMPARE(catalogue().size(), 24);
    QCOMPARE(product(1), first);
    QVERIFY(listRequests() >= asked);
    m_sandbox.clearFaults();
}

void CatalogueTest::readAgainStandsThereStill()
{
    load();
    m_flow->catalogue().reload();
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    QCOMPARE(catalogue().size(), 24); // No page has changed, and all of them are there.
    QVERIFY(!draft().cart.isShopWithoutProducts);
}

void CatalogueTest::anotherUserReadsAnew()
{
    load();
    m_flow->catalogue().setUser(u"another project"_s, u"ada"_s);
    QSignalSpy arrived(&m_flow->catalogue(), &checkout::CatalogueController::productsArrived);
    m_flow->catalogue().load(u"tr_TR"_s);
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    QVERIFY(arrived.count() >= 1);
    QCOMPARE(files().size(), 2);
}

void CatalogueTest::anotherMapReadsAnew()
{
    load();
    const core::Product asFound = product(1);
    core::AttributeMap map;
    map.choose(core::AttributeRole::Title, u"unit"_s);
    m_flow->project().connection()->products.setAttributes(map);
    m_flow->catalogue().load(u"tr_TR"_s);
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    QCOMPARE(files().size(), 2); // The same pages are other products, and are not taken for those of the other map.
    QVERIFY(!product(1).title.isEmpty() && product(1).title != asFound.title);
    m_flow->project().connection()->products.setAttributes({});
    m_flow->catalogue().load(u"tr_TR"_s);
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    QCOMPARE(product(1), asFound);
    QCOMPARE(files().size(), 2);
}

void CatalogueTest::aChangedPriceIsSeenInTheBackground()
{
    load();
    m_sandbox.setPrice(1, u"999.00"_s);
    load();
    QTRY_COMPARE(product(1).price->minor, qint64(99900));
    QCOMPARE(catalogue().size(), 24);
    // Nothing is read in full any more while nothing changes.
    QSignalSpy arrived(&m_flow->catalogue(), &checkout::CatalogueController::productsArrived);
    const int asked = listRequests();
    load();
    QTRY_VERIFY(listRequests() > asked);
    QCOMPARE(arrived.count(), 0);
    QCOMPARE(product(1).price->minor, qint64(99900));
}

void CatalogueTest::aProductThatIsGoneGoes()
{
    load();
    m_sandbox.removeProduct(2);
    load();
    QTRY_COMPARE(catalogue().size(), 23);
    QCOMPARE(catalogue().rowOf(2), -1);
    load();
    QCOMPARE(catalogue().size(), 23);
}

void CatalogueTest::aServerThatCapsThePage()
{
    const tests::StoreFile store([](QJsonObject &demo) {
        QJsonObject project = demo["project"_L1].toObject();
        project["pageLimit"_L1] = 100;
        demo["project"_L1] = project;
    });
    tests::SandboxProcess large;
    QVERIFY2(large.start({ u"--products"_s, u"1800"_s, u"--store"_s, store.path() }), qPrintable(large.why()));
    open();
    core::ProjectSettings project;
    project.url = large.url().toString();
    project.appToken = core::Secret(large.appToken().toUtf8());
    m_flow->project().connectTo(project);
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(large.login(), core::Secret(large.password().toUtf8()), false);
    QTRY_VERIFY_WITH_TIMEOUT(m_flow->catalogue().state().isLoaded, 30'000);
    QCOMPARE(catalogue().size(), 1800);
    // Pages come in any order; the store's own is the store's.
    m_flow->catalogue().model().setSort(models::CatalogueSort::Store);
    for (int place = 0; place < 1800; ++place) {
        QCOMPARE(catalogue().idOf(catalogue().hits()[size_t(place)]), qint64(place + 1));
    }
    m_flow.reset();
}

void CatalogueTest::aTornFileIsReadAnew()
{
    load();
    m_flow.reset();
    const QString path = m_dir->filePath(u"catalogue/"_s + files().first());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    load();
    QCOMPARE(catalogue().size(), 24);
    QVERIFY(!product(1).title.isEmpty());
}

void CatalogueTest::whereNothingCanBeWritten()
{
    // A file stands where the folder should be.
    QFile blocked(m_dir->filePath(u"catalogue"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    blocked.close();
    load();
    QCOMPARE(catalogue().size(), 24);
    QVERIFY(!product(1).title.isEmpty());
}

void CatalogueTest::aPageThatCannotBeReadIsSaid()
{
    for (const QString &fault : { u"wrong-type"_s, u"garbage"_s }) {
        m_flow.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_sandbox.fault(u"POST"_s, u"*/products/all"_s, fault, 100);
        open();
        signIn();
        QTRY_VERIFY(m_flow->alerts().current());
        QTRY_VERIFY(!m_flow->catalogue().state().isLoading);
        QVERIFY(!m_flow->catalogue().state().isLoaded);
        QCOMPARE(m_flow->alerts().current()->operation, core::Operation::LoadProducts);
        m_sandbox.clearFaults();
        m_flow->alerts().retry();
        QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
        QCOMPARE(catalogue().size(), 24);
    }
}

void CatalogueTest::aTornAnswerIsAskedForInHalves()
{
    m_sandbox.fault(u"POST"_s, u"*/products/all"_s, u"garbage"_s, 1);
    load();
    QCOMPARE(catalogue().size(), 24);
    QVERIFY(!m_flow->alerts().current());
}

void CatalogueTest::descriptionsAreSearchedLast()
{
    load();
    auto &model = m_flow->catalogue().model();
    m_flow->catalogue().setQuery(u"kakao"_s); // "kakao ve fındık tadında".
    QTRY_COMPARE(model.hitCount(), 1);
    QCOMPARE(model.idAt(model.index(0)), qint64(1));
    m_flow->catalogue().setQuery(u"findik tad"_s);
    QTRY_COMPARE(model.hitCount(), 1);
    m_flow->catalogue().setQuery(u"zeytin"_s); // In titles first, however many have it in their description.
    QTRY_VERIFY(model.hitCount() >= 2);
    QVERIFY(model.product(model.index(0)).title.contains(u"Zeytin"_s));
    m_flow->catalogue().setQuery(u"\"fındık"_s); // A quote is a letter like any other.
    QTRY_COMPARE(model.hitCount(), 1);
}

void CatalogueTest::filtersSayWhatTheyWouldShow()
{
    load();
    auto &model = m_flow->catalogue().model();
    const models::CatalogueCounts all = catalogue().counts();
    QCOMPARE(all.all, 24);
    QVERIFY(all.available < 24 && all.available > 0);
    QTRY_VERIFY(!m_flow->catalogue().state().categoryTitles.isEmpty());
    const QString category = product(1).categories.first();
    QVERIFY(m_flow->catalogue().state().categoryTitles.value(category) != category);
    CatalogueFilter filter;
    filter.category = category;
    model.setFilter(filter);
    QCOMPARE(model.hitCount(), all.byCategory.value(category));
    filter = {};
    filter.isAvailableOnly = true;
    model.setFilter(filter);
    QCOMPARE(model.hitCount(), all.available);
    filter.priceFrom = *all.lowestPrice + 1;
    filter.priceTo = *all.highestPrice - 1;
    model.setFilter(filter);
    QVERIFY(model.hitCount() > 0 && model.hitCount() < all.available);
    for (const int row : catalogue().hits()) {
        const qint64 price = catalogue().product(row).price->minor;
        QVERIFY(price >= *filter.priceFrom && price <= *filter.priceTo);
    }
    model.setFilter({});
    model.setSort(models::CatalogueSort::Store);
    QCOMPARE(model.idAt(model.index(0)), qint64(1));
}

void CatalogueTest::allOfAProduct()
{
    load();
    QSignalSpy arrived(&m_flow->catalogue(), &checkout::CatalogueController::detailArrived);
    m_flow->catalogue().requestDetail(1);
    QTRY_COMPARE(arrived.count(), 1);
    const auto detail = arrived.first().first().value<core::ProductDetail>();
    QCOMPARE(detail.product.id, qint64(1));
    QCOMPARE(detail.pictures.size(), 1);
    QVERIFY(!detail.attributes.isEmpty());
    for (const core::ProductAttribute &attribute : detail.attributes) {
        QVERIFY2(!attribute.title.isEmpty() && attribute.title != attribute.marker, qPrintable(attribute.marker));
    }
    QSignalSpy failed(&m_flow->catalogue(), &checkout::CatalogueController::detailFailed);
    m_flow->catalogue().requestDetail(4711);
    QTRY_COMPARE(failed.count(), 1);
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
