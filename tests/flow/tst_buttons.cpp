// SPDX-License-Identifier: MIT
// No dead buttons: the window is brought into every state that it has, on a live sandbox, and every button that can be pressed there is
// pressed. Something must happen: a request, a route, a value, a word on the screen, another focus, a menu, the clipboard.
#include "checkout/draft/deductions.h"
#include "checkout/draft/orderform.h"
#include "kit/widgets/errorstrip.h"
#include "support/sandboxprocess.h"
#include "views/pages/page.h"
#include "views/shell/pagehost.h"
#include "views/shell/paymentopener.h"
#include "windowbench.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;
using Page = Route::Page;

namespace {

constexpr auto ordersPath = "/api/content/orders-storage/marker/orders/orders"_L1;
constexpr auto sessionsPath = "/api/content/payments/sessions"_L1;

/// All that somebody in front of the window could notice.
struct Picture
{
    Route route;
    QStringList words;
    const QWidget *focus = nullptr;
    const QWidget *popup = nullptr;
    QString clipboard;
    qsizetype requests = 0;
    friend bool operator==(const Picture &, const Picture &) = default;
};

} // namespace

class TestButtons : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
        m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        views::setPaymentOpener([this](const QUrl &) {
            ++m_opened;
            return true;
        });
    }
    void cleanup() { close(); }
    void everyButtonDoesSomething_data();
    void everyButtonDoesSomething();
    void connectingTheSameProjectCloses();
    void theJournalsTroublesAreSaid();
    void aRetryIsItsOwners();

private:
    // ── the states ──
    void fresh();
    void closed();
    void toDetails();
    void toCart();
    void toPayment(const QString &account);
    void bring(const QString &state);
    [[nodiscard]] bool bringSignIn(const QString &state);
    [[nodiscard]] bool bringDraft(const QString &state);
    [[nodiscard]] bool bringPaid(const QString &state);
    [[nodiscard]] bool bringUnpaid(const QString &state);
    void close()
    {
        m_window.reset();
        m_flow.reset();
    }
    [[nodiscard]] PaymentPhase phase() const { return m_flow->payment().phase; }

    // ── what is seen ──
    [[nodiscard]] QList<QAbstractButton *> buttons(bool isWithShell) const;
    [[nodiscard]] Picture look();
    [[nodiscard]] bool happens(QAbstractButton *button);
    [[nodiscard]] static QString nameOf(const QAbstractButton *button)
    {
        return button->objectName() + u'/' + (button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
    }

    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    int m_opened = 0;
    int m_changes = 0;
};

void TestButtons::fresh()
{
    close();
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    openWindow(m_dir->path());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
}

// No project is known: the very first start.
void TestButtons::closed()
{
    close();
    m_dir = std::make_unique<QTemporaryDir>();
    FlowOptions options;
    options.dataFolder = m_dir->path();
    options.useKeychain = false;
    m_flow = std::make_unique<CheckoutFlow>(options);
    m_window = std::make_unique<views::MainWindow>(*m_flow, [this] { return m_clock += 2000; });
    m_window->setTheme(m_theme, kit::Scheme::Light);
    m_window->resize(1180, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestButtons::toDetails()
{
    fresh();
    m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
    QTRY_VERIFY(m_flow->draft().state().details.isReady && m_flow->catalogue().state().isLoaded);
}

void TestButtons::toCart()
{
    toDetails();
    m_flow->draft().form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    m_flow->draft().chooseAccount(u"card"_s);
    m_flow->advance();
    QCOMPARE(m_flow->route().page, Page::Products);
    const auto &catalogue = m_flow->catalogue().model().catalogue();
    m_flow->draft().setQuantity(catalogue.product(catalogue.rowOf(1)), 2);
    m_flow->draft().setQuantity(catalogue.product(catalogue.rowOf(3)), 1);
    QTRY_VERIFY(m_flow->draft().state().cart.canPlace);
}

void TestButtons::toPayment(const QString &account)
{
    toCart();
    m_flow->draft().chooseAccount(account);
    m_flow->advance();
    QTRY_COMPARE(m_flow->route().page, Page::Payment);
}

void TestButtons::everyButtonDoesSomething_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : { "no project", "sign in", "sign in refused", "connect", "connect refused", "details", "details refused",
             "products", "cart", "coupon typed", "coupon applied", "undo", "total changed", "catalogue failed", "waiting", "cash",
             "not known", "absent", "absent, asked", "session failed", "canceled", "expired", "paid", "open payments", "banner" }) {
        QTest::newRow(state) << QString::fromLatin1(state);
    }
}

void TestButtons::bring(const QString &state)
{
    const bool isDone = bringSignIn(state) || bringDraft(state) || bringPaid(state) || bringUnpaid(state);
    QVERIFY2(isDone || QTest::currentTestFailed(), qPrintable(state));
    QTest::qWait(30);
}

bool TestButtons::bringSignIn(const QString &state)
{
    if (state == "no project"_L1) {
        closed();
    } else if (state.startsWith("sign in"_L1)) {
        fresh();
        if (state == "sign in refused"_L1) {
            m_flow->signIn().signIn(m_shop.login, core::Secret("wrong"), false);
            return QTest::qWaitFor([this] { return m_flow->alerts().current(); });
        }
    } else if (state.startsWith("connect"_L1)) {
        fresh();
        m_flow->openConnect();
        if (state == "connect refused"_L1) {
            core::ProjectSettings wrong;
            wrong.url = m_shop.url.toString();
            wrong.appToken = core::Secret("wrong");
            m_flow->project().checkAndConnect(wrong, u"tr_TR"_s);
            return QTest::qWaitFor([this] { return !m_flow->project().state().isChecking; });
        }
    } else {
        return false;
    }
    return true;
}

bool TestButtons::bringDraft(const QString &state)
{
    const auto wait = [](auto condition) { return QTest::qWaitFor(condition); };
    DraftController *draft = nullptr;
    if (state.startsWith("details"_L1)) {
        toDetails();
        if (state == "details refused"_L1) {
            m_flow->advance();
        }
        return true;
    }
    static const QStringList states{ u"products"_s, u"cart"_s, u"coupon typed"_s, u"coupon applied"_s, u"undo"_s, u"total changed"_s,
        u"catalogue failed"_s };
    if (!states.contains(state)) {
        return false;
    }
    toCart();
    draft = &m_flow->draft();
    if (state == "products"_L1) {
        draft->startNew();
        draft->form().setAnswer(u"name"_s, u"Çağrı Işık"_s, true);
    } else if (state.startsWith("coupon"_L1)) {
        draft->deductions().setCouponText(u"WELCOME10"_s);
        if (state == "coupon applied"_L1) {
            draft->deductions().applyCoupon();
            return wait([draft] { return draft->state().cart.coupon == CouponState::Applied; });
        }
    } else if (state == "undo"_L1) {
        draft->setQuantity(draft->state().cart.lines.first().product, 0);
        return wait([draft] { return draft->state().cart.canPlace; });
    } else if (state == "total changed"_L1) {
        m_sandbox.setPrice(3, u"400.00"_s);
        m_flow->advance();
        return wait([draft] { return draft->state().cart.totalToConfirm.has_value(); });
    } else if (state == "catalogue failed"_L1) {
        m_sandbox.fault(u"POST"_s, u"/api/content/products/all"_s, u"drop-before"_s, 9);
        m_sandbox.fault(u"GET"_s, u"/api/content/products/all"_s, u"drop-before"_s, 9);
        m_flow->catalogue().reload();
        return wait([this] { return m_flow->alerts().current(); });
    }
    return true;
}

bool TestButtons::bringPaid(const QString &state)
{
    static const QStringList states{ u"waiting"_s, u"paid"_s, u"canceled"_s, u"expired"_s, u"open payments"_s, u"banner"_s, u"cash"_s };
    if (!states.contains(state)) {
        return false;
    }
    const bool isCash = state == "cash"_L1;
    toPayment(isCash ? u"cash"_s : u"card"_s);
    const auto is = [this](PaymentPhase wanted) { return QTest::qWaitFor([this, wanted] { return phase() == wanted; }); };
    if (isCash) {
        return is(PaymentPhase::CashDue);
    }
    if (!is(PaymentPhase::Waiting) || !QTest::qWaitFor([this] { return !m_flow->payment().link.isEmpty(); })) {
        return false;
    }
    if (state == "open payments"_L1) {
        m_flow->openPayments();
    } else if (state != "waiting"_L1) {
        const bool isPaid = state == "paid"_L1;
        const bool isExpired = state == "expired"_L1;
        m_sandbox.pay(m_flow->payment().orderId, isPaid ? u"completed"_s : (isExpired ? u"expired"_s : u"canceled"_s));
        if (!is(isPaid ? PaymentPhase::Paid : (isExpired ? PaymentPhase::Expired : PaymentPhase::Canceled))) {
            return false;
        }
    }
    if (state == "banner"_L1) {
        m_flow->newOrder();
    }
    return true;
}

bool TestButtons::bringUnpaid(const QString &state)
{
    toCart();
    const bool isSession = state == "session failed"_L1;
    m_sandbox.fault(u"POST"_s, isSession ? QString(sessionsPath) : QString(ordersPath), isSession ? u"status:400"_s : u"drop-before"_s,
        isSession ? 9 : 1);
    if (state == "not known"_L1) {
        m_sandbox.fault(u"GET"_s, ordersPath, u"status:503"_s, 99);
    }
    m_flow->advance();
    const auto wanted = isSession ? PaymentPhase::SessionFailed : (state == "not known"_L1 ? PaymentPhase::NotKnown : PaymentPhase::Absent);
    const bool isThere = QTest::qWaitFor([this, wanted] { return phase() == wanted; }, 8000);
    if (state == "absent, asked"_L1) {
        QTest::keyClick(find<QAbstractButton>(u"mainActionButton"_s), Qt::Key_Space);
    }
    return isThere;
}

QList<QAbstractButton *> TestButtons::buttons(bool isWithShell) const
{
    QList<QAbstractButton *> found;
    const QWidget *page = m_window->host().current();
    for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        const bool isOfPage = page->isAncestorOf(button);
        const QString name = button->objectName();
        const bool isOfFooter
            = name == "primaryButton"_L1 || name == "backButton"_L1 || button->parentWidget()->inherits("kit::ErrorStrip");
        const bool isChosen = button->isCheckable() && button->isChecked(); // A choice that is made already.
        const bool isWords = button->inherits("kit::Chip") && button->focusPolicy() == Qt::NoFocus; // Tells a state, takes no press.
        if (button->isVisible() && button->isEnabled() && !isChosen && !isWords && (isOfPage || isOfFooter || isWithShell)) {
            found.append(button);
        }
    }
    return found;
}

Picture TestButtons::look()
{
    Picture picture;
    picture.route = m_flow->route();
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible()) {
            picture.words << label->text();
        }
    }
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->isVisible()) {
            picture.words << nameOf(button) + (button->isChecked() ? u"+"_s : QString());
        }
    }
    for (const QLineEdit *edit : m_window->findChildren<QLineEdit *>()) {
        picture.words << QString::number(int(edit->echoMode())) + edit->displayText();
    }
    picture.popup = QApplication::activePopupWidget();
    picture.clipboard = QGuiApplication::clipboard()->text();
    picture.requests = m_sandbox.requests().size();
    picture.focus = m_window->focusWidget();
    return picture;
}

bool TestButtons::happens(QAbstractButton *button)
{
    QGuiApplication::clipboard()->setText(u"nothing yet"_s);
    const QPointer<QAbstractButton> pressed = button;
    m_changes = 0;
    m_opened = 0;
    const auto counting = [this] { ++m_changes; };
    QObject scope;
    connect(m_window.get(), &views::MainWindow::demoRequested, &scope, counting);
    connect(&m_flow->draft(), &DraftController::changed, &scope, counting);
    connect(&m_flow->signIn(), &SignInController::changed, &scope, counting);
    connect(&m_flow->project(), &ProjectController::changed, &scope, counting);
    connect(&m_flow->alerts(), &Alerts::changed, &scope, counting);
    connect(&m_flow->catalogue(), &CatalogueController::changed, &scope, counting);
    const auto *view = m_window->findChild<QAbstractItemView *>();
    const auto viewMode = view ? view->sizeHintForRow(0) : 0;
    button->setFocus();
    const Picture before = look();
    QTest::mouseClick(button, Qt::LeftButton);
    for (int i = 0; i < 40; ++i) {
        Picture after = look();
        if (pressed && after.focus == pressed) {
            after.focus = before.focus;
        }
        if (m_changes > 0 || m_opened > 0 || !(after == before) || (view && view->sizeHintForRow(0) != viewMode)) {
            if (QWidget *popup = QApplication::activePopupWidget()) {
                popup->close();
            }
            return true;
        }
        QTest::qWait(10);
    }
    return false;
}

void TestButtons::everyButtonDoesSomething()
{
    QFETCH(QString, state);
    bring(state);
    if (QTest::currentTestFailed()) {
        return;
    }
    const bool isWithShell = state == "details"_L1;
    const qsizetype count = buttons(isWithShell).size();
    QVERIFY(count > 0);
    QStringList dead;
    QStringList names;
    for (const QAbstractButton *button : buttons(isWithShell)) {
        names << nameOf(button);
    }
    bool isTouched = false;
    for (qsizetype i = 0; i < count; ++i) {
        if (isTouched) {
            bring(state);
        }
        const QList<QAbstractButton *> now = buttons(isWithShell);
        const auto button = std::find_if(now.begin(), now.end(), [&](const QAbstractButton *b) { return nameOf(b) == names[i]; });
        if (QTest::currentTestFailed() || button == now.end()) {
            continue;
        }
        if (!happens(*button)) {
            dead << names[i];
        }
        isTouched = true;
    }
    QVERIFY2(dead.isEmpty(), qPrintable(state + u": nothing happens on "_s + dead.join(u", "_s)));
}

// Without a keychain the project is known and its token is not: a check of the same host ends at the sign-in page.
void TestButtons::connectingTheSameProjectCloses()
{
    fresh();
    m_flow->openConnect();
    QCOMPARE(m_flow->route().page, Page::Connect);
    find<QLineEdit>(u"urlEdit"_s)->setText(m_shop.url.toString());
    find<QLineEdit>(u"tokenEdit"_s)->setText(m_shop.appToken);
    find<QAbstractButton>(u"httpCheck"_s)->setChecked(true);
    QTest::mouseClick(primary(), Qt::LeftButton);
    QTRY_COMPARE(m_flow->route().page, Page::SignIn);
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
}

void TestButtons::theJournalsTroublesAreSaid()
{
    // It cannot be opened: nothing is sent, the strip says why and how to go on, and its own button does it again.
    toCart();
    const QString file = m_dir->path() + u"/journal.sqlite"_s;
    close();
    QFile::remove(file);
    QVERIFY(QDir(m_dir->path()).mkdir(u"journal.sqlite"_s));
    openWindow(m_dir->path());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
    QTRY_VERIFY(m_flow->alerts().current() && m_flow->alerts().current()->fault);
    auto *strip = m_window->findChild<kit::ErrorStrip *>();
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(!strip->message().cause.isEmpty() && !strip->message().nextStep.isEmpty());
    QVERIFY(QDir(m_dir->path()).rmdir(u"journal.sqlite"_s));
    QVERIFY(m_flow->alerts().current()->retry);
    m_flow->alerts().retry();
    QTRY_VERIFY(!m_flow->alerts().current());

    // A torn one is set aside, and where it is now is said.
    close();
    QFile torn(file);
    QVERIFY(torn.open(QIODevice::WriteOnly | QIODevice::Truncate));
    torn.write(QByteArray(4096, 'x'));
    torn.close();
    QFile::remove(file + u"-wal"_s);
    openWindow(m_dir->path());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    m_flow->signIn().signIn(m_shop.login, core::Secret(m_shop.password.toUtf8()), false);
    QTRY_VERIFY(m_flow->alerts().current() && m_flow->alerts().current()->fault);
    QCOMPARE(m_flow->alerts().current()->fault->kind, core::StorageFault::Kind::Unreadable);
    strip = m_window->findChild<kit::ErrorStrip *>();
    QTRY_VERIFY(strip->message().cause.contains(m_flow->alerts().current()->fault->detail));
}

// Two alerts at once: each is tried again by whoever raised it, and goes when its owner says so.
void TestButtons::aRetryIsItsOwners()
{
    Alerts alerts;
    QObject catalogue;
    QString tried;
    {
        QObject draft;
        alerts.raise(&catalogue, { core::Operation::LoadProducts, {}, {}, [&tried] { tried += u"catalogue "_s; } });
        alerts.raise(&draft, { core::Operation::Preview, {}, {}, [&tried] { tried += u"draft "_s; } });
        QCOMPARE(alerts.current()->operation, core::Operation::Preview);
        alerts.retry();
        QCOMPARE(tried, u"draft "_s);
        QCOMPARE(alerts.current()->operation, core::Operation::LoadProducts);
        alerts.raise(&draft, { core::Operation::Preview, {}, {}, {} });
    }
    QCOMPARE(alerts.current()->operation, core::Operation::LoadProducts); // The other one's owner is gone.
    alerts.withdraw(&catalogue, core::Operation::SignIn);
    QVERIFY(alerts.current());
    alerts.withdraw(&catalogue);
    QVERIFY(!alerts.current());
    core::ApiError cancelled;
    cancelled.kind = core::ErrorKind::Cancelled;
    alerts.raise(&catalogue, { core::Operation::Preview, cancelled, {}, {} });
    QVERIFY(!alerts.current());
}

QTEST_MAIN(TestButtons)
#include "tst_buttons.moc"
