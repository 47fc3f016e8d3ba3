// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/orders/historystate.h"
#include "core/daytotals.h"
#include "models/orderlistmodel.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace session {
class Connection;
}

namespace checkout {

class Alerts;

/// Whose orders.
struct HistoryScope
{
    QString folder; ///< Of the copy.
    QString project; ///< The key of the project in it.
    QString currency; ///< Where the store names none.
};

/// The orders of all storages that the account may see: a copy on this computer is shown at once, the stores' lists are read page by page
/// behind it, and what has gone from them goes from it. Nothing is read before somebody looks.
class OrderHistory : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderHistory)
public:
    /// `alerts` is not owned.
    explicit OrderHistory(Alerts &alerts, QObject *parent = nullptr);
    ~OrderHistory() override;

    [[nodiscard]] const HistoryState &state() const { return m_state; }
    [[nodiscard]] models::OrderListModel &model() { return m_model; }

    /// Null: everything is let go of. Not owned.
    void setConnection(session::Connection *connection, const HistoryScope &scope);
    /// Empty: nobody is signed in.
    void setUser(const QString &user);
    void setStorages(const QList<core::OrderStorage> &storages);
    /// Of orders that name none. What is shown is shown anew.
    void setCurrency(const QString &currency);
    /// In this language of the content.
    void setContentCode(const QString &code) { m_contentCode = code; }

    /// Somebody looks: shows the copy, and reads the lists unless that is going on.
    void refresh();
    /// The whole order as the copy has it; nothing when it is not there.
    [[nodiscard]] std::optional<core::Order> order(const QString &storage, qint64 id);
    /// Of one order something new is known.
    void note(const core::Order &order, const QString &storage);
    /// The orders of the list as it is filtered and sorted, whole.
    [[nodiscard]] QList<core::Order> shown();
    /// As JSON, with the API's names; no payment address.
    [[nodiscard]] QByteArray asJson(const QList<core::Order> &orders) const;
    /// The totals of a day of the shop, as the list has it; dayRead() follows with the refunds of its orders.
    void readDay(const QDate &day, const QTimeZone &zone);
    /// A receipt of it has left this computer: the next one is a copy.
    void notePrinted(const QString &storage, qint64 id);
    [[nodiscard]] bool isPrinted(const QString &storage, qint64 id);

Q_SIGNALS:
    void changed();
    void dayRead(const core::DayTotals &totals);

private:
    [[nodiscard]] bool openStore();
    void readCopy();
    void readNextStorage();
    void readPage();
    void onPage(const core::OrderPage &page);
    void finishStorage();
    void show(const QList<core::Order> &orders, const QString &storage);
    void save(const QList<core::Order> &orders, const QString &storage);
    void saveSome(qsizetype most);
    void goOnSaving();
    [[nodiscard]] std::optional<core::Order> decoded(const QByteArray &record) const;

    Alerts &m_alerts;
    HistoryState m_state;
    models::OrderListModel m_model;
    session::Connection *m_connection = nullptr;
    HistoryScope m_scope;
    QString m_user;
    QString m_contentCode;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    bool m_isCopyRead = false;
    bool m_isWanted = false; ///< Somebody has looked before the storages were known.
    int m_copied = 0; ///< Orders of the copy that are in the model.
    QTimer m_copyTimer; ///< The copy comes in slices, so that no frame is late for it.
    QList<core::OrderStorage> m_toRead; ///< The first is being read.
    int m_offset = 0;
    QList<qint64> m_seen; ///< Of the storage that is being read.
};

} // namespace checkout
