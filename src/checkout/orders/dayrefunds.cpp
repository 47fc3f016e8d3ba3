// SPDX-License-Identifier: MIT
#include "checkout/orders/dayrefunds.h"

#include "session/connection.h"

namespace checkout {
namespace {

constexpr size_t atOnce = 4;

} // namespace

DayRefunds::DayRefunds(session::Connection &connection, QString currency, QObject *parent) :
    QObject(parent), m_connection(connection), m_currency(std::move(currency))
{
}

void DayRefunds::start(const core::DayTotals &totals)
{
    m_replies.clear();
    m_totals = totals;
    m_totals.areRefundsRead = true;
    m_asked = 0;
    next();
}

void DayRefunds::next()
{
    while (m_asked < m_totals.paidOrders.size() && m_replies.size() < atOnce) {
        const qint64 order = m_totals.paidOrders.at(m_asked++);
        api::OrdersApi &orders = m_connection.orders;
        m_replies[order] = api::Reply::of(
            orders, orders.fetchRefunds(order), &api::OrdersApi::refundsFetched, this,
            [this, order](const QList<core::Refund> &refunds) {
                for (const core::Refund &refund : refunds) {
                    core::addRefund(m_totals, refund, m_currency);
                }
                onAnswer(order);
            },
            [this, order](const core::ApiError &) {
                m_totals.areRefundsRead = false; // A part of them would be a wrong sum: none are counted, and no more are asked for.
                m_asked = m_totals.paidOrders.size();
                onAnswer(order);
            });
    }
    if (m_replies.empty()) {
        if (!m_totals.areRefundsRead) {
            m_totals.refunds = m_totals.refundsWithoutAmount = 0;
            m_totals.refundSums.clear();
        }
        Q_EMIT ended(m_totals);
    }
}

// The reply is the sender of what leads here: it goes when that is through.
void DayRefunds::onAnswer(qint64 order)
{
    QMetaObject::invokeMethod(
        this,
        [this, order] {
            m_replies.erase(order);
            next();
        },
        Qt::QueuedConnection);
}

} // namespace checkout
