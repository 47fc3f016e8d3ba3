// SPDX-License-Identifier: MIT
#include "cli/watch.h"

#include "cli/words.h"
#include "text/errortext.h"

using namespace std::chrono_literals;

namespace cli {
namespace {

constexpr auto lastLook = 10s;

} // namespace

Watch::Watch(Context &context, QObject *parent) : QObject(parent), m_context(context), m_watcher(context.connection(), m_schedule)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &Watch::lookLast);
    connect(&m_watcher, &checkout::PaymentWatcher::polled, this, &Watch::onPolled);
    connect(&m_watcher, &checkout::PaymentWatcher::ended, this, [this](const core::PaymentSession &session) {
        m_limit.stop();
        Q_EMIT ended(session);
    });
    connect(&m_watcher, &checkout::PaymentWatcher::orderCompleted, this, &Watch::onOrderCompleted);
    connect(&m_watcher, &checkout::PaymentWatcher::pollFailed, this, &Watch::onPollFailed);
}

void Watch::start(const checkout::WatchedOrder &order, std::chrono::seconds limit)
{
    m_order = order;
    m_limit.start(limit);
    m_watcher.start(order);
}

void Watch::lookLast()
{
    if (m_lastLook.isPending()) { // Whoever has set a time does not wait much longer than that.
        m_lastLook.cancel();
        return;
    }
    m_watcher.stop();
    if (m_order.storage.isEmpty()) {
        endUnpaid();
        return;
    }
    api::OrdersApi &orders = m_context.connection().orders;
    m_lastLook = api::Reply::of(
        orders, orders.fetchOrder(m_order.storage, m_order.id, m_order.language), &api::OrdersApi::orderFetched, this,
        [this](const core::Order &order) { order.isCompleted.value_or(false) ? onOrderCompleted(order) : endUnpaid(); },
        [this](const core::ApiError &) { endUnpaid(); });
    m_limit.start(lastLook);
}

void Watch::endUnpaid()
{
    m_limit.stop();
    m_context.console.note(VezneCli::tr("Still not paid. Look again later with: vezne-cli status"));
    Q_EMIT ended(m_last);
}

void Watch::onOrderCompleted(const core::Order &order)
{
    m_limit.stop();
    Q_EMIT orderCompleted();
    Q_EMIT ended(core::completedSession(order.id, 0));
}

void Watch::onPolled(const core::PaymentSessions &sessions)
{
    m_saidTrouble = false;
    Q_EMIT polled(sessions);
    m_last = core::decisiveSession(sessions);
    if (!m_last || m_last->isTerminal()) {
        return;
    }
    const QString link = m_context.safe(*m_last).paymentUrl;
    if (!link.isEmpty() && link != m_shownLink) {
        m_shownLink = link;
        m_context.console.note(VezneCli::tr("Waiting for the payment. Link: %1").arg(link));
    }
}

void Watch::onPollFailed(const core::ApiError &error)
{
    if (!m_watcher.isRunning()) {
        m_limit.stop();
        Q_EMIT failed(error, m_last);
        return;
    }
    if (!m_saidTrouble) {
        m_saidTrouble = true;
        m_context.console.note(text::describe(core::Operation::ReadSession, error).inOneLine());
    }
}

ExitCode exitCodeFor(const std::optional<core::PaymentSession> &watched)
{
    if (!watched || !watched->isTerminal()) {
        return NotPaidYet;
    }
    return watched->status == core::SessionStatus::Completed ? Done : PaymentEnded;
}

} // namespace cli
