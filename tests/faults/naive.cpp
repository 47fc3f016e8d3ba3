// SPDX-License-Identifier: MIT
#include "faults/naive.h"

#include "session/connection.h"

namespace faults {

static constexpr int mostNaiveTries = 3;

Naive::Naive(
    session::Connection &connection, store::Journal &journal, store::Attempt attempt, const core::OrderDraft &draft, QObject *parent) :
    QObject(parent),
    m_connection(connection), m_journal(journal), m_attempt(std::move(attempt)), m_draft(draft)
{
    connect(&connection.orders, &api::OrdersApi::orderCreated, this, [this](const core::Order &order, core::RequestId id) {
        if (id == m_request) {
            m_attempt.orderId = order.id;
            save(store::AttemptState::Placed);
            m_tries = 0;
            openSession();
        }
    });
    connect(&connection.payments, &api::PaymentsApi::sessionCreated, this, [this](const core::PaymentSession &session, core::RequestId id) {
        if (id == m_request) {
            m_attempt.sessionId = session.id;
            save(store::AttemptState::SessionOpen);
            Q_EMIT ended();
        }
    });
    const auto failed = [this](const core::ApiError &, core::RequestId id) { onFailed(id); };
    connect(&connection.orders, &api::ApiBase::failed, this, failed);
    connect(&connection.payments, &api::ApiBase::failed, this, failed);
}

void Naive::start()
{
    save(store::AttemptState::Sent);
    create();
}

void Naive::create()
{
    ++m_tries;
    m_request = m_connection.orders.createOrder(m_draft);
}

void Naive::openSession()
{
    if (++m_tries == 1) {
        save(store::AttemptState::SessionSent);
    }
    m_request = m_connection.payments.createSession(m_attempt.orderId, m_attempt.sessionType);
}

void Naive::onFailed(core::RequestId id)
{
    if (!(id == m_request)) {
        return;
    }
    if (m_tries < mostNaiveTries) {
        m_attempt.orderId == 0 ? create() : openSession();
        return;
    }
    save(m_attempt.orderId == 0 ? store::AttemptState::Rejected : store::AttemptState::SessionRejected);
    Q_EMIT ended();
}

void Naive::save(S state)
{
    m_attempt.state = state;
    (void)m_journal.save(m_attempt);
}

} // namespace faults
