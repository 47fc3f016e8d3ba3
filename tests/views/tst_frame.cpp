// SPDX-License-Identifier: MIT
// The frame of the window and what speaks up: header, steps, footer, error strip, banner, toast, timeline.
#include "widgetprobe.h"

#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/emptystate.h"
#include "kit/widgets/errorstrip.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/stepbar.h"
#include "kit/widgets/timeline.h"
#include "kit/widgets/toast.h"
#include "views/shell/accountbutton.h"
#include "views/shell/header.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;
using namespace probe;

class TestFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void headerStates();
    void initials();
    void stepBarSpeaks();
    void stripIsAnAlert();
    void stripActions();
    void footerAction();
    void timelineAnnounces();
    void toastIsHeard();
    void toastStaysInUse();
    void bannerAndEmptyState();

private:
    Theme m_theme;
};

void TestFrame::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestFrame::headerStates()
{
    Header header;
    const auto *light = header.findChild<ConnectionLight *>(u"connectionLight"_s);
    auto *chip = header.findChild<Chip *>(u"waitingPaymentsChip"_s);
    auto *account = header.findChild<AccountButton *>(u"accountButton"_s);
    QVERIFY(chip->isHidden() && account->isHidden());
    header.setWaitingPayments(2);
    header.setAccount(u"Çağrı Işık"_s, u"cagri@ornek.com.tr"_s);
    QVERIFY(!chip->isHidden() && !account->isHidden());
    QVERIFY(chip->label().contains(u'2'));
    QSignalSpy waiting(&header, &Header::waitingPaymentsClicked);
    QTest::keyClick(chip, Qt::Key_Return);
    QCOMPARE(waiting.count(), 1);
    QSignalSpy language(&header, &Header::languageChosen);
    header.setLanguage(u"tr"_s);
    QCOMPARE(language.count(), 0);
    QTest::mouseClick(header.findChild<QAbstractButton *>(u"enSegmentButton"_s), Qt::LeftButton);
    QCOMPARE(language.constFirst().constFirst().toString(), u"en"_s);
    header.setConnection(ConnectionLight::State::Offline);
    QCOMPARE(announcements(*light), 1);
    header.setConnection(ConnectionLight::State::Offline);
    QCOMPARE(announcements(*light), 1);
    QTest::keyClick(account, Qt::Key_Down);
    QTRY_VERIFY(header.accountMenu()->isVisible());
    header.accountMenu()->close();
}

void TestFrame::initials()
{
    QCOMPARE(AccountButton::initials(u"Çağrı Işık"_s), u"ÇI"_s);
    QCOMPARE(AccountButton::initials(u"ibrahim"_s), u"İ"_s);
    QCOMPARE(AccountButton::initials(u"  ali  veli ışık "_s), u"AI"_s);
    QCOMPARE(AccountButton::initials({}), QString());
}

void TestFrame::stepBarSpeaks()
{
    StepBar steps;
    steps.setSteps({ u"Sign in"_s, u"Order details"_s, u"Products"_s, u"Payment"_s });
    steps.setCurrent(1);
    QCOMPARE(accessibleText(&steps), u"Step 2 of 4: Order details, current"_s);
    QVERIFY(steps.minimumSizeHint().width() < steps.sizeHint().width());
    steps.setCurrent(3);
    steps.setFinished(true);
    QCOMPARE(accessibleText(&steps), u"Step 4 of 4: Payment, done"_s);
}

void TestFrame::stripIsAnAlert()
{
    ErrorStrip strip;
    QVERIFY(strip.isHidden());
    StripMessage message;
    message.sentence = u"The order could not be sent."_s;
    message.cause = markup;
    message.details = u"HTTP 503"_s;
    strip.showMessage(message);
    QVERIFY(!strip.isHidden());
    QCOMPARE(roleOf(&strip), QAccessible::AlertMessage);
    QCOMPARE(announcements(strip), 1);
    QCOMPARE(announcement(strip), message.sentence + u' ' + markup);
    auto *details = strip.findChild<PlainLabel *>(u"errorDetailsLabel"_s);
    auto *expander = strip.findChild<Button *>(u"errorDetailsButton"_s);
    QVERIFY(details->isHidden());
    QTest::keyClick(expander, Qt::Key_Space);
    QVERIFY(!details->isHidden());
    QSignalSpy dismissed(&strip, &ErrorStrip::dismissed);
    QTest::keyClick(&strip, Qt::Key_Escape);
    QVERIFY(strip.isHidden());
    QCOMPARE(dismissed.count(), 1);
}

void TestFrame::stripActions()
{
    ErrorStrip strip;
    StripMessage message;
    message.sentence = u"No connection"_s;
    message.actions = { { u"retry"_s, u"Try again"_s } };
    strip.showMessage(message);
    QSignalSpy action(&strip, &ErrorStrip::actionTriggered);
    auto *retry = strip.findChild<Button *>(u"retryErrorButton"_s);
    // The press replaces the message, and with it the very button that is being pressed.
    connect(&strip, &ErrorStrip::actionTriggered, this, [&] { strip.showMessage({}); });
    QTest::keyClick(retry, Qt::Key_Return);
    QCOMPARE(action.count(), 1);
    QCOMPARE(action.constFirst().constFirst().toString(), u"retry"_s);
}

void TestFrame::footerAction()
{
    Footer footer;
    QVERIFY(footer.primaryButton()->isHidden());
    footer.setPrimary(u"Siparişi ver"_s);
    footer.setBack(u"Geri"_s);
    QSignalSpy primary(&footer, &Footer::primaryClicked);
    QSignalSpy back(&footer, &Footer::backClicked);
    QTest::mouseClick(footer.primaryButton(), Qt::LeftButton);
    footer.setPrimaryBusy(true);
    for (int i = 0; i < 20; ++i)
        QTest::mouseClick(footer.primaryButton(), Qt::LeftButton);
    QCOMPARE(primary.count(), 1);
    QTest::keyClick(footer.backButton(), Qt::Key_Return);
    QCOMPARE(back.count(), 1);
}

void TestFrame::timelineAnnounces()
{
    using State = TimelineStep::State;
    Timeline timeline;
    timeline.setSteps(
        { { u"Placed"_s, u"14:05"_s, State::Done }, { u"Waiting"_s, {}, State::Current }, { u"Paid"_s, {}, State::Pending } });
    QCOMPARE(announcements(timeline), 0); // the first picture is read with the page
    QVERIFY(accessibleText(&timeline).startsWith(u"Waiting"_s));
    timeline.setSteps(
        { { u"Placed"_s, u"14:05"_s, State::Done }, { u"Waiting"_s, u"2 min"_s, State::Current }, { u"Paid"_s, {}, State::Pending } });
    QCOMPARE(announcements(timeline), 0); // a clock that runs is no news
    timeline.setSteps({ { u"Placed"_s, u"14:05"_s, State::Done }, { u"Waiting"_s, {}, State::Done }, { u"Paid"_s, {}, State::Done } });
    QCOMPARE(announcements(timeline), 1);
    QVERIFY(announcement(timeline).startsWith(u"Paid"_s));
    QVERIFY(accessibleText(&timeline, QAccessible::Description).contains(u"14:05"_s));
}

void TestFrame::toastIsHeard()
{
    QWidget host;
    host.resize(600, 400);
    Toast toast(&host);
    host.show();
    toast.showSentence(markup);
    QVERIFY(!toast.isHidden());
    QCOMPARE(roleOf(&toast), QAccessible::AlertMessage);
    QCOMPARE(announcements(toast), 1);
    QCOMPARE(announcement(toast), markup);
    QVERIFY(host.rect().contains(toast.geometry()));
    toast.showSentence(markup); // The same words again are news again.
    QCOMPARE(announcements(toast), 2);
}

void TestFrame::toastStaysInUse()
{
    QWidget host;
    host.resize(600, 400);
    Toast toast(&host);
    showActive(host);
    toast.showSentence(u"Satır kaldırıldı."_s);
    auto *dismiss = toast.findChild<Button *>(u"toastDismissButton"_s);
    dismiss->setFocus();
    auto *stay = toast.findChild<QTimer *>();
    QVERIFY(stay != nullptr && stay->isActive());
    stay->start(1);
    QTest::qWait(30);
    QVERIFY(!toast.isHidden()); // Somebody is at it.
    host.setFocus();
    stay->start(1);
    QTRY_VERIFY(toast.isHidden());
    toast.showSentence(u"Satır kaldırıldı."_s);
    dismiss->setFocus();
    QTest::keyClick(dismiss, Qt::Key_Escape);
    QVERIFY(toast.isHidden());
}

void TestFrame::bannerAndEmptyState()
{
    Banner banner;
    banner.setText(u"Yarım kalan bir sipariş var."_s, Severity::Warning);
    QCOMPARE(announcements(banner), 1);
    banner.setUndoable(true);
    banner.setAction(u"Sürdür"_s);
    QSignalSpy action(&banner, &Banner::actionClicked);
    QSignalSpy undo(&banner, &Banner::undoClicked);
    QTest::keyClick(banner.actionButton(), Qt::Key_Return);
    QTest::keyClick(banner.findChild<Button *>(u"bannerUndoButton"_s), Qt::Key_Return);
    QCOMPARE(action.count() + undo.count(), 2);
    EmptyState empty;
    empty.setTitle(markup);
    empty.setAction(u"Yeniden dene"_s);
    QCOMPARE(accessibleText(&empty), markup);
    QSignalSpy again(&empty, &EmptyState::actionClicked);
    QTest::keyClick(empty.actionButton(), Qt::Key_Space);
    QCOMPARE(again.count(), 1);
}

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
