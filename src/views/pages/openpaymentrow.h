// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "core/locale.h"

#include <QWidget>

class QHBoxLayout;

namespace kit {
class AmountLabel;
class Button;
class Chip;
class PlainLabel;
}

namespace views {

/// One open payment in the list: number, customer, account, since when, state, amount, and the way to it.
class OpenPaymentRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenPaymentRow)
public:
    explicit OpenPaymentRow(QWidget *parent = nullptr);

    /// `isHere`: this counter's, which can be opened; the others' are looked at.
    void render(const checkout::PaymentState &payment, const core::Locale &locale, bool isHere);
    [[nodiscard]] kit::Button *openButton() const { return m_open; }

Q_SIGNALS:
    void chosen(const QUuid &attempt);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QUuid m_attempt;
    kit::PlainLabel *m_title;
    kit::PlainLabel *m_detail;
    kit::Chip *m_chip;
    kit::AmountLabel *m_amount;
    kit::Button *m_open;
    QHBoxLayout *m_row;
};

} // namespace views
