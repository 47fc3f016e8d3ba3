// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "core/payment.h"
#include "kit/widgets/themedwidget.h"

class QMenu;

namespace kit {
class Button;
}

namespace views {

/// The way to another account for an order whose payment has ended or could not be opened: a button with the accounts to choose from.
class AccountChoice final : public kit::ThemedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountChoice)
public:
    explicit AccountChoice(QWidget *parent = nullptr);

    /// Hidden where the order has no other account.
    void render(const checkout::PaymentState &payment, const QList<core::PaymentAccount> &accounts);

Q_SIGNALS:
    void chosen(const QString &account);

protected:
    void retranslate() override;

private:
    kit::Button *m_button;
    QMenu *m_menu;
    QList<core::PaymentAccount> m_accounts;
};

} // namespace views
