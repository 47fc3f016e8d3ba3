// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "views/pages/page.h"

class QVBoxLayout;

namespace checkout {
class AttemptRegistry;
}

namespace kit {
class EmptyState;
}

namespace views {

class OpenPaymentRow;

/// All payments that are not over: whose, how much, since when, how it stands. Each is watched, whichever is looked at.
class OpenPaymentsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenPaymentsPage)
public:
    /// `attempts` is not owned.
    explicit OpenPaymentsPage(checkout::AttemptRegistry &attempts, QWidget *parent = nullptr);

    void render(const QList<checkout::PaymentState> &open);
    [[nodiscard]] PageActions actions() const override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void attemptChosen(const QUuid &attempt);

protected:
    void renew() override;
    void retranslate() override;

private:
    checkout::AttemptRegistry &m_attempts;
    QVBoxLayout *m_column;
    kit::EmptyState *m_empty;
    QList<OpenPaymentRow *> m_rows;
};

} // namespace views
