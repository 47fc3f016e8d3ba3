// SPDX-License-Identifier: MIT
#include "views/pages/totalsbox.h"

#include "kit/widgets/amountlabel.h"
#include "kit/widgets/plainlabel.h"
#include "text/moneytext.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

constexpr int dueRow = 40; ///< Of the grid: more rows than a store has discounts at a time.

} // namespace

TotalsBox::TotalsBox(QWidget *parent) : kit::ThemedWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    m_dueLabel = new kit::PlainLabel(QString(), kit::TextStyle::CardTitle, kit::ColorRole::Text, this);
    m_due = new kit::AmountLabel(QString(), kit::TextStyle::Total, this);
    grid->addWidget(m_dueLabel, dueRow, 0);
    grid->addWidget(m_due, dueRow, 1);
    m_exact = new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2, this);
    grid->addWidget(m_exact, dueRow + 1, 0, 1, 2);
}

void TotalsBox::showRow(int at, const QString &label, const QString &amount, kit::ColorRole color)
{
    while (m_rows.size() <= at && m_rows.size() < dueRow) {
        auto *grid = static_cast<QGridLayout *>(layout());
        const Row row{ new kit::PlainLabel(QString(), kit::TextStyle::Body, color, this),
            new kit::AmountLabel(QString(), kit::TextStyle::Body, this) };
        grid->addWidget(row.label, int(m_rows.size()), 0);
        grid->addWidget(row.amount, int(m_rows.size()), 1);
        m_rows.append(row);
    }
    if (at >= m_rows.size()) {
        return;
    }
    const Row &row = m_rows[at];
    row.label->setPlain(label);
    row.label->setColor(color == kit::ColorRole::Text ? kit::ColorRole::Text2 : color);
    row.amount->setCaption(label);
    row.amount->setAmount(amount);
    row.amount->setColor(color);
    row.label->show();
    row.amount->show();
}

void TotalsBox::render(const checkout::CartState &cart, const QString &language)
{
    m_cart = cart;
    m_language = language;
    retranslate();
    sayDue();
}

// What the customer pays, once the store has said it; it comes while the focus is at the products.
void TotalsBox::sayDue()
{
    const auto due = checkout::sumsOf(m_cart).due;
    if (due && !m_cart.isPreviewing && isVisible() && m_said != due) {
        kit::announce(m_due, m_due->accessibleName());
    }
    if (!m_cart.isPreviewing) {
        m_said = due;
    }
}

QString TotalsBox::discountName(const checkout::CartSums::Deduction &discount) const
{
    if (!discount.title.isEmpty()) {
        return discount.title;
    }
    const core::Preview &said = *m_cart.preview;
    const bool isCoupons = said.couponApplied && !said.couponCode.isEmpty() && said.discounts.size() <= 1;
    return isCoupons ? tr("Discount with %1").arg(m_cart.preview->couponCode) : tr("Discount");
}

// A total that is being calculated, or that cannot be known.
QString TotalsBox::notYet() const
{
    return m_cart.unpriced.isEmpty() ? u"…"_s : u"—"_s;
}

int TotalsBox::showParts(const checkout::CartSums &sums)
{
    const auto words = [this](const core::Money &money) { return text::formatMoney(money, m_language); };
    const auto less = [&words](const core::Money &money) { return words({ -money.minor, money.currency }); };
    int at = 0;
    showRow(at++, sums.isByList ? tr("Subtotal by list price") : tr("Subtotal"), sums.subtotal ? words(*sums.subtotal) : notYet(),
        kit::ColorRole::Text);
    for (const checkout::CartSums::Deduction &discount : sums.discounts) {
        showRow(at++, discountName(discount), less(discount.amount), kit::ColorRole::Ok);
    }
    if (sums.bonus) {
        showRow(at++, tr("Bonus"), less(*sums.bonus), kit::ColorRole::Ok);
    }
    if (sums.other) {
        showRow(at++, tr("Other, not itemised by the store"), words(*sums.other), kit::ColorRole::Text);
    }
    return at;
}

void TotalsBox::retranslate()
{
    setVisible(!m_cart.lines.isEmpty());
    const checkout::CartSums sums = checkout::sumsOf(m_cart);
    for (int at = showParts(sums); at < m_rows.size(); ++at) {
        m_rows[at].label->hide();
        m_rows[at].amount->hide();
    }
    m_dueLabel->setPlain(sums.isByList && sums.due ? tr("Amount due by list price") : tr("Amount due"));
    m_due->setAmount(sums.due ? text::formatMoney(*sums.due, m_language) : notYet());
    m_due->setColor(sums.isByList ? kit::ColorRole::Text2 : kit::ColorRole::Text);
    m_due->setCaption(m_cart.isPreviewing ? tr("Amount due, being calculated") : m_dueLabel->text());
    const bool isRounded = m_cart.preview && m_cart.preview->exactDue;
    m_exact->setPlain(isRounded ? tr("The store wrote %1; shown rounded.").arg(m_cart.preview->exactDue->toString()) : QString());
    m_exact->setVisible(isRounded);
}

} // namespace views
