// SPDX-License-Identifier: MIT
#include "views/pages/deductionsbox.h"

#include "checkout/draft/deductions.h"
#include "checkout/draft/draftcontroller.h"
#include "kit/widgets/button.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/textfield.h"
#include "text/moneytext.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {

DeductionsBox::DeductionsBox(QWidget *parent) :
    kit::ThemedWidget(parent), m_couponEdit(new kit::TextField), m_couponButton(new kit::Button), m_couponLabel(new kit::PlainLabel),
    m_bonusEdit(new kit::TextField), m_bonusButton(new kit::Button), m_bonusLabel(new kit::PlainLabel)
{
    m_couponEdit->setObjectName(u"couponEdit"_s);
    m_couponButton->setObjectName(u"couponButton"_s);
    m_couponLabel->setObjectName(u"couponLabel"_s);
    m_bonusEdit->setObjectName(u"bonusEdit"_s);
    m_bonusButton->setObjectName(u"bonusButton"_s);
    m_bonusLabel->setObjectName(u"bonusWords"_s);
    for (kit::PlainLabel *label : { m_couponLabel, m_bonusLabel }) {
        label->setTextStyle(kit::TextStyle::Hint);
        label->setColor(kit::ColorRole::Text2);
    }
    // One grid, so that both fields end in one line, whatever stands on the buttons.
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_couponEdit, 0, 0);
    grid->addWidget(m_couponButton, 0, 1);
    grid->addWidget(m_couponLabel, 1, 0, 1, 2);
    grid->addWidget(m_bonusEdit, 2, 0);
    grid->addWidget(m_bonusButton, 2, 1);
    grid->addWidget(m_bonusLabel, 3, 0, 1, 2);
    connectParts();
    DeductionsBox::retranslate();
}

void DeductionsBox::connectParts()
{
    connect(m_couponEdit, &QLineEdit::returnPressed, this, &DeductionsBox::submitCoupon);
    connect(m_couponEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_deductions && text != m_cart.couponText) {
            m_deductions->setCouponText(text);
        }
    });
    connect(m_bonusEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_deductions && text != m_cart.bonusText) {
            m_deductions->setBonusText(text);
        }
    });
    connect(m_bonusEdit, &QLineEdit::returnPressed, this, [this] {
        if (!m_cart.isBonusUsed) {
            toggleBonus();
        }
    });
    connect(m_bonusButton, &QAbstractButton::clicked, this, &DeductionsBox::toggleBonus);
    connect(m_couponButton, &QAbstractButton::clicked, this, [this] {
        if (isCouponTyped()) {
            submitCoupon();
        } else if (m_deductions) {
            m_deductions->removeCoupon();
        }
    });
}

void DeductionsBox::setDraft(checkout::DraftController &draft)
{
    m_deductions = &draft.deductions();
}

void DeductionsBox::render(const checkout::CartState &cart, const QString &language)
{
    const QString before = m_couponLabel->text();
    const QString bonusBefore = m_bonusLabel->text();
    m_cart = cart;
    m_language = language;
    m_couponEdit->showText(m_cart.couponText);
    m_bonusEdit->showText(m_cart.bonusText);
    renewCoupon();
    renewBonus();
    sayNews(*m_couponLabel, before);
    sayNews(*m_bonusLabel, bonusBefore);
}

// The answer comes while the focus is elsewhere.
void DeductionsBox::sayNews(const kit::PlainLabel &label, const QString &before)
{
    if (label.isVisible() && !label.text().isEmpty() && label.text() != before) {
        kit::announce(this, label.text());
    }
}

void DeductionsBox::retranslate()
{
    m_couponEdit->setPlaceholderText(tr("Coupon code"));
    m_couponEdit->setAccessibleName(tr("Coupon code"));
    m_bonusEdit->setAccessibleName(tr("Bonus to use"));
    renewCoupon();
    renewBonus();
}

// What stands in the field is not what was applied.
bool DeductionsBox::isCouponTyped() const
{
    return m_cart.couponText.trimmed() != m_cart.couponCode;
}

void DeductionsBox::submitCoupon()
{
    if (m_deductions && isCouponTyped() && m_cart.coupon != checkout::CouponState::Checking) {
        m_deductions->applyCoupon();
    }
}

void DeductionsBox::toggleBonus()
{
    if (m_deductions && !m_deductions->useBonus(!m_cart.isBonusUsed) && !m_cart.isPlacing) {
        m_bonusEdit->setFocus(Qt::OtherFocusReason);
        m_bonusEdit->selectAll();
    }
}

QString DeductionsBox::money(const std::optional<core::Money> &amount) const
{
    return amount ? text::formatMoney(*amount, m_language) : QString();
}

QString DeductionsBox::couponWords(kit::ColorRole &color) const
{
    using Coupon = checkout::CouponState;
    switch (isCouponTyped() ? Coupon::None : m_cart.coupon) {
    case Coupon::Applied:
        color = kit::ColorRole::Ok;
        return tr("The coupon is applied.");
    case Coupon::NotApplicable:
        color = kit::ColorRole::Warning;
        return tr("The code is valid, but the store gives nothing for this cart.");
    case Coupon::NeedsMore:
        color = kit::ColorRole::Warning;
        if (!m_cart.preview) {
            return {}; // How much is missing is being worked out.
        }
        return tr("The code is valid from %1 on: %2 are missing.")
            .arg(money(m_cart.couponLeast),
                money(core::Money{ m_cart.couponLeast->minor - m_cart.preview->totalSum.minor, m_cart.preview->currency }));
    case Coupon::Unchecked:
        return tr("What the code gives, the store says with the order.");
    case Coupon::Unknown:
        color = kit::ColorRole::Danger;
        return tr("The store does not know this code. Check it letter by letter.");
    case Coupon::Expired:
        color = kit::ColorRole::Danger;
        return tr("This code has expired.");
    case Coupon::Used:
        color = kit::ColorRole::Danger;
        return tr("This code has been used already.");
    case Coupon::Refused:
        color = kit::ColorRole::Danger;
        return m_cart.couponWords.isEmpty() ? tr("The store does not accept this code.")
                                            : tr("The store does not accept this code: %1").arg(m_cart.couponWords);
    case Coupon::Checking:
    case Coupon::None:
        break;
    }
    return {};
}

void DeductionsBox::renewCoupon()
{
    using Coupon = checkout::CouponState;
    const Coupon coupon = isCouponTyped() ? Coupon::None : m_cart.coupon;
    m_couponEdit->setReadOnly(coupon == Coupon::Applied || coupon == Coupon::Checking);
    m_couponEdit->setInvalid(checkout::isRefused(coupon));
    m_couponButton->setBusy(coupon == Coupon::Checking);
    const bool isRemovable = coupon != Coupon::None && coupon != Coupon::Checking;
    m_couponButton->setLabel(isRemovable ? tr("Remove") : tr("Apply"));
    m_couponButton->setAccessibleName(isRemovable ? tr("Remove the coupon") : tr("Apply the coupon"));
    const bool isPressable = isRemovable || isCouponTyped();
    if (!isPressable && m_couponButton->hasFocus()) {
        m_couponEdit->setFocus(Qt::OtherFocusReason); // Qt would pass it on to whatever comes next.
    }
    m_couponButton->setEnabled(isPressable);
    kit::ColorRole color = kit::ColorRole::Text2;
    const QString words = couponWords(color);
    m_couponLabel->setPlain(words);
    m_couponLabel->setColor(color);
    m_couponLabel->setVisible(!words.isEmpty());
}

QString DeductionsBox::bonusWords() const
{
    const core::BonusLimits &limits = m_cart.bonus;
    switch (m_cart.bonusFault) {
    case core::BonusFault::NoAmount:
        return tr("Write an amount, or leave it empty to use as much as the store allows.");
    case core::BonusFault::OverBalance:
        return tr("The balance is %1.").arg(money(limits.balance));
    case core::BonusFault::OverMost:
        return tr("The store takes %1 at most for one order.").arg(money(limits.most));
    case core::BonusFault::UnderLeast:
        return tr("The store takes %1 at least.").arg(money(limits.least));
    case core::BonusFault::OrderTooSmall:
        return tr("A bonus can be used for an order of %1 or more.").arg(money(limits.leastOrder));
    case core::BonusFault::OverDue:
        return tr("That is more than the order comes to.");
    case core::BonusFault::None:
        break;
    }
    return {};
}

void DeductionsBox::renewBonus()
{
    const bool hasBonus = m_cart.isBonusUsed || !m_cart.bonusText.isEmpty() || (m_cart.bonus.balance && m_cart.bonus.balance->minor > 0);
    const QString words = bonusWords();
    m_bonusEdit->setVisible(hasBonus);
    m_bonusButton->setVisible(hasBonus);
    m_bonusLabel->setVisible(hasBonus && !words.isEmpty());
    if (!hasBonus) {
        return;
    }
    m_bonusEdit->setPlaceholderText(m_cart.bonus.balance ? tr("Bonus: %1").arg(money(m_cart.bonus.balance)) : QString());
    const auto largest
        = m_cart.preview ? core::largestBonus(m_cart.bonus, m_cart.preview->totalSumWithDiscount) : std::optional<core::Money>();
    m_bonusEdit->setToolTip(largest ? tr("Up to %1").arg(money(largest)) : QString());
    m_bonusEdit->setAccessibleDescription(m_bonusEdit->toolTip());
    m_bonusEdit->setInvalid(!words.isEmpty());
    m_bonusButton->setLabel(m_cart.isBonusUsed ? tr("Do not use it") : tr("Use it"));
    m_bonusLabel->setPlain(words);
    m_bonusLabel->setColor(kit::ColorRole::Danger);
}

} // namespace views
