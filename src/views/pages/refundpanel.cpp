// SPDX-License-Identifier: MIT
#include "views/pages/refundpanel.h"

#include "core/fieldcheck.h"
#include "kit/theme/theme.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/stepper.h"
#include "kit/widgets/textfield.h"
#include "text/errortext.h"
#include "text/moneytext.h"
#include "text/timetext.h"
#include "views/pages/pairlist.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace views {

using Step = checkout::RefundStep;

RefundPanel::RefundPanel(QWidget *parent) :
    QWidget(parent), m_card(new kit::Card), m_requests(new PairList),
    m_none(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2)), m_step(new kit::Banner),
    m_again(new kit::Button(QString(), kit::Button::Variant::Link)), m_ask(new kit::Button),
    m_withdraw(new kit::Button(QString(), kit::Button::Variant::Quiet)), m_question(new QWidget), m_lineColumn(new QVBoxLayout),
    m_noteField(new kit::Field), m_note(new kit::TextField), m_send(new kit::Button(QString(), kit::Button::Variant::Danger)),
    m_cancel(new kit::Button)
{
    build();
    connect(m_again, &QAbstractButton::clicked, this, &RefundPanel::readingWanted);
    connect(m_ask, &QAbstractButton::clicked, this, [this] { setAsking(true); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { setAsking(false); });
    connect(m_send, &QAbstractButton::clicked, this, &RefundPanel::send);
    connect(m_withdraw, &QAbstractButton::clicked, this, &RefundPanel::withdrawn);
    connect(m_note, &QLineEdit::returnPressed, this, &RefundPanel::send);
}

void RefundPanel::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_card->setPadding(kit::Card::Padding::Narrow);
    QVBoxLayout *body = m_card->body();
    body->setSpacing(2 * kit::Theme::unit);
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(kit::Theme::unit);
    question->addLayout(m_lineColumn);
    m_noteField->setControl(m_note);
    m_noteField->setOptional(true);
    question->addWidget(m_noteField);
    auto *answer = new QHBoxLayout;
    answer->addWidget(m_send);
    answer->addWidget(m_cancel);
    answer->addStretch(1);
    question->addLayout(answer);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_again);
    actions->addWidget(m_ask);
    actions->addWidget(m_withdraw);
    actions->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_none, m_requests, m_step, m_question }) {
        body->addWidget(part);
    }
    body->addLayout(actions);
    m_question->hide();
    m_again->setObjectName(u"readRefundsButton"_s);
    m_ask->setObjectName(u"askRefundButton"_s);
    m_send->setObjectName(u"sendRefundButton"_s);
    m_withdraw->setObjectName(u"withdrawRefundButton"_s);
    m_note->setObjectName(u"refundNoteEdit"_s);
    m_note->setMaxLength(500);
}

void RefundPanel::render(const checkout::OrderDetailState &order, const core::Locale &locale)
{
    const bool isOther = order.orderId != m_order.orderId || order.storage != m_order.storage;
    m_order = order;
    m_locale = locale;
    const bool isPaid = order.order && order.order->isCompleted.value_or(false);
    setVisible(!order.areRefundsHidden && (isPaid || !order.refunds.isEmpty()));
    m_card->setTitle(tr("Refunds"));
    m_again->setLabel(tr("Read them again"));
    m_ask->setLabel(tr("Request a refund…"));
    m_withdraw->setLabel(tr("Withdraw the request"));
    m_send->setLabel(tr("Request the refund"));
    m_cancel->setLabel(tr("Not now"));
    m_noteField->setLabel(tr("Reason"));
    m_noteField->setHint(tr("Whoever looks after the store reads it."));
    renderRequests();
    renderStep();
    if (isOther) {
        setAsking(false);
    } else if (m_asked != order.refundable && !m_question->isHidden()) {
        rebuildQuestion(wanted());
    }
    m_ask->setVisible(m_question->isHidden() && !order.refundable.isEmpty());
}

// The words of the store's own that everybody reads; another one stands as it was sent.
QString RefundPanel::statusWords(const QString &status)
{
    if (status == "requested"_L1) {
        return tr("Requested");
    }
    return status == "canceled"_L1 ? tr("Withdrawn") : status;
}

void RefundPanel::renderRequests()
{
    QList<PairList::Pair> pairs;
    for (const core::Refund &refund : m_order.refunds) {
        QStringList words{ statusWords(refund.status) };
        if (refund.createdDate.isValid()) {
            words << text::formatMoment(refund.createdDate, m_locale, QDateTime::currentDateTimeUtc());
        }
        words << refund.note;
        words.removeAll(QString());
        core::Money amount = refund.amount.value_or(core::Money{});
        if (amount.currency.isEmpty() && m_order.order) {
            amount.currency = m_order.order->currency;
        }
        pairs.append({ words.join(u" · "_s), refund.amount ? text::formatMoney(amount, m_locale.languageCode()) : QString(), true, false });
    }
    m_requests->setPairs(pairs);
    m_requests->setVisible(!pairs.isEmpty());
    const bool isUnread = !m_order.areRefundsRead && !m_order.isReadingRefunds;
    const QString unread = isUnread ? tr("The refunds of this order could not be read, so none can be requested now.")
                                    : tr("The refunds of this order are being read…");
    m_none->setPlain(m_order.areRefundsRead ? tr("No refund has been requested.") : unread);
    m_none->setVisible(pairs.isEmpty() || !m_order.areRefundsRead);
    m_again->setVisible(isUnread);
    const bool isOpen = std::any_of(m_order.refunds.begin(), m_order.refunds.end(),
        [](const core::Refund &refund) { return core::isStanding(refund) && refund.status == "requested"_L1; });
    m_withdraw->setVisible(isOpen);
}

void RefundPanel::renderStep()
{
    const Step step = m_order.refund;
    const bool isBusy = step == Step::Sending || step == Step::Doubted;
    m_step->setVisible(step == Step::Doubted || step == Step::Requested);
    if (step == Step::Doubted) {
        m_step->setText(tr("It is not known yet whether the refund was requested. Vezne reads the order’s refunds; nothing is sent again."),
            kit::Severity::Warning);
    } else if (step == Step::Requested) {
        m_step->setText(tr("The refund is requested. The store decides about it."), kit::Severity::Ok);
        m_question->hide();
    }
    m_send->setBusy(isBusy);
    m_ask->setEnabled(!isBusy);
}

void RefundPanel::setAsking(bool isAsking)
{
    m_ask->setVisible(!isAsking && !m_order.refundable.isEmpty());
    if (!isAsking && m_question->isAncestorOf(window()->focusWidget())) {
        m_ask->setFocus(Qt::OtherFocusReason); // Qt would pass it on to what takes a refund back.
    }
    m_question->setVisible(isAsking);
    if (isAsking) {
        m_note->clear();
        m_noteField->setError({});
        QHash<qint64, int> all;
        for (const core::RefundableLine &line : std::as_const(m_order.refundable)) {
            all.insert(line.item.productId, line.left);
        }
        rebuildQuestion(all);
        m_lines.isEmpty() ? m_note->setFocus(Qt::OtherFocusReason)
                          : m_lines.first().quantity->findChild<kit::Button *>(u"lessButton"_s)->setFocus(Qt::OtherFocusReason);
        QMetaObject::invokeMethod(this, &RefundPanel::showQuestion, Qt::QueuedConnection); // When it has been laid out.
    }
}

// All of it, down to its buttons.
void RefundPanel::showQuestion()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above)) {
            scroll->ensureWidgetVisible(m_send);
            return;
        }
    }
}

QHash<qint64, int> RefundPanel::wanted() const
{
    QHash<qint64, int> quantities;
    for (const Line &line : m_lines) {
        quantities.insert(line.productId, line.quantity->quantity());
    }
    return quantities;
}

// What has been set stays, as far as it is still there; of what has come since, nothing has been asked for.
void RefundPanel::rebuildQuestion(const QHash<qint64, int> &before)
{
    while (QLayoutItem *item = m_lineColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    m_asked = m_order.refundable;
    for (const core::RefundableLine &line : std::as_const(m_asked)) {
        auto *row = new QWidget;
        auto *cells = new QHBoxLayout(row);
        cells->setContentsMargins(0, 0, 0, 0);
        const QString title = line.item.title.isEmpty() ? QString::number(line.item.productId) : line.item.title;
        cells->addWidget(new kit::PlainLabel(tr("%1 (of %2)").arg(title).arg(line.left)), 1);
        auto *quantity = new kit::Stepper;
        quantity->setRange(0, line.left);
        quantity->setQuantity(std::min(before.value(line.item.productId), line.left));
        quantity->setSubject(title);
        connect(quantity, &kit::Stepper::quantityWanted, quantity, [this, quantity](int wanted) {
            quantity->setQuantity(wanted);
            m_send->setEnabled(!chosen().isEmpty());
        });
        cells->addWidget(quantity);
        m_lineColumn->addWidget(row);
        m_lines.append({ line.item.productId, quantity });
    }
    m_send->setEnabled(!chosen().isEmpty());
}

QList<core::OrderLine> RefundPanel::chosen() const
{
    QList<core::OrderLine> lines;
    for (const Line &line : m_lines) {
        if (line.quantity->quantity() > 0) {
            lines.append({ line.productId, line.quantity->quantity(), {} });
        }
    }
    return lines;
}

void RefundPanel::send()
{
    if (chosen().isEmpty() || !m_send->isEnabled() || m_send->isBusy()) {
        return;
    }
    const auto problem = core::cardProblem(m_note->text());
    m_noteField->setError(problem ? text::describeProblem(*problem) : QString());
    if (problem) {
        m_note->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT requested(chosen(), m_note->text().trimmed());
}

} // namespace views
