// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/cartsums.h"
#include "kit/widgets/themedwidget.h"
#include "views/pages/cartline.h"

#include <functional>
#include <memory>

namespace checkout {
class DraftController;
}

namespace Ui {
class CartForm;
}

namespace kit {
class Banner;
class Button;
class Card;
}

namespace views {

class TotalsBox;

/// The cart: lines, coupon, bonus and the totals that the store calculated.
class CartPanel final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CartPanel)
public:
    explicit CartPanel(QWidget *parent = nullptr);
    ~CartPanel() override;

    /// Whose commands the panel calls; not owned. Before anything is pressed.
    void setDraft(checkout::DraftController &draft);
    /// px: with less its buttons would not be seen whole.
    [[nodiscard]] int leastWidth() const;
    void render(const checkout::CartState &cart, const QString &language);
    /// Names of products that are not in the cart, for gifts.
    void setTitleOf(std::function<QString(qint64)> titleOf) { m_titleOf = std::move(titleOf); }

protected:
    void restyle() override;
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;

private:
    /// Room for the lines, whatever else stands in the panel.
    void fitLines();
    void build();
    void renderLines(const checkout::CartSums &sums);
    void renderConfirm(const checkout::CartState &cart);
    void renderAwaited();
    void addNote(CartLine::Content &content, const checkout::CartSums::Line &line) const;
    [[nodiscard]] QString titleOf(const checkout::CartSums::Line &line) const;
    CartLine *lineAt(int index);

    std::unique_ptr<Ui::CartForm> m_ui;
    std::function<QString(qint64)> m_titleOf;
    checkout::DraftController *m_draft = nullptr;
    checkout::CartState m_cart;
    QString m_language;
    QWidget *m_content = nullptr;
    kit::Card *m_card;
    QList<CartLine *> m_lines;
    kit::Banner *m_undo = nullptr;
    kit::Banner *m_awaited = nullptr; ///< Products of the basket that could not be read.
    kit::Button *m_again = nullptr;
    kit::Button *m_leave = nullptr;
    TotalsBox *m_totals = nullptr;
    kit::Banner *m_confirm = nullptr;
    QWidget *m_confirmRow = nullptr;
    kit::Button *m_accept = nullptr;
    kit::Button *m_decline = nullptr;
};

} // namespace views
