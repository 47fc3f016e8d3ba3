// SPDX-License-Identifier: MIT
#include "views/pages/openpaymentrow.h"

#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/button.h"
#include "kit/widgets/card.h"
#include "kit/widgets/chip.h"
#include "kit/widgets/plainlabel.h"
#include "text/moneytext.h"
#include "text/timetext.h"
#include "views/pages/phasewords.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int leastRowWidth = 560; ///< px at 100 %.

} // namespace

OpenPaymentRow::OpenPaymentRow(QWidget *parent) :
    QWidget(parent), m_title(new kit::PlainLabel(QString(), kit::TextStyle::CardTitle)),
    m_detail(new kit::PlainLabel(QString(), kit::TextStyle::Body, kit::ColorRole::Text2)), m_chip(new kit::Chip),
    m_amount(new kit::AmountLabel(QString(), kit::TextStyle::Total)), m_open(new kit::Button), m_row(new QHBoxLayout)
{
    auto *card = new kit::Card(this);
    card->setPadding(kit::Card::Padding::Narrow);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    m_chip->setShrinking(true);
    words->addWidget(m_chip, 0, Qt::AlignLeft); // Below: what is not known is said in a long sentence.
    m_row->setSpacing(2 * kit::Theme::unit);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_amount);
    m_row->addWidget(m_open);
    card->body()->addLayout(m_row);
    m_open->setObjectName(u"openPaymentButton"_s);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(m_attempt); });
}

void OpenPaymentRow::render(const checkout::PaymentState &payment, const core::Locale &locale, bool isHere)
{
    m_attempt = payment.attempt;
    const PhaseWords words = phaseWords(payment, locale);
    const QString number = payment.hasOrder() ? tr("Order %1").arg(payment.orderId) : tr("Not known to the store yet");
    m_title->setPlain(payment.customer.isEmpty() ? number : tr("%1 · %2").arg(number, payment.customer));
    QStringList parts{ payment.accountTitle };
    if (payment.waitingSince.isValid()) {
        parts << tr("since %1").arg(text::formatMoment(payment.waitingSince, locale, QDateTime::currentDateTimeUtc()));
    }
    parts.removeAll(QString());
    m_detail->setPlain(parts.join(u" · "_s));
    m_detail->setVisible(!parts.isEmpty());
    const bool isCollected = payment.phase == checkout::PaymentPhase::CashDue && payment.isOver;
    const bool isPaid = payment.phase == checkout::PaymentPhase::Paid || isCollected;
    m_chip->setLabel(isCollected ? tr("Collected") : (words.chip.isEmpty() ? words.title : words.chip));
    m_chip->setSeverity(isPaid ? kit::Severity::Ok : (words.chip.isEmpty() ? kit::Severity::Warning : words.chipTone));
    m_amount->setCaption(tr("Amount due"));
    m_amount->setAmount(text::formatMoney(payment.due(), locale.languageCode()));
    m_open->setVisible(isHere);
    m_open->setLabel(tr("Open"));
    m_open->setAccessibleName(tr("Open %1").arg(m_title->text()));
}

// Where letters are large there is no room for amount and button beside the words.
void OpenPaymentRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kit::Theme::of(this).scaled(leastRowWidth);
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace views
