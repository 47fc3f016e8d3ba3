// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "kit/widgets/themedwidget.h"

namespace kit {
class AmountLabel;
class PlainLabel;
}

namespace views {

/// What the cart costs, as the store says. The rows keep their place while the store calculates.
class TotalsBox final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TotalsBox)
public:
    explicit TotalsBox(QWidget *parent = nullptr);

    void render(const checkout::CartState &cart, const QString &language);

protected:
    void retranslate() override;

private:
    struct Row
    {
        kit::PlainLabel *label;
        kit::AmountLabel *amount;
    };
    Row addRow(int at, kit::ColorRole color);
    static void showRow(const Row &row, const QString &label, const QString &amount);

    checkout::CartState m_cart;
    QString m_language;
    Row m_subtotal;
    Row m_discount;
    Row m_bonus;
    kit::PlainLabel *m_dueLabel;
    kit::PlainLabel *m_exact; ///< What the store wrote, when it has more digits than the currency.
    kit::AmountLabel *m_due;
};

} // namespace views
