// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/cartsums.h"
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
    void sayDue();
    void showRow(int at, const QString &label, const QString &amount, kit::ColorRole color);
    [[nodiscard]] QString notYet() const;
    /// How many rows stand above what is due.
    int showParts(const checkout::CartSums &sums);
    [[nodiscard]] QString discountName(const checkout::CartSums::Deduction &discount) const;

    checkout::CartState m_cart;
    QString m_language;
    QList<Row> m_rows;
    kit::PlainLabel *m_dueLabel;
    kit::PlainLabel *m_exact; ///< What the store wrote, when it has more digits than the currency.
    kit::AmountLabel *m_due;
    std::optional<core::Money> m_said; ///< The last amount due that has been said to assistive technology.
};

} // namespace views
