// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/state.h"
#include "views/widgets/piece.h"

#include <functional>
#include <memory>

namespace Ui {
class CartForm;
}

namespace views {

class Banner;
class Button;
class Card;
class CartLine;
class TotalsBox;

/// The cart: lines, coupon, bonus and the totals that the store calculated.
class CartPanel final : public Piece
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CartPanel)
public:
    explicit CartPanel(QWidget *parent = nullptr);
    ~CartPanel() override;

    void render(const checkout::State &state);
    /// Names of products that are not in the cart, for gifts.
    void setTitleOf(std::function<QString(qint64)> titleOf) { m_titleOf = std::move(titleOf); }

Q_SIGNALS:
    void quantityWanted(const core::Product &product, int quantity);
    void undoRequested();
    void couponApplied(const QString &code);
    void couponRemoved();
    void bonusUsed(bool use);
    void totalConfirmed(bool accept);

protected:
    void retranslate() override;

private:
    void build();
    void connectParts();
    void renderLines(const checkout::ProductsState &products);
    void renderCoupon(const checkout::ProductsState &products);
    void renderConfirm(const checkout::ProductsState &products);
    void submitCoupon();
    CartLine *lineAt(int index);

    std::unique_ptr<Ui::CartForm> m_ui;
    std::function<QString(qint64)> m_titleOf;
    checkout::ProductsState m_products;
    QString m_language;
    Card *m_card;
    QList<CartLine *> m_lines;
    Banner *m_undo = nullptr;
    TotalsBox *m_totals = nullptr;
    Banner *m_confirm = nullptr;
    QWidget *m_confirmRow = nullptr;
    Button *m_accept = nullptr;
    Button *m_decline = nullptr;
};

} // namespace views
