// SPDX-License-Identifier: MIT
// How the pieces that one operates behave: keyboard, words taken literally, the busy state.
#include "widgetprobe.h"

#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/choicecard.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/passwordfield.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/segmentedswitch.h"
#include "kit/widgets/slotbutton.h"
#include "views/shell/accountbutton.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace kit;
using namespace views;
using namespace probe;

class TestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void security21LabelIsLiteral();
    void security21ButtonIsLiteral();
    void buttonByKeyboard();
    void busyButton();
    void chipByKeyboard();
    void choicesExclude();
    void slotStates();
    void switchByArrows();
    void fieldTellsItsError();
    void fieldKeepsItsPlace();
    void passwordWord();
    void comboIgnoresTheWheel();

private:
    Theme m_theme;
};

void TestWidgets::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestWidgets::security21LabelIsLiteral()
{
    PlainLabel label;
    label.setPlain(markup);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(accessibleText(&label), markup);
    label.setOverflow(PlainLabel::Overflow::Keep);
    // As wide as all of its characters: neither a tag nor the "&" has gone.
    QVERIFY(label.sizeHint().width() >= QFontMetricsF(label.font()).horizontalAdvance(markup));
    label.setSelectable(true);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    PlainLabel bold(u"<b>x</b>"_s);
    PlainLabel plain(u"x"_s);
    QVERIFY(bold.grab().toImage() != plain.grab().toImage());
}

void TestWidgets::security21ButtonIsLiteral()
{
    Button button(markup, Button::Variant::Secondary);
    QCOMPARE(button.label(), markup);
    QCOMPARE(accessibleText(&button), markup);
    QVERIFY(button.shortcut().isEmpty());
    const Button without(u"<b>x</b>  co"_s, Button::Variant::Secondary);
    QVERIFY(button.sizeHint().width() > without.sizeHint().width());
    Chip chip(markup, Severity::Ok);
    QCOMPARE(accessibleText(&chip), markup);
    QVERIFY(chip.shortcut().isEmpty());
    ChoiceCard choice(ChoiceCard::Kind::Check, markup, {});
    QCOMPARE(accessibleText(&choice), markup);
    QVERIFY(choice.shortcut().isEmpty());
    AccountButton account;
    account.setAccount(markup, {});
    QCOMPARE(account.menu()->actions().constFirst()->text(), u"<b>x</b> && co"_s);
}

void TestWidgets::buttonByKeyboard()
{
    Button button(u"Siparişi ver"_s, Button::Variant::Primary);
    showActive(button);
    button.setFocus();
    QSignalSpy clicked(&button, &Button::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 3);
    // Enter held down is one press.
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QApplication::sendEvent(&button, &held);
    QCOMPARE(clicked.count(), 3);
    QCOMPARE(roleOf(&button), QAccessible::Button);
}

void TestWidgets::busyButton()
{
    Button button(u"Siparişi ver"_s, Button::Variant::Primary);
    showActive(button);
    button.setFocus();
    const QSize size = button.sizeHint();
    QSignalSpy clicked(&button, &Button::clicked);
    button.setBusy(true);
    QVERIFY(!button.isSpinnerShown());
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::mouseDClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 0);
    QVERIFY(button.hasFocus());
    QCOMPARE(button.sizeHint(), size);
    QVERIFY(!accessibleText(&button, QAccessible::Description).isEmpty());
    QTRY_VERIFY(button.isSpinnerShown());
    button.setBusy(false);
    QVERIFY(!button.isSpinnerShown());
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TestWidgets::chipByKeyboard()
{
    Chip chip(u"Bekliyor"_s, Severity::Warning);
    QSignalSpy clicked(&chip, &Chip::clicked);
    QCOMPARE(chip.focusPolicy(), Qt::NoFocus);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QCOMPARE(clicked.count(), 0);
    chip.setPressable(true);
    QTest::keyClick(&chip, Qt::Key_Return);
    QTest::keyClick(&chip, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    QVERIFY(chip.sizeHint().height() >= 32);
}

void TestWidgets::choicesExclude()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *cash = new ChoiceCard(ChoiceCard::Kind::Radio, u"Nakit"_s, u"Kasada"_s);
    auto *card = new ChoiceCard(ChoiceCard::Kind::Radio, u"Kart"_s, {});
    card->setRemark(u"ödeme sayfası"_s);
    column->addWidget(cash);
    column->addWidget(card);
    showActive(window);
    cash->setFocus();
    QTest::keyClick(cash, Qt::Key_Space);
    QVERIFY(cash->isChecked());
    QTest::keyClick(cash, Qt::Key_Down);
    QVERIFY(card->isChecked() && !cash->isChecked() && card->hasFocus());
    QCOMPARE(roleOf(card), QAccessible::RadioButton);
    QCOMPARE(accessibleText(card, QAccessible::Description), u"ödeme sayfası"_s);
    ChoiceCard check(ChoiceCard::Kind::Check, u"Onaylıyorum"_s, {});
    QTest::keyClick(&check, Qt::Key_Return);
    QVERIFY(check.isChecked());
    QCOMPARE(roleOf(&check), QAccessible::CheckBox);
}

void TestWidgets::slotStates()
{
    SlotButton slot(u"10:00–12:00"_s);
    QTest::mouseClick(&slot, Qt::LeftButton);
    QVERIFY(slot.isChecked());
    QCOMPARE(accessibleText(&slot), u"10:00–12:00"_s);
}

void TestWidgets::switchByArrows()
{
    SegmentedSwitch control;
    control.setSegments({ { u"tr"_s, u"TR"_s, {}, u"Türkçe"_s }, { u"en"_s, u"EN"_s, {}, u"English"_s } });
    QSignalSpy chosen(&control, &SegmentedSwitch::chosen);
    control.setCurrent(u"tr"_s);
    QCOMPARE(chosen.count(), 0);
    showActive(control);
    auto *first = control.findChild<QAbstractButton *>(u"trSegmentButton"_s);
    QVERIFY(first != nullptr);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), u"en"_s);
    QCOMPARE(control.current(), u"en"_s);
    QCOMPARE(accessibleText(first), u"Türkçe"_s);
    QCOMPARE(roleOf(first), QAccessible::RadioButton);
}

void TestWidgets::fieldTellsItsError()
{
    auto *edit = new TextField;
    Field field(u"Telefon"_s, edit);
    field.setHint(u"10 hane"_s);
    QCOMPARE(accessibleText(edit), u"Telefon"_s);
    QCOMPARE(accessibleText(edit, QAccessible::Description), u"10 hane"_s);
    field.setError(u"5 hane eksik."_s);
    QVERIFY(edit->isInvalid());
    QCOMPARE(accessibleText(edit, QAccessible::Description), u"5 hane eksik."_s);
    field.setError({});
    QVERIFY(!edit->isInvalid());
    QCOMPARE(accessibleText(edit, QAccessible::Description), u"10 hane"_s);
    field.setOptional(true);
    QVERIFY(accessibleText(edit).startsWith(u"Telefon "_s));
}

void TestWidgets::fieldKeepsItsPlace()
{
    Field field(u"R&D"_s, new TextField);
    field.resize(300, field.sizeHint().height());
    field.show();
    const QRect before = field.control()->geometry();
    const QSize hint = field.sizeHint();
    field.setError(u"Adresi yazın."_s);
    QApplication::sendPostedEvents();
    QCOMPARE(field.control()->geometry(), before);
    QCOMPARE(field.sizeHint().height(), hint.height());
    QCOMPARE(accessibleText(field.control()), u"R&D"_s);
    QVERIFY(field.control()->focusPolicy() != Qt::NoFocus);
}

void TestWidgets::passwordWord()
{
    PasswordField password;
    password.setText(u"gizli"_s);
    auto *show = password.findChild<Button *>(u"showPasswordButton"_s);
    QVERIFY(show != nullptr);
    QCOMPARE(password.echoMode(), QLineEdit::Password);
    const QString word = show->label();
    QTest::keyClick(show, Qt::Key_Return);
    QCOMPARE(password.echoMode(), QLineEdit::Normal);
    QVERIFY(show->label() != word);
    QVERIFY(password.textMargins().right() >= show->width());
    password.paste(); // password managers work: nothing is in the way
    QVERIFY(!password.isReadOnly());
}

void TestWidgets::comboIgnoresTheWheel()
{
    ComboField box;
    box.addItems({ u"Ankara"_s, u"İzmir"_s });
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&box, &wheel);
    QCOMPARE(box.currentIndex(), 0);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
