// SPDX-License-Identifier: MIT
#pragma once
#include "kit/widgets/themedwidget.h"

namespace kit {
class AmountLabel;
class Button;
class EmptyState;
}

namespace views {

/// The end everybody waits for, big enough for the customer's side of the counter.
class PaidView final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaidView)
public:
    explicit PaidView(QWidget *parent = nullptr);

    void show(const QString &amount, const QString &detail, bool hasReceipt);

Q_SIGNALS:
    void receiptClicked();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    kit::EmptyState *m_state;
    kit::AmountLabel *m_amount;
    kit::Button *m_receipt;
};

} // namespace views
