// SPDX-License-Identifier: MIT
#include "kit/widgets/button.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/field.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/stepper.h"
#include "support/accesscheck.h"
#include "views/fakedesk.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"
#include "views/pages/connectpage.h"
#include "views/pages/orderpage.h"
#include "views/pages/refundpanel.h"
#include "views/pages/signinpage.h"
#include "views/shell/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace pageprobe;

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everySceneFits_data();
    void everySceneFits();
    void aPaymentInStagesIsPaidInPart();
    void signInSaysWhatIsMissing();
    void firstStartOffersBothWays();
    void serverTextStaysText();
    void footerPressesOnce();
    void security08ReasonOfARefundHoldsNoCard();
    void refundsThatAreNotReadAreNotNone();
    void refundQuantitiesStayAsTheyWereSet();
    void notNowIsNotWithdrawn();
    void connectPageKeepsWhatWasTyped();
    void security01HttpNeedsItsSwitch_data();
    void security01HttpNeedsItsSwitch();

private:
    kit::Theme m_theme;
    qint64 m_clock = 10'000; ///< Of the press gates.
};

void TestPages::initTestCase()
{
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
}

void TestPages::cleanup()
{
    m_theme.setTextScale(100);
    m_theme.setScheme(kit::Scheme::Light);
}

void TestPages::everySceneFits_data()
{
    QTest::addColumn<bool>("isTurkish");
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("scheme");
    for (const bool isTurkish : { true, false }) {
        for (const int scale : { 100, 150 }) {
            for (const int scheme : { int(kit::Scheme::Light), int(kit::Scheme::Dark), int(kit::Scheme::HighContrast) }) {
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
        QVERIFY(translator.load(u":/i18n/vezne_tr.qm"_s));
        QCoreApplication::installTranslator(&translator);
    }
    m_theme.setTextScale(scale);
    m_theme.setScheme(kit::Scheme(scheme));
    IdleFlow idle;
    views::MainWindow window(idle.flow, [this] { return m_clock; });
    window.resize(1180, 760);
    window.show();
    idle.flow.catalogue().model().append(fakedesk::products(isTurkish));
    QStringList faults;
    for (const fakedesk::Scene &scene : fakedesk::scenes(isTurkish)) {
        idle.flow.history().model().clear();
        idle.flow.history().model().put(fakedesk::summaries(scene.desk));
        fakedesk::show(window, scene.desk);
        for (int turn = 0; turn < 4; ++turn) { // A sentence that breaks asks the card around it for room.
            settle();
        }
        const QStringList found
            = cutPieces(window) + support::namelessFocusables(window) + support::unspeakable(window) + support::smallTargets(window, 24);
        for (const QString &fault : found) {
            faults << scene.name + u": "_s + fault;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPages::aPaymentInStagesIsPaidInPart()
{
    IdleFlow idle;
    views::MainWindow window(idle.flow, [this] { return m_clock; });
    window.show();
    const QList<fakedesk::Scene> scenes = fakedesk::scenes(false);
    const QHash<QString, QString> wanted{ { u"order-stages"_s, u"Partly paid"_s }, { u"order-unpaid"_s, u"Not paid"_s },
        { u"order-paid"_s, u"Paid"_s } };
    int shown = 0;
    for (const fakedesk::Scene &scene : scenes) {
        if (!wanted.contains(scene.name)) {
            continue;
        }
        fakedesk::show(window, scene.desk);
        settle();
        auto *page = window.findChild<views::OrderPage *>();
        QVERIFY(page && page->isVisible());
        QCOMPARE(page->findChild<kit::Chip *>()->label(), wanted.value(scene.name));
        // The storage stands there as the store calls it.
        page->setStorageTitles(
            [&scene](const QString &marker) { return marker == scene.desk.order.storage ? u"Shop counter"_s : QString(); });
        page->render(scene.desk.order);
        const auto labels = page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == "Shop counter"_L1; }));
        ++shown;
    }
    QCOMPARE(shown, 3);
}

void TestPages::signInSaysWhatIsMissing()
{
    IdleFlow idle;
    views::SignInPage page(idle.flow.project(), idle.flow.signIn());
    page.setLocale(idle.flow.locale());
    page.render(fakedesk::signIn(false).project, fakedesk::signIn(false).signIn);
    page.show();
    page.submit();
    QVERIFY(named<kit::Field>(page, u"passwordField"_s)->hasError());
}

void TestPages::firstStartOffersBothWays()
{
    IdleFlow idle;
    views::SignInPage page(idle.flow.project(), idle.flow.signIn());
    page.setLocale(idle.flow.locale());
    page.render({}, {});
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
    fakedesk::Desk state = fakedesk::details(false);
    for (core::FormField &field : state.draft.details.form.fields) {
        field.title = evil;
        field.hint = evil;
    }
    state.draft.details.accounts.accounts[0].title = evil;
    state.draft.details.storages[0].title = evil;
    state.project.storeName = evil;
    IdleFlow idle;
    views::MainWindow window(idle.flow, [this] { return m_clock; });
    window.show();
    fakedesk::show(window, state);
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

// Twenty fingers: of presses in a burst the first counts, and none counts just after a page has come up.
void TestPages::footerPressesOnce()
{
    IdleFlow idle;
    views::MainWindow window(idle.flow, [this] { return m_clock; });
    window.show();
    fakedesk::show(window, fakedesk::details(false));
    auto *footer = window.findChild<kit::Footer *>();
    QSignalSpy advanced(&idle.flow.draft(), &checkout::DraftController::changed);
    for (int i = 0; i < 20; ++i) {
        fakedesk::show(window, fakedesk::details(false));
        QTest::mouseClick(footer->primaryButton(), Qt::LeftButton);
    }
    QCOMPARE(advanced.count(), 0); // The idle flow is on its sign-in page, where the footer's action is nobody's.
    views::PressGate gate([this] { return m_clock; });
    int taken = 0;
    for (int i = 0; i < 20; ++i) {
        taken += gate.take() ? 1 : 0;
        m_clock += 15;
    }
    QCOMPARE(taken, 1);
    m_clock += views::PressGate::burstMs;
    QVERIFY(gate.take());
    gate.pageShown(1000);
    m_clock += 999;
    QVERIFY(!gate.take());
    m_clock += 1;
    QVERIFY(gate.take());
}

namespace {

checkout::OrderDetailState paidOrder()
{
    checkout::OrderDetailState order;
    order.orderId = 5;
    order.order = core::Order();
    order.order->id = 5;
    order.order->isCompleted = true;
    order.isOrderRead = order.areRefundsRead = true;
    core::RefundableLine line;
    line.item.productId = 1;
    line.left = 2;
    order.refundable = { line };
    return order;
}

} // namespace

// "None has been requested" is said when that is known.
void TestPages::refundsThatAreNotReadAreNotNone()
{
    views::RefundPanel panel;
    checkout::OrderDetailState order = paidOrder();
    panel.render(order, {});
    panel.show();
    const auto says = [&panel](const QString &words) {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    auto *again = named<kit::Button>(panel, u"readRefundsButton"_s);
    QVERIFY(says(u"No refund has been requested"_s) && !again->isVisible());
    order.areRefundsRead = false;
    order.refundable.clear();
    order.isReadingRefunds = true;
    panel.render(order, {});
    QVERIFY(says(u"being read"_s) && !says(u"No refund has been requested"_s) && !again->isVisible());
    order.isReadingRefunds = false;
    panel.render(order, {});
    QVERIFY(says(u"could not be read"_s) && !says(u"No refund has been requested"_s));
    QSignalSpy wanted(&panel, &views::RefundPanel::readingWanted);
    again->click();
    QCOMPARE(wanted.count(), 1);
}

// The clerk has set one of two; the order is read anew meanwhile.
void TestPages::refundQuantitiesStayAsTheyWereSet()
{
    views::RefundPanel panel;
    checkout::OrderDetailState order = paidOrder();
    order.refundable.first().left = 3;
    panel.render(order, {});
    panel.show();
    named<kit::Button>(panel, u"askRefundButton"_s)->click();
    QSignalSpy asked(&panel, &views::RefundPanel::requested);
    const auto sent = [&] {
        named<kit::Button>(panel, u"sendRefundButton"_s)->click();
        return asked.isEmpty() ? QList<core::OrderLine>() : asked.takeFirst().first().value<QList<core::OrderLine>>();
    };
    QCOMPARE(sent().value(0).quantity, 3);
    for (int press = 0; press < 2; ++press) {
        panel.findChild<kit::Stepper *>()->findChild<kit::Button *>(u"lessButton"_s)->click();
    }
    core::RefundableLine other;
    other.item.productId = 2;
    other.left = 4;
    order.refundable.first().left = 2;
    order.refundable.append(other);
    panel.render(order, {});
    QCOMPARE(sent(), (QList<core::OrderLine>{ { 1, 1, {} } })); // Of the other one nobody has asked for any.
    order.refundable = { other };
    panel.render(order, {});
    QVERIFY(!named<kit::Button>(panel, u"sendRefundButton"_s)->isEnabled());
}

// Enter once more, after "Not now", must not take back a refund that stands.
void TestPages::notNowIsNotWithdrawn()
{
    views::RefundPanel panel;
    checkout::OrderDetailState order = paidOrder();
    core::Refund standing;
    standing.status = u"requested"_s;
    order.refunds = { standing };
    panel.render(order, {});
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *ask = named<kit::Button>(panel, u"askRefundButton"_s);
    ask->click();
    for (auto *button : panel.findChildren<kit::Button *>()) {
        if (button->label() == u"Not now"_s) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    }
    QVERIFY(ask->isVisible());
    QCOMPARE(panel.focusWidget(), ask);
}

void TestPages::security08ReasonOfARefundHoldsNoCard()
{
    views::RefundPanel panel;
    const checkout::OrderDetailState order = paidOrder();
    panel.render(order, {});
    panel.show();
    named<kit::Button>(panel, u"askRefundButton"_s)->click();
    auto *note = named<QLineEdit>(panel, u"refundNoteEdit"_s);
    QSignalSpy asked(&panel, &views::RefundPanel::requested);
    note->setText(u"4242 4242 4242 4242"_s);
    named<kit::Button>(panel, u"sendRefundButton"_s)->click();
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
    QVERIFY(note->property("invalid").toBool());
    note->setText(u"broken"_s);
    named<kit::Button>(panel, u"sendRefundButton"_s)->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(!note->property("invalid").toBool());
}

void TestPages::connectPageKeepsWhatWasTyped()
{
    IdleFlow idle;
    views::ConnectPage page(idle.flow.project());
    page.setLocale(idle.flow.locale());
    page.show();
    auto *url = named<QLineEdit>(page, u"urlEdit"_s);
    QTest::keyClicks(url, u"shop.example"_s);
    page.submit();
    QVERIFY(!idle.flow.project().state().isChecking); // No token yet.
    QTest::keyClicks(named<QLineEdit>(page, u"tokenEdit"_s), u"t0ken"_s);
    page.submit();
    QVERIFY(idle.flow.project().state().isChecking);
    QCOMPARE(page.settings().url, u"https://shop.example"_s);
    QCOMPARE(page.settings().appToken.reveal(), "t0ken"_ba);
    QVERIFY(!page.actions().isPrimaryEnabled);
    QVERIFY(page.pressBack()); // "Stop the check".
    QVERIFY(!idle.flow.project().state().isChecking);
    checkout::ProjectState state;
    state.findings = { { checkout::ProjectFinding::Subject::AppToken, checkout::ProjectFinding::Level::Error, {}, {} } };
    page.render(state);
    settle();
    QCOMPARE(url->text(), u"https://shop.example"_s);
    QVERIFY(!shownWords(page).filter(u"does not accept the app token"_s).isEmpty());
}

// http is for this computer, and only where somebody says so; what the page refuses is asked of nobody.
void TestPages::security01HttpNeedsItsSwitch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("address") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("name") << u"http://localhost:8080"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << true;
    QTest::newRow("elsewhere") << u"http://shop.example"_s << false;
    QTest::newRow("looks like it") << u"http://127.0.0.1.shop.example"_s << false;
    QTest::newRow("in front of it") << u"http://localhost@shop.example"_s << false;
}

void TestPages::security01HttpNeedsItsSwitch()
{
    QFETCH(QString, typed);
    QFETCH(bool, isOffered);
    IdleFlow idle;
    views::ConnectPage page(idle.flow.project());
    page.setLocale(idle.flow.locale());
    page.show();
    auto *allow = named<QAbstractButton>(page, u"httpCheck"_s);
    QVERIFY(!allow->isVisible() && !allow->isChecked());
    QTest::keyClicks(named<QLineEdit>(page, u"tokenEdit"_s), u"t0ken"_s);
    auto *url = named<QLineEdit>(page, u"urlEdit"_s);
    url->setText(typed);
    page.submit();
    QVERIFY(!idle.flow.project().state().isChecking);
    QCOMPARE(allow->isVisible(), isOffered);
    QCOMPARE(!shownWords(page).filter(u"allow it below"_s).isEmpty(), isOffered);
    allow->setChecked(true);
    url->setText(u"http://shop.example/a"_s); // Allowed for this computer, and for nothing that is typed after it.
    QVERIFY(!allow->isChecked());
    page.submit();
    QVERIFY(!idle.flow.project().state().isChecking);
    url->setText(typed);
    QTest::mouseClick(allow, Qt::LeftButton);
    page.submit();
    QCOMPARE(idle.flow.project().state().isChecking, isOffered);
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
