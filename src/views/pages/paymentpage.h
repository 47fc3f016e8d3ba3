// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "views/pages/page.h"

#include <QTimer>
#include <memory>

namespace checkout {
class AttemptRegistry;
}

namespace Ui {
class PaymentPage;
}

namespace kit {
class AmountLabel;
class Banner;
class Button;
class Chip;
class PlainLabel;
class Timeline;
}

namespace views {

class AccountChoice;
class CandidateList;
class CashBox;
class LinkBox;
class PaidView;
class RecentOrders;
enum class PaymentAct;

/// What became of the order: sent, not known, payable, paid. Nothing on it moves when news come; only words and marks change.
class PaymentPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaymentPage)
public:
    /// `attempts` is not owned.
    explicit PaymentPage(checkout::AttemptRegistry &attempts, QWidget *parent = nullptr);
    ~PaymentPage() override;

    /// From here on the page shows the attempt of the route.
    void enter(const checkout::Route &route) override;
    void render(const checkout::PaymentState &payment);
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] int settleMs() const override { return 1000; }
    void focusFirst() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    /// The person lets the order go.
    void abandonRequested();
    /// The order with its receipt.
    void orderRequested(const QString &storage, qint64 orderId);
    /// Another attempt of this window.
    void attemptRequested(const QUuid &attempt);
    /// Payment pages of this host are the store's.
    void hostTrusted(const QString &host);

protected:
    void renew() override;
    void retranslate() override;
    void fit() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildActions();
    void buildLive();
    void buildSide();
    void renderNow();
    void renderMain();
    void renderDue(const QString &amount);
    void renderSide();
    void renderActions();
    void renderRecent();
    void openRecent(const QUuid &attempt, const QString &storage, qint64 orderId);
    void tick();
    void act(PaymentAct what);

    checkout::AttemptRegistry &m_attempts;
    QUuid m_attempt; ///< Of the route.
    std::unique_ptr<Ui::PaymentPage> m_ui;
    checkout::PaymentState m_payment;
    QString m_language;
    kit::Chip *m_chip = nullptr;
    kit::AmountLabel *m_amount = nullptr;
    kit::Banner *m_notice = nullptr;
    LinkBox *m_link = nullptr;
    kit::Timeline *m_steps = nullptr; ///< In the main card, while it is not known what happened.
    CandidateList *m_candidates = nullptr;
    CashBox *m_cash = nullptr;
    QWidget *m_actionRow = nullptr;
    kit::Button *m_mainButton = nullptr;
    kit::Button *m_otherButton = nullptr;
    kit::Button *m_abandonButton = nullptr;
    AccountChoice *m_otherAccount = nullptr;
    RecentOrders *m_recent = nullptr;
    QWidget *m_liveRow = nullptr;
    kit::PlainLabel *m_live = nullptr;
    kit::Button *m_checkButton = nullptr;
    kit::Banner *m_confirm = nullptr;
    kit::Banner *m_calm = nullptr;
    kit::PlainLabel *m_foot = nullptr;
    PaidView *m_paid = nullptr;
    kit::Timeline *m_timeline = nullptr;
    kit::PlainLabel *m_sentWho = nullptr;
    kit::PlainLabel *m_sentWhat = nullptr;
    kit::AmountLabel *m_sentAmount = nullptr;
    QTimer m_clock;
    QTimer m_recentTimer; ///< News of other orders come in bursts.
    bool m_isConfirming = false;
};

} // namespace views
