// SPDX-License-Identifier: MIT
// The points of docs/turkish.md that are seen in the window or on paper, a function each, named after its number.
#include "kit/theme/textblock.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/choicecard.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "quality/sourcetree.h"
#include "receipt/escpos.h"
#include "receipt/pdf.h"
#include "views/fakedesk.h"
#include "views/fields/daypicker.h"
#include "views/fields/formview.h"
#include "views/fields/mask.h"
#include "views/idleflow.h"
#include "views/pageprobe.h"
#include "views/shell/accountbutton.h"
#include "views/shell/mainwindow.h"

#include <QAction>
#include <QFontInfo>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QRawFont>
#include <QShortcut>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString pangram = u"Pijamalı hasta, yağız şoföre çabucak güvendi."_s;

core::Locale turkish()
{
    return fakedesk::details(true).locale;
}

/// Letters that stand behind "&" in a menu or a button.
QStringList mnemonics(const QString &text)
{
    QStringList letters;
    for (qsizetype at = text.indexOf(u'&'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u'&', at + 2)) {
        if (text[at + 1] != u'&') {
            letters << text.mid(at + 1, 1);
        }
    }
    return letters;
}

} // namespace

class TestTurkishWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void turkish04CapitalsAreTurkish();
    void turkish09LiraIsPrintedAsPicture();
    void turkish09LiraIsInTheTypeface();
    void turkish09LiraIsInThePdf();
    void turkish10PrinterKnowsTurkishLetters();
    void turkish14WeekBeginsOnMonday();
    void turkish16NoShortcutOnTheLetterI();
    void turkish16AltGrTypes_data();
    void turkish16AltGrTypes();
    void turkish18PhonesAsPeopleWriteThem();
    void turkish18AWrongIdentityNumberIsSaidAndSent();
    void turkish26NamesTurnNothing();
    void turkish26AmountsStayFromLeftToRight();
    void turkish27ConsentsAreSeparateAndUnticked();

private:
    kit::Theme m_theme;
    QTranslator m_translator;
};

void TestTurkishWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
    m_theme.setMotionReduced(true);
    m_theme.apply(*qApp);
    QVERIFY(m_translator.load(u":/i18n/vezne_tr.qm"_s));
    QCoreApplication::installTranslator(&m_translator);
}

void TestTurkishWindow::turkish04CapitalsAreTurkish()
{
    QCOMPARE(views::AccountButton::initials(u"ilgın ışık"_s), u"İI"_s);
    // Nothing else is made large: not by code that knows no language, nor by a style.
    const auto makesCapitals = [](const QString &code) {
        return code.contains("AllUppercase"_L1) || code.contains("text-transform"_L1) || code.contains("font-capitalization"_L1);
    };
    QVERIFY(makesCapitals(u"font.setCapitalization(QFont::AllUppercase);"_s));
    for (const QString &folder : { u"src/kit"_s, u"src/views"_s, u"src/text"_s, u"ui"_s }) {
        for (const quality::SourceFile &file : quality::filesBelow(folder, { u".h"_s, u".cpp"_s, u".ui"_s })) {
            QVERIFY2(!makesCapitals(file.text), qPrintable(file.path));
        }
    }
}

// Code page 857 has no ₺: such a line goes to the printer as dots.
void TestTurkishWindow::turkish09LiraIsPrintedAsPicture()
{
    QVERIFY(!receipt::toCp857(u"₺12,50"_s));
    const QByteArray dots("\x1Dv0");
    QVERIFY(receipt::escposBytes({ { u"pair"_s, u"Çay"_s, u"₺12,50"_s } }).contains(dots));
    QVERIFY(!receipt::escposBytes({ { u"pair"_s, u"Çay"_s, u"12,50 TL"_s } }).contains(dots));
}

void TestTurkishWindow::turkish09LiraIsInTheTypeface()
{
    const QRawFont font = QRawFont::fromFont(m_theme.font(kit::TextStyle::Amount));
    for (const QChar c : u"₺ışğİŞĞçöü%-1234567890.,"_s) {
        QVERIFY2(font.supportsCharacter(c), qPrintable(QString(c)));
    }
}

// Each typeface of the page is in the file, and its letters can be copied out of it again.
void TestTurkishWindow::turkish09LiraIsInThePdf()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"receipt.pdf"_s);
    QVERIFY(receipt::writePdf(
        path, { { u"heading"_s, u"Şişli Çarşı"_s, {} }, { u"plain"_s, pangram, {} }, { u"pair"_s, u"Çay"_s, u"₺1.234,56"_s } }, true));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.count("/FontFile") > 0);
    QCOMPARE(pdf.count("/FontFile"), pdf.count("/Type /FontDescriptor"));
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("pdftotext (poppler-utils) is not here");
    }
    QProcess reader;
    reader.start(u"pdftotext"_s, { u"-raw"_s, path, u"-"_s });
    QVERIFY(reader.waitForFinished());
    const QString read = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    for (const QString &written : { u"Şişli Çarşı"_s, pangram, u"₺1.234,56"_s }) {
        QVERIFY2(read.contains(written), qPrintable(read));
    }
}

void TestTurkishWindow::turkish10PrinterKnowsTurkishLetters()
{
    QCOMPARE(receipt::toCp857(u"ıİşŞğĞ"_s), std::optional(QByteArray::fromHex("8D989F9EA7A6")));
    QCOMPARE(receipt::toCp857(pangram),
        std::optional(QByteArray("Pijamal\x8D hasta, ya\xA7\x8Dz \x9Fof\x94re \x87"
                                 "abucak g\x81vendi.")));
    QCOMPARE(receipt::toCp857(QLocale(QLocale::Turkish).toUpper(pangram)),
        std::optional(QByteArray("P\x98"
                                 "JAMALI HASTA, YA\xA6IZ \x9EOF\x99RE \x80"
                                 "ABUCAK G\x9AVEND\x98.")));
    QVERIFY(receipt::escposBytes({ { u"plain"_s, pangram, {} } }).contains(QByteArray("\x1Bt\x0D"))); // Its page is chosen first.
}

void TestTurkishWindow::turkish14WeekBeginsOnMonday()
{
    views::DayPicker picker(turkish());
    picker.setReasonOf([](QDate) { return QString(); });
    picker.setRange(QDate(2026, 1, 1), QDate(2026, 12, 31));
    picker.showDay(QDate(2026, 3, 5));
    picker.show();
    const QStringList words = pageprobe::shownWords(picker);
    const qsizetype monday = words.indexOf(u"Pzt"_s);
    QVERIFY2(monday >= 0, qPrintable(words.join(u' ')));
    QCOMPARE(words.mid(monday, 7), (QStringList{ u"Pzt"_s, u"Sal"_s, u"Çar"_s, u"Per"_s, u"Cum"_s, u"Cmt"_s, u"Paz"_s }));
}

// Ctrl+I is two keys on a Turkish keyboard, and Alt with a letter is what types the letters of other languages.
void TestTurkishWindow::turkish16NoShortcutOnTheLetterI()
{
    QCOMPARE(mnemonics(u"A && B &Iade"_s), QStringList{ u"I"_s });
    QList<QKeySequence> sequences;
    for (const bool isKiosk : { false, true }) {
        IdleFlow idle(isKiosk ? checkout::Capabilities::ofKiosk() : checkout::Capabilities());
        views::MainWindow window(idle.flow);
        window.show();
        for (const fakedesk::Scene &scene : fakedesk::scenes(true)) {
            fakedesk::show(window, scene.desk);
        }
        for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
            sequences << shortcut->key();
        }
        for (const QAction *action : window.findChildren<QAction *>()) {
            sequences << action->shortcuts();
            QVERIFY2(mnemonics(action->text()).isEmpty(), qPrintable(action->text()));
        }
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            sequences << button->shortcut();
            QVERIFY2(mnemonics(button->text()).isEmpty(), qPrintable(button->text()));
        }
    }
    for (const QKeySequence &seen : { QKeySequence(u"Ctrl+Alt+L"_s), QKeySequence(u"Ctrl+Shift+Q"_s) }) { // The lock's and the kiosk's.
        QVERIFY2(sequences.contains(seen), qPrintable(seen.toString()));
    }
    int keys = 0;
    for (const QKeySequence &sequence : std::as_const(sequences)) {
        for (int i = 0; i < sequence.count(); ++i) {
            ++keys;
            const int key = sequence[i].key();
            QVERIFY2(key != Qt::Key_I && key != 0x130 && key != 0x131, qPrintable(sequence.toString()));
            // Ctrl+Alt+L, as desktops lock, types nothing on a Turkish keyboard.
            const bool isLock = sequence[i] == QKeyCombination(Qt::ControlModifier | Qt::AltModifier, Qt::Key_L);
            const bool isLetter = key >= Qt::Key_A && key <= Qt::Key_Z && !isLock;
            QVERIFY2(!isLetter || !sequence[i].keyboardModifiers().testFlag(Qt::AltModifier), qPrintable(sequence.toString()));
        }
    }
    QVERIFY(keys > 12);
}

void TestTurkishWindow::turkish16AltGrTypes_data()
{
    QTest::addColumn<bool>("isKiosk");
    QTest::newRow("at the counter") << false;
    QTest::newRow("at a kiosk") << true;
}

// The keys go through the map of the shortcuts, as a person's do: one on AltGr's letters would take them away.
void TestTurkishWindow::turkish16AltGrTypes()
{
    QFETCH(bool, isKiosk);
    IdleFlow idle(isKiosk ? checkout::Capabilities::ofKiosk() : checkout::Capabilities());
    views::MainWindow window(idle.flow);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    using Screen = checkout::KioskState::Screen;
    const auto screen = [&idle] { return idle.flow.kiosk().state().screen; };
    if (isKiosk) {
        QTRY_COMPARE(screen(), Screen::ChoosePin);
        idle.flow.kiosk().choosePin(core::Secret("4711"));
        QTRY_COMPARE(screen(), Screen::None);
    }
    fakedesk::show(window, fakedesk::signIn(true));
    pageprobe::settle();
    auto *login = window.findChild<QLineEdit *>(u"loginEdit"_s);
    QVERIFY(login);
    login->setFocus();
    // What AltGr types on the Q layout, and @ on the F layout.
    const QList<std::pair<Qt::Key, QString>> keys{ { Qt::Key_Q, u"@"_s }, { Qt::Key_E, u"€"_s }, { Qt::Key_T, u"₺"_s },
        { Qt::Key_I, u"i"_s }, { Qt::Key_A, u"æ"_s }, { Qt::Key_S, u"ß"_s }, { Qt::Key_3, u"#"_s }, { Qt::Key_4, u"$"_s },
        { Qt::Key_5, u"½"_s }, { Qt::Key_7, u"{"_s }, { Qt::Key_8, u"["_s }, { Qt::Key_9, u"]"_s }, { Qt::Key_0, u"}"_s },
        { Qt::Key_Asterisk, u"\\"_s }, { Qt::Key_Minus, u"|"_s }, { Qt::Key_F, u"@"_s } };
    for (const auto &[key, text] : keys) {
        for (const Qt::KeyboardModifiers altGr : { Qt::KeyboardModifiers(Qt::ControlModifier | Qt::AltModifier), // Windows,
                 Qt::KeyboardModifiers(Qt::GroupSwitchModifier) }) { // X11.
            login->clear();
            QTest::sendKeyEvent(QTest::Click, login, key, text, altGr);
            QCOMPARE(login->text(), text);
        }
    }
    QCOMPARE(screen(), Screen::None);
    QCOMPARE(idle.flow.route().page, checkout::Route::Page::SignIn);
    if (isKiosk) { // That a shortcut is heard in this way.
        QTest::keyClick(login, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(screen(), Screen::AskPin);
    }
}

void TestTurkishWindow::turkish18PhonesAsPeopleWriteThem()
{
    const QString mask = u"+90 ### ### ## ##"_s;
    for (const QString &typed : { u"5321234567"_s, u"0532 123 45 67"_s, u"+905321234567"_s, u"905321234567"_s, u"(0532) 123-4567"_s }) {
        QCOMPARE(views::applyMask(mask, typed, int(typed.size()), {}).text, u"+90 532 123 45 67"_s);
    }
}

// Said under the field, to a screen reader too, and no problem of the form: whoever means another number goes on.
void TestTurkishWindow::turkish18AWrongIdentityNumberIsSaidAndSent()
{
    core::FormSchema schema;
    core::FormField tckn;
    tckn.marker = u"tckn"_s;
    tckn.title = u"T.C. kimlik no"_s;
    tckn.type = core::FieldType::String;
    tckn.hint = u"Fatura için"_s;
    schema.fields = { tckn };
    views::FormView form;
    form.setForm(schema, turkish(), {});
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    kit::Field *field = form.fieldOf(u"tckn"_s);
    auto *edit = qobject_cast<QLineEdit *>(field->control());
    QVERIFY(edit);
    edit->setFocus();
    QTest::keyClicks(edit, u"1000000014"_s);
    QCOMPARE(edit->accessibleDescription(), tckn.hint); // Somebody is typing.
    QTest::keyClicks(edit, u"7"_s);
    QVERIFY2(edit->accessibleDescription().contains(u"son haneler"_s, Qt::CaseInsensitive), qPrintable(edit->accessibleDescription()));
    QVERIFY(!edit->accessibleDescription().contains(u"10000000147"_s) && !field->hasError());
    QTest::keyClick(edit, Qt::Key_Backspace);
    QTest::keyClicks(edit, u"6"_s);
    QCOMPARE(edit->accessibleDescription(), tckn.hint);
    QTest::keyClick(edit, Qt::Key_Backspace);
    QTest::keyClick(edit, Qt::Key_Return); // As when it is left.
    QVERIFY2(edit->accessibleDescription().contains(u"11 hane"_s), qPrintable(edit->accessibleDescription()));
    core::FormAnswers answers;
    answers.setRaw(tckn, u"10000000147"_s, turkish());
    QVERIFY(!answers.problem(tckn, QDateTime::currentDateTimeUtc(), turkish()));
}

// A product may be called so that the price behind it would be read backwards.
void TestTurkishWindow::turkish26NamesTurnNothing()
{
    const QString name = u"Çay \u202E05,1₺\u2066 \u202Aşeker"_s;
    QCOMPARE(kit::withoutTurns(name), u"Çay 05,1₺ şeker"_s);
    QCOMPARE(kit::withoutTurns(u"شاي 1,50 ₺"_s), u"شاي 1,50 ₺"_s); // What is written from right to left stays so.
    kit::PlainLabel label(name);
    QCOMPARE(label.text(), u"Çay 05,1₺ şeker"_s);
    label.setPlain(u"\u202Eson"_s);
    QCOMPARE(label.text(), u"son"_s);
    const auto painted = [this](const QString &text) {
        QImage image(300, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        kit::drawElided(painter, image.rect(), text, kit::TextStyle::Body, kit::ColorRole::Text, m_theme, Qt::LeftToRight);
        kit::drawTextBlock(painter, image.rect(), text, kit::TextStyle::Body, kit::ColorRole::Text, m_theme, Qt::LeftToRight);
        return image;
    };
    QCOMPARE(painted(name), painted(kit::withoutTurns(name)));
    QVERIFY(painted(name) != painted(u"Çay"_s));
}

void TestTurkishWindow::turkish26AmountsStayFromLeftToRight()
{
    for (const QString &amount : { u"₺1.234,56"_s, u"-₺12,50"_s, u"12,50 CHF"_s }) {
        kit::AmountLabel label(amount, kit::TextStyle::Total);
        label.setAlignment(Qt::AlignHCenter);
        label.resize(label.sizeHint());
        const QImage before = label.grab().toImage();
        label.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(label.grab().toImage(), before);
    }
}

void TestTurkishWindow::turkish27ConsentsAreSeparateAndUnticked()
{
    core::FormSchema form;
    for (const QString &title :
        { u"KVKK aydınlatma metnini okudum"_s, u"Açık rıza veriyorum"_s, u"Mesafeli satış sözleşmesini kabul ediyorum"_s }) {
        core::FormField consent;
        consent.marker = u"consent%1"_s.arg(form.fields.size());
        consent.type = core::FieldType::List;
        consent.isMultiselect = true;
        consent.title = title;
        consent.rules.required = true;
        core::FieldOption yes;
        yes.value = u"yes"_s;
        yes.title = title;
        consent.options = { yes };
        form.fields << consent;
    }
    views::FormView view;
    view.setForm(form, turkish(), {});
    view.setAnswers({});
    view.show();
    const auto boxes = view.findChildren<kit::ChoiceCard *>();
    QCOMPARE(boxes.size(), 3);
    for (const kit::ChoiceCard *box : boxes) {
        QVERIFY(!box->isChecked());
    }
    boxes[0]->click();
    QVERIFY(boxes[0]->isChecked() && !boxes[1]->isChecked() && !boxes[2]->isChecked()); // One for each.
    core::FormAnswers answers;
    answers.setRaw(form.fields[0], u"yes"_s, turkish());
    const auto data = answers.formData(form, QDateTime::currentDateTimeUtc(), turkish());
    QVERIFY(!data);
    QCOMPARE(data.error().size(), 2); // The other two are still wanted.
}

QTEST_MAIN(TestTurkishWindow)
#include "tst_turkishwindow.moc"
