// SPDX-License-Identifier: MIT
#include "core/fieldcheck.h"
#include "kit/theme/theme.h"
#include "views/fakedesk.h"
#include "views/fields/formview.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"
#include "views/pages/detailspage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pageprobe;

class TestDetailsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void detailsTellEachEdit();
    void detailsHearWhatNoKeyDid();
    void detailsFollowTheState();
    void detailsTellWhatIsNoNumberToo();
    void focusGoesToTheFirstProblem();
    void rebuiltFormKeepsWhatWasTyped();
    void detailsTabOrderIsTheOrderOfTheEye();
    void theChosenMethodStaysInSight();
    void cardNumberIsWarnedAbout();
    void whereAnAnswerComesFromHidesNoHint();
    void turkish14DraftIsSavedInTheShopsTime();

private:
    kit::Theme m_theme;
};

void TestDetailsPage::detailsTellEachEdit()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    page.resize(1180, 600);
    page.render(fakedesk::details(false).draft);
    page.show();
    QSignalSpy spy(page.findChild<views::FormView *>(), &views::FormView::answerEdited);
    auto *phone = named<QLineEdit>(page, u"phone"_s);
    phone->setFocus();
    phone->selectAll();
    QTest::keyClicks(phone, u"05321234567"_s);
    QCOMPARE(phone->text(), u"+90 532 123 45 67"_s);
    QCOMPARE(spy.last().at(0).toString(), u"phone"_s);
    QCOMPARE(spy.last().at(1).toString(), u"+90 532 123 45 67"_s);
    QCOMPARE(spy.last().at(2).toBool(), false);
    Q_EMIT phone->editingFinished();
    QCOMPARE(spy.last().at(2).toBool(), true);
    QSignalSpy account(&idle.flow.draft(), &checkout::DraftController::changed);
    const auto cards = page.findChildren<QAbstractButton *>();
    for (QAbstractButton *card : cards) {
        if (card->accessibleName() == "Cash"_L1) {
            QTest::keyClick(card, Qt::Key_Space);
        }
    }
    QVERIFY(account.count() > 0);
    QCOMPARE(idle.flow.draft().state().details.account, u"cash"_s);
}

// A screen reader or a dictation sets the text and toggles the card through QAccessible; no key is pressed and no mouse.
void TestDetailsPage::detailsHearWhatNoKeyDid()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    page.render(fakedesk::details(false).draft);
    page.show();
    QSignalSpy spy(page.findChild<views::FormView *>(), &views::FormView::answerEdited);
    QAccessibleInterface *phone = QAccessible::queryAccessibleInterface(named<QLineEdit>(page, u"phone"_s));
    QVERIFY(phone && phone->editableTextInterface());
    phone->editableTextInterface()->replaceText(0, phone->text(QAccessible::Value).size(), u"05321234567"_s);
    QCOMPARE(spy.last().at(1).toString(), u"+90 532 123 45 67"_s);
    QCOMPARE(spy.last().at(2).toBool(), true);
    QSignalSpy account(&idle.flow.draft(), &checkout::DraftController::changed);
    const auto cards = page.findChildren<QAbstractButton *>();
    for (QAbstractButton *card : cards) {
        if (card->accessibleName() == "Cash"_L1) {
            QAccessible::queryAccessibleInterface(card)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        }
    }
    QVERIFY(account.count() > 0);
    QCOMPARE(idle.flow.draft().state().details.account, u"cash"_s);
}

void TestDetailsPage::detailsFollowTheState()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    fakedesk::Desk state = fakedesk::details(false);
    page.render(state.draft);
    auto *name = named<QLineEdit>(page, u"name"_s);
    QCOMPARE(name->text(), u"Çağrı Işık"_s);
    // What is half typed and not told yet is never taken back by a state that does not know it.
    {
        const QSignalBlocker untold(name);
        name->setText(u"Çağrı I"_s);
    }
    page.render(state.draft);
    QCOMPARE(name->text(), u"Çağrı I"_s);
    state.draft.details.answers.setRaw(*state.draft.details.form.field(u"name"_s), u"Başka biri"_s, {});
    page.render(state.draft);
    QCOMPARE(name->text(), u"Başka biri"_s);
}

// The page says what stands in the field, to the letter; what it means is core's business.
void TestDetailsPage::detailsTellWhatIsNoNumberToo()
{
    core::FormField price;
    price.marker = u"price"_s;
    price.type = core::FieldType::Real;
    fakedesk::Desk state = fakedesk::details(true);
    state.draft.details.form.fields = { price };
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    page.render(state.draft);
    page.show();
    QSignalSpy edited(page.findChild<views::FormView *>(), &views::FormView::answerEdited);
    auto *edit = named<QLineEdit>(page, u"price"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"12.50"_s);
    QCOMPARE(edited.last().at(1).toString(), u"12.50"_s);
    QCOMPARE(edited.last().at(2).toBool(), false);
    Q_EMIT edit->editingFinished();
    QCOMPARE(edited.last().at(1).toString(), u"12.50"_s);
    QCOMPARE(edited.last().at(2).toBool(), true);
}

void TestDetailsPage::focusGoesToTheFirstProblem()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    fakedesk::Desk state = fakedesk::details(false);
    state.draft.details.problems.insert(u"note"_s, {});
    page.render(state.draft);
    page.show();
    QVERIFY(page.focusFirstProblem());
    QCOMPARE(page.focusWidget()->objectName(), u"phone"_s);
    QCOMPARE(page.actions().noteTone, kit::Severity::Danger);
}

void TestDetailsPage::rebuiltFormKeepsWhatWasTyped()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    fakedesk::Desk state = fakedesk::details(true);
    core::FormField price;
    price.marker = u"price"_s;
    price.type = core::FieldType::Real;
    state.draft.details.form.fields.append(price);
    page.render(state.draft);
    page.show();
    named<QLineEdit>(page, u"price"_s)->setText(u"12.5x"_s);
    state.draft.details.answers.setRaw(price, u"12.5x"_s, {});
    fakedesk::Desk other = fakedesk::details(false);
    other.draft.details.form.fields.append(price);
    other.draft.details.answers = state.draft.details.answers;
    fakedesk::Desk loading = other;
    loading.draft.details.form = {};
    loading.draft.details.isReady = false;
    page.render(loading.draft);
    page.render(other.draft);
    settle();
    QCOMPARE(named<QLineEdit>(page, u"name"_s)->text(), u"Çağrı Işık"_s);
    QCOMPARE(named<QLineEdit>(page, u"price"_s)->text(), u"12.5x"_s);
    QVERIFY(shownWords(page).contains(u"Full name"_s));
}

void TestDetailsPage::detailsTabOrderIsTheOrderOfTheEye()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    page.resize(1180, 900);
    page.render(fakedesk::details(false).draft);
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

// In one column the methods stand under the form: what is chosen is told at the lower edge until they come into sight.
void TestDetailsPage::theChosenMethodStaysInSight()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    page.resize(700, 320);
    checkout::DraftState draft = fakedesk::details(false).draft;
    page.render(draft);
    page.show();
    settle();
    auto *strip = page.findChild<QWidget *>(u"accountStrip"_s);
    auto *scroll = page.findChild<QScrollArea *>(u"scroll"_s);
    auto *methods = page.findChild<QWidget *>(u"accountCard"_s);
    const auto areInSight = [&] { return !methods->visibleRegion().isEmpty(); };
    QVERIFY(strip && scroll && methods);
    QVERIFY(strip->isVisible() && !areInSight());
    QVERIFY2(!shownWords(*strip).filter(u"Card"_s).isEmpty(), qPrintable(shownWords(*strip).join(u'|')));
    QVERIFY(page.rect().contains(strip->geometry()));
    for (int y = 0; y <= scroll->verticalScrollBar()->maximum(); y += 7) {
        scroll->verticalScrollBar()->setValue(y);
        QVERIFY2(strip->isVisible() || areInSight(), qPrintable(QString::number(y))); // One of the two, wherever one stands.
    }
    scroll->verticalScrollBar()->setValue(0);
    settle();
    QTest::mouseClick(named<QAbstractButton>(page, u"changeAccountButton"_s), Qt::LeftButton);
    settle();
    QVERIFY(areInSight() && !strip->isVisible());
    QVERIFY(methods->isAncestorOf(page.focusWidget()));
    draft.details.account.clear();
    scroll->verticalScrollBar()->setValue(0);
    page.render(draft);
    settle();
    QVERIFY(!shownWords(*strip).filter(u"No payment method"_s).isEmpty());
    page.resize(1180, 320); // Beside the form they go along.
    settle();
    QVERIFY(!strip->isVisible());
}

void TestDetailsPage::cardNumberIsWarnedAbout()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    page.render(fakedesk::details(false).draft);
    page.show();
    auto *note = named<QLineEdit>(page, u"note"_s);
    const auto isWarned = [&page] { return !shownWords(page).filter(u"card number"_s).isEmpty(); };
    QTest::keyClicks(note, u"5555 5555 5555 444"_s);
    QVERIFY(!isWarned());
    QTest::keyClicks(note, u"4"_s);
    QVERIFY(isWarned());
}

void TestDetailsPage::whereAnAnswerComesFromHidesNoHint()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    checkout::DraftState draft = fakedesk::details(true).draft;
    core::FormField &field = draft.details.form.fields.first();
    field.hint = u"As in the identity card"_s;
    draft.details.prefill.source = checkout::PrefillSource::Profile;
    draft.details.prefill.filled = { field.marker };
    page.render(draft);
    page.show();
    QVERIFY2(shownWords(page).contains(u"From the profile · As in the identity card"_s), qPrintable(shownWords(page).join(u'|')));
    draft.details.prefill.filled = {};
    page.render(draft);
    QVERIFY(shownWords(page).contains(u"As in the identity card"_s));
}

void TestDetailsPage::turkish14DraftIsSavedInTheShopsTime()
{
    IdleFlow idle;
    views::DetailsPage page(idle.flow.draft());
    checkout::DraftState draft = fakedesk::details(true).draft;
    draft.locale.language = core::Locale::Language::Turkish;
    draft.details.draftSavedAt = QDateTime(QDate(2026, 3, 5), QTime(20, 49), Qt::UTC);
    for (const auto &[zone, time] : { std::pair("Europe/Istanbul", u"23:49"_s), std::pair("Asia/Tokyo", u"05:49"_s) }) {
        draft.locale.shopZone = QTimeZone(zone);
        page.render(draft);
        page.show();
        QVERIFY2(!shownWords(page).filter(time).isEmpty(), qPrintable(shownWords(page).join(u'|')));
    }
}

QTEST_MAIN(TestDetailsPage)
#include "tst_detailspage.moc"
