// SPDX-License-Identifier: MIT
// Days, times and time slots that are picked: by keys and by the mouse, with the reason for what is not to be had.
#include "core/utc.h"
#include "kit/theme/theme.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/slotbutton.h"
#include "views/fields/daypicker.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/pickpopup.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestPicking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void daysMoveByKeys();
    void aClosedDaySaysWhy();
    void weekAndMonth();
    void aSlotIsChosen();
    void aTimeIsPicked();
    void aDayOfAMomentIsPicked();
    void theCalendarStaysOnTheScreen();

private:
    [[nodiscard]] static core::Locale locale();
    [[nodiscard]] static kit::SlotButton *dayOf(const QWidget &picker, int day);
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<views::FieldEditor> m_editor;
    views::FieldEditor &editor(core::FieldType type);
    kit::Theme m_theme;
};

void TestPicking::initTestCase()
{
    m_theme.apply(*qApp);
}

core::Locale TestPicking::locale()
{
    core::Locale locale;
    locale.language = core::Locale::Language::English;
    locale.shopZone = QTimeZone("Europe/Istanbul");
    return locale;
}

kit::SlotButton *TestPicking::dayOf(const QWidget &picker, int day)
{
    for (auto *button : picker.findChildren<kit::SlotButton *>()) {
        if (!button->isHidden() && button->text() == QString::number(day)) {
            return button;
        }
    }
    return nullptr;
}

views::FieldEditor &TestPicking::editor(core::FieldType type)
{
    m_window = std::make_unique<QWidget>();
    core::FormField field;
    field.marker = u"when"_s;
    field.title = u"When"_s;
    field.type = type;
    core::SlotSchedule schedule;
    schedule.firstDay = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    schedule.lastDay = QDate::currentDate().addDays(3).toString(Qt::ISODate);
    schedule.spans = { { 8 * 60, 10 * 60, 60 } };
    field.schedules = { schedule };
    views::FieldEditor *made = views::FieldEditor::create(field, locale(), m_window.get());
    m_window->resize(700, 600);
    made->widget()->resize(700, 500);
    m_window->show();
    return *made;
}

void TestPicking::daysMoveByKeys()
{
    views::DayPicker picker(locale());
    picker.setReasonOf([](QDate) { return QString(); });
    picker.setRange(QDate(2026, 3, 1), QDate(2026, 5, 31));
    picker.setChosen(QDate(2026, 3, 30));
    picker.show();
    picker.focusTarget()->setFocus();
    QCOMPARE(picker.window()->focusWidget(), dayOf(picker, 30));
    QSignalSpy chosen(&picker, &views::DayPicker::chosen);
    const auto press = [&picker](Qt::Key key) { QTest::keyClick(picker.window()->focusWidget(), key); };
    press(Qt::Key_Right);
    press(Qt::Key_Right); // Into April.
    QCOMPARE(picker.window()->focusWidget()->accessibleName(), u"Wednesday, April 1, 2026"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Left);
    press(Qt::Key_Space);
    QCOMPARE(chosen.last().first().toDate(), QDate(2026, 4, 7));
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown); // Nobody gets past the last day.
    press(Qt::Key_Space);
    QCOMPARE(chosen.last().first().toDate(), QDate(2026, 5, 31));
}

void TestPicking::aClosedDaySaysWhy()
{
    views::DayPicker picker(locale());
    picker.setReasonOf([](QDate day) { return day.dayOfWeek() == Qt::Sunday ? u"Closed on Sundays."_s : QString(); });
    picker.showDay(QDate(2026, 3, 10));
    picker.show();
    QSignalSpy chosen(&picker, &views::DayPicker::chosen);
    QSignalSpy refused(&picker, &views::DayPicker::refused);
    kit::SlotButton *sunday = dayOf(picker, 15);
    QCOMPARE(sunday->accessibleDescription(), u"Closed on Sundays."_s);
    sunday->click();
    QVERIFY(chosen.isEmpty() && !sunday->isChecked());
    QCOMPARE(refused.last().first().toString(), u"Closed on Sundays."_s);
    dayOf(picker, 16)->click();
    QCOMPARE(chosen.last().first().toDate(), QDate(2026, 3, 16));
    QVERIFY(dayOf(picker, 16)->isChecked());
}

void TestPicking::weekAndMonth()
{
    views::DayPicker picker(locale());
    picker.showDay(QDate(2026, 2, 18)); // Four weeks to the day.
    picker.show();
    const auto shown = [&picker] {
        int days = 0;
        for (const auto *button : picker.findChildren<kit::SlotButton *>()) {
            days += button->isHidden() ? 0 : 1;
        }
        return days;
    };
    QCOMPARE(shown(), 28);
    picker.findChild<QAbstractButton *>(u"weekSegmentButton"_s)->click();
    QCOMPARE(shown(), 7);
    QVERIFY(dayOf(picker, 16) && dayOf(picker, 22) && !dayOf(picker, 23));
    picker.findChild<QAbstractButton *>(u"laterDays"_s)->click();
    QVERIFY(dayOf(picker, 23) && dayOf(picker, 1)); // A week goes on over the end of a month.
}

void TestPicking::aSlotIsChosen()
{
    views::FieldEditor &slot = editor(core::FieldType::TimeInterval);
    QSignalSpy edited(&slot, &views::FieldEditor::edited);
    auto *picker = slot.widget()->findChild<views::DayPicker *>();
    QVERIFY(picker && picker->isVisible());
    const QDate day = QDate::currentDate().addDays(1);
    dayOf(*picker, day.day())->click();
    QList<kit::SlotButton *> times;
    for (auto *button : slot.widget()->findChildren<kit::SlotButton *>()) {
        if (!picker->isAncestorOf(button)) {
            times.append(button);
        }
    }
    QCOMPARE(times.size(), 2);
    QCOMPARE(times.first()->text(), u"11:00–12:00"_s); // Eight o'clock UTC is eleven in Istanbul.
    times.last()->click();
    QVERIFY(edited.last().at(1).toBool());
    const QString from = edited.last().at(0).toString().section(u'/', 0, 0);
    QCOMPARE(QDateTime::fromString(from, Qt::ISODate), QDateTime(day, QTime(9, 0), core::utc));
    const QString kept = slot.raw();
    slot.setRaw({});
    QVERIFY(slot.raw().isEmpty());
    slot.setRaw(kept);
    QCOMPARE(slot.raw(), kept);
}

void TestPicking::aTimeIsPicked()
{
    views::FieldEditor &time = editor(core::FieldType::Time);
    QSignalSpy edited(&time, &views::FieldEditor::edited);
    for (auto *button : time.widget()->findChildren<QAbstractButton *>()) {
        button->click();
    }
    auto *list = qobject_cast<QWidget *>(QApplication::activePopupWidget())->findChild<QListWidget *>();
    QVERIFY(list);
    QCOMPARE(list->currentItem()->text(), u"09:00"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(time.raw(), u"09:30"_s);
    QCOMPARE(edited.last().at(0).toString(), u"09:30"_s);
}

void TestPicking::aDayOfAMomentIsPicked()
{
    views::FieldEditor &moment = editor(core::FieldType::DateTime);
    moment.setRaw(u"5.3.2026"_s + core::partSeparator + u"14:30"_s);
    auto *open = moment.widget()->findChildren<QAbstractButton *>().first();
    open->click();
    auto *calendar = QApplication::activePopupWidget()->findChild<views::DayPicker *>();
    QVERIFY(calendar);
    QVERIFY(dayOf(*calendar, 5)->isChecked() && dayOf(*calendar, 5)->hasFocus());
    dayOf(*calendar, 9)->click();
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(moment.raw(), QString(u"Monday, March 9, 2026"_s + core::partSeparator + u"14:30"_s));
    open->click();
    calendar = QApplication::activePopupWidget()->findChild<views::DayPicker *>();
    QTest::keyClick(dayOf(*calendar, 9), Qt::Key_Right);
    QTest::keyClick(dayOf(*calendar, 10), Qt::Key_Return);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(moment.raw(), QString(u"Tuesday, March 10, 2026"_s + core::partSeparator + u"14:30"_s));
}

// Wherever the field stands: all of the popup is on the screen, as high in each month, and a day that the field does not take says why.
void TestPicking::theCalendarStaysOnTheScreen()
{
    QWidget anchor;
    const QRect screen = anchor.screen()->availableGeometry();
    anchor.setGeometry(screen.right() - 60, screen.bottom() - 60, 50, 40);
    anchor.show();
    QVERIFY(QTest::qWaitForWindowActive(&anchor));
    core::FieldRules rules;
    rules.minDate = u"2026-03-05T00:00:00.000Z"_s;
    rules.maxDate = u"2026-08-20T00:00:00.000Z"_s;
    QDate chosen;
    views::pickDay(
        { &anchor, u"When"_s, locale() }, core::dayRange(rules, false), QDate(2026, 3, 6), [&chosen](QDate day) { chosen = day; });
    QPointer<QWidget> popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QVERIFY(screen.contains(popup->geometry()));
    auto *picker = popup->findChild<views::DayPicker *>();
    const QSize size = popup->size();
    dayOf(*picker, 4)->click();
    QVERIFY(!chosen.isValid() && popup->isVisible());
    QCOMPARE(popup->findChild<kit::PlainLabel *>(u"dayReasonLabel"_s)->text(), u"The first day is Thursday, March 5, 2026."_s);
    for (int month = 3; month < 8; ++month) {
        picker->findChild<QAbstractButton *>(u"laterDays"_s)->click();
        QTest::qWait(1);
        QCOMPARE(popup->size(), size);
    }
    dayOf(*picker, 20)->click();
    QCOMPARE(chosen, QDate(2026, 8, 20));
    QVERIFY(!popup || !popup->isVisible());
}

QTEST_MAIN(TestPicking)
#include "tst_picking.moc"
