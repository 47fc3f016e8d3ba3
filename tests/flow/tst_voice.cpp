// SPDX-License-Identifier: MIT
// What a person hears who sees nothing: after each change of state something has the focus, and the change was said by something visible
// (kit::announce() leaves what it said in properties, since Qt sends no event without assistive technology).
#include "checkout/draft/deductions.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/errorstrip.h"
#include "support/sandboxprocess.h"
#include "windowbench.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QListView>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace checkout;

namespace {

constexpr auto ordersPath = "/api/content/orders-storage/marker/orders/orders"_L1;

QAccessibleInterface *accessOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

} // namespace

class TestVoice : public tests::WindowBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyPageIsSaidAndHasTheFocus();
    void errorsAreSaidAndTheFocusStays();
    void dialogsGiveTheFocusBack();
    void lockingIsSaid();
    void couponsAndTheTotalAreSaid();
    void productsAreAddedByAnAction();
    void chipsAndHiddenListsSayWhatTheyAre();

private:
    /// Forgets what has been said so far.
    void listen();
    /// What has been said since, by what is visible.
    [[nodiscard]] QStringList heard() const;
    [[nodiscard]] bool isHeard(const QString &words) const { return !heard().filter(words).isEmpty(); }
    /// What a banner says that is shown now.
    [[nodiscard]] bool isNoticeHeard() const;
    /// The widget that a key would reach: in the window, seen, and able to take it.
    [[nodiscard]] bool hasFocus() const;
    void placeAndWait();
    void adjust(FlowOptions &options) override
    {
        options.now = [this] { return QDateTime::currentDateTimeUtc().addSecs(m_ahead); };
    }

    tests::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    int m_ahead = 0; ///< s, of the machine's clock.
    QHash<const QWidget *, int> m_said; ///< How often each widget had said something when we began to listen.
};

void TestVoice::listen()
{
    m_said.clear();
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        m_said.insert(widget, widget->property("announcements").toInt());
    }
}

QStringList TestVoice::heard() const
{
    QStringList sentences;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->property("announcements").toInt() > m_said.value(widget)) {
            sentences << widget->property("announcement").toString();
        }
    }
    return sentences;
}

bool TestVoice::isNoticeHeard() const
{
    const QStringList sentences = heard();
    const auto banners = m_window->findChildren<kit::Banner *>();
    return std::any_of(banners.begin(), banners.end(),
        [&sentences](const kit::Banner *banner) { return banner->isVisible() && sentences.contains(banner->text()); });
}

void TestVoice::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.why()));
    m_shop = { m_sandbox.url(), m_sandbox.appToken(), m_sandbox.login(), m_sandbox.password() };
    m_theme.setMotionReduced(true);
    m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void TestVoice::init()
{
    m_sandbox.reset();
    m_ahead = 0;
    m_dir = std::make_unique<QTemporaryDir>();
    openWindow(m_dir->path());
}

void TestVoice::cleanup()
{
    m_window.reset();
    m_flow.reset();
}

bool TestVoice::hasFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus->window() == m_window.get() && focus->isVisible() && focus->isEnabled() && focus->focusPolicy() != Qt::NoFocus;
}

void TestVoice::placeAndWait()
{
    listen();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(payment().phase, PaymentPhase::Waiting);
}

void TestVoice::everyPageIsSaidAndHasTheFocus()
{
    QTRY_VERIFY(hasFocus());
    listen();
    signIn();
    QTRY_VERIFY(hasFocus());
    QVERIFY2(isHeard(u"Sipariş bilgileri"_s), qPrintable(heard().join(u" | "_s)));
    listen();
    fillAndGoOn();
    QTRY_VERIFY(hasFocus());
    QVERIFY2(isHeard(u"Ürünler"_s), qPrintable(heard().join(u" | "_s)));
    addTwo();
    QVERIFY(hasFocus());
    placeAndWait();
    QTRY_VERIFY(hasFocus());
    QVERIFY2(isHeard(u"Ödeme"_s), qPrintable(heard().join(u" | "_s)));
    listen();
    m_sandbox.pay(payment().orderId, u"completed"_s);
    QTRY_COMPARE(payment().phase, PaymentPhase::Paid);
    QTRY_VERIFY2(isHeard(u"Ödendi ₺"_s), qPrintable(heard().join(u" | "_s)));
    QTRY_VERIFY(hasFocus());
    listen();
    QTest::keyClick(m_window.get(), Qt::Key_F3); // The orders, and back.
    QTRY_VERIFY2(isHeard(u"Siparişler"_s), qPrintable(heard().join(u" | "_s)));
    QTRY_VERIFY(hasFocus());
    listen();
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_VERIFY2(!heard().isEmpty(), "going back says nothing");
    QTRY_VERIFY(hasFocus());
    listen();
    QTRY_VERIFY(primary()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Details);
    QTRY_VERIFY(isHeard(u"Sipariş bilgileri"_s));
    QTRY_VERIFY(hasFocus());
}

void TestVoice::errorsAreSaidAndTheFocusStays()
{
    toProducts();
    m_sandbox.fault(u"POST"_s, ordersPath, u"status:500"_s);
    listen();
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment);
    // The store has failed at the order; the payment page says so, and what is done about it.
    QTRY_VERIFY2(isNoticeHeard(), qPrintable(heard().join(u" | "_s)));
    QTRY_VERIFY(hasFocus());
    m_sandbox.reset();
    m_window.reset();
    m_flow.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    openWindow(m_dir->path());
    QTRY_VERIFY(!m_flow->signIn().state().providers.isEmpty());
    listen();
    m_flow->signIn().signIn(m_shop.login, core::Secret("not the password"), false);
    QTRY_VERIFY(m_flow->alerts().current());
    auto *strip = m_window->findChild<kit::ErrorStrip *>();
    QTRY_VERIFY(strip && strip->isVisible());
    QVERIFY2(isHeard(u"Giriş"_s), qPrintable(heard().join(u" | "_s)));
    QTRY_VERIFY(hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Escape); // Its close button had the focus, perhaps; the window keeps it.
    QTRY_VERIFY(!m_flow->alerts().current());
    QTRY_VERIFY(hasFocus());
}

void TestVoice::dialogsGiveTheFocusBack()
{
    QTRY_VERIFY(hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTRY_VERIFY(!m_window->findChildren<QDialog *>().isEmpty());
    QPointer<QDialog> sheet = m_window->findChildren<QDialog *>().constLast();
    QTRY_VERIFY(sheet && sheet->isVisible());
    QTRY_VERIFY(sheet->focusWidget() && sheet->focusWidget()->isVisible());
    sheet->reject();
    QTRY_VERIFY(!sheet || !sheet->isVisible());
    m_window->activateWindow();
    QTRY_VERIFY(hasFocus());
    listen();
    m_flow->setLanguage(core::Locale::Language::English);
    QTRY_COMPARE(m_window->windowTitle(), u"Vezne"_s);
    QTRY_VERIFY(hasFocus());
}

void TestVoice::lockingIsSaid()
{
    signIn();
    m_flow->lock().setPin(core::Secret("4711"));
    QTRY_VERIFY(m_flow->lock().state().hasPin());
    listen();
    m_flow->lock().lock();
    QVERIFY2(isHeard(u"Kilitli"_s) && isHeard(m_shop.login), qPrintable(heard().join(u" | "_s)));
    QTRY_VERIFY(hasFocus());
    listen();
    for (int wrong = 0; wrong < 20 && m_flow->lock().state().wait.count() == 0; ++wrong) {
        m_flow->lock().tryPin(core::Secret("0000"));
        QTRY_VERIFY(!m_flow->lock().state().isChecking);
        QVERIFY(wrong > 0 || isHeard(u"PIN doğru değil"_s));
    }
    QTRY_VERIFY2(isHeard(u"saniye"_s), qPrintable(heard().join(u" | "_s)));
    listen();
    m_ahead = 3600; // The wait is over.
    QTRY_VERIFY2(isHeard(u"yeniden denenebilir"_s), qPrintable(heard().join(u" | "_s)));
    QTRY_VERIFY(hasFocus());
    listen();
    m_flow->lock().tryPin(core::Secret("4711"));
    QTRY_VERIFY(!m_flow->lock().state().isLocked);
    QVERIFY2(isHeard(u"Kilit açıldı"_s) && isHeard(u"Sipariş bilgileri"_s), qPrintable(heard().join(u" | "_s)));
    QTRY_VERIFY(hasFocus());
}

void TestVoice::couponsAndTheTotalAreSaid()
{
    signIn();
    fillAndGoOn();
    listen();
    addTwo();
    QTRY_VERIFY2(isHeard(u"Ödenecek ₺"_s), qPrintable(heard().join(u" | "_s)));
    listen();
    m_flow->draft().deductions().setCouponText(u"NOSUCH"_s);
    m_flow->draft().deductions().applyCoupon();
    QTRY_COMPARE(draft().cart.coupon, CouponState::Unknown);
    const auto *words = find<QLabel>(u"couponLabel"_s);
    QVERIFY(words && !words->text().isEmpty());
    QTRY_VERIFY2(isHeard(words->text()), qPrintable(heard().join(u" | "_s)));
    QVERIFY(!isHeard(u"Ödenecek tutar"_s)); // It is the same.
}

void TestVoice::productsAreAddedByAnAction()
{
    signIn();
    fillAndGoOn();
    QTRY_VERIFY(m_flow->catalogue().state().isLoaded);
    auto *view = find<QListView>(u"productView"_s);
    QVERIFY(view);
    QAccessibleInterface *list = accessOf(view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), view->model()->rowCount());
    QAccessibleInterface *item = list->child(0);
    QVERIFY(item && item->actionInterface());
    QCOMPARE(item->role(), QAccessible::ListItem);
    QCOMPARE(list->indexOfChild(item), 0);
    QVERIFY(!item->text(QAccessible::Name).isEmpty());
    QVERIFY(!item->state().invisible && !item->state().offscreen);
    const QString press = QAccessibleActionInterface::pressAction();
    const QString less = QAccessibleActionInterface::decreaseAction();
    QVERIFY(item->actionInterface()->actionNames().contains(press));
    QVERIFY(!item->actionInterface()->actionNames().contains(less)); // There is nothing to take out.
    QVERIFY(!item->actionInterface()->localizedActionDescription(press).isEmpty());
    item->actionInterface()->doAction(press);
    QTRY_COMPARE(draft().cart.lines.size(), 1);
    item->actionInterface()->doAction(press);
    QTRY_COMPARE(draft().cart.lines.first().quantity, 2);
    item->actionInterface()->doAction(less);
    QTRY_COMPARE(draft().cart.lines.first().quantity, 1);
    item->actionInterface()->doAction(less);
    QTRY_VERIFY(draft().cart.lines.isEmpty());
    item->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentIndex().row(), 0);
    QVERIFY(item->state().focused);
}

void TestVoice::chipsAndHiddenListsSayWhatTheyAre()
{
    toProducts();
    auto *view = find<QListView>(u"productView"_s);
    QVERIFY(!accessOf(view)->state().invisible);
    placeAndWait();
    QVERIFY(accessOf(view)->state().invisible);
    QVERIFY(accessOf(view)->child(0)->state().invisible);
    QTest::keyClick(m_window.get(), Qt::Key_F3);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Orders);
    int lists = 0;
    for (const QComboBox *combo : m_window->findChildren<QComboBox *>()) {
        ++lists;
        QVERIFY2(accessOf(combo->view())->state().invisible, qPrintable(combo->accessibleName()));
    }
    QVERIFY(lists >= 3);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_COMPARE(m_flow->route().page, Route::Page::Payment);
    int chips = 0;
    for (QAbstractButton *chip : m_window->findChildren<QAbstractButton *>()) {
        if (chip->inherits("kit::Chip") && chip->isVisible()) {
            ++chips;
            const bool isPressable = chip->focusPolicy() != Qt::NoFocus;
            QCOMPARE(accessOf(chip)->role(), isPressable ? QAccessible::Button : QAccessible::StaticText);
            QCOMPARE(accessOf(chip)->actionInterface()->actionNames().isEmpty(), !isPressable);
        }
    }
    QVERIFY(chips >= 1);
}

QTEST_MAIN(TestVoice)
#include "tst_voice.moc"
