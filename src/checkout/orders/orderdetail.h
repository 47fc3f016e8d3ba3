// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/orderdetailstate.h"
#include "core/apierror.h"
#include "core/operation.h"

#include <QObject>
#include <functional>
#include <memory>

namespace session {
class Connection;
}
namespace checkout {

class Alerts;
class RefundRequest;

/// What an order's page belongs to.
struct DetailScope
{
    QString folder; ///< Of the journal.
    QString project; ///< The key of the project in it.
    QString currency; ///< Where the store names none.
};

/// One order of the history: reads all that the store says of it, cancels it, asks for refunds of it and withdraws them.
class OrderDetail : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderDetail)
public:
    /// `alerts` is not owned. `timeScale` multiplies waits; tests only.
    OrderDetail(Alerts &alerts, double timeScale, QObject *parent = nullptr);
    ~OrderDetail() override;

    [[nodiscard]] const OrderDetailState &state() const { return m_state; }

    /// Null: everything is let go of. Not owned.
    void setConnection(session::Connection *connection, const DetailScope &scope);
    void setUser(const QString &user);
    void setContentCode(const QString &code) { m_contentCode = code; }
    /// Of orders that name none. The order that is open is read anew.
    void setCurrency(const QString &currency);

    /// Shows `known`, what a copy says of it, and reads the order anew.
    void open(const QString &storage, qint64 orderId, const std::optional<core::Order> &known);
    void reload();
    /// The open order with its texts in another of the store's languages, for paper; as it is shown, with `isRead` false, where
    /// that cannot be read. Asked once more, the question before is dropped.
    void readIn(const QString &contentCode, const std::function<void(const core::Order &order, bool isRead)> &done);
    /// Gives the order the storage's status for canceled ones. Does nothing where canCancel is false.
    void cancelOrder();
    /// Exactly once, whatever becomes of the answer (RefundRequest). Does nothing before the store has told the order.
    void requestRefund(const QList<core::OrderLine> &lines, const QString &note);
    void withdrawRefund();

Q_SIGNALS:
    void changed();
    /// The store has answered.
    void orderRead(const core::Order &order, const QString &storage);

private:
    void readOrder();
    void readForm();
    void readSessions();
    void readRefunds();
    void readStatuses();
    void renewRules();
    [[nodiscard]] bool openJournal();
    void resumeRefund();
    [[nodiscard]] RefundRequest *watchRefund(qint64 orderId);
    void noteRefund(qint64 orderId, RefundStep step);
    void dropReplies();
    void raise(core::Operation operation, const core::ApiError &error, const std::function<void()> &retry);

    Alerts &m_alerts;
    double m_timeScale;
    OrderDetailState m_state;
    session::Connection *m_connection = nullptr;
    DetailScope m_scope;
    QString m_user;
    QString m_contentCode;
    QList<core::OrderStatus> m_statuses;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace checkout
