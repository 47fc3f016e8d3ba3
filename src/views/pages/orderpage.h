// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/orderdetailstate.h"
#include "views/pages/page.h"

#include <functional>

class QBoxLayout;

namespace checkout {
class AttemptRegistry;
class OrderDetail;
}

namespace kit {
class Button;
class Card;
class Chip;
class PlainLabel;
}

namespace views {

class PairList;
class RefundPanel;

/// One order that has been placed: what was bought, what the form said, how it was paid, its refunds; and what can be done with it.
class OrderPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderPage)
public:
    /// Neither is owned.
    OrderPage(checkout::OrderDetail &order, checkout::AttemptRegistry &attempts, QWidget *parent = nullptr);

    /// How the store calls an order storage, by its marker; without a word for it the marker is shown.
    void setStorageTitles(std::function<QString(const QString &)> titles) { m_storageTitles = std::move(titles); }
    void render(const checkout::OrderDetailState &order);
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] bool pressPrimary() override;
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    /// The same again, in a new basket.
    void repeatRequested();
    /// On paper, or as a file.
    void receiptRequested();
    /// Its payment, which this counter has open.
    void paymentRequested(const QUuid &attempt);
    /// The payment of an order that nobody here has in hand.
    void payRequested();

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;

private:
    [[nodiscard]] QString storageTitle() const;
    void build();
    void renderHead();
    void renderProducts();
    void renderForm();
    void renderPayments();
    void setConfirming(bool isConfirming);

    [[nodiscard]] QUuid openAttempt() const;

    checkout::OrderDetail &m_detail;
    checkout::AttemptRegistry &m_attempts;
    checkout::OrderDetailState m_order;
    std::function<QString(const QString &)> m_storageTitles;
    QBoxLayout *m_columns = nullptr;
    kit::Card *m_products;
    PairList *m_lines;
    kit::PlainLabel *m_partial;
    kit::Card *m_form;
    PairList *m_answers;
    kit::Card *m_head;
    kit::Chip *m_paid;
    PairList *m_facts;
    kit::Button *m_receipt;
    kit::Button *m_pay;
    kit::Button *m_cancel;
    kit::Button *m_confirm;
    kit::Button *m_keep;
    kit::PlainLabel *m_question;
    kit::Card *m_payments;
    PairList *m_sessions;
    RefundPanel *m_refunds;
};

} // namespace views
