// SPDX-License-Identifier: MIT
// The window among programs that nobody here wrote: a browser that pays, a reader of QR codes, CUPS, the desktop's notifications.
#include "deskprograms.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/button.h"
#include "kit/widgets/combofield.h"
#include "kit/widgets/field.h"
#include "kit/widgets/qrview.h"
#include "support/sandboxprocess.h"
#include "text/moneytext.h"
#include "views/shell/paidnotice.h"
#include "views/shell/paperdialog.h"
#include "views/shell/paymentopener.h"
#include "views/shell/receiptsetup.h"
#include "windowbench.h"

#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr int patience = 30'000; ///< ms. A browser begins slowly beside a build.

} // namespace

class TestDesk : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.start(), "dbus-daemon did not start");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1()); // Before the first look at the session bus.
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
        views::setPaymentOpener({});
        m_window.reset();
        m_flow.reset();
    }

    void theCodeIsReadByAPhone();
    void aBrowserPays();
    void theDesktopIsTold();
    void switchedOffIsSilent();
    void coloursOfTheDesktop();
    void printedThroughCups();
    void aLetterToTheCustomer();
    void theLookOfReceipts();

private:
    void toWaiting();
    void toPaid();
    [[nodiscard]] views::PaperDialog *openReceipt();
    [[nodiscard]] QString readCode(const QWidget &widget);

    tests::SessionBus m_bus;
    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDesk::toWaiting()
{
    toProducts();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
}

void TestDesk::toPaid()
{
    toWaiting();
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
}

views::PaperDialog *TestDesk::openReceipt()
{
    find<QAbstractButton>(u"paidReceiptButton"_s)->click();
    const auto isThere = [this] { return find<QAbstractButton>(u"receiptButton"_s) != nullptr; };
    if (!QTest::qWaitFor(isThere)) {
        return nullptr;
    }
    find<QAbstractButton>(u"receiptButton"_s)->click();
    return m_window->findChild<views::PaperDialog *>();
}

QString TestDesk::readCode(const QWidget &widget)
{
    const QString file = m_dir->filePath(u"code.png"_s);
    const QPixmap picture = const_cast<QWidget &>(widget).grab();
    return picture.save(file) ? tests::output(u"zbarimg"_s, { u"-q"_s, u"--raw"_s, file }).trimmed() : QString();
}

// From the picture of the whole window, as a camera sees it; in the clerk's and in the customer's.
void TestDesk::theCodeIsReadByAPhone()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    auto *view = m_window->findChild<QWidget *>(u"customerView"_s);
    QVERIFY(view);
    toWaiting();
    const QString link = payment().link;
    QVERIFY(link.startsWith("http"_L1));
    QCOMPARE(readCode(*m_window), link);
    QTRY_VERIFY(view->findChild<kit::QrView *>(u"customerCode"_s)->isVisible());
    QCOMPARE(readCode(*view), link);
    m_theme.setScheme(kit::Scheme::Dark); // Black on white in the dark too.
    QCOMPARE(readCode(*m_window), link);
    m_theme.setScheme(kit::Scheme::Light);
}

void TestDesk::aBrowserPays()
{
    tests::Browser browser(m_dir->path());
    QVERIFY2(browser.start(), qPrintable(browser.why()));
    toWaiting();
    QUrl opened;
    views::setPaymentOpener([&opened](const QUrl &url) {
        opened = url;
        return true;
    });
    find<QAbstractButton>(u"openLinkButton"_s)->click();
    QCOMPARE(opened.toString(QUrl::FullyEncoded), payment().link);
    QVERIFY2(browser.open(opened), qPrintable(browser.why()));
    QVERIFY2(browser.text(u".amount"_s).contains(u"₺"_s), qPrintable(browser.text(u".amount"_s)));
    QVERIFY2(browser.click(u"button.completed"_s), qPrintable(browser.why()));
    QTRY_COMPARE_WITH_TIMEOUT(payment().phase, PaymentPhase::Paid, patience);
    QVERIFY(!browser.text(u".outcome.completed"_s).isEmpty());
}

// Somebody is at another order when the money comes: the desktop says so, and leads back.
void TestDesk::theDesktopIsTold()
{
    tests::NotificationServer desktop(m_bus.address());
    QVERIFY(desktop.isRegistered());
    toWaiting();
    const QUuid attempt = m_flow->route().attempt;
    const qint64 id = payment().orderId;
    const QString sum = text::formatMoney(payment().amount, u"tr"_s);
    m_flow->newOrder();
    int sounds = 0;
    m_window->findChild<views::PaidNotice *>()->setPlayer([&sounds] { ++sounds; });
    m_sandbox.pay(id, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, patience);
    QVERIFY2(desktop.shown.first().title.contains(QString::number(id)), qPrintable(desktop.shown.first().title));
    QCOMPARE(desktop.shown.first().body, sum);
    QVERIFY(!desktop.shown.first().actions.isEmpty());
    QTRY_COMPARE(sounds, 1);
    desktop.press(desktop.shown.first().id, u"show"_s);
    QTRY_COMPARE(m_flow->route().attempt, attempt);
    QCOMPARE(payment().phase, PaymentPhase::Paid);
}

void TestDesk::switchedOffIsSilent()
{
    tests::NotificationServer desktop(m_bus.address());
    for (const QString &name : { u"paid/notify"_s, u"paid/sound"_s }) {
        QVERIFY(m_flow->settings().isOn(name));
        m_flow->settings().set(name, u"false"_s);
        QVERIFY(!m_flow->settings().isOn(name));
    }
    toWaiting();
    const qint64 id = payment().orderId;
    m_flow->newOrder();
    int sounds = 0;
    m_window->findChild<views::PaidNotice *>()->setPlayer([&sounds] { ++sounds; });
    QSignalSpy paid(&m_flow->attempts(), &AttemptRegistry::paid);
    m_sandbox.pay(id, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(paid.count(), 1, patience);
    QTest::qWait(200);
    QCOMPARE(desktop.shown.size(), 0);
    QCOMPARE(sounds, 0);
}

void TestDesk::coloursOfTheDesktop()
{
    tests::SettingsPortal portal(m_bus.address());
    QVERIFY(portal.isRegistered());
    portal.set(u"color-scheme"_s, 1);
    QTRY_COMPARE(m_theme.scheme(), kit::Scheme::Dark); // While the window is open.
    portal.set(u"contrast"_s, 1);
    QTRY_COMPARE(m_theme.scheme(), kit::Scheme::HighContrast);
    portal.set(u"contrast"_s, 0);
    QTRY_COMPARE(m_theme.scheme(), kit::Scheme::Dark);
    m_flow->settings().set(u"look/theme"_s, u"light"_s); // A wish of one's own goes before.
    QCOMPARE(m_theme.scheme(), kit::Scheme::Light);
    portal.set(u"color-scheme"_s, 2);
    portal.set(u"color-scheme"_s, 1);
    m_flow->settings().set(u"look/theme"_s, u"system"_s);
    QTRY_COMPARE(m_theme.scheme(), kit::Scheme::Dark);
    m_window.reset();
    m_flow.reset();
    m_theme.setScheme(kit::Scheme::Light);
    openWindow(m_dir->path()); // And what it is at the start.
    QTRY_COMPARE(m_theme.scheme(), kit::Scheme::Dark);
    portal.set(u"color-scheme"_s, 0);
    QTRY_COMPARE(m_theme.scheme(), kit::Scheme::Light);
}

void TestDesk::printedThroughCups()
{
    tests::Cups cups;
    QVERIFY2(cups.start(), qPrintable(cups.why()));
    qputenv("CUPS_SERVER", cups.socket().toLatin1());
    toPaid();
    const QString sum = text::formatMoney(payment().amount, u"tr"_s);
    views::PaperDialog *receipt = openReceipt();
    QVERIFY(receipt);
    auto *box = receipt->findChild<kit::ComboField *>(u"systemPrinterBox"_s);
    QTRY_VERIFY_WITH_TIMEOUT(box && box->isVisible(), patience);
    QCOMPARE(box->currentData().toString(), cups.printer());
    QSignalSpy printed(receipt, &views::PaperDialog::printed);
    receipt->findChild<QAbstractButton *>(u"systemPrintButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, patience);
    QString paper;
    QTRY_VERIFY2_WITH_TIMEOUT((paper = cups.paper()).contains(sum), qPrintable(cups.why() + paper), patience);
    QVERIFY2(paper.contains("Sukru Isik"_L1), qPrintable(paper));
    QVERIFY(m_flow->history().isPrinted(u"orders"_s, m_flow->route().order)); // The next one is a copy.
    qunsetenv("CUPS_SERVER");
}

void TestDesk::aLetterToTheCustomer()
{
    QUrl letter;
    views::setPaymentOpener([&letter](const QUrl &url) {
        letter = url;
        return true;
    });
    toPaid();
    const QString sum = text::formatMoney(payment().amount, u"tr"_s);
    views::PaperDialog *receipt = openReceipt();
    QVERIFY(receipt);
    receipt->findChild<QAbstractButton *>(u"mailReceiptButton"_s)->click();
    QCOMPARE(letter.scheme(), u"mailto"_s);
    const QString body = QUrlQuery(letter).queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY2(body.contains(sum) && body.contains("Sukru Isik"_L1), qPrintable(body));
    QVERIFY(!m_flow->history().isPrinted(u"orders"_s, m_flow->route().order)); // Whether it is sent, nobody here knows.
}

void TestDesk::theLookOfReceipts()
{
    views::ReceiptSetup setup(m_flow->receiptLook(), m_window.get());
    setup.setAttribute(Qt::WA_DeleteOnClose, false);
    connect(&setup, &views::ReceiptSetup::saved, m_flow.get(), &CheckoutFlow::setReceiptLook);
    setup.findChild<QPlainTextEdit *>(u"receiptHeaderEdit"_s)->setPlainText(u"Çarşı Cad. 5\nVKN 1234567890"_s);
    setup.findChild<QPlainTextEdit *>(u"receiptFooterEdit"_s)->setPlainText(u"Yine bekleriz <b>"_s);
    setup.findChild<QAbstractButton *>(u"saveReceiptLookButton"_s)->click();
    toPaid();
    views::PaperDialog *receipt = openReceipt();
    QVERIFY(receipt);
    QStringList words;
    for (const QLabel *label : receipt->findChildren<QLabel *>()) {
        words << label->text();
    }
    QVERIFY(words.contains(u"Çarşı Cad. 5"_s) && words.contains(u"VKN 1234567890"_s));
    QVERIFY(words.contains(u"Yine bekleriz <b>"_s)); // Literal.
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
