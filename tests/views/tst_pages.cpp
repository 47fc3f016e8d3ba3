// SPDX-License-Identifier: MIT
#include "checkout/checkoutcontroller.h"
#include "support/accesscheck.h"
#include "support/clipcheck.h"
#include "views/fakedesk.h"
#include "views/fields/formview.h"
#include "views/pages/connectpage.h"
#include "views/pages/detailspage.h"
#include "views/pages/linkbox.h"
#include "views/pages/paymentpage.h"
#include "views/pages/productspage.h"
#include "views/pages/signinpage.h"
#include "views/shell/mainwindow.h"
#include "views/shell/paymentopener.h"
#include "views/widgets/button.h"
#include "views/widgets/field.h"
#include "views/widgets/footer.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/textfield.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using Phase = checkout::PaymentPhase;

namespace {

template <class T> T *named(const QWidget &root, const QString &name)
{
    return root.findChild<T *>(name);
}

/// Every word that a page shows, whoever paints it.
QStringList shownWords(const QWidget &root)
{
    QStringList words;
    const auto labels = root.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(&root)) {
            words << label->text();
        }
    }
    return words;
}

void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// What is cut off of what is painted: the pieces, not the boxes that hold them (those answer with the height they would like).
QStringList cutPieces(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isPiece = widget->isVisibleTo(&root) && !widget->layout() && widget->window() == root.window();
        if (isPiece && !widget->objectName().startsWith("qt_"_L1)) {
            if (const QString fault = support::clipping(*widget); !fault.isEmpty()) {
                found << support::describe(*widget) + u' ' + fault;
            }
        }
    }
    return found;
}

/// Where Tab goes from a widget, in the order of the chain, as far as it is on the page and visible.
QWidgetList tabOrder(QWidget &root)
{
    QWidgetList order;
    for (QWidget *w = root.nextInFocusChain(); w != &root; w = w->nextInFocusChain()) {
        const bool takesTab = (w->focusPolicy() & Qt::TabFocus) && w->isEnabled() && w->isVisibleTo(&root) && !w->focusProxy();
        if (root.isAncestorOf(w) && takesTab && !order.contains(w)) {
            order << w;
        }
    }
    return order;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everySceneFits_data();
    void everySceneFits();
    void signInWithTheKeyboardOnly();
    void signInIsSentOnce();
    void signInSaysWhatIsMissing();
    void firstStartOffersBothWays();
    void serverTextStaysText();
    void detailsTellEachEdit();
    void detailsFollowTheState();
    void detailsAskForWhatIsAmbiguous();
    void focusGoesToTheFirstProblem();
    void rebuiltFormKeepsWhatWasTyped();
    void detailsTabOrderIsTheOrderOfTheEye();
    void cardNumberIsWarnedAbout();
    void productsWithTheKeyboardOnly();
    void scannedCodeAddsOne();
    void searchWithoutHitsOffersAWayOut();
    void unbuyableProductsStayOut();
    void couponIsAsked();
    void changedTotalAsksFirst();
    void placingAgainNeedsTwoPresses();
    void payAgainIsAskedOnce();
    void linkIsOpenedByOneFunction();
    void closedBrowserCopiesTheLink();
    void refusedLinkIsNotShown();
    void footerPressesOnce();
    void connectPageKeepsWhatWasTyped();

private:
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<checkout::CheckoutController> m_controller;
    views::Theme m_theme;
};

void TestPages::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
    m_data = std::make_unique<QTemporaryDir>();
    checkout::ControllerOptions options;
    options.dataFolder = m_data->path();
    options.useKeychain = false;
    m_controller = std::make_unique<checkout::CheckoutController>(options);
}

void TestPages::cleanup()
{
    m_theme.setTextScale(100);
    m_theme.setScheme(views::Scheme::Light);
    views::setPaymentOpener({});
}

void TestPages::everySceneFits_data()
{
    QTest::addColumn<bool>("isTurkish");
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("scheme");
    for (const bool isTurkish : { true, false }) {
        for (const int scale : { 100, 150 }) {
            for (const int scheme : { int(views::Scheme::Light), int(views::Scheme::Dark), int(views::Scheme::HighContrast) }) {
                QTest::addRow("%s %d %% scheme %d", isTurkish ? "tr" : "en", scale, scheme) << isTurkish << scale << scheme;
            }
        }
    }
}

void TestPages::everySceneFits()
{
    QFETCH(bool, isTurkish);
    QFETCH(int, scale);
    QFETCH(int, scheme);
    QTranslator translator;
    if (isTurkish) {
        if (!translator.load(u":/i18n/vezne_tr.qm"_s)) {
            QSKIP("the Turkish catalogue is not part of this program");
        }
        QCoreApplication::installTranslator(&translator);
    }
    m_theme.setTextScale(scale);
    m_theme.setScheme(views::Scheme(scheme));
    views::MainWindow window(*m_controller);
    window.resize(1180, 760);
    window.show();
    window.addProducts(fakedesk::products(isTurkish));
    QStringList faults;
    for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
        window.render(scene.state);
        settle();
        const QStringList found = cutPieces(window) + support::namelessFocusables(window) + support::smallTargets(window, 24);
        for (const QString &fault : found) {
            faults << scene.name + u": "_s + fault;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPages::signInWithTheKeyboardOnly()
{
    views::SignInPage page;
    page.render(fakedesk::signIn(false));
    page.show();
    page.focusFirst();
    QSignalSpy spy(&page, &views::SignInPage::signInRequested);
    auto *password = named<QLineEdit>(page, u"passwordEdit"_s);
    QVERIFY(password->hasFocus() || page.focusWidget() == password);
    QTest::keyClicks(password, u"gizli & "_s);
    password->insert(u"şifre"_s); // Qt Test types ASCII only.
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toString(), u"christina@ornek.com.tr"_s);
    QCOMPARE(spy.first().at(1).value<core::Secret>().reveal(), u"gizli & şifre"_s.toUtf8());
}

void TestPages::signInIsSentOnce()
{
    views::SignInPage page;
    page.render(fakedesk::signIn(false));
    page.show();
    QSignalSpy spy(&page, &views::SignInPage::signInRequested);
    auto *password = named<QLineEdit>(page, u"passwordEdit"_s);
    password->setText(u"x"_s);
    auto *button = named<QAbstractButton>(page, u"signInButton"_s);
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClick(password, Qt::Key_Return);
    }
    QCOMPARE(spy.count(), 1);
    page.render(fakedesk::signIn(false)); // An answer: it was refused.
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(password->text(), u"x"_s);
}

void TestPages::signInSaysWhatIsMissing()
{
    views::SignInPage page;
    page.render(fakedesk::signIn(false));
    page.show();
    QSignalSpy spy(&page, &views::SignInPage::signInRequested);
    page.submit();
    QCOMPARE(spy.count(), 0);
    QVERIFY(named<views::Field>(page, u"passwordField"_s)->hasError());
}

void TestPages::firstStartOffersBothWays()
{
    views::SignInPage page;
    page.render(checkout::State());
    page.show();
    QVERIFY(!named<QWidget>(page, u"card"_s)->isVisible());
    QSignalSpy demo(&page, &views::SignInPage::demoRequested);
    QSignalSpy connecting(&page, &views::SignInPage::connectRequested);
    page.focusFirst();
    QVERIFY(page.focusWidget());
    QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    QCOMPARE(connecting.count(), 1);
    QTest::mouseClick(named<QAbstractButton>(page, u"offerDemoButton"_s), Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
}

void TestPages::serverTextStaysText()
{
    const QString evil = u"<img src=x> & \u202Eevil"_s;
    checkout::State state = fakedesk::details(false);
    for (core::FormField &field : state.details.form.fields) {
        field.title = evil;
        field.hint = evil;
    }
    state.details.accounts.accounts[0].title = evil;
    state.details.storages[0].title = evil;
    state.storeName = evil;
    views::MainWindow window(*m_controller);
    window.show();
    window.render(state);
    settle();
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(shownWords(window).filter(u"<img src=x> & "_s).size() >= 8);
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        QVERIFY2(button->shortcut().isEmpty(), qPrintable(support::describe(*button)));
    }
}

void TestPages::detailsTellEachEdit()
{
    views::DetailsPage page;
    page.resize(1180, 600);
    page.render(fakedesk::details(false));
    page.show();
    QSignalSpy spy(&page, &views::DetailsPage::valueEdited);
    auto *phone = named<QLineEdit>(page, u"phone"_s);
    phone->setFocus();
    phone->selectAll();
    QTest::keyClicks(phone, u"05321234567"_s);
    QCOMPARE(phone->text(), u"+90 532 123 45 67"_s);
    QCOMPARE(spy.last().at(0).toString(), u"phone"_s);
    QCOMPARE(std::get<QString>(spy.last().at(1).value<core::FormValue>()), u"+90 532 123 45 67"_s);
    QCOMPARE(spy.last().at(2).toBool(), false);
    Q_EMIT phone->editingFinished();
    QCOMPARE(spy.last().at(2).toBool(), true);
    QSignalSpy account(&page, &views::DetailsPage::accountChosen);
    const auto cards = page.findChildren<QAbstractButton *>();
    for (QAbstractButton *card : cards) {
        if (card->accessibleName() == "Cash"_L1) {
            QTest::keyClick(card, Qt::Key_Space);
        }
    }
    QCOMPARE(account.count(), 1);
    QCOMPARE(account.first().first().toString(), u"cash"_s);
}

void TestPages::detailsFollowTheState()
{
    views::DetailsPage page;
    checkout::State state = fakedesk::details(false);
    page.render(state);
    auto *name = named<QLineEdit>(page, u"name"_s);
    QCOMPARE(name->text(), u"Çağrı Işık"_s);
    // What is being typed is never taken back by a state that does not know it yet.
    name->setText(u"Çağrı I"_s);
    page.render(state);
    QCOMPARE(name->text(), u"Çağrı I"_s);
    state.details.values[0].value = u"Başka biri"_s;
    page.render(state);
    QCOMPARE(name->text(), u"Başka biri"_s);
}

void TestPages::detailsAskForWhatIsAmbiguous()
{
    core::FormField price;
    price.marker = u"price"_s;
    price.type = core::FieldType::Real;
    checkout::State state = fakedesk::details(true);
    state.details.form.fields = { price };
    views::DetailsPage page;
    page.render(state);
    page.show();
    QSignalSpy edited(&page, &views::DetailsPage::valueEdited);
    QSignalSpy misread(&page, &views::DetailsPage::valueMisread);
    auto *edit = named<QLineEdit>(page, u"price"_s);
    QTest::keyClicks(edit, u"12.50"_s);
    Q_EMIT edit->editingFinished();
    QCOMPARE(misread.count(), 1);
    QCOMPARE(misread.first().at(1).value<core::FieldProblem>().kind, core::FieldProblem::Kind::AmbiguousNumber);
    edit->clear();
    QTest::keyClicks(edit, u"12,50"_s);
    QCOMPARE(std::get<core::Decimal>(edited.last().at(1).value<core::FormValue>()).toString(), u"12.50"_s);
}

void TestPages::focusGoesToTheFirstProblem()
{
    views::DetailsPage page;
    checkout::State state = fakedesk::details(false);
    state.details.problems.insert(u"note"_s, {});
    page.render(state);
    page.show();
    QVERIFY(page.focusFirstProblem());
    QCOMPARE(page.focusWidget()->objectName(), u"phone"_s);
    QCOMPARE(page.actions(state).noteTone, views::Tone::Danger);
}

void TestPages::rebuiltFormKeepsWhatWasTyped()
{
    views::DetailsPage page;
    checkout::State state = fakedesk::details(true);
    core::FormField price;
    price.marker = u"price"_s;
    price.type = core::FieldType::Real;
    state.details.form.fields.append(price);
    page.render(state);
    page.show();
    named<QLineEdit>(page, u"price"_s)->setText(u"12.5x"_s);
    checkout::State other = fakedesk::details(false);
    other.details.form.fields.append(price);
    other.details.values = state.details.values;
    checkout::State loading = other;
    loading.details.form = {};
    loading.details.isReady = false;
    page.render(loading);
    page.render(other);
    settle();
    QCOMPARE(named<QLineEdit>(page, u"name"_s)->text(), u"Çağrı Işık"_s);
    QCOMPARE(named<QLineEdit>(page, u"price"_s)->text(), u"12.5x"_s);
    QVERIFY(shownWords(page).contains(u"Full name"_s));
}

void TestPages::detailsTabOrderIsTheOrderOfTheEye()
{
    views::DetailsPage page;
    page.resize(1180, 900);
    page.render(fakedesk::details(false));
    page.show();
    settle();
    auto *form = page.findChild<views::FormView *>();
    QPoint before(0, -1);
    const QWidgetList order = tabOrder(*form);
    QVERIFY(order.size() > 8);
    for (QWidget *widget : order) {
        const QPoint at = widget->mapTo(form, QPoint());
        const bool isBelow = at.y() > before.y() + 8;
        const bool isBeside = qAbs(at.y() - before.y()) <= 8 && at.x() > before.x();
        QVERIFY2(isBelow || isBeside, qPrintable(support::describe(*widget)));
        before = at;
    }
}

void TestPages::cardNumberIsWarnedAbout()
{
    views::DetailsPage page;
    page.render(fakedesk::details(false));
    page.show();
    auto *note = named<QLineEdit>(page, u"note"_s);
    const auto isWarned = [&page] { return !shownWords(page).filter(u"card number"_s).isEmpty(); };
    QTest::keyClicks(note, u"5555 5555 5555 444"_s);
    QVERIFY(!isWarned());
    QTest::keyClicks(note, u"4"_s);
    QVERIFY(isWarned());
}

void TestPages::productsWithTheKeyboardOnly()
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

void TestPages::scannedCodeAddsOne()
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

void TestPages::searchWithoutHitsOffersAWayOut()
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

void TestPages::unbuyableProductsStayOut()
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

void TestPages::couponIsAsked()
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

void TestPages::changedTotalAsksFirst()
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

void TestPages::placingAgainNeedsTwoPresses()
{
    views::PaymentPage page;
    page.render(fakedesk::payment(false, Phase::Absent));
    page.show();
    QSignalSpy spy(&page, &views::PaymentPage::placeAgainRequested);
    auto *button = named<QAbstractButton>(page, u"mainActionButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.count(), 0);
    // The focus is on "not now", so that Enter held down does not confirm.
    QCOMPARE(page.focusWidget()->objectName(), u"otherActionButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
}

void TestPages::payAgainIsAskedOnce()
{
    for (const Phase phase : { Phase::Canceled, Phase::Expired, Phase::SessionFailed }) {
        views::PaymentPage page;
        page.render(fakedesk::payment(false, phase));
        page.show();
        QSignalSpy spy(&page, &views::PaymentPage::payAgainRequested);
        auto *button = named<QAbstractButton>(page, u"mainActionButton"_s);
        for (int i = 0; i < 20; ++i) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(spy.count(), 1);
        page.render(fakedesk::payment(false, phase));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 2);
    }
}

void TestPages::linkIsOpenedByOneFunction()
{
    QList<QUrl> opened;
    views::setPaymentOpener([&opened](const QUrl &url) {
        opened << url;
        return true;
    });
    views::PaymentPage page;
    page.render(fakedesk::payment(false, Phase::Waiting));
    page.show();
    QSignalSpy said(&page, &views::PaymentPage::said);
    QTest::mouseClick(named<QAbstractButton>(page, u"openLinkButton"_s), Qt::LeftButton);
    QCOMPARE(opened, QList<QUrl>{ QUrl(u"https://checkout.stripe.com/c/pay/cs_test_a1b2c3d4e5f6"_s) });
    QCOMPARE(said.count(), 0);
    QVERIFY(!shownWords(page).filter(u"checkout.stripe.com"_s).isEmpty());
}

void TestPages::closedBrowserCopiesTheLink()
{
    views::setPaymentOpener([](const QUrl &) { return false; });
    views::PaymentPage page;
    page.render(fakedesk::payment(false, Phase::Waiting));
    page.show();
    QSignalSpy said(&page, &views::PaymentPage::said);
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(named<QAbstractButton>(page, u"openLinkButton"_s), Qt::LeftButton);
    QCOMPARE(said.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://checkout.stripe.com/c/pay/cs_test_a1b2c3d4e5f6"_s);
    QVERIFY(!views::openPaymentPage(QUrl()));
}

void TestPages::refusedLinkIsNotShown()
{
    checkout::State state = fakedesk::payment(false, Phase::Waiting);
    state.payment.link.clear();
    state.payment.isLinkRefused = true;
    views::PaymentPage page;
    page.render(state);
    page.show();
    QVERIFY(!page.findChild<views::LinkBox *>()->isVisible());
    QVERIFY(!shownWords(page).filter(u"not safe"_s).isEmpty());
}

void TestPages::footerPressesOnce()
{
    views::MainWindow window(*m_controller);
    window.show();
    window.addProducts(fakedesk::products(false));
    window.render(fakedesk::details(false));
    auto *footer = window.findChild<views::Footer *>();
    QSignalSpy spy(footer, &views::Footer::primaryClicked);
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(footer->primaryButton(), Qt::LeftButton);
        window.render(fakedesk::cart(false)); // The next page is up, and its action is somewhere else.
    }
    QCOMPARE(spy.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!footer->primaryButton()->isBusy(), 2000);
}

void TestPages::connectPageKeepsWhatWasTyped()
{
    views::ConnectPage page;
    page.show();
    QSignalSpy spy(&page, &views::ConnectPage::checkRequested);
    auto *url = named<QLineEdit>(page, u"urlEdit"_s);
    QTest::keyClicks(url, u"shop.example"_s);
    page.submit();
    QCOMPARE(spy.count(), 0); // No token yet.
    QTest::keyClicks(named<QLineEdit>(page, u"tokenEdit"_s), u"t0ken"_s);
    page.submit();
    QCOMPARE(spy.count(), 1);
    const auto settings = spy.first().first().value<core::ProjectSettings>();
    QCOMPARE(settings.url, u"https://shop.example"_s);
    QCOMPARE(settings.appToken.reveal(), "t0ken"_ba);
    checkout::State state;
    state.isCheckingProject = true;
    page.render(state);
    page.submit();
    QCOMPARE(spy.count(), 1);
    state.isCheckingProject = false;
    state.findings = { { checkout::ProjectFinding::Subject::AppToken, checkout::ProjectFinding::Level::Error, {}, {} } };
    page.render(state);
    settle();
    QCOMPARE(url->text(), u"https://shop.example"_s);
    QVERIFY(!shownWords(page).filter(u"does not accept the app token"_s).isEmpty());
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
