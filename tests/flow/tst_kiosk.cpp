// SPDX-License-Identifier: MIT
// A window that customers use by themselves (`vezne --kiosk`) against a sandbox of its own: no way out but the PIN, and everything large
// enough for a finger.
#include "kioskbench.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/digitpad.h"
#include "kit/widgets/field.h"
#include "support/shortmemory.h"
#include "views/fields/formview.h"
#include "views/fields/pickpopup.h"
#include "views/pages/cartline.h"
#include "views/shell/pinwords.h"

#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QScroller>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;
using namespace std::chrono_literals;

namespace {

constexpr int fingertip = 56;

bool isControl(const QWidget &widget)
{
    const auto *chip = qobject_cast<const kit::Chip *>(&widget);
    const bool isPressed = qobject_cast<const QAbstractButton *>(&widget) && (!chip || chip->focusPolicy() != Qt::NoFocus);
    return isPressed || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QPlainTextEdit *>(&widget) || qobject_cast<const views::CartLine *>(&widget);
}

} // namespace

class TestKiosk : public tests::KioskBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init()
    {
        m_isKiosk = true;
        renewSandbox();
    }
    void cleanup() { end(); }

    void asksForItsPinFirst();
    void aPinThatCannotBeKeptIsSaid();
    void security32NoKeyLeadsOut();
    void security32NothingElseLeadsOut();
    void nothingOfTheComputerIsOffered();
    void security32ThePinLeavesIt();
    void thePinIsPressedOnThePad();
    void thePadIsWorkedByKeys();
    void scrollBarsTakeNoPress();
    void aKeyboardOnTheScreenHidesNoField();
    void holdingTheNameAsksForThePin();
    void everythingIsLargeEnough_data();
    void everythingIsLargeEnough();
    void otherWindowsAreAsBefore();

private:
    void press(const QString &keys)
    {
        for (const QChar key : keys) {
            auto *button = find<QAbstractButton>(u"padKey"_s + key);
            QVERIFY2(button, qPrintable(key));
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    void bring(const QString &page)
    {
        page == "sign-in"_L1 ? open() : toDetails();
        if (page == "products"_L1) {
            toProducts();
        } else if (page == "filter"_L1) {
            toProducts();
            find<QAbstractButton>(u"filterButton"_s)->click();
        } else if (page == "calendar"_L1) {
            views::pickDay({ m_window.get(), page, m_flow->locale() }, {}, {}, [](QDate) {});
        } else if (page == "payment"_L1) {
            toPayment();
        } else if (page == "paid"_L1) {
            toPayment();
            m_sandbox.pay(payment().orderId, u"completed"_s);
            QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
        } else if (page == "leaving"_L1) {
            m_flow->kiosk().askToLeave();
        }
        QTRY_VERIFY(!m_flow->isBusy());
    }
};

void TestKiosk::asksForItsPinFirst()
{
    openWindow(m_dir->path());
    QTRY_VERIFY(screen());
    QCOMPARE(kiosk().screen, Screen::ChoosePin);
    QVERIFY(!m_window->centralWidget()->isVisible());
    QVERIFY(!m_window->close());
    m_flow->kiosk().askToLeave();
    QCOMPARE(kiosk().screen, Screen::ChoosePin);
    auto *pin = find<QLineEdit>(u"kioskPinEdit"_s);
    auto *again = find<QLineEdit>(u"kioskPinAgainEdit"_s);
    QVERIFY(texts().contains(u"anahtarlık"_s)); // That it is not kept is said.
    for (const auto &[first, second] : { std::pair(u"123"_s, u"123"_s), std::pair(u"12a4"_s, u"12a4"_s), std::pair(u"1234"_s, u"1235"_s) }) {
        pin->setText(first);
        again->setText(second);
        find<QAbstractButton>(u"padConfirmKey"_s)->click();
        QVERIFY(!kiosk().isChecking);
    }
    pin->setText(u"4711"_s);
    again->setText(u"4711"_s);
    find<QAbstractButton>(u"padConfirmKey"_s)->click();
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QVERIFY(m_window->centralWidget()->isVisible());
    QVERIFY(filesWith(m_dir->path(), u"4711"_s).isEmpty());
}

void TestKiosk::aPinThatCannotBeKeptIsSaid()
{
    openWindow(m_dir->path());
    QTRY_VERIFY(screen());
    const auto *field = qobject_cast<kit::Field *>(find<QLineEdit>(u"kioskPinEdit"_s)->parentWidget());
    QVERIFY(field && !field->hasError());
    {
        const tests::ShortMemory isShort(32); // MiB, of the 64 that the slow hash takes.
        m_flow->kiosk().choosePin(core::Secret("4711"));
        QTRY_COMPARE(field->error(), views::pinNotSetWords(false));
    }
    QCOMPARE(kiosk().screen, Screen::ChoosePin);
    m_flow->kiosk().choosePin(core::Secret("4711"));
    QTRY_COMPARE(kiosk().screen, Screen::None);
}

void TestKiosk::security32NoKeyLeadsOut()
{
    toDetails();
    QList<QKeySequence> keys{ QKeySequence(u"Ctrl+Q"_s), QKeySequence(u"Alt+F4"_s), QKeySequence(u"Ctrl+W"_s), QKeySequence(u"Ctrl+,"_s),
        QKeySequence(u"F1"_s), QKeySequence(u"F2"_s), QKeySequence(u"F3"_s), QKeySequence(u"F10"_s), QKeySequence(u"F11"_s),
        QKeySequence(u"Menu"_s), QKeySequence(u"Ctrl+Alt+L"_s), QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+-"_s), QKeySequence(u"Ctrl+0"_s),
        QKeySequence(u"Ctrl+P"_s), QKeySequence(u"Ctrl+O"_s), QKeySequence(u"Ctrl+S"_s) };
    for (const QShortcut *shortcut : m_window->findChildren<QShortcut *>()) {
        keys << shortcut->key();
    }
    QVERIFY(keys.size() > 30);
    const QList<QKeySequence> goingOn{ QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q), QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_N) };
    const auto pressAll = [&](Page page) {
        for (const QKeySequence &key : std::as_const(keys)) {
            if (!goingOn.contains(key)) {
                QWidget *where = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
                QTest::keySequence(where, key);
                QTest::qWait(5);
                QVERIFY2(m_flow->route().page == page && windowsShown() == 1, qPrintable(key.toString()));
            }
        }
        stands(page);
    };
    pressAll(Page::Details);
    m_flow->draft().startNew();
    m_window->host().current()->focusFirst();
    toProducts();
    pressAll(Page::Products);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    pressAll(Page::Payment);
}

void TestKiosk::security32NothingElseLeadsOut()
{
    toDetails();
    typeName();
    QVERIFY(!m_window->close());
    m_window->showMinimized();
    stands(Page::Details);
    m_window->showNormal();
    stands(Page::Details);
    for (QMenu *menu : m_window->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            action->trigger();
        }
    }
    stands(Page::Details);
    m_flow->openSettings();
    m_flow->openOrders();
    m_flow->openPayments();
    m_flow->openShelf();
    m_flow->openDiagnosis();
    m_flow->openConnect();
    m_flow->openOrder(u"orders"_s, 1);
    m_flow->park({});
    m_flow->lock().lock();
    stands(Page::Details);
    QCOMPARE(draft().details.answers.raw(u"name"_s), m_canary);
    QMetaObject::invokeMethod(qApp, &QApplication::quit, Qt::QueuedConnection);
    QTest::qWait(100);
    stands(Page::Details);
}

void TestKiosk::nothingOfTheComputerIsOffered()
{
    for (const QString &page : { u"sign-in"_s, u"details"_s, u"products"_s, u"payment"_s, u"paid"_s }) {
        bring(page);
        for (const QString &name : { u"settingsButton"_s, u"accountButton"_s, u"waitingPaymentsChip"_s, u"parkedBasketsChip"_s, u"parkButton"_s,
                 u"openLinkButton"_s, u"copyLinkButton"_s, u"trustHostButton"_s, u"paidReceiptButton"_s, u"fromLastOrderButton"_s,
                 u"fromProfileButton"_s, u"signUpButton"_s, u"recentCard"_s, u"errorCodeButton"_s, u"tourBanner"_s, u"abandonButton"_s } ) {
            QVERIFY2(!find<QWidget>(name), qPrintable(page + u": "_s + name));
        }
        end();
    }
    core::FormField file;
    file.marker = u"receipt"_s;
    file.title = u"Receipt"_s;
    file.type = core::FieldType::File;
    core::FormSchema form;
    form.fields = { file };
    views::FormView view;
    view.setCanUseFiles(false);
    view.setForm(form, {}, {});
    view.show();
    QVERIFY(!view.findChild<QWidget *>(u"chooseFileButton"_s)->isVisible());
    QVERIFY(!view.findChild<QWidget *>(u"receipt"_s)->acceptDrops());
}

void TestKiosk::security32ThePinLeavesIt()
{
    toDetails();
    typeName();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(kiosk().screen, Screen::AskPin);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(kiosk().screen, Screen::None);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(find<QLineEdit>(u"kioskPinEdit"_s));
    const auto tryPin = [this](const QString &pin) {
        QTest::keyClicks(find<QLineEdit>(u"kioskPinEdit"_s), pin);
        QTest::keyClick(find<QLineEdit>(u"kioskPinEdit"_s), Qt::Key_Return);
        QTRY_VERIFY(!kiosk().isChecking);
    };
    for (int i = 0; i < PinBook::freeTries; ++i) {
        tryPin(u"0000"_s);
        QVERIFY(kiosk().isWrong && m_window->isVisible());
    }
    QCOMPARE(kiosk().wait, 10s);
    tryPin(u"4711"_s);
    QVERIFY(m_window->isVisible());
    find<QLineEdit>(u"kioskPinEdit"_s)->clear();
    pass(9s);
    QTRY_COMPARE(kiosk().wait, 1s);
    pass(1s);
    QTRY_COMPARE(kiosk().wait, 0s);
    tryPin(u"4711"_s);
    QTRY_VERIFY(!m_window->isVisible());
}

// By a finger alone, from the PIN that is chosen to the one that leaves.
void TestKiosk::thePinIsPressedOnThePad()
{
    openWindow(m_dir->path());
    QTRY_VERIFY(screen());
    auto *pin = find<QLineEdit>(u"kioskPinEdit"_s);
    auto *again = find<QLineEdit>(u"kioskPinAgainEdit"_s);
    QVERIFY(pin->hasFocus());
    press(u"47119"_s);
    QTest::mouseClick(find<QAbstractButton>(u"padDeleteKey"_s), Qt::LeftButton);
    QCOMPARE(pin->text(), u"4711"_s);
    QVERIFY(pin->hasFocus()); // A finger leaves the cursor where it is.
    QTest::mouseClick(find<QAbstractButton>(u"padConfirmKey"_s), Qt::LeftButton);
    QVERIFY(again->hasFocus() && !kiosk().isChecking);
    press(u"4711"_s);
    QCOMPARE(again->text(), u"4711"_s);
    QVERIFY(!find<QWidget>(u"showPasswordButton"_s));
    for (const QLineEdit *edit : { pin, again }) {
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QVERIFY(!edit->displayText().contains(u'4'));
    }
    QTest::mouseClick(find<QAbstractButton>(u"padConfirmKey"_s), Qt::LeftButton);
    QTRY_COMPARE(kiosk().screen, Screen::None);

    m_flow->kiosk().askToLeave();
    QTRY_COMPARE(kiosk().screen, Screen::AskPin);
    press(u"123456789012"_s);
    QCOMPARE(pin->text(), u"12345678"_s); // No longer than a PIN is.
    QTest::mouseClick(find<QAbstractButton>(u"padConfirmKey"_s), Qt::LeftButton);
    QTRY_VERIFY(kiosk().isWrong);
    QVERIFY(pin->text().isEmpty());
    press(u"4711"_s);
    QTest::mouseClick(find<QAbstractButton>(u"padConfirmKey"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_window->isVisible());
}

void TestKiosk::thePadIsWorkedByKeys()
{
    open();
    m_flow->kiosk().askToLeave();
    QTRY_COMPARE(kiosk().screen, Screen::AskPin);
    auto *pin = find<QLineEdit>(u"kioskPinEdit"_s);
    const auto key = [](int code) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(code)); };
    const auto focused = [] { return QApplication::focusWidget()->objectName(); };
    key(Qt::Key_Tab);
    QCOMPARE(focused(), u"padKey1"_s);
    for (const auto &[code, name] : { std::pair(Qt::Key_Right, u"padKey2"_s), std::pair(Qt::Key_Down, u"padKey5"_s),
             std::pair(Qt::Key_Left, u"padKey4"_s), std::pair(Qt::Key_Left, u"padKey4"_s), std::pair(Qt::Key_Down, u"padKey7"_s),
             std::pair(Qt::Key_Down, u"padDeleteKey"_s), std::pair(Qt::Key_Right, u"padKey0"_s), std::pair(Qt::Key_Right, u"padConfirmKey"_s),
             std::pair(Qt::Key_Down, u"padConfirmKey"_s), std::pair(Qt::Key_Up, u"padKey9"_s), std::pair(Qt::Key_Tab, u"padDeleteKey"_s) }) {
        key(code);
        QCOMPARE(focused(), name);
    }
    find<QWidget>(u"padKey4"_s)->setFocus();
    key(Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), u"719"_s); // Typed while a key has the focus.
    key(Qt::Key_Backspace);
    key(Qt::Key_1);
    QCOMPARE(pin->text(), u"4711"_s);
    for (const QAbstractButton *button : find<kit::DigitPad>({})->findChildren<QAbstractButton *>()) {
        const QString name = button->objectName();
        const bool isNamed = name.startsWith("padKey"_L1) ? button->accessibleName() == name.mid(6) : button->accessibleName().size() > 2;
        QVERIFY2(isNamed, qPrintable(name));
    }
    find<QWidget>(u"padConfirmKey"_s)->setFocus();
    key(Qt::Key_Return);
    QTRY_VERIFY(!m_window->isVisible());
}

// They would be too thin to be hit; a finger drags what it lies on.
void TestKiosk::scrollBarsTakeNoPress()
{
    toDetails();
    toProducts();
    auto *view = find<QAbstractScrollArea>(u"productView"_s);
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
    QScrollBar *bar = view->verticalScrollBar();
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() - 4));
    QCOMPARE(bar->value(), 0);
    QVERIFY(QScroller::hasScroller(view->viewport()));
    QTest::mousePress(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, 8));
    QTest::mouseMove(bar, QPoint(bar->width() / 2, bar->height() - 8));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() - 8));
    QCOMPARE(bar->value(), 0);
    m_theme.setLeastTarget(0); // A pointer hits them.
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() - 4));
    QVERIFY(bar->value() > 0);
}

// It takes the lower half, as a compositor gives it, and each field that can be typed into is seen above it.
void TestKiosk::aKeyboardOnTheScreenHidesNoField()
{
    toDetails();
    const QSize whole(1080, 1400);
    int fields = 0;
    for (QLineEdit *edit : m_window->host().current()->findChildren<QLineEdit *>()) {
        if (!edit->isVisible()) {
            continue;
        }
        ++fields;
        m_window->resize(whole);
        QTest::qWait(20);
        edit->setFocus();
        m_window->resize(whole.width(), whole.height() / 2);
        QTRY_VERIFY2(edit->visibleRegion().boundingRect() == edit->rect(), qPrintable(edit->objectName()));
    }
    QVERIFY(fields >= 3);
}

void TestKiosk::holdingTheNameAsksForThePin()
{
    toDetails();
    auto *mark = find<QWidget>(u"brandMark"_s);
    QTest::mousePress(mark, Qt::LeftButton);
    QTest::qWait(500);
    QTest::mouseRelease(mark, Qt::LeftButton);
    QTest::qWait(3000);
    QCOMPARE(kiosk().screen, Screen::None);
    QTest::mousePress(mark, Qt::LeftButton);
    QTRY_COMPARE(kiosk().screen, Screen::AskPin);
    pass(61s);
    QTRY_COMPARE(kiosk().screen, Screen::None); // It was not meant.
}

void TestKiosk::everythingIsLargeEnough_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : { "sign-in", "details", "products", "payment", "paid", "leaving", "calendar", "filter" }) {
        QTest::newRow(page) << QString::fromLatin1(page);
    }
}

void TestKiosk::everythingIsLargeEnough()
{
    QFETCH(const QString, page);
    bring(page);
    QCOMPARE(m_theme.textScale(), 150);
    if (page == "products"_L1) {
        for (views::CartLine *line : m_window->findChildren<views::CartLine *>()) {
            line->setOpen(true);
        }
    }
    QTest::qWait(50); // The layout.
    int controls = 0;
    const QWidget *popup = QApplication::activePopupWidget();
    QCOMPARE(popup != nullptr, page == "filter"_L1 || page == "calendar"_L1);
    for (const QWidget *widget : popup ? popup->findChildren<QWidget *>() : m_window->findChildren<QWidget *>()) {
        if (widget->isVisible() && isControl(*widget)) {
            ++controls;
            QVERIFY2(widget->height() >= fingertip && widget->width() >= fingertip,
                qPrintable(u"%1 %2: %3 × %4"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                               .arg(widget->width())
                               .arg(widget->height())));
        }
    }
    QVERIFY(controls >= 2);
}

void TestKiosk::otherWindowsAreAsBefore()
{
    m_isKiosk = false;
    openWindow(m_dir->path());
    QVERIFY(!m_window->isFullScreen());
    QCOMPARE(m_theme.textScale(), 100);
    QCOMPARE(m_theme.leastTarget(), 0);
    m_flow->openSettings();
    QCOMPARE(m_flow->route().page, Page::Settings);
    m_flow->kiosk().askToLeave();
    QCOMPARE(kiosk().screen, Screen::None);
    QVERIFY(m_window->close());
}

QTEST_MAIN(TestKiosk)
#include "tst_kiosk.moc"
