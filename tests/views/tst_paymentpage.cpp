// SPDX-License-Identifier: MIT
#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/qrview.h"
#include "text/moneytext.h"
#include "views/fakedesk.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"
#include "views/pages/cashbox.h"
#include "views/pages/linkbox.h"
#include "views/pages/paymentpage.h"
#include "views/pages/phasewords.h"
#include "views/shell/paymentopener.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pageprobe;
using Phase = checkout::PaymentPhase;

class TestPaymentPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void cleanup() { views::setPaymentOpener({}); }
    void placingAgainNeedsTwoPresses();
    void security06TheLinkIsOpenedByThatFunction();
    void security07WithoutABrowserTheLinkIsCopied();
    void refusedLinkIsNotShown();
    void anUnknownHostIsAskedAboutFirst();
    void anotherTotalIsSaid();
    void anOrderIsLetGoWhereThatDoesSomething();
    void littleStandsInTheMiddleOfAHighScreen();
    void aCustomerIsToldOfTheirOrder();
    void cashOfOneOrderIsNotTheNextOnes();

private:
    kit::Theme m_theme;
};

// Two orders of one amount, one after the other.
void TestPaymentPage::cashOfOneOrderIsNotTheNextOnes()
{
    views::CashBox box;
    const QUuid first = QUuid::createUuid();
    const core::Money due{ 15000, u"TRY"_s };
    core::Locale turkish;
    turkish.language = core::Locale::Language::Turkish;
    core::Locale english;
    english.language = core::Locale::Language::English;
    box.render(first, due, turkish, false);
    auto *received = box.findChild<QLineEdit *>(u"receivedEdit"_s);
    received->setText(u"200,50"_s);
    box.render(first, due, turkish, false);
    QCOMPARE(received->text(), u"200,50"_s);
    box.render(first, due, english, false); // The language changes how it is written, not what was received.
    QCOMPARE(received->text(), u"200.50"_s);
    QVERIFY(box.canCollect());
    received->setText(u"100"_s);
    QVERIFY(!box.canCollect());
    received->setText(u"200.50"_s);
    box.render(first, due, english, true); // Collected: what goes back is what is needed now.
    QVERIFY(box.findChild<kit::AmountLabel *>(u"changeAmount"_s)->isVisibleTo(&box) && !received->isVisibleTo(&box));
    QCOMPARE(box.findChild<kit::AmountLabel *>(u"changeAmount"_s)->amount(), text::formatMoney({ 5050, u"TRY"_s }, u"en"_s));
    box.render(QUuid::createUuid(), due, english, true); // Of another one that was collected nothing goes back.
    QVERIFY(!box.findChild<kit::AmountLabel *>(u"changeAmount"_s)->isVisibleTo(&box));
    box.render(QUuid::createUuid(), due, english, false);
    QCOMPARE(received->text(), QString());
    QCOMPARE(box.findChild<kit::AmountLabel *>(u"changeAmount"_s)->amount(), u"–"_s);
}

// Sessions, lists and numbers of attempts are a clerk's.
void TestPaymentPage::aCustomerIsToldOfTheirOrder()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const core::Locale locale;
    int other = 0;
    for (const Phase phase : { Phase::NotKnown, Phase::Absent, Phase::Waiting, Phase::SessionFailed, Phase::Placing }) {
        const checkout::PaymentState payment = fakedesk::payment(false, phase).payment;
        const auto clerks = views::timelineSteps(payment, locale, now);
        const auto customers = views::timelineSteps(payment, locale, now, false);
        QCOMPARE(customers.size(), clerks.size());
        for (size_t i = 0; i < customers.size(); ++i) {
            const QString words = customers[i].title + u' ' + customers[i].detail;
            QVERIFY2(!words.contains(u"ession"_s) && !words.contains(u"order list"_s) && !words.contains(u" of 3"_s), qPrintable(words));
            QVERIFY(customers[i].state == clerks[i].state);
            other += customers[i].title != clerks[i].title ? 1 : 0;
        }
        QVERIFY(views::keptWords(payment, true).contains(payment.attempt.toString(QUuid::WithoutBraces).left(8)));
        QVERIFY(!views::keptWords(payment, false).contains(u"ttempt"_s));
        QVERIFY(views::lastLookWords(payment, locale, now) != views::lastLookWords(payment, locale, now, false));
    }
    QVERIFY(other >= 5);
    // Who leaves an order for cash says that it is collected, and reads so.
    checkout::PaymentState cash = fakedesk::payment(false, Phase::CashDue).payment;
    cash.isOver = false;
    const QString collects = views::nextOrderWords(cash, true, true);
    QVERIFY(collects.startsWith(u"Collected"_s));
    QVERIFY(views::nextOrderWords(cash, false, false) != collects);
    cash.isOver = true;
    QVERIFY(views::nextOrderWords(cash, true, true) != collects);
}

void TestPaymentPage::placingAgainNeedsTwoPresses()
{
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    page.render(fakedesk::payment(false, Phase::Absent).payment);
    page.show();
    auto *button = named<QAbstractButton>(page, u"mainActionButton"_s);
    const QString first = button->accessibleName();
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(button->accessibleName() != first);
    // The focus is on "not now", so that Enter held down does not confirm.
    QCOMPARE(page.focusWidget()->objectName(), u"otherActionButton"_s);
    QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    QCOMPARE(button->accessibleName(), first);
}

void TestPaymentPage::security06TheLinkIsOpenedByThatFunction()
{
    QList<QUrl> opened;
    views::setPaymentOpener([&opened](const QUrl &url) {
        opened << url;
        return true;
    });
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    page.render(fakedesk::payment(false, Phase::Waiting).payment);
    page.show();
    QSignalSpy said(&page, &views::PaymentPage::notified);
    QTest::mouseClick(named<QAbstractButton>(page, u"openLinkButton"_s), Qt::LeftButton);
    QCOMPARE(opened, QList<QUrl>{ QUrl(u"https://checkout.stripe.com/c/pay/cs_test_a1b2c3d4e5f6"_s) });
    QCOMPARE(said.count(), 0);
    QVERIFY(!shownWords(page).filter(u"checkout.stripe.com"_s).isEmpty());
}

void TestPaymentPage::security07WithoutABrowserTheLinkIsCopied()
{
    views::setPaymentOpener([](const QUrl &) { return false; });
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    page.render(fakedesk::payment(false, Phase::Waiting).payment);
    page.show();
    QSignalSpy said(&page, &views::PaymentPage::notified);
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(named<QAbstractButton>(page, u"openLinkButton"_s), Qt::LeftButton);
    QCOMPARE(said.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://checkout.stripe.com/c/pay/cs_test_a1b2c3d4e5f6"_s);
    const auto *code = page.findChild<kit::QrView *>();
    QVERIFY(code->isVisible() && code->hasCode()); // The customer's phone needs no browser of ours.
    QCOMPARE(code->payload(), QGuiApplication::clipboard()->text());
    QVERIFY(!views::openPaymentPage(QUrl()));
}

void TestPaymentPage::refusedLinkIsNotShown()
{
    fakedesk::Desk state = fakedesk::payment(false, Phase::Waiting);
    state.payment.link.clear();
    state.payment.isLinkRefused = true;
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    page.render(state.payment);
    page.show();
    QVERIFY(!page.findChild<views::LinkBox *>()->isVisible());
    QVERIFY(!shownWords(page).filter(u"not safe"_s).isEmpty());
}

void TestPaymentPage::anUnknownHostIsAskedAboutFirst()
{
    fakedesk::Desk state = fakedesk::payment(false, Phase::Waiting);
    state.payment.isHostAsked = true;
    state.payment.linkHost = u"pay.elsewhere.example"_s;
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    page.render(state.payment);
    page.show();
    QVERIFY(!shownWords(page).filter(u"pay.elsewhere.example"_s).isEmpty());
    for (const QString &name : { u"openLinkButton"_s, u"copyLinkButton"_s }) {
        QVERIFY(!named<QAbstractButton>(page, name)->isVisible());
    }
    QSignalSpy trusted(&page, &views::PaymentPage::hostTrusted);
    named<QAbstractButton>(page, u"trustHostButton"_s)->click();
    QCOMPARE(trusted.count(), 1);
    QCOMPARE(trusted.first().first().toString(), u"pay.elsewhere.example"_s);
    state.payment.isHostAsked = false;
    page.render(state.payment);
    QVERIFY(named<QAbstractButton>(page, u"openLinkButton"_s)->isVisible());
    QVERIFY(!named<QAbstractButton>(page, u"trustHostButton"_s)->isVisible());
}

// In whatever state the other account was chosen.
void TestPaymentPage::anotherTotalIsSaid()
{
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    page.show();
    for (const Phase phase : { Phase::Canceled, Phase::Expired, Phase::SessionFailed }) {
        fakedesk::Desk state = fakedesk::payment(false, phase);
        page.render(state.payment);
        QVERIFY(shownWords(page).filter(u"before it was"_s).isEmpty());
        state.payment.totalBefore = core::Money{ 12'345, state.payment.amount.currency };
        page.render(state.payment);
        QVERIFY2(!shownWords(page).filter(u"123.45"_s).isEmpty(), qPrintable(shownWords(page).join(u'|')));
    }
}

// The button is there where its press lets the order go, and where the order is gone the page says so.
void TestPaymentPage::anOrderIsLetGoWhereThatDoesSomething()
{
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    page.show();
    const auto *letGo = named<QAbstractButton>(page, u"abandonButton"_s);
    fakedesk::Desk state = fakedesk::payment(false, Phase::SessionFailed);
    page.render(state.payment);
    QVERIFY(letGo->isVisible());
    state.payment.isSessionRefused = false; // Whether there is a link is not known.
    page.render(state.payment);
    QVERIFY(!letGo->isVisible());
    QVERIFY(shownWords(page).filter(u"no longer in the store"_s).isEmpty());
    state.payment.isOrderGone = true;
    page.render(state.payment);
    QVERIFY(letGo->isVisible());
    QVERIFY(!shownWords(page).filter(u"no longer in the store"_s).isEmpty());
    page.render(fakedesk::payment(false, Phase::Waiting).payment);
    QVERIFY(!letGo->isVisible());
}

void TestPaymentPage::littleStandsInTheMiddleOfAHighScreen()
{
    IdleFlow idle;
    views::PaymentPage page(idle.flow.attempts());
    page.setLocale(idle.flow.locale());
    const QWidget *card = page.findChild<QWidget *>(u"mainCard"_s);
    const auto topIn = [&](const QSize &size, Phase phase) {
        page.resize(size);
        page.render(fakedesk::payment(false, phase).payment);
        page.show();
        QCoreApplication::sendPostedEvents();
        return card->mapTo(&page, QPoint()).y();
    };
    const QSize large(3840, 2000);
    for (const Phase phase : { Phase::Placing, Phase::NotSent, Phase::Canceled, Phase::Expired }) {
        const int top = topIn(large, phase);
        QVERIFY2(top > large.height() / 5 && top < large.height() / 3, qPrintable(QString::number(top)));
    }
    QCOMPARE(topIn(large, Phase::Paid), kit::Theme::pageMargin); // It fills the screen itself.
    QCOMPARE(topIn({ 1180, 760 }, Phase::Canceled), kit::Theme::pageMargin);
}

QTEST_MAIN(TestPaymentPage)
#include "tst_paymentpage.moc"
