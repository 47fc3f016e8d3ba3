// SPDX-License-Identifier: MIT
#include "views/pages/cartpanel.h"

#include "checkout/draft/draftcontroller.h"
#include "kit/widgets/banner.h"
#include "kit/widgets/card.h"
#include "text/moneytext.h"
#include "ui_cartform.h"
#include "views/delegates/productcarddelegate.h"
#include "views/pages/cartline.h"
#include "views/pages/totalsbox.h"

using namespace Qt::Literals::StringLiterals;

namespace views {

CartPanel::CartPanel(QWidget *parent) : kit::ThemedWidget(parent), m_ui(std::make_unique<Ui::CartForm>()), m_card(new kit::Card(this))
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
    m_card->setPadding(kit::Card::Padding::Narrow);
    auto *content = new QWidget;
    m_ui->setupUi(content);
    m_card->body()->addWidget(content);
    m_ui->column->setSpacing(12);
    m_ui->lineColumn->setSpacing(4);
    m_ui->lineScroll->viewport()->setAutoFillBackground(false);
    m_ui->lineBox->setAutoFillBackground(false);
    m_ui->lineScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->emptyLabel->setColor(kit::ColorRole::Text2);
    m_ui->couponLabel->setTextStyle(kit::TextStyle::Hint);
    m_ui->bonusLabel->setTextStyle(kit::TextStyle::Hint);
    m_ui->bonusLabel->setColor(kit::ColorRole::Text2);
    m_ui->bonusLabel->setOverflow(kit::PlainLabel::Overflow::Elide);
    m_ui->bonusButton->setVariant(kit::Button::Variant::Link);
    m_ui->undoColumn->addWidget(m_undo = new kit::Banner);
    m_undo->setUndoable(true);
    m_ui->totalsGrid->addWidget(m_totals = new TotalsBox);
    m_ui->confirmColumn->setSpacing(8);
    m_ui->confirmColumn->addWidget(m_confirm = new kit::Banner);
    m_ui->confirmColumn->addWidget(m_accept = new kit::Button(QString(), kit::Button::Variant::Primary));
    m_ui->confirmColumn->addWidget(m_decline = new kit::Button);
    m_accept->setObjectName(u"acceptTotalButton"_s);
    m_decline->setObjectName(u"declineTotalButton"_s);
}

void CartPanel::connectParts()
{
    connect(m_ui->couponEdit, &QLineEdit::returnPressed, this, &CartPanel::submitCoupon);
    connect(m_ui->couponEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_draft && text != m_cart.couponText) {
            m_draft->setCouponText(text);
        }
    });
}

void CartPanel::setDraft(checkout::DraftController &draft)
{
    m_draft = &draft;
    connect(m_undo, &kit::Banner::undoClicked, m_draft, &checkout::DraftController::undoCart);
    connect(m_ui->couponButton, &QAbstractButton::clicked, this, [this] {
        if (isCouponTyped()) {
            submitCoupon();
        } else {
            m_draft->removeCoupon();
        }
    });
    connect(m_ui->bonusButton, &QAbstractButton::clicked, this, [this] { m_draft->useBonus(!m_cart.isBonusUsed); });
    connect(m_accept, &QAbstractButton::clicked, this, [this] { m_draft->confirmTotal(true); });
    connect(m_decline, &QAbstractButton::clicked, this, [this] { m_draft->confirmTotal(false); });
}

// What stands in the field is not what was applied.
bool CartPanel::isCouponTyped() const
{
    return m_cart.couponText.trimmed() != m_cart.couponCode;
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
    renderCoupon(m_cart);
    renderConfirm(m_cart);
}

void CartPanel::render(const checkout::CartState &cart, const QString &language)
{
    m_cart = cart;
    m_language = language;
    if (m_ui->couponEdit->text() != m_cart.couponText) {
        m_ui->couponEdit->setText(m_cart.couponText);
    }
    renderLines(m_cart);
    renderCoupon(m_cart);
    m_totals->render(m_cart, m_language);
    m_undo->setVisible(m_cart.canUndo);
    renderConfirm(m_cart);
    int count = 0;
    for (const checkout::CartLine &line : m_cart.lines) {
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
            if (m_draft && at < m_cart.lines.size()) {
                m_draft->setQuantity(m_cart.lines[at].product, quantity);
            }
        });
        connect(line, &CartLine::removeWanted, this, [this, at] {
            if (m_draft && at < m_cart.lines.size()) {
                m_draft->setQuantity(m_cart.lines[at].product, 0);
            }
        });
        m_lines.append(line);
    }
    return m_lines[index];
}

void CartPanel::renderLines(const checkout::CartState &cart)
{
    int used = 0;
    for (const checkout::CartLine &line : cart.lines) {
        CartLine::Content content;
        content.title = line.product.title;
        content.quantity = line.quantity;
        content.maximum = qMax(line.quantity, core::availabilityOf(line.product).maximum);
        content.amount = line.sum ? text::formatMoney(*line.sum, m_language) : QString();
        lineAt(used++)->setContent(content);
    }
    if (cart.preview) {
        for (const core::PreviewLine &line : cart.preview->lines) {
            if (line.isGift) {
                CartLine::Content content;
                const QString title = m_titleOf ? m_titleOf(line.productId) : QString();
                content.title = title.isEmpty() ? tr("Gift") : tr("%1 · gift").arg(title);
                content.quantity = line.quantity;
                content.amount = text::formatMoney({ 0, cart.preview->totalDue.currency }, m_language);
                content.isGift = true;
                lineAt(used++)->setContent(content);
            }
        }
    }
    for (int i = int(m_lines.size()) - 1; i >= used; --i) {
        m_lines.takeLast()->deleteLater();
    }
    m_ui->emptyLabel->setVisible(cart.lines.isEmpty());
    m_ui->lineScroll->setVisible(!cart.lines.isEmpty());
}

void CartPanel::renderCoupon(const checkout::CartState &cart)
{
    using Coupon = checkout::CouponState;
    const Coupon coupon = isCouponTyped() ? Coupon::None : cart.coupon;
    m_ui->couponEdit->setReadOnly(coupon == Coupon::Applied || coupon == Coupon::Checking);
    m_ui->couponEdit->setInvalid(coupon == Coupon::Refused);
    m_ui->couponButton->setBusy(coupon == Coupon::Checking);
    const bool isRemovable = coupon != Coupon::None && coupon != Coupon::Checking;
    m_ui->couponButton->setLabel(isRemovable ? tr("Remove") : tr("Apply"));
    m_ui->couponButton->setAccessibleName(isRemovable ? tr("Remove the coupon") : tr("Apply the coupon"));
    m_ui->couponButton->setEnabled(isRemovable || isCouponTyped());
    QString words;
    kit::ColorRole color = kit::ColorRole::Text2;
    switch (coupon) {
    case Coupon::Applied:
        words = tr("The coupon is applied.");
        color = kit::ColorRole::Ok;
        break;
    case Coupon::NotApplicable:
        words = tr("The code is valid, but the store gives nothing for this cart.");
        color = kit::ColorRole::Warning;
        break;
    case Coupon::Refused:
        words = cart.couponWords.isEmpty() ? tr("The store does not accept this code.")
                                           : tr("The store does not accept this code: %1").arg(cart.couponWords);
        color = kit::ColorRole::Danger;
        break;
    case Coupon::Checking:
    case Coupon::None:
        break;
    }
    m_ui->couponLabel->setPlain(words);
    m_ui->couponLabel->setColor(color);
    m_ui->couponLabel->setVisible(!words.isEmpty());
    const bool hasBonus = cart.bonusBalance && cart.bonusBalance->minor > 0;
    m_ui->bonusLabel->setVisible(hasBonus);
    m_ui->bonusButton->setVisible(hasBonus);
    if (hasBonus) {
        m_ui->bonusLabel->setPlain(tr("Bonus balance: %1").arg(text::formatMoney(*cart.bonusBalance, m_language)));
        m_ui->bonusButton->setLabel(cart.isBonusUsed ? tr("Do not use it") : tr("Use it"));
    }
}

void CartPanel::renderConfirm(const checkout::CartState &cart)
{
    const bool isAsking = cart.totalToConfirm.has_value();
    const bool wasAsking = !m_confirm->isHidden();
    // The question takes the room of coupon and totals, so that the panel is never too low for it.
    m_totals->setVisible(!cart.lines.isEmpty() && !isAsking);
    m_ui->couponBox->setVisible(!cart.lines.isEmpty() && !isAsking);
    m_confirm->setVisible(isAsking);
    m_accept->setVisible(isAsking);
    m_decline->setVisible(isAsking);
    m_accept->setBusy(false);
    if (isAsking) {
        m_confirm->setText(tr("The store has changed the total to %1. Nothing has been sent yet.")
                               .arg(text::formatMoney(*cart.totalToConfirm, m_language)),
            kit::Severity::Warning);
    }
    if (isAsking && !wasAsking && isVisible()) {
        m_decline->setFocus(Qt::OtherFocusReason);
    }
}

void CartPanel::submitCoupon()
{
    if (m_draft && isCouponTyped() && m_cart.coupon != checkout::CouponState::Checking) {
        m_draft->applyCoupon();
    }
}

} // namespace views
