// SPDX-License-Identifier: MIT
#include "screenshots/tour.h"
#include "checkout/draft/deductions.h"
#include "checkout/draft/orderform.h"

#include "kit/theme/theme.h"
#include "kit/widgets/toast.h"
#include "screenshots/palette.h"

#include <QDir>
#include <QImageWriter>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using checkout::PaymentPhase;

namespace screenshots {
namespace {

constexpr QSize windowSize(1180, 760); // That of the design's pictures.
constexpr int patienceMs = 20'000;
constexpr int restMs = 250;
constexpr int pressMs = 600;

} // namespace

Tour::Tour(const Wish &wish, kit::Theme &theme) : m_wish(wish), m_theme(theme) { }

QString Tour::run()
{
    const bool done = open() && take(u"1-sign-in"_s) && signIn() && fillDetails() && take(u"2-order-details"_s) && fillCart()
        && take(u"3-products"_s) && openPayment() && take(u"4-payment"_s) && pay() && take(u"6-paid"_s) && loseAnAnswer()
        && take(u"5-not-known"_s);
    return done ? QString() : m_fault;
}

bool Tour::open()
{
    if (!m_sandbox.start()) {
        m_fault = u"vezne-sandbox did not start: "_s + m_sandbox.why();
        return false;
    }
    checkout::FlowOptions options;
    options.dataFolder = m_data.path();
    options.locale.language = core::Locale::languageOf(m_wish.language);
    options.locale.contentCode = options.locale.languageCode();
    options.requestDeadline = std::chrono::seconds(4);
    m_flow = std::make_unique<checkout::CheckoutFlow>(options);
    QObject::connect(&m_flow->catalogue(), &checkout::CatalogueController::productsArrived, m_flow.get(),
        [this](const QList<core::Product> &products) { m_products.append(products); });
    QObject::connect(&m_flow->catalogue(), &checkout::CatalogueController::pictureArrived, m_flow.get(), [this] { ++m_pictures; });
    m_flow->settings().remember(u"tour/seen"_s, u"true"_s); // The pictures are of a window that is known already.
    m_window = std::make_unique<views::MainWindow>(*m_flow);
    m_window->setTheme(m_theme, m_theme.scheme());
    m_window->resize(windowSize);
    m_window->show();

    core::ProjectSettings project;
    project.url = m_sandbox.url().toString();
    project.appToken = core::Secret(m_sandbox.appToken().toUtf8());
    project.storage = u"orders"_s;
    project.isDemo = true;
    project.demoLogin = m_sandbox.login();
    project.demoPassword = core::Secret(m_sandbox.password().toUtf8());
    m_flow->project().connectTo(project);
    return waitFor(
        "the sign-in page", [this] { return !m_flow->signIn().state().providers.isEmpty() && !m_flow->signIn().state().isLoading; });
}

bool Tour::signIn()
{
    m_flow->signIn().signIn(m_sandbox.login(), core::Secret(m_sandbox.password().toUtf8()), false);
    return waitFor("the order form", [this] { return draft().details.isReady && !draft().details.isLoading; });
}

bool Tour::fillDetails()
{
    put(u"name"_s, QString(u"Çağla Işık"_s));
    put(u"phone"_s, u"532 555 01 22"_s);
    put(u"address"_s, u"Caferağa Mah. Moda Cad. 12, Kadıköy"_s);
    const auto &accounts = draft().details.accounts.accounts;
    const auto isCard = [](const core::PaymentAccount &account) { return account.identifier == "card"_L1; };
    if (std::none_of(accounts.begin(), accounts.end(), isCard)) {
        m_fault = u"the demo store offers no account called card"_s;
        return false;
    }
    m_flow->draft().chooseAccount(u"card"_s);
    return waitFor("the details", [this] { return draft().details.account == "card"_L1 && draft().details.problems.isEmpty(); });
}

void Tour::put(const QString &marker, const QString &raw)
{
    if (draft().details.form.field(marker)) {
        m_flow->draft().form().setAnswer(marker, raw, true);
    }
}

core::Product Tour::product(qint64 id) const
{
    const auto it = std::find_if(m_products.begin(), m_products.end(), [id](const core::Product &p) { return p.id == id; });
    return it == m_products.end() ? core::Product() : *it;
}

bool Tour::fillCart()
{
    press();
    if (!waitFor("the catalogue",
            [this] { return m_flow->route().page == checkout::Route::Page::Products && m_flow->catalogue().state().isLoaded; })
        || !waitFor("the pictures of the products", [this] { return m_pictures >= 8; })) {
        return false;
    }
    m_flow->draft().setQuantity(product(1), 2);
    m_flow->draft().setQuantity(product(3), 1);
    m_flow->draft().deductions().setCouponText(u"WELCOME10"_s);
    m_flow->draft().deductions().applyCoupon();
    return waitFor("the total", [this] {
        return draft().cart.canPlace && draft().cart.preview && !draft().cart.isPreviewing
            && draft().cart.coupon == checkout::CouponState::Applied;
    });
}

bool Tour::openPayment()
{
    press();
    return waitFor(
        "the payment link", [this] { return payment().phase == PaymentPhase::Waiting && !payment().link.isEmpty() && !m_flow->isBusy(); });
}

bool Tour::pay()
{
    m_sandbox.pay(payment().orderId, u"completed"_s);
    return waitFor("the payment", [this] { return payment().phase == PaymentPhase::Paid; });
}

// The order is made, its answer never comes, and the list is out of reach: nobody knows.
bool Tour::loseAnAnswer()
{
    m_flow->newOrder();
    if (!fillDetails()) {
        return false;
    }
    press();
    m_flow->draft().setQuantity(product(14), 1);
    m_flow->draft().setQuantity(product(2), 1);
    if (!waitFor("the total of the second order",
            [this] { return draft().cart.canPlace && draft().cart.preview && !draft().cart.isPreviewing; })) {
        return false;
    }
    const QString orders = u"/api/content/orders-storage/marker/orders/orders"_s;
    const auto *toast = m_window->findChild<kit::Toast *>();
    if (!waitFor("the end of the message of the first payment", [toast] { return !toast || !toast->isVisible(); })) {
        return false;
    }
    m_sandbox.fault(u"POST"_s, orders, u"drop-after"_s);
    m_sandbox.fault(u"GET"_s, orders, u"status:503"_s, 20);
    press();
    return waitFor("the state that is not known", [this] { return payment().phase == PaymentPhase::NotKnown; });
}

// As a person does: a press right after a page has changed was meant for the page before, and does nothing.
void Tour::press()
{
    QTest::qWait(pressMs);
    m_flow->advance();
}

bool Tour::waitFor(const char *what, const std::function<bool()> &isThere)
{
    if (!QTest::qWaitFor(isThere, patienceMs)) {
        m_fault = QString::fromLatin1(what) + u" did not come"_s;
        if (m_flow->alerts().current()) {
            m_fault += u": "_s + core::errorKindName(m_flow->alerts().current()->error.kind) + u' '
                + m_flow->alerts().current()->error.serverMessage;
        }
        return false;
    }
    return true;
}

bool Tour::take(const QString &page)
{
    QTest::qWait(restMs);
    const QString path = QDir(m_wish.folder).filePath(u"%1-%2-%3.png"_s.arg(page, m_wish.language, m_wish.theme));
    QImageWriter writer(path, "png");
    writer.setCompression(100); // zlib's best.
    if (!writer.write(withPalette(m_window->grab().toImage()))) {
        m_fault = u"%1 could not be written: %2"_s.arg(path, writer.errorString());
        return false;
    }
    return true;
}

} // namespace screenshots
