// SPDX-License-Identifier: MIT
#pragma once
#include "api/reply.h"
#include "core/daytotals.h"

#include <map>

namespace session {
class Connection;
}

namespace checkout {

/// Reads the refunds of a day's paid orders, which no list tells: order by order, a few at a time.
class DayRefunds : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayRefunds)
public:
    /// `connection` is not owned. `currency` is that of refunds that name none.
    DayRefunds(session::Connection &connection, QString currency, QObject *parent = nullptr);

    /// ended() follows, at once where no order is paid. Another start lets the one before go.
    void start(const core::DayTotals &totals);

Q_SIGNALS:
    /// `totals.areRefundsRead` tells whether all of them could be read.
    void ended(const core::DayTotals &totals);

private:
    void next();
    void onAnswer(qint64 order);

    session::Connection &m_connection;
    QString m_currency;
    core::DayTotals m_totals;
    size_t m_asked = 0;
    std::map<qint64, api::Reply> m_replies; ///< That are out, by order.
};

} // namespace checkout
