// SPDX-License-Identifier: MIT
#include "views/fakedesk.h"
#include "views/pageprobe.h"
#include "views/pages/productspage.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pageprobe;

class TestProductsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void productsWithTheKeyboardOnly();
    void scannedCodeAddsOne();
    void searchWithoutHitsOffersAWayOut();
    void unbuyableProductsStayOut();
    void couponIsAsked();
    void changedTotalAsksFirst();

private:
    views::Theme m_theme;
};

void TestProductsPage::productsWithTheKeyboardOnly()
{
    views::ProductsPage page;
    page.resize(1180, 600);
    page.render(fakedesk::cart(false));
    page.addProducts(fakedesk::products(false));
    page.show();
    QSignalSpy spy(&page, &views::ProductsPage::quantityWanted);
    auto *search = named<QLineEdit>(page, u"searchEdit"_s);
    auto *view = page.findChild<QListView *>(u"productView"_s);
    page.focusFirst();
    QTest::keyClicks(search, u"COFFEE"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(page.focusWidget(), view);
    QTest::keyClick(view, Qt::Key_Plus);
    QCOMPARE(spy.last().at(1).toInt(), 3);
    QTest::keyClick(view, Qt::Key_Minus);
    QCOMPARE(spy.last().at(1).toInt(), 1);
    QTest::keyClick(view, Qt::Key_1);
    QTest::keyClick(view, Qt::Key_2);
    QCOMPARE(spy.last().at(1).toInt(), 12);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(spy.last().at(1).toInt(), 0);
    QCOMPARE(spy.last().at(0).value<core::Product>().title, u"Filter coffee 250 g"_s);
    QTest::keyClick(view, Qt::Key_T);
    QCOMPARE(page.focusWidget(), search);
    QCOMPARE(search->text(), u"t"_s);
}

void TestProductsPage::scannedCodeAddsOne()
{
    views::ProductsPage page;
    page.render(fakedesk::cart(false));
    page.addProducts(fakedesk::products(false));
    page.show();
    QSignalSpy spy(&page, &views::ProductsPage::quantityWanted);
    QSignalSpy said(&page, &views::ProductsPage::said);
    auto *search = named<QLineEdit>(page, u"searchEdit"_s);
    QTest::keyClicks(search, u"8690000000004"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).value<core::Product>().id, 4);
    QCOMPARE(spy.first().at(1).toInt(), 1);
    QCOMPARE(search->text(), QString());
    QTest::keyClicks(search, u"SKU-6"_s); // Sold out: said, not added.
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(said.count(), 2);
}

void TestProductsPage::searchWithoutHitsOffersAWayOut()
{
    views::ProductsPage page;
    page.render(fakedesk::cart(false));
    page.addProducts(fakedesk::products(false));
    page.show();
    auto *search = named<QLineEdit>(page, u"searchEdit"_s);
    QTest::keyClicks(search, u"<b>zz"_s);
    QVERIFY(!shownWords(page).filter(u"<b>zz"_s).isEmpty());
    auto *empty = named<QWidget>(page, u"emptyState"_s);
    QVERIFY(empty->isVisible());
    const auto buttons = empty->findChildren<views::Button *>();
    QVERIFY(!buttons.isEmpty());
    QTest::keyClick(buttons.first(), Qt::Key_Space);
    QVERIFY(!empty->isVisible());
    QCOMPARE(search->text(), QString());
}

void TestProductsPage::unbuyableProductsStayOut()
{
    views::ProductsPage page;
    page.resize(1180, 600);
    page.render(fakedesk::cart(false));
    page.addProducts(fakedesk::products(false));
    page.show();
    QSignalSpy spy(&page, &views::ProductsPage::quantityWanted);
    auto *view = page.findChild<QListView *>(u"productView"_s);
    for (const QString &query : { u"towel"_s, u"handmade"_s }) {
        named<QLineEdit>(page, u"searchEdit"_s)->setText(query);
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Plus);
        QTest::keyClick(view, Qt::Key_Return);
        QTest::keyClick(view, Qt::Key_5);
    }
    QCOMPARE(spy.count(), 0);
}

void TestProductsPage::couponIsAsked()
{
    views::ProductsPage page;
    checkout::State state = fakedesk::cart(false);
    state.products.coupon = checkout::CouponState::None;
    state.products.couponCode.clear();
    page.render(state);
    page.show();
    QSignalSpy spy(&page, &views::ProductsPage::couponApplied);
    auto *edit = named<QLineEdit>(page, u"couponEdit"_s);
    QTest::keyClicks(edit, u" YAZ10 "_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), u"YAZ10"_s);
    state.products.couponCode = u"YAZ10"_s;
    state.products.coupon = checkout::CouponState::Checking;
    page.render(state);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::mouseClick(named<QAbstractButton>(page, u"couponButton"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
}

void TestProductsPage::changedTotalAsksFirst()
{
    views::ProductsPage page;
    page.resize(1180, 600);
    checkout::State state = fakedesk::cart(false);
    page.render(state);
    page.show();
    QVERIFY(page.actions(state).isPrimaryEnabled);
    state.products.totalToConfirm = core::Money{ 65000, u"USD"_s };
    page.render(state);
    QVERIFY(!page.actions(state).isPrimaryEnabled);
    QVERIFY(!shownWords(page).filter(u"$650.00"_s).isEmpty());
    QSignalSpy spy(&page, &views::ProductsPage::totalConfirmed);
    auto *accept = named<QAbstractButton>(page, u"acceptTotalButton"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toBool(), true);
}

QTEST_MAIN(TestProductsPage)
#include "tst_productspage.moc"
