// SPDX-License-Identifier: MIT
#include "views/pages/totalsbox.h"

#include "kit/widgets/amountlabel.h"
#include "kit/widgets/plainlabel.h"
#include "text/moneytext.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace views {
namespace {

core::Money difference(const core::Money &from, const core::Money &to)
{
    return { to.minor - from.minor, from.currency };
}

} // namespace

TotalsBox::TotalsBox(QWidget *parent) : kit::ThemedWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    m_subtotal = addRow(0, kit::ColorRole::Text2);
    m_discount = addRow(1, kit::ColorRole::Ok);
    m_bonus = addRow(2, kit::ColorRole::Ok);
    m_subtotal.amount->setColor(kit::ColorRole::Text);
    m_dueLabel = new kit::PlainLabel(QString(), kit::TextStyle::CardTitle, kit::ColorRole::Text, this);
    m_due = new kit::AmountLabel(QString(), kit::TextStyle::Total, this);
    grid->addWidget(m_dueLabel, 3, 0);
    grid->addWidget(m_due, 3, 1);
    m_exact = new kit::PlainLabel(QString(), kit::TextStyle::Hint, kit::ColorRole::Text2, this);
    grid->addWidget(m_exact, 4, 0, 1, 2);
}

TotalsBox::Row TotalsBox::addRow(int at, kit::ColorRole color)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const Row row{ new kit::PlainLabel(QString(), kit::TextStyle::Body, color, this),
        new kit::AmountLabel(QString(), kit::TextStyle::Body, this) };
    row.amount->setColor(color);
    grid->addWidget(row.label, at, 0);
    grid->addWidget(row.amount, at, 1);
    return row;
}

void TotalsBox::showRow(const Row &row, const QString &label, const QString &amount)
{
    row.label->setPlain(label);
    row.amount->setCaption(label);
    row.amount->setAmount(amount);
    row.label->setVisible(!amount.isEmpty());
    row.amount->setVisible(!amount.isEmpty());
}

void TotalsBox::render(const checkout::CartState &cart, const QString &language)
{
    m_cart = cart;
    m_language = language;
    retranslate();
}

void TotalsBox::retranslate()
{
    const auto words = [this](const core::Money &money) { return text::formatMoney(money, m_language); };
    setVisible(!m_cart.lines.isEmpty());
    if (!m_cart.preview) {
        std::optional<core::Money> sum = core::Money{};
        for (const checkout::CartLine &line : m_cart.lines) {
            sum = sum && line.sum ? sum->plus(*line.sum) : std::nullopt;
        }
        showRow(m_subtotal, tr("Subtotal by list price"), sum ? words(*sum) : u"…"_s);
        showRow(m_discount, {}, {});
        showRow(m_bonus, {}, {});
        // A store that calculates nothing beforehand: the order is placed on the prices of the list, and tells its amount itself.
        const bool isByList = m_cart.canPlace && !m_cart.isPreviewing && sum;
        m_dueLabel->setPlain(isByList ? tr("Amount due by list price") : tr("Amount due"));
        m_due->setAmount(isByList ? words(*sum) : u"…"_s);
        m_due->setColor(kit::ColorRole::Text2);
        m_exact->hide();
        m_due->setCaption(m_cart.isPreviewing ? tr("Amount due, being calculated") : m_dueLabel->text());
        return;
    }
    const core::Preview &preview = *m_cart.preview;
    const core::Money discount = difference(preview.totalSum, preview.totalSumWithDiscount);
    showRow(m_subtotal, tr("Subtotal"), words(preview.totalSum));
    const QString discountLabel
        = preview.couponApplied && !preview.couponCode.isEmpty() ? tr("Discount with %1").arg(preview.couponCode) : tr("Discount");
    showRow(m_discount, discountLabel, discount.isZero() ? QString() : words(discount));
    showRow(m_bonus, tr("Bonus"),
        preview.bonusApplied.isZero() ? QString() : words({ -preview.bonusApplied.minor, preview.bonusApplied.currency }));
    m_dueLabel->setPlain(tr("Amount due"));
    m_due->setAmount(words(preview.totalDue));
    m_due->setColor(kit::ColorRole::Text);
    m_due->setCaption(tr("Amount due"));
    m_exact->setPlain(preview.exactDue ? tr("The store wrote %1; shown rounded.").arg(preview.exactDue->toString()) : QString());
    m_exact->setVisible(preview.exactDue.has_value());
}

} // namespace views
