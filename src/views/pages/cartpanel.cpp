// SPDX-License-Identifier: MIT
#include "views/pages/cartpanel.h"

#include "text/moneytext.h"
#include "ui_cartform.h"
#include "views/delegates/productcarddelegate.h"
#include "views/pages/totalsbox.h"
#include "views/widgets/banner.h"
#include "views/widgets/card.h"
#include "views/widgets/cartline.h"

using namespace Qt::Literals::StringLiterals;

namespace views {

CartPanel::CartPanel(QWidget *parent) : Piece(parent), m_ui(std::make_unique<Ui::CartForm>()), m_card(new Card(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    build();
    connectParts();
    CartPanel::retranslate();
}

CartPanel::~CartPanel() = default;

void CartPanel::build()
{
    m_card->setPadding(Card::Padding::Narrow);
    auto *content = new QWidget;
    m_ui->setupUi(content);
    m_card->body()->addWidget(content);
    m_ui->column->setSpacing(12);
    m_ui->lineColumn->setSpacing(4);
    m_ui->lineScroll->viewport()->setAutoFillBackground(false);
    m_ui->lineBox->setAutoFillBackground(false);
    m_ui->lineScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->emptyLabel->setColor(Token::Text2);
    m_ui->couponLabel->setType(Type::Hint);
    m_ui->bonusLabel->setType(Type::Hint);
    m_ui->bonusLabel->setColor(Token::Text2);
    m_ui->bonusLabel->setOverflow(PlainLabel::Overflow::Elide);
    m_ui->bonusButton->setVariant(Button::Variant::Link);
    m_ui->undoColumn->addWidget(m_undo = new Banner);
    m_undo->setUndoable(true);
    m_ui->totalsGrid->addWidget(m_totals = new TotalsBox);
    m_ui->confirmColumn->setSpacing(8);
    m_ui->confirmColumn->addWidget(m_confirm = new Banner);
    m_ui->confirmColumn->addWidget(m_accept = new Button(QString(), Button::Variant::Primary));
    m_ui->confirmColumn->addWidget(m_decline = new Button);
    m_accept->setObjectName(u"acceptTotalButton"_s);
    m_decline->setObjectName(u"declineTotalButton"_s);
}

void CartPanel::connectParts()
{
    connect(m_undo, &Banner::undoClicked, this, &CartPanel::undoRequested);
    connect(m_ui->couponEdit, &QLineEdit::returnPressed, this, &CartPanel::submitCoupon);
    connect(m_ui->couponEdit, &QLineEdit::textChanged, this, [this] { renderCoupon(m_products); });
    connect(m_ui->couponButton, &QAbstractButton::clicked, this, [this] {
        if (m_products.coupon == checkout::CouponState::Applied) {
            m_ui->couponEdit->clear();
            Q_EMIT couponRemoved();
        } else {
            submitCoupon();
        }
    });
    connect(m_ui->bonusButton, &QAbstractButton::clicked, this, [this] { Q_EMIT bonusUsed(!m_products.isBonusUsed); });
    connect(m_accept, &QAbstractButton::clicked, this, [this] {
        m_accept->setBusy(true);
        Q_EMIT totalConfirmed(true);
    });
    connect(m_decline, &QAbstractButton::clicked, this, [this] { Q_EMIT totalConfirmed(false); });
}

void CartPanel::retranslate()
{
    m_card->setTitle(tr("Cart"));
    m_ui->emptyLabel->setPlain(tr("The cart is empty. Add products with + or by scanning a barcode."));
    m_ui->couponEdit->setPlaceholderText(tr("Coupon code"));
    m_ui->couponEdit->setAccessibleName(tr("Coupon code"));
    m_undo->setText(tr("Removed from the cart."));
    m_accept->setLabel(tr("Place the order with this total"));
    m_decline->setLabel(tr("Do not place it"));
    renderCoupon(m_products);
    renderConfirm(m_products);
}

void CartPanel::render(const checkout::State &state)
{
    const bool isOther = m_products.couponCode != state.products.couponCode;
    m_products = state.products;
    m_language = state.language;
    if (isOther && m_ui->couponEdit->text() != m_products.couponCode) {
        m_ui->couponEdit->setText(m_products.couponCode);
    }
    renderLines(m_products);
    renderCoupon(m_products);
    m_totals->render(m_products, m_language);
    m_undo->setVisible(m_products.canUndo);
    renderConfirm(m_products);
    int count = 0;
    for (const checkout::CartLine &line : m_products.cart) {
        count += line.quantity;
    }
    m_card->setAside(count > 0 ? tr("%n product(s)", nullptr, count) : QString());
}

CartLine *CartPanel::lineAt(int index)
{
    while (m_lines.size() <= index) {
        auto *line = new CartLine;
        const int at = int(m_lines.size());
        m_ui->lineColumn->insertWidget(at, line);
        connect(line, &CartLine::quantityWanted, this, [this, at](int quantity) {
            if (at < m_products.cart.size()) {
                Q_EMIT quantityWanted(m_products.cart[at].product, quantity);
            }
        });
        connect(line, &CartLine::removeWanted, this, [this, at] {
            if (at < m_products.cart.size()) {
                Q_EMIT quantityWanted(m_products.cart[at].product, 0);
            }
        });
        m_lines.append(line);
    }
    return m_lines[index];
}

void CartPanel::renderLines(const checkout::ProductsState &products)
{
    int used = 0;
    for (const checkout::CartLine &line : products.cart) {
        CartLine::Content content;
        content.title = line.product.title;
        content.quantity = line.quantity;
        content.maximum = qMax(line.quantity, availabilityOf(line.product).maximum);
        content.amount = line.sum ? text::formatMoney(*line.sum, m_language) : QString();
        lineAt(used++)->setContent(content);
    }
    if (products.preview) {
        for (const core::PreviewLine &line : products.preview->lines) {
            if (line.isGift) {
                CartLine::Content content;
                const QString title = m_titleOf ? m_titleOf(line.productId) : QString();
                content.title = title.isEmpty() ? tr("Gift") : tr("%1 · gift").arg(title);
                content.quantity = line.quantity;
                content.amount = text::formatMoney({ 0, products.preview->totalDue.currency }, m_language);
                content.isGift = true;
                lineAt(used++)->setContent(content);
            }
        }
    }
    for (int i = int(m_lines.size()) - 1; i >= used; --i) {
        m_lines.takeLast()->deleteLater();
    }
    m_ui->emptyLabel->setVisible(products.cart.isEmpty());
    m_ui->lineScroll->setVisible(!products.cart.isEmpty());
}

void CartPanel::renderCoupon(const checkout::ProductsState &products)
{
    using Coupon = checkout::CouponState;
    const bool isTyped = m_ui->couponEdit->text().trimmed() != products.couponCode;
    const Coupon coupon = isTyped ? Coupon::None : products.coupon;
    m_ui->couponEdit->setReadOnly(coupon == Coupon::Applied || coupon == Coupon::Checking);
    m_ui->couponEdit->setInvalid(coupon == Coupon::Refused);
    m_ui->couponButton->setBusy(coupon == Coupon::Checking);
    m_ui->couponButton->setLabel(coupon == Coupon::Applied ? tr("Remove") : tr("Apply"));
    m_ui->couponButton->setAccessibleName(coupon == Coupon::Applied ? tr("Remove the coupon") : tr("Apply the coupon"));
    QString words;
    Token color = Token::Text2;
    switch (coupon) {
    case Coupon::Applied:
        words = tr("The coupon is applied.");
        color = Token::Ok;
        break;
    case Coupon::NotApplicable:
        words = tr("The code is valid, but the store gives nothing for this cart.");
        color = Token::Warning;
        break;
    case Coupon::Refused:
        words = products.couponWords.isEmpty() ? tr("The store does not accept this code.")
                                               : tr("The store does not accept this code: %1").arg(products.couponWords);
        color = Token::Danger;
        break;
    case Coupon::Checking:
    case Coupon::None:
        break;
    }
    m_ui->couponLabel->setPlain(words);
    m_ui->couponLabel->setColor(color);
    m_ui->couponLabel->setVisible(!words.isEmpty());
    const bool hasBonus = products.bonusBalance && products.bonusBalance->minor > 0;
    m_ui->bonusLabel->setVisible(hasBonus);
    m_ui->bonusButton->setVisible(hasBonus);
    if (hasBonus) {
        m_ui->bonusLabel->setPlain(tr("Bonus balance: %1").arg(text::formatMoney(*products.bonusBalance, m_language)));
        m_ui->bonusButton->setLabel(products.isBonusUsed ? tr("Do not use it") : tr("Use it"));
    }
}

void CartPanel::renderConfirm(const checkout::ProductsState &products)
{
    const bool isAsking = products.totalToConfirm.has_value();
    const bool wasAsking = !m_confirm->isHidden();
    // The question takes the room of coupon and totals, so that the panel is never too low for it.
    m_totals->setVisible(!products.cart.isEmpty() && !isAsking);
    m_ui->couponBox->setVisible(!products.cart.isEmpty() && !isAsking);
    m_confirm->setVisible(isAsking);
    m_accept->setVisible(isAsking);
    m_decline->setVisible(isAsking);
    m_accept->setBusy(false);
    if (isAsking) {
        m_confirm->setText(tr("The store has changed the total to %1. Nothing has been sent yet.")
                               .arg(text::formatMoney(*products.totalToConfirm, m_language)),
            Tone::Warning);
    }
    if (isAsking && !wasAsking && isVisible()) {
        m_decline->setFocus(Qt::OtherFocusReason);
    }
}

void CartPanel::submitCoupon()
{
    const QString code = m_ui->couponEdit->text().trimmed();
    if (!code.isEmpty() && m_products.coupon != checkout::CouponState::Checking) {
        Q_EMIT couponApplied(code);
    }
}

} // namespace views
