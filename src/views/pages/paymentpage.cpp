// SPDX-License-Identifier: MIT
#include "views/pages/paymentpage.h"

#include "checkout/orders/attemptregistry.h"
#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/plainlabel.h"
#include "text/moneytext.h"
#include "ui_paymentpage.h"
#include "views/fields/flowlayout.h"
#include "views/pages/accountchoice.h"
#include "views/pages/candidatelist.h"
#include "views/pages/cashbox.h"
#include "views/pages/linkbox.h"
#include "views/pages/paidview.h"
#include "views/pages/paymentacts.h"
#include "views/pages/phasewords.h"
#include "views/pages/recentorders.h"

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

using Phase = checkout::PaymentPhase;

constexpr int recentOrders = 10;
constexpr std::chrono::milliseconds recentDelay{ 300 };

/// Phases in which no order is known: the timeline tells what is being done about it, in the main card.
bool isBeforeOrder(Phase phase)
{
    return phase == Phase::Placing || phase == Phase::NotSent || phase == Phase::NotKnown || phase == Phase::Absent
        || phase == Phase::Ambiguous || phase == Phase::JournalTrouble;
}

} // namespace

PaymentPage::PaymentPage(checkout::AttemptRegistry &attempts, QWidget *parent) :
    Page(parent), m_attempts(attempts), m_ui(std::make_unique<Ui::PaymentPage>())
{
    m_ui->setupUi(this);
    build();
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &PaymentPage::tick);
    connect(&m_attempts, &checkout::AttemptRegistry::changed, this, [this](const QUuid &id) {
        if (id == m_attempt) {
            renew();
        } else if (isVisible() && !m_recentTimer.isActive()) {
            m_recentTimer.start();
        }
    });
    m_recentTimer.setSingleShot(true);
    m_recentTimer.setInterval(recentDelay);
    connect(&m_recentTimer, &QTimer::timeout, this, &PaymentPage::renderRecent);
    PaymentPage::retranslate();
}

PaymentPage::~PaymentPage() = default;

void PaymentPage::build()
{
    keepCentred(*m_ui->columns);
    m_ui->sideColumn->setStretch(m_ui->sideColumn->count() - 1, 1);
    QVBoxLayout *body = m_ui->mainCard->body();
    body->setSpacing(20);
    m_chip = new kit::Chip;
    m_amount = new kit::AmountLabel(QString(), kit::TextStyle::Amount);
    m_ui->mainCard->addToTitle(m_chip, false);
    m_ui->mainCard->addToTitle(m_amount, true);
    body->addWidget(m_notice = new kit::Banner);
    body->addWidget(m_link = new LinkBox);
    body->addWidget(m_steps = new kit::Timeline);
    body->addWidget(m_candidates = new CandidateList);
    body->addWidget(m_cash = new CashBox);
    buildActions();
    buildLive();
    buildSide();
    connect(m_mainButton, &QAbstractButton::clicked, this, [this] { act(mainActOf(m_payment.phase)); });
    connect(m_otherButton, &QAbstractButton::clicked, this, [this] {
        if (m_isConfirming) {
            m_isConfirming = false;
            renderNow();
            return;
        }
        act(otherActOf(m_payment.phase));
    });
    connect(m_abandonButton, &QAbstractButton::clicked, this, &PaymentPage::abandonRequested);
    connect(m_checkButton, &QAbstractButton::clicked, this, [this] { m_attempts.poll(m_attempt); });
    connect(m_candidates, &CandidateList::adopted, this, [this](qint64 orderId) { m_attempts.adopt(m_attempt, orderId); });
    connect(m_candidates, &CandidateList::disowned, this, [this](qint64 orderId) { m_attempts.disown(m_attempt, orderId); });
    connect(m_link, &LinkBox::notified, this, &PaymentPage::notified);
    connect(m_link, &LinkBox::hostTrusted, this, &PaymentPage::hostTrusted);
    connect(m_otherAccount, &AccountChoice::chosen, this, [this](const QString &account) { m_attempts.changeAccount(m_attempt, account); });
    connect(m_recent, &RecentOrders::chosen, this, &PaymentPage::openRecent);
    connect(m_cash, &CashBox::changed, this, &Page::actionsChanged);
    connect(m_cash, &CashBox::collected, this, [this] {
        setFocus(Qt::OtherFocusReason); // The button goes; the window goes on from its primary action.
        m_attempts.markPaidOffline(m_attempt);
    });
    connect(m_paid, &PaidView::receiptClicked, this, [this] { Q_EMIT orderRequested(m_payment.storage, m_payment.orderId); });
}

void PaymentPage::buildActions()
{
    QVBoxLayout *body = m_ui->mainCard->body();
    m_actionRow = new QWidget;
    auto *actions = new FlowLayout(m_actionRow, 10);
    actions->addWidget(m_mainButton = new kit::Button(QString(), kit::Button::Variant::Primary));
    actions->addWidget(m_otherButton = new kit::Button);
    actions->addWidget(m_otherAccount = new AccountChoice);
    actions->addWidget(m_abandonButton = new kit::Button(QString(), kit::Button::Variant::Quiet));
    m_mainButton->setObjectName(u"mainActionButton"_s);
    m_otherButton->setObjectName(u"otherActionButton"_s);
    m_abandonButton->setObjectName(u"abandonButton"_s);
    body->addWidget(m_confirm = new kit::Banner);
    body->addWidget(m_actionRow);
}

void PaymentPage::buildLive()
{
    QVBoxLayout *body = m_ui->mainCard->body();
    m_liveRow = new QWidget;
    auto *live = new QHBoxLayout(m_liveRow);
    live->setContentsMargins(0, 0, 0, 0);
    live->addWidget(m_live = new kit::PlainLabel, 1);
    live->addWidget(m_checkButton = new kit::Button(QString(), kit::Button::Variant::Link));
    m_checkButton->setObjectName(u"checkNowButton"_s);
    body->addWidget(m_liveRow);
    body->addWidget(m_calm = new kit::Banner);
    body->addWidget(m_foot = new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2));
    body->addWidget(m_paid = new PaidView, 1);
    body->addStretch(0);
}

void PaymentPage::buildSide()
{
    m_ui->timelineCard->setPadding(kit::Card::Padding::Narrow);
    m_ui->timelineCard->body()->addWidget(m_timeline = new kit::Timeline);
    m_ui->sentCard->setPadding(kit::Card::Padding::Narrow);
    QVBoxLayout *sent = m_ui->sentCard->body();
    sent->setSpacing(2);
    sent->addWidget(m_sentWho = new kit::PlainLabel);
    sent->addWidget(m_sentWhat = new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2));
    sent->addWidget(m_sentAmount = new kit::AmountLabel(QString(), kit::TextStyle::Total));
    m_sentAmount->setAlignment(Qt::AlignLeft);
    m_ui->recentCard->setPadding(kit::Card::Padding::Narrow);
    m_ui->recentCard->body()->addWidget(m_recent = new RecentOrders);
}

QString PaymentPage::title() const
{
    return tr("Payment");
}

void PaymentPage::retranslate()
{
    m_ui->sentCard->setTitle(tr("What was sent"));
    m_ui->recentCard->setTitle(tr("Last orders of this counter"));
    m_abandonButton->setLabel(tr("Let this order go"));
    m_checkButton->setLabel(tr("Check now"));
    m_confirm->setText(
        tr("The order will be sent to the store a second time. Do this only when it is still wanted."), kit::Severity::Warning);
    m_calm->setText(tr("Closing this window does not cancel the payment. You can go on to the next order; this payment is still watched."));
    m_amount->setCaption(tr("Amount due"));
    m_sentAmount->setCaption(tr("Total"));
    renderNow();
    m_recentTimer.start();
}

void PaymentPage::enter(const checkout::Route &route)
{
    m_attempt = route.attempt;
    renew();
    renderRecent();
}

// Of the journal, so not at every piece of news.
void PaymentPage::renderRecent()
{
    QList<checkout::PaymentState> orders = m_attempts.newest(recentOrders + 1);
    orders.removeIf([this](const checkout::PaymentState &order) { return order.attempt == m_attempt; });
    m_recent->render(orders.mid(0, recentOrders), locale());
    m_ui->recentCard->setVisible(!orders.isEmpty() && capabilities().canSeeOrders);
}

void PaymentPage::openRecent(const QUuid &attempt, const QString &storage, qint64 orderId)
{
    if (m_attempts.has(attempt)) {
        Q_EMIT attemptRequested(attempt);
    } else {
        Q_EMIT orderRequested(storage, orderId);
    }
}

void PaymentPage::renew()
{
    render(m_attempts.payment(m_attempt));
}

void PaymentPage::render(const checkout::PaymentState &payment)
{
    const bool isOther = m_payment.attempt != payment.attempt || m_payment.phase != payment.phase;
    m_payment = payment;
    m_language = locale().languageCode();
    m_isConfirming = m_isConfirming && !isOther;
    const QPointer<QWidget> before = window()->focusWidget();
    renderNow();
    // What had the focus may be gone, what one would press next has only now come, and Qt hands on to whatever stands behind it.
    const bool isLost = !before || before == this || before->focusPolicy() == Qt::NoFocus || (isAncestorOf(before) && !before->isVisible());
    if (isOther && isVisible() && isLost) {
        setFocus(Qt::OtherFocusReason);
        focusFirst();
    }
    Q_EMIT actionsChanged();
}

void PaymentPage::renderNow()
{
    renderMain();
    m_candidates->render(
        m_payment.phase == Phase::Ambiguous && capabilities().canSeeOrders ? m_payment.candidates : QList<core::Order>(), locale());
    renderActions();
    renderSide();
    fit();
    tick();
}

void PaymentPage::renderMain()
{
    const Phase phase = m_payment.phase;
    const bool isPaid = phase == Phase::Paid;
    const PhaseWords words = phaseWords(m_payment, locale(), capabilities().isClerk);
    const QString amount = text::formatMoney(m_payment.due(), m_language);
    m_ui->mainCard->setTitle(isPaid ? QString() : words.title, kit::TextStyle::PageTitle);
    m_chip->setVisible(!words.chip.isEmpty());
    m_chip->setLabel(words.chip);
    m_chip->setSeverity(words.chipTone);
    m_amount->setAmount(amount);
    m_amount->setVisible(!isPaid && !isBeforeOrder(phase) && phase != Phase::None);
    m_notice->setVisible(!words.notice.isEmpty());
    m_notice->setText(words.notice, words.noticeTone);
    const bool hasLink = (phase == Phase::Waiting && !m_payment.isLinkRefused && !m_payment.isIntent) || phase == Phase::OpeningSession;
    m_link->setVisible(hasLink);
    m_link->setLink(m_payment.link, m_payment.linkHost, m_payment.isHostAsked, capabilities().canUseComputer);
    m_steps->setVisible(phase == Phase::NotKnown || phase == Phase::Absent || phase == Phase::Placing);
    m_liveRow->setVisible(phase == Phase::Waiting);
    m_calm->setVisible(phase == Phase::Waiting && capabilities().canClose);
    m_ui->columns->setAlignment(m_ui->mainCard, isPaid ? Qt::Alignment() : Qt::AlignTop); // As high as what it says.
    if (isPaid) {
        m_paid->show(amount, paidWords(m_payment, locale()), capabilities().canSeeOrders);
    } else {
        m_paid->hide();
    }
    m_foot->setVisible(isBeforeOrder(phase));
    m_foot->setPlain(keptWords(m_payment, capabilities().isClerk));
    renderDue(amount);
}

void PaymentPage::renderDue(const QString &amount)
{
    if (m_payment.paidSoFar) {
        m_notice->setVisible(true);
        m_notice->setText(
            tr("%1 of %2 is paid, %3 is still due.")
                .arg(text::formatMoney(*m_payment.paidSoFar, m_language), text::formatMoney(m_payment.amount, m_language), amount),
            kit::Severity::Warning);
    }
    const bool isCash = m_payment.phase == Phase::CashDue && !m_payment.isTotalUnread && !m_payment.charged;
    if (isCash) {
        m_notice->setVisible(true);
        m_notice->setText(cashWords(m_payment, amount, locale(), capabilities().canCollectCash), kit::Severity::Ok);
    }
    const bool isCashNew = m_cash->isHidden() && isCash && !m_payment.isOver;
    m_cash->setVisible(isCash && capabilities().canCollectCash);
    m_cash->render(m_attempt, m_payment.due(), locale(), m_payment.isOver);
    if (isCashNew && isVisible() && !isAncestorOf(window()->focusWidget())) {
        QMetaObject::invokeMethod(this, &PaymentPage::focusFirst, Qt::QueuedConnection); // Money is counted before Enter collects it.
    }
}

void PaymentPage::renderSide()
{
    const Phase phase = m_payment.phase;
    m_ui->timelineCard->setVisible(!isBeforeOrder(phase) && phase != Phase::Paid);
    m_ui->timelineCard->setTitle(m_payment.orderId > 0 ? tr("Order %1").arg(m_payment.orderId) : tr("Order"));
    m_ui->sentCard->setVisible(isBeforeOrder(phase));
    m_sentWho->setPlain(m_payment.customer);
    m_sentWho->setVisible(!m_payment.customer.isEmpty());
    const int products = m_payment.productCount;
    QStringList parts{ products > 0 ? tr("%n product(s)", nullptr, products) : QString(), m_payment.accountTitle };
    parts.removeAll(QString());
    m_sentWhat->setPlain(parts.join(u" · "_s));
    m_sentAmount->setAmount(text::formatMoney(m_payment.amount, m_language));
}

void PaymentPage::renderActions()
{
    const PaymentAct main = mainActOf(m_payment.phase);
    const PaymentAct other = otherActOf(m_payment.phase);
    const bool hasMain = main != PaymentAct::None && !m_payment.isOver && !(main == PaymentAct::PlaceAgain && m_payment.isRefused);
    m_actionRow->setVisible(hasMain);
    m_confirm->setVisible(m_isConfirming);
    m_mainButton->setLabel(m_isConfirming ? tr("Yes, place it again") : actLabel(main, m_payment.phase));
    m_mainButton->setBusy(main == PaymentAct::Check && m_payment.isPolling);
    m_otherButton->setVisible(m_isConfirming || other != PaymentAct::None);
    m_otherButton->setLabel(m_isConfirming ? tr("Not now") : actLabel(other, m_payment.phase));
    m_abandonButton->setVisible(m_payment.canLetGo() && !m_isConfirming && hasMain && capabilities().canSeeOrders);
    m_checkButton->setBusy(m_payment.isPolling);
    m_otherAccount->render(m_payment, m_attempts.accountsFor(m_payment.storage));
}

void PaymentPage::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    (isBeforeOrder(m_payment.phase) ? m_steps : m_timeline)->setSteps(timelineSteps(m_payment, locale(), now, capabilities().isClerk));
    m_live->setPlain(lastLookWords(m_payment, locale(), now, capabilities().isClerk));
}

PageActions PaymentPage::actions() const
{
    const Phase phase = m_payment.phase;
    PageActions actions;
    const bool isOver = !isBeforeOrder(phase) && phase != Phase::None && (phase != Phase::OpeningSession || m_payment.isSessionUnknown);
    const bool isOpen = phase == Phase::NotKnown || phase == Phase::Ambiguous;
    const bool isUnsent = phase == Phase::NotSent || phase == Phase::JournalTrouble;
    actions.primary = isUnsent ? QString() : nextOrderWords(m_payment, capabilities().isClerk, capabilities().canCollectCash);
    actions.isPrimaryEnabled = (isOver || isOpen) && (m_cash->isHidden() || m_cash->canCollect());
    actions.back = isUnsent ? tr("Back to the products") : QString();
    return actions;
}

void PaymentPage::fit()
{
    const bool isNarrow = width() < kit::Theme::of(this).scaled(narrowWidth);
    m_ui->columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int grows = isNarrow && m_payment.phase != Phase::Paid ? 1 : 0; // Of what stands below each other, the end.
    m_ui->columns->setStretch(grows, 1);
    m_ui->columns->setStretch(1 - grows, 0);
    const int free = isWide() && m_payment.phase != Phase::Paid ? 1 : 0; // Little on a high screen hangs from no ceiling.
    m_ui->around->setStretch(0, free);
    m_ui->around->setStretch(1, 1 - free);
    m_ui->around->setStretch(2, 2 * free);
    const int side = isNarrow ? QWIDGETSIZE_MAX : besideWidth();
    m_ui->sideColumn->setDirection(isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom); // The last orders beside the timeline.
    m_ui->sideColumn->setSpacing(isWide() ? kit::Theme::cardGap : 2 * kit::Theme::unit);
    for (kit::Card *card : { m_ui->timelineCard, m_ui->sentCard, m_ui->recentCard }) {
        card->setMinimumWidth(isNarrow ? 0 : side);
        card->setMaximumWidth(side);
        m_ui->sideColumn->setAlignment(card, isWide() ? Qt::AlignTop : Qt::Alignment());
    }
    m_link->fitCode(height());
    m_amount->setTextStyle(m_link->isHigh(height()) ? kit::TextStyle::Hero : kit::TextStyle::Amount);
}

void PaymentPage::showEvent(QShowEvent *event)
{
    m_clock.start();
    Page::showEvent(event);
}

void PaymentPage::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    Page::hideEvent(event);
}

} // namespace views
