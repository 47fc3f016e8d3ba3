// SPDX-License-Identifier: MIT
// After the money is there, in the window: the receipt on paper, the order found the next day, a basket put aside by key.
#include "checkout/draft/cartsums.h"
#include "checkout/draft/deductions.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/field.h"
#include "kit/widgets/footer.h"
#include "kit/widgets/qrview.h"
#include "support/sandboxprocess.h"
#include "text/moneytext.h"
#include "views/delegates/ordertable.h"
#include "views/pages/phasewords.h"
#include "views/shell/paperdialog.h"
#include "windowbench.h"

#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

class TestAfterPaid : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    }
    void init()
    {
        m_sandbox.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_dir->filePath(u"config"_s).toUtf8());
        openWindow(m_dir->path());
    }
    void cleanup()
    {
        m_window.reset();
        m_flow.reset();
    }

    void theReceiptIsPrintedAndTheNextOneIsACopy();
    void aPrinterThatIsAwayIsSaid();
    void aReceiptIsInOneLanguage();
    void aReceiptSaysThatItsNamesAreOfAnotherLanguage();
    void pdfOfTheReceipt();
    void ordersByKeyboard();
    void anOpenOrderLeadsToItsPayment();
    void parkedByKeyboard();
    void totalsOfTheDay();
    void cashWithChange();
    void theCustomerSees();

private:
    void toPaid();
    void toOrder();
    [[nodiscard]] views::PaperDialog *openReceipt();
    static QAbstractButton *buttonOf(const QWidget &in, const QString &name) { return in.findChild<QAbstractButton *>(name); }

    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestAfterPaid::toPaid()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
}

void TestAfterPaid::toOrder()
{
    QTRY_VERIFY(find<QAbstractButton>(u"paidReceiptButton"_s));
    find<QAbstractButton>(u"paidReceiptButton"_s)->click();
    QTRY_COMPARE(m_flow->route().page, Route::Page::Order);
    QTRY_VERIFY(find<QAbstractButton>(u"receiptButton"_s));
}

views::PaperDialog *TestAfterPaid::openReceipt()
{
    find<QAbstractButton>(u"receiptButton"_s)->click();
    views::PaperDialog *newest = nullptr;
    for (auto *dialog : m_window->findChildren<views::PaperDialog *>()) {
        newest = dialog->isVisible() ? dialog : newest;
    }
    return newest;
}

void TestAfterPaid::theReceiptIsPrintedAndTheNextOneIsACopy()
{
    toPaid();
    toOrder();
    QTcpServer printer;
    QVERIFY(printer.listen(QHostAddress::LocalHost));
    QByteArray paper;
    connect(&printer, &QTcpServer::newConnection, this, [&printer, &paper] {
        QTcpSocket *socket = printer.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &paper] { paper += socket->readAll(); });
    });
    views::PaperDialog *receipt = openReceipt();
    QVERIFY(receipt);
    auto *address = receipt->findChild<QLineEdit *>(u"receiptPrinterEdit"_s);
    buttonOf(*receipt, u"printReceiptButton"_s)->click(); // Nothing is typed yet: said at the field.
    QVERIFY(receipt->findChild<kit::Field *>()->hasError());
    address->setText(u"127.0.0.1:%1"_s.arg(printer.serverPort()));
    QSignalSpy printed(receipt, &views::PaperDialog::printed);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 20'000);
    QTRY_VERIFY(paper.startsWith("\x1b@") && paper.contains("\x1dV")); // Begun, and cut.
    QVERIFY(!paper.contains("KOPYA"));
    paper.clear();
    buttonOf(*receipt, u"printReceiptButton"_s)->click(); // In the same dialog too.
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 2, 20'000);
    QTRY_VERIFY2(paper.contains("KOPYA"), paper.toHex().constData());
    views::PaperDialog *again = openReceipt();
    QVERIFY(again && again != receipt);
    QVERIFY(!receipt->isVisible()); // Of an order there is one receipt at a time.
    // The address is remembered.
    QCOMPARE(again->findChild<QLineEdit *>(u"receiptPrinterEdit"_s)->text(), u"127.0.0.1:%1"_s.arg(printer.serverPort()));
    QSignalSpy copied(again, &views::PaperDialog::printed);
    paper.clear();
    buttonOf(*again, u"printReceiptButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 1, 20'000);
    QTRY_VERIFY2(paper.contains("KOPYA"), paper.toHex().constData());
    m_flow->signIn().signOut();
    QTRY_VERIFY(!again->isVisible()); // It names the customer.
}

void TestAfterPaid::aPrinterThatIsAwayIsSaid()
{
    toPaid();
    toOrder();
    views::PaperDialog *receipt = openReceipt();
    receipt->findChild<QLineEdit *>(u"receiptPrinterEdit"_s)->setText(u"127.0.0.1:1"_s);
    buttonOf(*receipt, u"printReceiptButton"_s)->click();
    auto *result = receipt->findChild<kit::Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(result->isVisible(), 20'000);
    QVERIFY2(result->text().contains("127.0.0.1"_L1), qPrintable(result->text()));
    QVERIFY(!m_flow->history().isPrinted(u"orders"_s, m_flow->route().order)); // Nothing has left: the next one is no copy.
}

// Ordered in Turkish, printed by a clerk whose window is in English: words and products are the customer's.
void TestAfterPaid::aReceiptIsInOneLanguage()
{
    toPaid();
    const models::CatalogueIndex &catalogue = m_flow->catalogue().model().catalogue();
    const auto title = [&catalogue] { return catalogue.size() > 0 ? catalogue.product(0).title : QString(); };
    const QString turkish = title();
    m_flow->setLanguage(core::Locale::Language::English);
    m_flow->setContentCode(u"en_US"_s);
    QTRY_VERIFY(!title().isEmpty() && title() != turkish); // It is read anew.
    toOrder();
    QTRY_VERIFY(m_flow->order().state().order && m_flow->order().state().order->products.first().title == title());
    m_sandbox.fault(
        u"GET"_s, u"/api/content/orders-storage/marker/orders/orders/%1"_s.arg(m_flow->order().state().orderId), u"delay:400"_s);
    find<QAbstractButton>(u"receiptButton"_s)->click();
    QVERIFY(m_flow->order().state().isReadingPaper); // The button says that it is at it.
    QTRY_VERIFY(m_window->findChild<views::PaperDialog *>());
    QVERIFY(!m_flow->order().state().isReadingPaper);
    QString paper;
    for (const QLabel *label : m_window->findChild<views::PaperDialog *>()->findChildren<QLabel *>()) {
        paper += label->text() + u'\n';
    }
    QVERIFY2(paper.contains(turkish) && paper.contains(u"Toplam"_s) && !paper.contains(title()), qPrintable(paper));
    QVERIFY(!m_window->findChild<QWidget *>(u"paperNoteBanner"_s)); // There is nothing to be said.
}

void TestAfterPaid::aReceiptSaysThatItsNamesAreOfAnotherLanguage()
{
    toPaid();
    m_flow->setLanguage(core::Locale::Language::English);
    m_flow->setContentCode(u"en_US"_s);
    toOrder();
    QTRY_VERIFY(m_flow->order().state().order && !m_flow->order().state().isReading);
    m_sandbox.fault(
        u"GET"_s, u"/api/content/orders-storage/marker/orders/orders/%1"_s.arg(m_flow->order().state().orderId), u"status:403"_s, 3);
    find<QAbstractButton>(u"receiptButton"_s)->click();
    QTRY_VERIFY(m_window->findChild<views::PaperDialog *>());
    QVERIFY(m_window->findChild<views::PaperDialog *>()->findChild<QWidget *>(u"paperNoteBanner"_s)->isVisible());
}

void TestAfterPaid::pdfOfTheReceipt()
{
    toPaid();
    ReceiptPaper paper;
    core::Order order;
    order.id = 42;
    order.currency = u"TRY"_s;
    order.formData = { { u"name"_s, u"string"_s, u"ğüşiöç İĞÜŞÖÇ"_s } };
    order.products = { { 1, u"Çay"_s, {}, core::Money{ 123450, u"TRY"_s }, 1, false } };
    order.totalSum = core::Money{ 123450, u"TRY"_s };
    PaperWish wish;
    wish.pdfFile = m_dir->filePath(u"receipt.pdf"_s);
    QSignalSpy done(&paper, &ReceiptPaper::done);
    QSignalSpy failed(&paper, &ReceiptPaper::failed);
    const QJsonArray rows = text::receiptWire(text::receiptRows(core::receiptOf(order, u"Dükkân"_s, QTimeZone::utc()), u"tr"_s));
    paper.write(rows, wish);
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
    QProcess reader;
    reader.start(u"pdftotext"_s, { u"-layout"_s, wish.pdfFile, u"-"_s });
    QVERIFY(reader.waitForFinished());
    const QString read = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY2(read.contains(u"₺1.234,50"_s) && read.contains(u"ğüşiöç İĞÜŞÖÇ"_s), qPrintable(read));
    wish.pdfFile = m_dir->filePath(u"no/such/folder/receipt.pdf"_s);
    paper.write(rows, wish);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
}

void TestAfterPaid::ordersByKeyboard()
{
    toPaid();
    const qint64 id = payment().orderId;
    QTest::keyClick(m_window.get(), Qt::Key_F3);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Orders);
    QTRY_VERIFY(!m_flow->history().state().isReading);
    auto *table = find<views::OrderTable>(u"orderTable"_s);
    QVERIFY(table);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(find<QLineEdit>(u"orderSearchEdit"_s), u"hic yok"_s);
    QTRY_COMPARE(m_flow->history().model().rowCount(), 0);
    find<QLineEdit>(u"orderSearchEdit"_s)->clear();
    QTest::keyClicks(find<QLineEdit>(u"orderSearchEdit"_s), u"sukru"_s);
    QTRY_COMPARE(m_flow->history().model().rowCount(), 1);
    table->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Order);
    QCOMPARE(m_flow->route().order, id);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_flow->route().page, Route::Page::Orders);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
}

void TestAfterPaid::anOpenOrderLeadsToItsPayment()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    const QUuid attempt = m_flow->route().attempt;
    const qint64 id = payment().orderId;
    m_flow->newOrder();
    m_flow->openOrders();
    QTRY_VERIFY(!m_flow->history().state().isReading);
    m_flow->openOrder(u"orders"_s, id);
    QTRY_VERIFY(find<QAbstractButton>(u"openPaymentButton"_s));
    QVERIFY(!find<QAbstractButton>(u"receiptButton"_s)); // Not paid, no receipt.
    find<QAbstractButton>(u"openPaymentButton"_s)->click();
    QCOMPARE(m_flow->route().page, Route::Page::Payment);
    QCOMPARE(m_flow->route().attempt, attempt);
}

void TestAfterPaid::parkedByKeyboard()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_F2);
    auto *title = m_window->findChild<QLineEdit *>(u"basketTitleEdit"_s);
    QVERIFY(title);
    QCOMPARE(title->text(), u"Sukru Isik"_s); // By the customer.
    title->clear();
    QTest::keyClicks(title, u"4242 4242 4242 4242"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(title->isVisible() && title->property("invalid").toBool());
    QVERIFY(m_flow->shelf().state().baskets.isEmpty());
    title->clear();
    QTest::keyClicks(title, u"Masa 4"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(m_flow->shelf().state().baskets.size(), 1);
    QCOMPARE(m_flow->shelf().state().baskets.first().title, u"Masa 4"_s);
    QCOMPARE(m_flow->route().page, Route::Page::Details);
    QTest::keyClick(m_window.get(), Qt::Key_F2); // Nothing to park: the parked ones.
    QTRY_COMPARE(m_flow->route().page, Route::Page::Shelf);
    QTRY_VERIFY(find<QAbstractButton>(u"takeBasketButton"_s));
    QTRY_COMPARE(m_window->focusWidget(), find<QWidget>(u"takeBasketButton"_s));
    QTest::keyClick(find<QAbstractButton>(u"takeBasketButton"_s), Qt::Key_Space);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Products);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
}

void TestAfterPaid::totalsOfTheDay()
{
    toPaid();
    const QString sum = text::formatMoney(payment().amount, u"tr"_s);
    m_flow->openOrders();
    QTRY_VERIFY(!m_flow->history().state().isReading);
    find<QAbstractButton>(u"dayTotalsButton"_s)->click();
    QTRY_VERIFY(m_window->findChild<views::PaperDialog *>()); // When the refunds of the day's orders are read.
    auto *dialog = m_window->findChild<views::PaperDialog *>();
    QStringList amounts;
    for (const kit::AmountLabel *amount : dialog->findChildren<kit::AmountLabel *>()) {
        amounts << amount->amount();
    }
    QCOMPARE(amounts, QStringList({ sum, sum })); // Of the one account, and of all.
}

void TestAfterPaid::cashWithChange()
{
    toProducts();
    m_flow->draft().chooseAccount(u"cash"_s);
    QTRY_VERIFY(draft().cart.canPlace);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::CashDue);
    QTRY_VERIFY(find<QLineEdit>(u"receivedEdit"_s));
    auto *received = find<QLineEdit>(u"receivedEdit"_s);
    QTRY_COMPARE(m_window->focusWidget(), received); // Where the money is typed, not where Enter would collect it.
    const core::Money due = payment().due();
    const auto *collected = find<QAbstractButton>(u"collectedButton"_s);
    const QPoint place = collected->mapTo(m_window.get(), QPoint());
    received->setText(u"1"_s); // Not enough: it is not collected.
    QCoreApplication::sendPostedEvents();
    QCOMPARE(collected->mapTo(m_window.get(), QPoint()), place); // Who has aimed at it presses it.
    QVERIFY(!find<QAbstractButton>(u"collectedButton"_s)->isEnabled());
    QVERIFY(!m_window->findChild<kit::Footer *>()->primaryButton()->isEnabled()); // "Collected, new order" is as wrong.
    received->setText(QString::number(due.minor / 100 + 50));
    auto *change = find<kit::AmountLabel>(u"changeAmount"_s);
    QVERIFY(change);
    QCOMPARE(change->amount(), text::formatMoney({ (due.minor / 100 + 50) * 100 - due.minor, due.currency }, u"tr"_s));
    find<QAbstractButton>(u"collectedButton"_s)->click();
    QTRY_VERIFY(payment().isOver);
    QVERIFY(payment().collectedAt.isValid());
    QCOMPARE(payment().user, m_flow->signIn().state().userIdentifier);
    QVERIFY(!find<QLineEdit>(u"receivedEdit"_s));
    QVERIFY(change->isVisible()); // It is given back now.
    QCOMPARE(m_window->focusWidget(), m_window->findChild<kit::Footer *>()->primaryButton());
    QCOMPARE(views::phaseWords(payment(), m_flow->locale()).title, u"Kasada tahsil edildi"_s);
    QCOMPARE(m_flow->attempts().open().size(), 0);
}

// On a screen of their own: the basket as it grows, the code that pays it, and that it is paid; no name on it.
void TestAfterPaid::theCustomerSees()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    auto *view = m_window->findChild<QWidget *>(u"customerView"_s);
    QVERIFY(view && view->isVisible());
    QTRY_VERIFY(m_window->isActiveWindow()); // The keys stay the clerk's.
    const auto words = [view] {
        QStringList all;
        for (const QLabel *label : view->findChildren<QLabel *>()) {
            all << (label->isVisible() ? label->text() : QString());
        }
        return all.join(u' ');
    };
    toProducts();
    QTRY_VERIFY(words().contains(u"Filtre kahve"_s));
    QTRY_VERIFY(view->findChild<kit::AmountLabel *>(u"customerAmount"_s)->isVisible());
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->draft().deductions().applyCoupon();
    QTRY_VERIFY(!sumsOf(draft().cart).discounts.isEmpty());
    const CartSums sums = sumsOf(draft().cart);
    QStringList amounts;
    for (const kit::AmountLabel *amount : view->findChildren<kit::AmountLabel *>()) {
        amounts << amount->amount();
    }
    for (const CartSums::Deduction &discount : sums.discounts) {
        const QString off = text::formatMoney({ -discount.amount.minor, discount.amount.currency }, u"tr"_s);
        QVERIFY2(amounts.contains(off), qPrintable(amounts.join(u' ') + u" without "_s + off));
    }
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
    auto *code = view->findChild<kit::QrView *>(u"customerCode"_s);
    QTRY_COMPARE(code->payload(), payment().link);
    QVERIFY(code->isVisible() && code->hasCode());
    QVERIFY2(!words().contains("Sukru"_L1), qPrintable(words()));
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
    QTRY_VERIFY(!code->isVisible());
    QVERIFY2(words().contains(u"Ödendi"_s), qPrintable(words()));
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(!view->isVisible());
}

QTEST_MAIN(TestAfterPaid)
#include "tst_afterpaid.moc"
