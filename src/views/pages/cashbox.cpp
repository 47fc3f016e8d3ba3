// SPDX-License-Identifier: MIT
#include "views/pages/cashbox.h"

#include "core/cash.h"
#include "kit/theme/theme.h"
#include "kit/widgets/amountlabel.h"
#include "kit/widgets/button.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/textfield.h"
#include "text/moneytext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

CashBox::CashBox(QWidget *parent) :
    QWidget(parent), m_field(new kit::Field), m_received(new kit::TextField), m_noteRow(new QWidget), m_notes(new QHBoxLayout(m_noteRow)),
    m_label(new kit::PlainLabel), m_change(new kit::AmountLabel(QString(), kit::TextStyle::Amount)),
    m_collect(new kit::Button(QString(), kit::Button::Variant::Primary))
{
    m_field->setControl(m_received);
    m_received->setObjectName(u"receivedEdit"_s);
    m_collect->setObjectName(u"collectedButton"_s);
    m_change->setObjectName(u"changeAmount"_s);
    m_change->setAlignment(Qt::AlignLeft);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(kit::Theme::unit);
    whole->addWidget(m_field);
    whole->addWidget(m_noteRow);
    whole->addWidget(m_label);
    whole->addWidget(m_change);
    whole->addSpacing(kit::Theme::unit);
    whole->addWidget(m_collect, 0, Qt::AlignLeft);
    m_notes->setContentsMargins(0, 0, 0, 0);
    m_notes->setSpacing(kit::Theme::unit);
    connect(m_received, &QLineEdit::textChanged, this, &CashBox::renew);
    connect(m_received, &QLineEdit::returnPressed, m_collect, &QAbstractButton::click);
    connect(m_collect, &QAbstractButton::clicked, this, &CashBox::collected);
}

void CashBox::render(const QUuid &payment, const core::Money &due, const core::Locale &locale, bool isCollected)
{
    const bool isOther = payment != m_payment || !(due == m_due);
    const bool isOtherLocale = !(locale == m_locale);
    const auto received = core::moneyFromInput(m_received->text().trimmed(), m_locale.isTurkish(), m_due.currency);
    m_payment = payment;
    m_due = due;
    m_locale = locale;
    m_field->setLabel(tr("Received from the customer"));
    m_field->setOptional(true);
    m_collect->setLabel(tr("Collected"));
    if (isOther || isOtherLocale) {
        offerNotes();
        isOther || !received ? m_received->clear() : setReceived(*received);
        renew();
    }
    for (QWidget *asking : std::initializer_list<QWidget *>{ m_field, m_noteRow, m_collect }) {
        asking->setVisible(!isCollected);
    }
    const bool isGivenBack = !isOther && received && received->minor > due.minor;
    m_label->setVisible(!isCollected || isGivenBack);
    m_change->setVisible(!isCollected || isGivenBack);
}

bool CashBox::canCollect() const
{
    return m_collect->isEnabled();
}

void CashBox::focusFirst()
{
    m_received->setFocus(Qt::OtherFocusReason);
}

void CashBox::setReceived(const core::Money &sum)
{
    QString digits = sum.decimalString();
    m_received->setText(m_locale.isTurkish() ? digits.replace(u'.', u',') : digits);
}

void CashBox::offerNotes()
{
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const core::Money &sum : core::likelyPayments(m_due)) {
        const QString words = text::formatMoney(sum, m_locale.languageCode());
        auto *note = new kit::Button(words);
        note->setAccessibleName(tr("Received %1").arg(words));
        connect(note, &QAbstractButton::clicked, this, [this, sum] { setReceived(sum); });
        m_notes->addWidget(note);
    }
    m_notes->addStretch(1);
}

void CashBox::renew()
{
    const QString typed = m_received->text().trimmed();
    const auto received = core::moneyFromInput(typed, m_locale.isTurkish(), m_due.currency);
    m_field->setError(typed.isEmpty() || received ? QString() : tr("Write an amount, or leave it empty."));
    const core::Money rest{ received ? received->minor - m_due.minor : 0, m_due.currency };
    const bool isShort = rest.minor < 0;
    m_label->setPlain(isShort ? tr("Still missing") : tr("Change"));
    m_change->setCaption(m_label->text());
    m_change->setColor(isShort ? kit::ColorRole::Danger : (received ? kit::ColorRole::Text : kit::ColorRole::Text2));
    // Always there, so that the button stays under the pointer when a note is chosen.
    m_change->setAmount(received ? text::formatMoney({ qAbs(rest.minor), rest.currency }, m_locale.languageCode()) : u"–"_s);
    m_collect->setEnabled(!isShort && !m_field->hasError());
    Q_EMIT changed();
}

} // namespace views
