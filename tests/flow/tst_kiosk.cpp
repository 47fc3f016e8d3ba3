// SPDX-License-Identifier: MIT
// A window that customers use by themselves (`vezne --kiosk`) against a sandbox of its own: no way out but the PIN, nothing of one customer
// for the next, and everything large enough for a finger.
#include "checkout/draft/orderform.h"
#include "kit/widgets/chip.h"
#include "support/sandboxprocess.h"
#include "support/storefile.h"
#include "views/fields/formview.h"
#include "views/pages/cartline.h"
#include "views/pages/page.h"
#include "views/shell/kioskscreen.h"
#include "views/shell/pagehost.h"
#include "views/shell/paymentopener.h"
#include "windowbench.h"

#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;
using namespace std::chrono_literals;
using Page = Route::Page;
using Screen = KioskState::Screen;
using tests::StoreFile;

namespace {

const QString canary = u"Kanarya Sarikus"_s;
constexpr int fingertip = 56;

/// Files below a folder that hold these words, in whatever way they are kept.
QStringList filesWith(const QString &folder, const QString &words)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            const QByteArray wide(reinterpret_cast<const char *>(words.utf16()), words.size() * 2);
            if (bytes.contains(words.toUtf8()) || bytes.contains(wide)) {
                found << file.fileName();
            }
        }
    }
    return found;
}

bool isControl(const QWidget &widget)
{
    const auto *chip = qobject_cast<const kit::Chip *>(&widget);
    const bool isPressed = qobject_cast<const QAbstractButton *>(&widget) && (!chip || chip->focusPolicy() != Qt::NoFocus);
    return isPressed || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QPlainTextEdit *>(&widget) || qobject_cast<const views::CartLine *>(&widget);
}

} // namespace

class TestKiosk : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        views::setPaymentOpener([this](const QUrl &) { return ++m_opened > 0; });
    }
    void init()
    {
        m_sandbox.reset();
        m_opened = 0;
        m_isKiosk = true;
        m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
        m_now = QDateTime(QDate(2026, 11, 28), QTime(9, 0), Qt::UTC);
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_dir->filePath(u"config"_s).toUtf8());
    }
    void cleanup() { end(); }

    void asksForItsPinFirst();
    void noKeyLeadsOut();
    void nothingElseLeadsOut();
    void nothingOfTheComputerIsOffered();
    void aWarningIsStoppedByAKey();
    void whoGoesLeavesNothing();
    void anOpenPaymentIsWatchedQuietly();
    void cashIsLeftToTheCounter();
    void afterPaymentTheNextOneBegins();
    void killedAndStartedItIsAKioskAgain();
    void thePinLeavesIt();
    void holdingTheNameAsksForThePin();
    void guestsNeedNobody();
    void everythingIsLargeEnough_data();
    void everythingIsLargeEnough();
    void otherWindowsAreAsBefore();

protected:
    void adjust(FlowOptions &options) override
    {
        options.now = [this] { return m_now; };
        options.capabilities = m_isKiosk ? Capabilities::ofKiosk() : Capabilities();
    }

private:
    [[nodiscard]] const KioskState &kiosk() const { return m_flow->kiosk().state(); }
    [[nodiscard]] views::KioskScreen *screen() const { return find<views::KioskScreen>(u"kioskScreen"_s); }
    void end()
    {
        m_window.reset();
        m_flow.reset();
    }
    /// A kiosk whose PIN is 4711, before anybody has signed in.
    void open()
    {
        openWindow(m_dir->path());
        QTRY_VERIFY(screen());
        m_flow->kiosk().choosePin(core::Secret("4711"));
        QTRY_COMPARE(kiosk().screen, Screen::None);
    }
    /// The clerk has signed in.
    void toDetails()
    {
        open();
        QTRY_VERIFY(m_flow->signIn().canSignIn() && !m_flow->signIn().state().providers.isEmpty());
        m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
        QTRY_COMPARE(m_flow->route().page, Page::Details);
        QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    }
    void typeName()
    {
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) && QApplication::focusWidget()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), canary);
        QCOMPARE(draft().details.answers.raw(u"name"_s), canary);
    }
    void toProducts(const QString &account = u"card"_s)
    {
        typeName();
        m_flow->draft().chooseAccount(account);
        QTRY_VERIFY(primary() && primary()->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_flow->route().page, Page::Products);
        addTwo();
    }
    void toPayment(const QString &account = u"card"_s)
    {
        toProducts(account);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(payment().phase, account == "card"_L1 ? PaymentPhase::Waiting : PaymentPhase::CashDue);
    }
    void bring(const QString &page)
    {
        page == "sign-in"_L1 ? open() : toDetails();
        if (page == "products"_L1) {
            toProducts();
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
    /// Everything a person or a screen reader could meet, in whatever window.
    [[nodiscard]] QString texts(bool isHiddenToo = false) const
    {
        QString all;
        for (const QWidget *widget : QApplication::allWidgets()) {
            if (isHiddenToo || widget->isVisible()) {
                const auto *edit = qobject_cast<const QLineEdit *>(widget);
                const auto *label = qobject_cast<const QLabel *>(widget);
                all += (edit ? edit->text() : QString()) + (label ? label->text() : QString()) + widget->accessibleName() + u'\n';
            }
        }
        return all;
    }
    [[nodiscard]] static int windowsShown()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        return int(std::count_if(all.begin(), all.end(), [](const QWidget *w) { return w->isVisible(); }));
    }
    void pass(std::chrono::seconds time) { m_now = m_now.addSecs(time.count()); }
    void stands(Page page)
    {
        QCOMPARE(m_flow->route().page, page);
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(m_window->isFullScreen() && !m_window->isMinimized());
        QCOMPARE(windowsShown(), 1);
        QVERIFY(!m_flow->lock().state().isLocked);
        QCOMPARE(m_theme.textScale(), 150);
        QCOMPARE(m_opened, 0);
    }

    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    QDateTime m_now;
    bool m_isKiosk = true;
    int m_opened = 0;
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
        find<QAbstractButton>(u"kioskActButton"_s)->click();
        QVERIFY(!kiosk().isChecking);
    }
    pin->setText(u"4711"_s);
    again->setText(u"4711"_s);
    find<QAbstractButton>(u"kioskActButton"_s)->click();
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QVERIFY(m_window->centralWidget()->isVisible());
    QVERIFY(filesWith(m_dir->path(), u"4711"_s).isEmpty());
}

void TestKiosk::noKeyLeadsOut()
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
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Q), QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_N) };
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

void TestKiosk::nothingElseLeadsOut()
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
    QCOMPARE(draft().details.answers.raw(u"name"_s), canary);
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

void TestKiosk::aWarningIsStoppedByAKey()
{
    toDetails();
    pass(1h);
    QTest::qWait(100);
    QCOMPARE(kiosk().screen, Screen::None); // Nothing is there to be taken away.
    toProducts();
    pass(119s);
    QTest::qWait(100);
    QCOMPARE(kiosk().screen, Screen::None);
    pass(1s);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    QVERIFY(screen() && !texts().contains(canary));
    QTRY_COMPARE(kiosk().left, 20s);
    pass(15s);
    QTRY_COMPARE(kiosk().left, 5s);
    QVERIFY(texts().contains(u"5 saniye"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(kiosk().screen, Screen::None);
    QCOMPARE(m_flow->route().page, Page::Products); // And has done nothing else.
    QCOMPARE(draft().cart.lines.size(), 1);
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    QTest::mouseClick(find<QAbstractButton>(u"kioskActButton"_s), Qt::LeftButton);
    QCOMPARE(kiosk().screen, Screen::None);
    QCOMPARE(draft().cart.lines.size(), 1);
    QCOMPARE(draft().details.answers.raw(u"name"_s), canary);
}

void TestKiosk::whoGoesLeavesNothing()
{
    toDetails();
    toProducts();
    QVERIFY(filesWith(m_dir->path(), canary).isEmpty()); // Not even while they are there.
    find<QLineEdit>(u"searchEdit"_s)->setText(canary);
    m_flow->setLanguage(core::Locale::Language::English);
    QGuiApplication::clipboard()->setText(canary);
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QVERIFY(m_flow->draft().isBlank());
    QTRY_VERIFY2(!texts(true).contains(canary), qPrintable(texts(true)));
    QVERIFY(m_flow->locale().isTurkish());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(m_flow->catalogue().model().hitCount(), m_flow->catalogue().model().catalogue().size());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(draft().details.answers.raw(u"name"_s).isEmpty());
    QVERIFY2(filesWith(m_dir->path(), canary).isEmpty(), qPrintable(filesWith(m_dir->path(), canary).join(u' ')));
    QCOMPARE(m_sandbox.state()["orders"_L1].toArray().size(), 0);
    m_code.clear();
    toProducts(); // The next one can order.
}

void TestKiosk::anOpenPaymentIsWatchedQuietly()
{
    toDetails();
    toPayment();
    const qint64 order = payment().orderId;
    QVERIFY(find<QWidget>(u"brandMark"_s));
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QTRY_VERIFY(!texts(true).contains(canary));
    QCOMPARE(m_flow->attempts().open().size(), 1);
    m_flow->openAttempt(m_flow->attempts().open().first().attempt);
    QCOMPARE(m_flow->route().page, Page::Details);
    QVERIFY(!find<QWidget>(u"waitingPaymentsChip"_s));
    m_sandbox.pay(order, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->attempts().open().size(), 0, 15'000);
    QTest::qWait(100);
    QVERIFY(!texts().contains(u"ödendi"_s));
    QCOMPARE(m_flow->route().page, Page::Details);
}

void TestKiosk::cashIsLeftToTheCounter()
{
    toDetails();
    toPayment(u"cash"_s);
    QVERIFY(texts().contains(QString::number(payment().orderId)));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QCOMPARE(m_flow->attempts().open().size(), 1); // Nobody has said that the money is there.
    QTRY_VERIFY(!texts(true).contains(canary));
}

void TestKiosk::afterPaymentTheNextOneBegins()
{
    toDetails();
    toPayment();
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(payment().phase, PaymentPhase::Paid, 15'000);
    pass(20s);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QTRY_VERIFY(!texts(true).contains(canary));
}

void TestKiosk::killedAndStartedItIsAKioskAgain()
{
    toDetails();
    toPayment();
    end();
    openWindow(m_dir->path());
    QTRY_COMPARE(kiosk().screen, Screen::ChoosePin); // Nothing but a keychain keeps a PIN.
    QVERIFY(!m_window->close());
    m_flow->kiosk().choosePin(core::Secret("1234"));
    QTRY_COMPARE(kiosk().screen, Screen::None);
    QTRY_VERIFY(m_flow->signIn().canSignIn() && !m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    stands(Page::Details);
    QCOMPARE(m_flow->attempts().open().size(), 1);
    QVERIFY(m_flow->draft().isBlank());
    QVERIFY(!texts().contains(canary));
}

void TestKiosk::thePinLeavesIt()
{
    toDetails();
    typeName();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(kiosk().screen, Screen::AskPin);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(kiosk().screen, Screen::None);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
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

void TestKiosk::guestsNeedNobody()
{
    const StoreFile store([](QJsonObject &all) {
        QJsonObject project = all["project"_L1].toObject();
        project["guests"_L1] = true;
        all["project"_L1] = project;
    });
    QVERIFY(store.isWritten());
    tests::SandboxProcess sandbox;
    QVERIFY2(sandbox.start({ u"--store"_s, store.path() }), qPrintable(sandbox.why()));
    m_shop = { sandbox.url(), sandbox.appToken(), sandbox.login(), sandbox.password() };
    open();
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QVERIFY(m_flow->signIn().state().isGuest);
    QTRY_VERIFY(draft().details.isReady && !draft().details.isLoading);
    toProducts();
    pass(2min);
    QTRY_COMPARE(kiosk().screen, Screen::Warning);
    pass(20s);
    QTRY_COMPARE(m_flow->route().page, Page::Details);
    QVERIFY(m_flow->signIn().state().isGuest);
    QVERIFY(filesWith(m_dir->path(), canary).isEmpty());
    end();
}

void TestKiosk::everythingIsLargeEnough_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : { "sign-in", "details", "products", "payment", "paid", "leaving" }) {
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
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
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
