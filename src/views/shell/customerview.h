// SPDX-License-Identifier: MIT
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace checkout {
class CheckoutFlow;
}

namespace kit {
class AmountLabel;
class PlainLabel;
class QrView;
}

namespace views {

class PairList;

/// What the customer sees on a screen of their own: the cart as it grows, the amount with the code to pay it, and that it is paid.
/// Nothing personal, nothing to press.
class CustomerView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerView)
public:
    /// `flow` is not owned. A window of its own, which closes with `window`.
    CustomerView(checkout::CheckoutFlow &flow, QWidget *window);

    /// On the second screen where there is one, filling it; else in a window.
    void open();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void renew();
    void renderCart();
    void renderPayment();
    void renderCalm();
    void showParts(bool hasLines, bool hasAmount, bool hasCode);

    checkout::CheckoutFlow &m_flow;
    QVBoxLayout *m_column;
    kit::PlainLabel *m_store;
    kit::PlainLabel *m_title;
    PairList *m_lines;
    kit::AmountLabel *m_amount;
    kit::QrView *m_code;
    kit::PlainLabel *m_hint;
};

} // namespace views
