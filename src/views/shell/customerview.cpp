// SPDX-License-Identifier: MIT
#include "views/shell/customerview.h"

#include "checkout/draft/cartsums.h"
#include "checkout/flow/checkoutflow.h"
#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/qrview.h"
#include "text/moneytext.h"
#include "views/pages/pairlist.h"

#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Which = checkout::Route::Page;
using Phase = checkout::PaymentPhase;

constexpr QSize windowSize{ 720, 640 };
constexpr int margin = 48;

kit::PlainLabel *centered(kit::TextStyle style, kit::ColorRole color)
{
    auto *label = new kit::PlainLabel(QString(), style, color);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace

CustomerView::CustomerView(checkout::CheckoutFlow &flow, QWidget *window) :
    QWidget(window, Qt::Window), m_flow(flow), m_column(new QVBoxLayout(this)),
    m_store(centered(kit::TextStyle::CardTitle, kit::ColorRole::Text2)), m_title(centered(kit::TextStyle::PageTitle, kit::ColorRole::Text)),
    m_lines(new PairList), m_amount(new kit::AmountLabel(QString(), kit::TextStyle::Hero)), m_code(new kit::QrView),
    m_hint(centered(kit::TextStyle::CardTitle, kit::ColorRole::Text2))
{
    build();
    connect(&m_flow, &checkout::CheckoutFlow::routeChanged, this, &CustomerView::renew);
    connect(&m_flow, &checkout::CheckoutFlow::localeChanged, this, &CustomerView::renew);
    connect(&m_flow.draft(), &checkout::DraftController::changed, this, &CustomerView::renew);
    connect(&m_flow.attempts(), &checkout::AttemptRegistry::changed, this, &CustomerView::renew);
    connect(&m_flow.project(), &checkout::ProjectController::changed, this, &CustomerView::renew);
    renew();
}

void CustomerView::build()
{
    setObjectName(u"customerView"_s);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_amount->setObjectName(u"customerAmount"_s);
    m_code->setObjectName(u"customerCode"_s);
    m_title->setObjectName(u"customerTitle"_s);
    m_amount->setAlignment(Qt::AlignHCenter);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(3 * kit::Theme::unit);
    m_column->addWidget(m_store);
    m_column->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_title, m_lines, m_amount }) {
        m_column->addWidget(part);
    }
    m_column->addWidget(m_code, 0, Qt::AlignHCenter);
    m_column->addWidget(m_hint);
    m_column->addStretch(1);
}

void CustomerView::open()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto other
        = std::find_if(screens.begin(), screens.end(), [this](const QScreen *screen) { return screen != parentWidget()->screen(); });
    if (other != screens.end()) {
        setGeometry((*other)->geometry());
        showFullScreen();
    } else {
        resize(windowSize);
        show();
    }
    raise();
    renew();
    parentWidget()->activateWindow(); // The keys stay the clerk's.
}

void CustomerView::renew()
{
    if (isHidden()) {
        return; // It is renewed when it is opened.
    }
    setWindowTitle(tr("Customer’s view"));
    const checkout::ProjectState &project = m_flow.project().state();
    m_store->setPlain(project.storeName);
    const Which page = m_flow.route().page;
    if (page == Which::Payment && m_flow.payment().phase != Phase::None) {
        renderPayment();
    } else if ((page == Which::Details || page == Which::Products) && m_flow.draft().hasProducts()) {
        renderCart();
    } else {
        renderCalm();
    }
}

void CustomerView::showParts(bool hasLines, bool hasAmount, bool hasCode)
{
    m_lines->setVisible(hasLines);
    m_amount->setVisible(hasAmount);
    m_code->setVisible(hasCode);
}

void CustomerView::renderCalm()
{
    showParts(false, false, false);
    m_title->setPlain(tr("Welcome"));
    m_hint->setPlain(QString());
}

void CustomerView::renderCart()
{
    const checkout::CartState &cart = m_flow.draft().state().cart;
    const checkout::CartSums sums = checkout::sumsOf(cart);
    const QString language = m_flow.locale().languageCode();
    const auto words
        = [&language](const std::optional<core::Money> &money) { return money ? text::formatMoney(*money, language) : QString(); };
    const auto less = [&words](const core::Money &money) { return words(core::Money{ -money.minor, money.currency }); };
    QList<PairList::Pair> lines;
    for (const checkout::CartSums::Line &line : sums.lines) {
        const QString title = line.isGift ? tr("Gift") : line.title;
        lines.append({ tr("%1 × %2").arg(text::formatCount(line.quantity, language), title), words(line.sum), true, false });
    }
    for (const checkout::CartSums::Deduction &discount : sums.discounts) {
        lines.append({ discount.title.isEmpty() ? tr("Discount") : discount.title, less(discount.amount), true, false });
    }
    if (sums.bonus) {
        lines.append({ tr("Bonus"), less(*sums.bonus), true, false });
    }
    if (sums.other) {
        lines.append({ tr("Other"), words(sums.other), true, false });
    }
    m_lines->setPairs(lines);
    showParts(true, sums.due.has_value(), false);
    m_title->setPlain(tr("Your basket"));
    m_amount->setCaption(tr("Total"));
    m_amount->setColor(kit::ColorRole::Text);
    m_amount->setAmount(words(sums.due));
    m_hint->setPlain(cart.isPreviewing ? tr("The total is being calculated…") : QString());
}

void CustomerView::renderPayment()
{
    const checkout::PaymentState payment = m_flow.payment();
    const QString language = m_flow.locale().languageCode();
    const bool isPaid = payment.phase == Phase::Paid || (payment.phase == Phase::CashDue && payment.isOver);
    const bool isLink = payment.phase == Phase::Waiting && !payment.link.isEmpty() && !payment.isHostAsked;
    const bool isDue = isLink || payment.phase == Phase::CashDue || isPaid;
    showParts(false, isDue, isLink);
    m_amount->setColor(isPaid ? kit::ColorRole::Ok : kit::ColorRole::Text);
    m_amount->setAmount(text::formatMoney(isPaid ? payment.amount : payment.due(), language));
    m_code->setPayload(isLink ? payment.link : QString());
    m_code->setPurpose(tr("Opens the payment page"));
    if (isPaid) {
        m_title->setPlain(tr("Paid. Thank you."));
        m_hint->setPlain(tr("Order %1").arg(payment.orderId));
    } else if (isLink) {
        m_title->setPlain(tr("To be paid"));
        m_hint->setPlain(tr("Scan the code with your phone."));
    } else if (payment.phase == Phase::CashDue) {
        m_title->setPlain(tr("To be paid at the counter"));
        m_hint->setPlain(QString());
    } else {
        m_title->setPlain(tr("One moment, please."));
        m_hint->setPlain(QString());
    }
}

void CustomerView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        renew();
    }
}

void CustomerView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace views
