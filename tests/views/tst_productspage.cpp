// SPDX-License-Identifier: MIT
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "views/fakedesk.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"
#include "views/pages/filterpopup.h"
#include "views/pages/productspage.h"

#include <QHash>
#include <QLabel>
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
    void turkish06FilterReadsTurkishPrices();
    void unbuyableProductsStayOut();
    void rowsThatCannotBeReadAreSaid();
    void couponIsAsked();
    void changedTotalAsksFirst();
    void aBasketThatIsNotCompleteIsSaid();

private:
    /// The products of the desk in the catalogue, its lines in the cart.
    static void fill(IdleFlow &idle, const fakedesk::Desk &desk)
    {
        idle.flow.catalogue().model().append(fakedesk::products(false));
        for (const checkout::CartLine &line : desk.draft.cart.lines) {
            idle.flow.draft().setQuantity(line.product, line.quantity);
        }
    }
    static int inCart(const IdleFlow &idle, qint64 id)
    {
        const auto &lines = const_cast<IdleFlow &>(idle).flow.draft().state().cart.lines;
        const auto it = std::find_if(lines.begin(), lines.end(), [id](const checkout::CartLine &line) { return line.product.id == id; });
        return it == lines.end() ? 0 : it->quantity;
    }

    kit::Theme m_theme;
};

void TestProductsPage::productsWithTheKeyboardOnly()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    page.setLocale(idle.flow.locale());
    page.resize(1180, 600);
    fill(idle, fakedesk::cart(false));
    page.show();
    auto *search = named<QLineEdit>(page, u"searchEdit"_s);
    auto *view = page.findChild<QListView *>(u"productView"_s);
    page.focusFirst();
    QTest::keyClicks(search, u"COFFEE"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(page.focusWidget(), view);
    QTest::keyClick(view, Qt::Key_Plus);
    QCOMPARE(inCart(idle, 1), 3);
    QTest::keyClick(view, Qt::Key_Minus);
    QCOMPARE(inCart(idle, 1), 2);
    QTest::keyClick(view, Qt::Key_1);
    QTest::keyClick(view, Qt::Key_2);
    QCOMPARE(inCart(idle, 1), 12);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(inCart(idle, 1), 0);
    QTest::keyClick(view, Qt::Key_T);
    QCOMPARE(page.focusWidget(), search);
    QCOMPARE(search->text(), u"t"_s);
}

void TestProductsPage::scannedCodeAddsOne()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    page.setLocale(idle.flow.locale());
    fill(idle, fakedesk::cart(false));
    page.show();
    QSignalSpy said(&page, &views::ProductsPage::notified);
    auto *search = named<QLineEdit>(page, u"searchEdit"_s);
    QTest::keyClicks(search, u"8690000000004"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(inCart(idle, 4), 1);
    QCOMPARE(search->text(), QString());
    QTest::keyClicks(search, u"SKU-6"_s); // Sold out: said, not added.
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(inCart(idle, 6), 0);
    QCOMPARE(said.count(), 2);
}

void TestProductsPage::searchWithoutHitsOffersAWayOut()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    page.setLocale(idle.flow.locale());
    fill(idle, fakedesk::cart(false));
    page.show();
    auto *search = named<QLineEdit>(page, u"searchEdit"_s);
    QTest::keyClicks(search, u"<b>zz"_s);
    QVERIFY(!shownWords(page).filter(u"<b>zz"_s).isEmpty());
    auto *empty = named<QWidget>(page, u"emptyState"_s);
    QVERIFY(empty->isVisible());
    const auto buttons = empty->findChildren<kit::Button *>();
    QVERIFY(!buttons.isEmpty());
    QTest::keyClick(buttons.first(), Qt::Key_Space);
    QVERIFY(!empty->isVisible());
    QCOMPARE(search->text(), QString());
}

// From the page on, with the language as the window hands it over, and as the catalogue of the last start is there before it.
void TestProductsPage::turkish06FilterReadsTurkishPrices()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    idle.flow.catalogue().model().append(fakedesk::products(true));
    page.setCapabilities({});
    core::Locale locale = idle.flow.locale();
    locale.language = core::Locale::Language::Turkish;
    page.setLocale(locale);
    auto *popup = page.findChild<views::FilterPopup *>();
    auto *from = named<QLineEdit>(*popup, u"priceFromEdit"_s);
    page.show();
    named<QAbstractButton>(page, u"filterButton"_s)->click();
    const auto hints = [popup] {
        QString all;
        for (const QLabel *label : popup->findChildren<QLabel *>(u"fieldMessageLabel"_s)) {
            all += label->text() + u' ';
        }
        return all;
    };
    QVERIFY2(hints().contains(u"₺124,00"_s) && hints().contains(u"₺749,00"_s), qPrintable(hints()));
    QSignalSpy wanted(popup, &views::FilterPopup::filterWanted);
    const auto lowest
        = [&wanted] { return wanted.isEmpty() ? std::nullopt : wanted.last().first().value<models::CatalogueFilter>().priceFrom; };
    from->setText(u"134,50"_s);
    QCOMPARE(lowest(), std::optional<qint64>(13'450));
    from->setText(u"1.249"_s);
    QCOMPARE(lowest(), std::optional<qint64>(124'900));
    locale.language = core::Locale::Language::English;
    page.setLocale(locale);
    QVERIFY2(hints().contains(u"₺124.00"_s), qPrintable(hints()));
    from->setText(u"1.24"_s);
    QCOMPARE(lowest(), std::optional<qint64>(124));
}

void TestProductsPage::unbuyableProductsStayOut()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    page.setLocale(idle.flow.locale());
    page.resize(1180, 600);
    fill(idle, fakedesk::cart(false));
    page.show();
    auto *view = page.findChild<QListView *>(u"productView"_s);
    const QHash<QString, int> lines{ { u"towel"_s, 2 }, { u"handmade"_s, 3 } }; // Sold out; and its price is said at the till.
    for (const QString &query : { u"towel"_s, u"handmade"_s }) {
        named<QLineEdit>(page, u"searchEdit"_s)->setText(query);
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Plus);
        QTest::keyClick(view, Qt::Key_Return);
        QTest::keyClick(view, Qt::Key_5);
        QCOMPARE(idle.flow.draft().state().cart.lines.size(), lines.value(query));
    }
}

void TestProductsPage::rowsThatCannotBeReadAreSaid()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    page.setLocale(idle.flow.locale());
    fill(idle, fakedesk::cart(false));
    checkout::CatalogueState state;
    state.isLoaded = true;
    page.render(idle.flow.draft().state(), state);
    const auto words = [&page] { return page.findChild<QLabel *>(u"countLabel"_s)->text(); };
    QVERIFY(!words().contains(u'·'));
    state.leftOut = 3;
    page.render(idle.flow.draft().state(), state);
    QVERIFY2(words().contains(u"3 cannot be read"_s), qPrintable(words()));
}

void TestProductsPage::couponIsAsked()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    fill(idle, fakedesk::cart(false));
    page.setLocale(idle.flow.locale());
    page.show();
    auto *edit = named<QLineEdit>(page, u"couponEdit"_s);
    QTest::keyClicks(edit, u" YAZ10 "_s);
    QCOMPARE(idle.flow.draft().state().cart.couponText, u" YAZ10 "_s); // What stands there is known before it is applied.
    QVERIFY(idle.flow.draft().state().cart.couponCode.isEmpty());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(idle.flow.draft().state().cart.couponCode, u"YAZ10"_s);
    QCOMPARE(idle.flow.draft().state().cart.coupon, checkout::CouponState::Checking);
    QCOMPARE(edit->text(), u"YAZ10"_s);
    QVERIFY(edit->isReadOnly());
}

void TestProductsPage::changedTotalAsksFirst()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    page.setLocale(idle.flow.locale());
    page.resize(1180, 600);
    fakedesk::Desk state = fakedesk::cart(false);
    page.render(state.draft, state.catalogue);
    page.show();
    QVERIFY(page.actions().isPrimaryEnabled);
    state.draft.cart.totalToConfirm = core::Money{ 65000, u"USD"_s };
    page.render(state.draft, state.catalogue);
    QVERIFY(!page.actions().isPrimaryEnabled);
    QVERIFY(!shownWords(page).filter(u"$650.00"_s).isEmpty());
    QVERIFY(named<QAbstractButton>(page, u"acceptTotalButton"_s)->isVisible());
    QCOMPARE(page.focusWidget(), named<QAbstractButton>(page, u"declineTotalButton"_s)); // Enter held down does not accept.
}

void TestProductsPage::aBasketThatIsNotCompleteIsSaid()
{
    IdleFlow idle;
    views::ProductsPage page(idle.flow.draft(), idle.flow.catalogue());
    page.setLocale(idle.flow.locale());
    page.resize(1180, 600);
    fakedesk::Desk state = fakedesk::cart(false);
    checkout::CartLine awaited;
    awaited.product.id = 77;
    awaited.product.title = u"Rize tea"_s;
    awaited.quantity = 2;
    state.draft.cart.awaited = { awaited };
    state.draft.cart.canPlace = false;
    page.render(state.draft, state.catalogue);
    page.show();
    auto *leave = named<QAbstractButton>(page, u"leaveAwaitedButton"_s);
    QVERIFY(!page.actions().isPrimaryEnabled && !leave->isVisible());
    QVERIFY2(page.actions().note.contains(u"being read"_s), qPrintable(page.actions().note));
    state.draft.cart.isAwaitedFailed = true;
    page.render(state.draft, state.catalogue);
    QVERIFY(leave->isVisible() && named<QAbstractButton>(page, u"fetchAwaitedButton"_s)->isVisible());
    QVERIFY2(page.actions().note.contains(u"not complete"_s), qPrintable(page.actions().note));
    QVERIFY(!shownWords(page).filter(u"Rize tea"_s).isEmpty());
    state.draft.cart.awaited.clear();
    state.draft.cart.isAwaitedFailed = false;
    page.render(state.draft, state.catalogue);
    QVERIFY(!leave->isVisible());
}

QTEST_MAIN(TestProductsPage)
#include "tst_productspage.moc"
