// SPDX-License-Identifier: MIT
#include "views/pages/orderpage.h"

#include "checkout/orders/attemptregistry.h"
#include "checkout/orders/orderdetail.h"
#include "core/receipt.h"
#include "kit/theme/theme.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/plainlabel.h"
#include "text/moneytext.h"
#include "text/timetext.h"
#include "views/pages/orderwords.h"
#include "views/pages/pagecolumn.h"
#include "views/pages/pairlist.h"
#include "views/pages/refundpanel.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

QString sessionWord(const core::PaymentSession &session)
{
    switch (session.status) {
    case core::SessionStatus::Completed:
        return OrderPage::tr("Paid");
    case core::SessionStatus::Waiting:
        return OrderPage::tr("Waiting");
    case core::SessionStatus::Canceled:
        return OrderPage::tr("Canceled");
    case core::SessionStatus::Expired:
        return OrderPage::tr("Expired");
    case core::SessionStatus::Unknown:
        break;
    }
    return session.statusName; // The store's own word.
}

} // namespace

OrderPage::OrderPage(checkout::OrderDetail &order, checkout::AttemptRegistry &attempts, QWidget *parent) :
    Page(parent), m_detail(order), m_attempts(attempts), m_products(new kit::Card), m_lines(new PairList),
    m_partial(new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2)), m_form(new kit::Card), m_answers(new PairList),
    m_head(new kit::Card), m_paid(new kit::Chip), m_facts(new PairList), m_receipt(new kit::Button), m_pay(new kit::Button),
    m_cancel(new kit::Button), m_confirm(new kit::Button(QString(), kit::Button::Variant::Danger)), m_keep(new kit::Button),
    m_question(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text)), m_payments(new kit::Card),
    m_sessions(new PairList), m_refunds(new RefundPanel)
{
    build();
    connect(m_receipt, &QAbstractButton::clicked, this, &OrderPage::receiptRequested);
    connect(m_pay, &QAbstractButton::clicked, this, [this] {
        const QUuid attempt = openAttempt();
        attempt.isNull() ? Q_EMIT payRequested() : Q_EMIT paymentRequested(attempt);
    });
    connect(&m_attempts, &checkout::AttemptRegistry::changed, this, &OrderPage::renew);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        setConfirming(true);
        m_keep->setFocus(Qt::OtherFocusReason);
    });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { setConfirming(false); });
    connect(m_confirm, &QAbstractButton::clicked, this, [this] {
        setConfirming(false);
        m_detail.cancelOrder();
    });
    connect(m_refunds, &RefundPanel::requested, &m_detail, &checkout::OrderDetail::requestRefund);
    connect(m_refunds, &RefundPanel::withdrawn, &m_detail, &checkout::OrderDetail::withdrawRefund);
    connect(m_refunds, &RefundPanel::readingWanted, &m_detail, &checkout::OrderDetail::reload);
    connect(&m_detail, &checkout::OrderDetail::changed, this, &OrderPage::renew);
    OrderPage::retranslate();
}

void OrderPage::build()
{
    QVBoxLayout *whole = addPageColumn(*this);
    keepCentred(*whole);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(kit::Theme::cardGap);
    auto *main = new QVBoxLayout;
    main->setSpacing(2 * kit::Theme::unit);
    main->addWidget(m_products);
    main->addWidget(m_form);
    main->addStretch(1);
    auto *side = new QVBoxLayout;
    side->setSpacing(2 * kit::Theme::unit);
    side->addWidget(m_head);
    side->addWidget(m_payments);
    side->addWidget(m_refunds);
    side->addStretch(1);
    m_columns->addLayout(main, 3);
    m_columns->addLayout(side, 2);
    whole->addLayout(m_columns);
    m_products->body()->addWidget(m_lines);
    m_products->body()->addWidget(m_partial);
    m_form->body()->addWidget(m_answers);
    m_head->setPadding(kit::Card::Padding::Narrow);
    m_payments->setPadding(kit::Card::Padding::Narrow);
    m_head->addToTitle(m_paid, false);
    m_head->body()->setSpacing(2 * kit::Theme::unit);
    m_head->body()->addWidget(m_facts);
    m_head->body()->addWidget(m_question);
    auto *buttons = new QHBoxLayout;
    for (kit::Button *button : { m_receipt, m_pay, m_cancel, m_confirm, m_keep }) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_head->body()->addLayout(buttons);
    m_payments->body()->addWidget(m_sessions);
    m_receipt->setLeadingIcon(u"receipt"_s);
    m_receipt->setObjectName(u"receiptButton"_s);
    m_pay->setObjectName(u"openPaymentButton"_s);
    m_cancel->setObjectName(u"cancelOrderButton"_s);
    m_confirm->setObjectName(u"confirmCancelButton"_s);
    setConfirming(false);
}

QString OrderPage::title() const
{
    return tr("Order %1").arg(m_order.orderId);
}

void OrderPage::retranslate()
{
    m_products->setTitle(tr("Products"));
    m_partial->setPlain(tr("Some products of this order could not be read. Look at it in the OneEntry panel."));
    m_form->setTitle(tr("Order details"));
    m_payments->setTitle(tr("Payments"));
    m_receipt->setLabel(tr("Receipt"));
    m_cancel->setLabel(tr("Cancel the order…"));
    m_confirm->setLabel(tr("Yes, cancel it"));
    m_keep->setLabel(tr("Keep it"));
    m_question->setPlain(tr("The order gets the store’s status for canceled orders, and its open payment link ends."));
}

void OrderPage::setConfirming(bool isConfirming)
{
    const bool isAnswered = !isConfirming && (m_confirm->hasFocus() || m_keep->hasFocus());
    m_question->setVisible(isConfirming);
    m_cancel->setVisible(!isConfirming && m_order.canCancel);
    if (isAnswered) {
        // From a button that hides Qt would pass the focus on to whatever comes next.
        m_order.canCancel ? m_cancel->setFocus(Qt::OtherFocusReason) : setFocus(Qt::OtherFocusReason);
    }
    m_confirm->setVisible(isConfirming);
    m_keep->setVisible(isConfirming);
    const bool isOpen = !openAttempt().isNull();
    m_pay->setLabel(isOpen ? tr("Open its payment") : tr("Take the payment"));
    m_pay->setVisible(!isConfirming && (isOpen || m_order.canPay));
    m_receipt->setBusy(m_order.isReadingPaper);
    m_receipt->setVisible(!isConfirming && m_order.order && m_order.order->isCompleted.value_or(false));
}

QUuid OrderPage::openAttempt() const
{
    for (const checkout::PaymentState &payment : m_attempts.open()) {
        if (payment.hasOrder() && payment.orderId == m_order.orderId) {
            return payment.attempt;
        }
    }
    return {};
}

void OrderPage::renew()
{
    render(m_detail.state());
}

void OrderPage::render(const checkout::OrderDetailState &order)
{
    const bool isOther = order.orderId != m_order.orderId || order.canCancel != m_order.canCancel;
    m_order = order;
    setConfirming(!isOther && !m_confirm->isHidden());
    renderHead();
    renderProducts();
    renderForm();
    renderPayments();
    m_refunds->render(order, locale());
    Q_EMIT actionsChanged();
}

QString OrderPage::storageTitle() const
{
    const QString title = m_storageTitles ? m_storageTitles(m_order.storage) : QString();
    return title.isEmpty() ? m_order.storage : title;
}

void OrderPage::renderHead()
{
    m_head->setTitle(tr("Order %1").arg(m_order.orderId), kit::TextStyle::PageTitle);
    m_cancel->setBusy(m_order.isCanceling);
    m_paid->setVisible(m_order.order.has_value());
    QList<PairList::Pair> facts;
    if (m_order.order) {
        const core::Order &order = *m_order.order;
        const auto due = order.totalDue ? order.totalDue : order.totalSum;
        const bool isPart
            = !order.isCompleted.value_or(false) && due && core::isPart(core::paidSoFar(m_order.sessions, due->currency), due);
        m_paid->setLabel(isPart ? tr("Partly paid") : paidWord(order.isCompleted));
        m_paid->setSeverity(isPart ? kit::Severity::Warning : paidSeverity(order.isCompleted));
        const QString status = order.statusTitle.isEmpty() ? order.statusIdentifier : order.statusTitle;
        const QString account = order.paymentAccountTitle.isEmpty() ? order.paymentAccountIdentifier : order.paymentAccountTitle;
        facts << PairList::Pair{ tr("Status"), status } << PairList::Pair{ tr("Payment account"), account };
        if (order.createdDate.isValid()) {
            facts << PairList::Pair{ tr("Placed"), text::formatMoment(order.createdDate, locale(), QDateTime::currentDateTimeUtc()) };
        }
        facts << PairList::Pair{ tr("Storage"), storageTitle() };
    }
    m_facts->setPairs(facts);
}

void OrderPage::renderProducts()
{
    QList<PairList::Pair> lines;
    const QString language = locale().languageCode();
    for (const core::OrderItem &item : m_order.order ? m_order.order->products : QList<core::OrderItem>()) {
        const QString title = item.title.isEmpty() ? tr("Product %1").arg(item.productId) : item.title;
        const auto sum = item.price ? item.price->times(item.quantity) : std::nullopt;
        const QString words = tr("%1 × %2").arg(text::formatCount(item.quantity, language), title);
        lines.append({ words, item.isGift ? tr("gift") : (sum ? text::formatMoney(*sum, language) : QString()), true, false });
    }
    if (m_order.order) {
        const core::Order &order = *m_order.order;
        const auto total = order.totalDue ? order.totalDue : order.totalSum;
        const core::ReceiptDocument sums = core::receiptOf(order, {}, locale().shopZone);
        const auto less = [&lines, &language](const QString &words, const std::optional<core::Money> &amount) {
            if (amount) {
                lines.append({ words, text::formatMoney({ -amount->minor, amount->currency }, language), true, false });
            }
        };
        if (sums.discount) {
            lines.append({ tr("Subtotal"), text::formatMoney(*sums.listSum, language), true, false });
        }
        less(tr("Discount"), sums.discount);
        less(tr("Bonus used"), sums.bonus);
        if (!order.couponCode.isEmpty()) {
            lines.append({ tr("Coupon"), order.couponCode, true, false });
        }
        lines.append({ tr("Total"), total ? text::formatMoney(*total, language) : tr("not readable"), true, true });
    }
    m_lines->setPairs(lines);
    m_partial->setVisible(m_order.order && !m_order.order->isWhole);
}

void OrderPage::renderForm()
{
    QList<PairList::Pair> answers;
    for (const core::FormEntry &entry : m_order.order ? m_order.order->formData : core::FormData()) {
        const QString words = answerWords(entry, m_order.form, locale());
        if (!words.isEmpty()) {
            answers.append({ answerTitle(entry, m_order.form), words });
        }
    }
    m_answers->setPairs(answers);
    m_form->setVisible(!answers.isEmpty());
}

void OrderPage::renderPayments()
{
    QList<PairList::Pair> payments;
    for (const core::PaymentSession &session : m_order.sessions) {
        QStringList words{ sessionWord(session) };
        const QDateTime at = session.updatedDate.isValid() ? session.updatedDate : session.createdDate;
        if (at.isValid()) {
            words << text::formatMoment(at, locale(), QDateTime::currentDateTimeUtc());
        }
        core::Money amount = session.amount.value_or(core::Money{});
        if (amount.currency.isEmpty() && m_order.order) {
            amount.currency = m_order.order->currency;
        }
        payments.append(
            { words.join(u" · "_s), session.amount ? text::formatMoney(amount, locale().languageCode()) : QString(), true, false });
    }
    m_sessions->setPairs(payments);
    m_payments->setVisible(!payments.isEmpty());
}

PageActions OrderPage::actions() const
{
    PageActions actions;
    actions.back = tr("Orders");
    actions.primary = tr("Order this again");
    actions.isPrimaryEnabled = m_order.order && !m_order.order->products.isEmpty();
    const bool isOld = m_order.order && !m_order.isOrderRead;
    actions.note = m_order.isReading ? tr("being read…") : (isOld ? tr("as it was last known; F5 reads it again") : QString());
    return actions;
}

bool OrderPage::pressPrimary()
{
    Q_EMIT repeatRequested();
    return true;
}

void OrderPage::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

void OrderPage::fit()
{
    const bool isNarrow = width() < kit::Theme::of(this).scaled(narrowWidth);
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace views
