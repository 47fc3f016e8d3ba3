// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "kit/widgets/themedwidget.h"

namespace checkout {
class Deductions;
class DraftController;
}

namespace kit {
class Button;
class PlainLabel;
class TextField;
}

namespace views {

/// Coupon and bonus of the cart: what is typed, and what the store says to it.
class DeductionsBox final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeductionsBox)
public:
    explicit DeductionsBox(QWidget *parent = nullptr);

    /// Not owned. Before anything is pressed.
    void setDraft(checkout::DraftController &draft);
    void render(const checkout::CartState &cart, const QString &language);

protected:
    void retranslate() override;

private:
    void connectParts();
    void sayNews(const kit::PlainLabel &label, const QString &before);
    void renewCoupon();
    void renewBonus();
    void submitCoupon();
    void toggleBonus();
    [[nodiscard]] bool isCouponTyped() const;
    [[nodiscard]] QString couponWords(kit::ColorRole &color) const;
    [[nodiscard]] QString bonusWords() const;
    [[nodiscard]] QString money(const std::optional<core::Money> &amount) const;

    checkout::Deductions *m_deductions = nullptr;
    checkout::CartState m_cart;
    QString m_language;
    kit::TextField *m_couponEdit;
    kit::Button *m_couponButton;
    kit::PlainLabel *m_couponLabel;
    kit::TextField *m_bonusEdit;
    kit::Button *m_bonusButton;
    kit::PlainLabel *m_bonusLabel;
};

} // namespace views
