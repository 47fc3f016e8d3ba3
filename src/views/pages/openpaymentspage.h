// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "views/pages/page.h"

class QGridLayout;

namespace checkout {
class AttemptRegistry;
class ShopBoard;
}

namespace kit {
class EmptyState;
class PlainLabel;
}

namespace views {

class OpenPaymentRow;

/// All payments that are not over: whose, how much, since when, how it stands. Each is watched, whichever is looked at. With a board also
/// those of the other counters, and what of theirs ended a short while ago: any counter can say whether a customer has paid.
class OpenPaymentsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenPaymentsPage)
public:
    /// Neither is owned.
    OpenPaymentsPage(checkout::AttemptRegistry &attempts, checkout::ShopBoard &shop, QWidget *parent = nullptr);

    void render(const QList<checkout::PaymentState> &open, const QList<checkout::PaymentState> &elsewhere = {});
    [[nodiscard]] PageActions actions() const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void attemptChosen(const QUuid &attempt);

protected:
    void renew() override;
    void fit() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void renderRows(QGridLayout &column, QList<OpenPaymentRow *> &rows, const QList<checkout::PaymentState> &payments);

    checkout::AttemptRegistry &m_attempts;
    checkout::ShopBoard &m_shop;
    QGridLayout *m_column;
    kit::EmptyState *m_empty;
    kit::PlainLabel *m_elsewhere;
    QGridLayout *m_elsewhereColumn;
    QList<OpenPaymentRow *> m_rows;
    QList<OpenPaymentRow *> m_elsewhereRows;
};

} // namespace views
