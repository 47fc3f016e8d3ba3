// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/paymentstate.h"
#include "core/boardfault.h"
#include "core/payment.h"
#include "core/secret.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace session {
class SecretStore;
}
namespace store {
class BoardLink;
}

namespace checkout {

/// Which board the shop has.
struct ShopScope
{
    QString address; ///< Empty: none.
    QString counter; ///< The mark of this counter.
    QString project; ///< The key of the project on the board.
    bool isLoopback = false; ///< Payment links over http are taken from loopback only.
};

/// What the counters of one shop share (docs/reliability.md#the-board): the way to the board, whether it is there, and the payments that
/// the other counters have open.
class ShopBoard : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShopBoard)
public:
    /// `secrets` is not owned: the board's password is kept there, by the board's address.
    explicit ShopBoard(session::SecretStore &secrets, QObject *parent = nullptr);
    ~ShopBoard() override;

    /// Lets go of the last board; linkChanged() follows when there is another.
    void setScope(const ShopScope &scope);
    /// Null while the shop has none.
    [[nodiscard]] store::BoardLink *link() const { return m_link.get(); }
    [[nodiscard]] const QString &counter() const { return m_scope.counter; }
    /// Why the board is not there; nothing while it is, or where a shop has none.
    [[nodiscard]] const std::optional<core::BoardFault> &fault() const { return m_fault; }

    /// Of the other counters, the newest first; what those know of them.
    [[nodiscard]] const QList<PaymentState> &payments() const { return m_payments; }
    void setAccounts(const QList<core::PaymentAccount> &accounts) { m_accounts = accounts; }
    /// While somebody looks, they are read every five seconds.
    void setPaymentsWatched(bool isWatched);

Q_SIGNALS:
    void changed();
    /// link() is another one; the old one is gone when this returns.
    void linkChanged();

private:
    void open(const core::Secret &password);
    void readPayments();

    session::SecretStore &m_secrets;
    ShopScope m_scope;
    std::unique_ptr<store::BoardLink> m_link;
    std::optional<core::BoardFault> m_fault;
    QList<core::PaymentAccount> m_accounts;
    QList<PaymentState> m_payments;
    QTimer m_timer;
};

} // namespace checkout
