// SPDX-License-Identifier: MIT
// A barcode scanner is a keyboard that is in a hurry: its code counts once, whatever has the focus, and leaves no trace anywhere else.
#include "checkout/draft/draftcontroller.h"
#include "core/scancode.h"
#include "support/sandboxprocess.h"
#include "support/storefile.h"
#include "views/pages/scanwords.h"
#include "views/shell/scanwatch.h"
#include "windowbench.h"

#include <QDialog>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

class ScannerTest : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void turkish16ScannersOnTurkishLayouts_data();
    void turkish16ScannersOnTurkishLayouts();
    void intoEveryWidget();
    void whileAProductIsLookedAt();
    void unknownCodesAreSaid();
    void codesOfSeveralProductsAreSaid();
    void typingIsNoScan();
    void lettersAreACodeToo();
    void aPauseInACodeLosesNothing();
    void isNoMoneyReceived();

private:
    void scan(const QString &code);
    [[nodiscard]] int quantityOf(qint64 id) const;
    [[nodiscard]] QStringList texts() const;

    /// Two of its products share a code, as sizes of one thing often do.
    tests::StoreFile m_store{ [](QJsonObject &store) {
        tests::StoreFile::changeAll(store, u"products"_s, [](QJsonObject &product) {
            const int id = product["id"_L1].toInt();
            product["sku"_L1] = id == 20 || id == 21 ? u"ORTAK-20"_s : product["sku"_L1].toString();
        });
    } };
    tests::SandboxProcess m_sandbox;
    QTemporaryDir m_dir;
    quint64 m_keyboard = 1; ///< Its clock, in milliseconds.
};

void ScannerTest::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--store"_s, m_store.path() }), qPrintable(m_sandbox.why()));
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
    openWindow(m_dir.path());
    signIn();
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
}

void ScannerTest::turkish16ScannersOnTurkishLayouts_data()
{
    QTest::addColumn<QString>("arrived");
    QTest::addColumn<QString>("read");
    QTest::newRow("digits") << u"8680000001072"_s << u"8680000001072"_s;
    QTest::newRow("Q") << u"KHV*FLT*250"_s << u"KHV-FLT-250"_s;
    QTest::newRow("Q, small i") << u"ı1"_s << u"i1"_s;
    QTest::newRow("F") << u"md1"_s << u"ky1"_s;
}

void ScannerTest::turkish16ScannersOnTurkishLayouts()
{
    QFETCH(QString, arrived);
    QFETCH(QString, read);
    QVERIFY(core::scanCandidates(arrived).contains(read));
    QCOMPARE(core::scanCandidates(arrived).first(), arrived);
}

// As a scanner does: a key every five milliseconds by the keyboard's clock, however busy this machine is.
void ScannerTest::scan(const QString &code)
{
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    m_keyboard += 1000;
    const auto press = [this, focus](int key, const QString &text) {
        m_keyboard += 5;
        for (const QEvent::Type type : { QEvent::KeyPress, QEvent::KeyRelease }) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            event.setTimestamp(m_keyboard);
            QCoreApplication::sendEvent(focus, &event);
        }
    };
    for (const QChar c : code) {
        press(c.isDigit() ? Qt::Key_0 + c.digitValue() : int(Qt::Key_unknown), QString(c));
    }
    press(Qt::Key_Return, u"\r"_s);
}

int ScannerTest::quantityOf(qint64 id) const
{
    for (const checkout::CartLine &line : draft().cart.lines) {
        if (line.product.id == id) {
            return line.quantity;
        }
    }
    return 0;
}

QStringList ScannerTest::texts() const
{
    QStringList all;
    for (const QLineEdit *edit : m_window->findChildren<QLineEdit *>()) {
        all << edit->text();
    }
    for (const QPlainTextEdit *edit : m_window->findChildren<QPlainTextEdit *>()) {
        all << edit->toPlainText();
    }
    return all;
}

void ScannerTest::intoEveryWidget()
{
    int count = 0;
    int visited = 0;
    for (const auto page : { checkout::Route::Page::Details, checkout::Route::Page::Products }) {
        if (page == checkout::Route::Page::Products) {
            find<QLineEdit>(u"name"_s)->setFocus();
            fillAndGoOn();
            QTRY_VERIFY(find<QListView>(u"productView"_s) && find<QListView>(u"productView"_s)->isVisible());
        }
        const auto widgets = m_window->findChildren<QWidget *>();
        for (QPointer<QWidget> widget : widgets) {
            if (!widget || !widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) {
                continue;
            }
            widget->setFocus();
            if (QApplication::focusWidget() != widget) {
                continue;
            }
            const QStringList before = texts();
            scan(u"8680000001072"_s);
            ++visited;
            ++count;
            const QString where = QString::fromLatin1(widget ? widget->metaObject()->className() : "gone") + u' '
                + (widget ? widget->objectName() : QString());
            QTRY_VERIFY2(quantityOf(1) == count, qPrintable(u"%1 of %2: %3"_s.arg(quantityOf(1)).arg(count).arg(where)));
            QCOMPARE(draft().cart.lines.size(), 1); // Digits set no quantity, letters searched nothing.
            QCOMPARE(texts(), before);
            QCOMPARE(m_flow->route().page, page); // Enter pressed nothing.
            if (count == 30) { // No more of it than there are.
                m_flow->draft().setQuantity(draft().cart.lines.first().product, count = 1);
            }
        }
    }
    QVERIFY2(visited > 12, qPrintable(QString::number(visited)));
}

// The dialog stays, and neither its buttons nor its stepper take the keys.
void ScannerTest::whileAProductIsLookedAt()
{
    auto *list = find<QListView>(u"productView"_s);
    QVERIFY(list);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Menu);
    QTRY_VERIFY(find<QDialog>(u"productDetail"_s));
    auto *dialog = find<QDialog>(u"productDetail"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const int before = quantityOf(1);
    int visited = 0;
    for (QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        widget->setFocus();
        scan(u"8680000001072"_s);
        ++visited;
        QTRY_COMPARE(quantityOf(1), before + visited);
        QVERIFY(dialog->isVisible());
    }
    QVERIFY(visited > 1);
    dialog->close();
    m_flow->draft().setQuantity(draft().cart.lines.first().product, 1);
}

void ScannerTest::unknownCodesAreSaid()
{
    auto *list = find<QListView>(u"productView"_s);
    QVERIFY(list);
    list->setFocus();
    const int before = quantityOf(1);
    scan(u"9990000009994"_s);
    const auto isSaid = [this] {
        const auto *said = m_window->findChild<QLabel *>(u"toastLabel"_s);
        return said && said->isVisible() && said->text().contains(u"9990000009994"_s);
    };
    QTRY_VERIFY(isSaid());
    QCOMPARE(quantityOf(1), before);
    QCOMPARE(draft().cart.lines.size(), 1);
}

// Which of them lies on the counter nobody but the clerk knows: none is added, and it is not said that there is none.
void ScannerTest::codesOfSeveralProductsAreSaid()
{
    auto *list = find<QListView>(u"productView"_s);
    QVERIFY(list);
    list->setFocus();
    const qsizetype before = draft().cart.lines.size();
    scan(u"ORTAK-20"_s);
    const QString sentence = views::scanSentence({ checkout::Scan::Kind::Shared, {} }, u"ORTAK-20"_s);
    const auto isSaid = [this, &sentence] {
        const auto toasts = m_window->findChildren<QLabel *>(u"toastLabel"_s); // That of the test before may still be there.
        return std::any_of(
            toasts.begin(), toasts.end(), [&sentence](const QLabel *toast) { return toast->isVisible() && toast->text() == sentence; });
    };
    QTRY_VERIFY(isSaid());
    QCOMPARE(draft().cart.lines.size(), before);
    QCOMPARE(quantityOf(20) + quantityOf(21), 0);
}

void ScannerTest::typingIsNoScan()
{
    auto *list = find<QListView>(u"productView"_s);
    list->setFocus();
    const models::CatalogueModel &model = m_flow->catalogue().model();
    int row = 0;
    while (core::availabilityOf(model.product(model.index(row))).maximum < 12 || model.idAt(model.index(row)) == 1) {
        ++row;
    }
    list->setCurrentIndex(model.index(row));
    const qint64 id = model.idAt(list->currentIndex());
    // A person's digits arrive, a moment later.
    QTest::keyClick(list, Qt::Key_1, Qt::NoModifier, 120);
    QTRY_COMPARE(quantityOf(id), 1);
    QTest::keyClick(list, Qt::Key_2, Qt::NoModifier, 120);
    QTRY_COMPARE(quantityOf(id), 12);
    auto *search = find<QLineEdit>(u"searchEdit"_s);
    search->setFocus();
    for (const QChar c : u"cay12"_s) {
        QTest::keyClick(search, c.toLatin1(), Qt::NoModifier, 60);
    }
    QCOMPARE(search->text(), u"cay12"_s);
    QTest::keyClick(search, Qt::Key_Return, Qt::NoModifier, 60);
    QCOMPARE(search->text(), u"cay12"_s);
}

// "BAS-MRC" has no digit. Whatever a button has been sent in a burst, the Enter behind it does not press it.
void ScannerTest::lettersAreACodeToo()
{
    QWidget window;
    auto *box = new QVBoxLayout(&window);
    auto *button = new QPushButton(u"Place"_s);
    auto *edit = new QLineEdit;
    box->addWidget(button);
    box->addWidget(edit);
    views::ScanWatch watch(window, { [](const QWidget &) { return true; }, [](const QString &code) { return code == u"BAS-MRC"_s; } });
    QSignalSpy scanned(&watch, &views::ScanWatch::scanned);
    QSignalSpy pressed(button, &QPushButton::clicked);
    button->setAutoDefault(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button->setFocus();
    scan(u"BAS-MRC"_s);
    scan(u"XYZ-KLM"_s);
    QCOMPARE(scanned.size(), 2);
    QCOMPARE(pressed.size(), 0);
    edit->setFocus();
    edit->setText(u"Ayla"_s);
    scan(u"BAS-MRC"_s);
    QCOMPARE(scanned.size(), 3);
    QCOMPARE(edit->text(), u"Ayla"_s);
    scan(u"word"_s); // As a program types it for somebody.
    QCOMPARE(scanned.size(), 3);
    QCOMPARE(edit->text(), u"Aylaword"_s);
    window.close();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

// A scanner that hesitates, or somebody who types a word and then hurries: the box has the whole code, and Enter is the box's.
void ScannerTest::aPauseInACodeLosesNothing()
{
    QWidget window;
    auto *edit = new QLineEdit(&window);
    views::ScanWatch watch(window, { [](const QWidget &) { return true; }, [](const QString &code) { return code == u"KHV-250123"_s; } });
    QSignalSpy scanned(&watch, &views::ScanWatch::scanned);
    QSignalSpy entered(edit, &QLineEdit::returnPressed);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    edit->setText(u"KHV-"_s);
    scan(u"250123"_s);
    QCOMPARE(scanned.size(), 0);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(edit->text(), u"KHV-250123"_s);
    edit->setText(u"Ayla"_s);
    scan(u"250123"_s); // Behind a name it is what a scanner sent.
    QCOMPARE(scanned.size(), 1);
    QCOMPARE(edit->text(), u"Ayla"_s);
    window.close();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

// Digits of a barcode would be money, and its Enter would say that it has been handed over.
void ScannerTest::isNoMoneyReceived()
{
    m_flow->draft().chooseAccount(u"cash"_s);
    if (quantityOf(1) == 0) {
        m_flow->draft().setQuantity(m_flow->catalogue().model().product(m_flow->catalogue().model().index(0)), 1);
    }
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, checkout::Route::Page::Payment);
    QTRY_COMPARE(payment().phase, checkout::PaymentPhase::CashDue);
    int visited = 0;
    for (QPointer<QWidget> widget : m_window->findChildren<QWidget *>()) {
        if (!widget || !widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        widget->setFocus();
        if (QApplication::focusWidget() != widget) {
            continue;
        }
        const QStringList before = texts();
        scan(u"8680000001072"_s);
        ++visited;
        QCOMPARE(texts(), before);
        QCOMPARE(payment().phase, checkout::PaymentPhase::CashDue);
        QCOMPARE(m_flow->route().page, checkout::Route::Page::Payment);
    }
    QVERIFY(visited > 3);
    QCOMPARE(m_sandbox.state()["orders"_L1].toArray().size(), 1);
    QVERIFY(!m_sandbox.state()["orders"_L1][0]["isCompleted"_L1].toBool());
}

QTEST_MAIN(ScannerTest)
#include "tst_scanner.moc"
