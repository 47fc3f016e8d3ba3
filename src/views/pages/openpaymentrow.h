// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"

#include <QWidget>

namespace views {

class AmountLabel;
class Button;
class Chip;
class PlainLabel;

/// One open payment in the list: number, customer, account, since when, state, amount, and the way to it.
class OpenPaymentRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenPaymentRow)
public:
    explicit OpenPaymentRow(QWidget *parent = nullptr);

    void render(const checkout::PaymentState &payment, const QString &language);
    [[nodiscard]] Button *openButton() const { return m_open; }

Q_SIGNALS:
    void chosen(const QUuid &attempt);

private:
    QUuid m_attempt;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    Chip *m_chip;
    AmountLabel *m_amount;
    Button *m_open;
};

} // namespace views
