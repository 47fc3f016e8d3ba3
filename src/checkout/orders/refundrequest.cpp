// SPDX-License-Identifier: MIT
#include "checkout/orders/refundrequest.h"

#include "api/codecs.h"
#include "api/orderbody.h"
#include "core/fieldcheck.h"
#include "core/orderrules.h"
#include "session/connection.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace checkout {
namespace {

using Stand = store::RefundState;

// As for an order (PlacementTimes): a call may take effect 60 s late, and three looks are spread over that.
constexpr std::array<std::chrono::milliseconds, 3> lookWaits{ 2s, 15s, 45s };
constexpr auto lateEffect = 60s;
constexpr int looksNeeded = 3;

bool isSameContent(const core::Refund &refund, const QList<core::OrderLine> &lines)
{
    return core::summedByProduct(refund.products) == core::summedByProduct(lines);
}

} // namespace

RefundRequest::RefundRequest(session::Connection &connection, store::Journal &journal, QString owner, double timeScale, QObject *parent) :
    QObject(parent), m_connection(connection), m_journal(journal), m_owner(std::move(owner)), m_timeScale(timeScale)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RefundRequest::look);
    connect(&connection.orders, &api::OrdersApi::refundRequested, this, [this](core::RequestId id) {
        if (id == m_request) {
            m_request = {};
            end(Stand::Requested, std::nullopt);
        }
    });
    connect(&connection.orders, &api::ApiBase::failed, this, [this](const core::ApiError &error, core::RequestId id) {
        if (id == m_request) {
            m_request = {};
            onFailed(error);
        }
    });
}

bool RefundRequest::start(const QString &project, const QString &user, const RefundWish &wish)
{
    if (m_isBusy || core::cardProblem(wish.note)) {
        return false;
    }
    m_isBusy = true;
    m_wish = wish;
    m_attempt = {};
    m_attempt.id = QUuid::createUuid();
    m_attempt.project = project;
    m_attempt.user = user;
    m_attempt.orderId = wish.orderId;
    m_attempt.request = api::encodeRefund(wish.lines, wish.note);
    m_attempt.owner = m_owner;
    api::OrdersApi &orders = m_connection.orders;
    m_reply = api::Reply::of(
        orders, orders.fetchRefunds(wish.orderId), &api::OrdersApi::refundsFetched, this,
        [this](const QList<core::Refund> &before) { send(before); },
        [this](const core::ApiError &error) {
            // Without knowing what was there nothing is asked for: a lost answer could not be told from an old request.
            core::ApiError unread = error;
            unread.delivery = core::Delivery::NotSent; // Of the refund, of which nothing has left.
            refuse(unread);
        });
    return true;
}

void RefundRequest::refuse(const core::ApiError &error)
{
    m_isBusy = false;
    Q_EMIT ended(Stand::NotSent, error);
}

void RefundRequest::send(const QList<core::Refund> &before)
{
    if (m_wish.order && !core::isWithin(m_wish.lines, core::refundableLines(*m_wish.order, before))) {
        core::ApiError gone; // Somebody has asked for it meanwhile.
        gone.kind = core::ErrorKind::Conflict;
        gone.delivery = core::Delivery::NotSent;
        refuse(gone);
        return;
    }
    for (const core::Refund &refund : before) {
        m_attempt.known.append(refund.id);
    }
    m_attempt.sentAt = QDateTime::currentDateTimeUtc();
    if (const auto added = m_journal.addRefund(m_attempt); !added) {
        m_isBusy = false;
        Q_EMIT refused(added.error());
        return;
    }
    m_request = m_connection.orders.requestRefund(m_wish.orderId, m_wish.lines, m_wish.note);
}

void RefundRequest::onFailed(const core::ApiError &error)
{
    switch (error.delivery) {
    case core::Delivery::NotSent:
        end(Stand::NotSent, error);
        break;
    case core::Delivery::Rejected:
        end(Stand::Rejected, error);
        break;
    case core::Delivery::Unknown:
        m_attempt.state = Stand::Unknown;
        (void)m_journal.saveRefund(m_attempt);
        planLook(error);
        break;
    }
}

void RefundRequest::resume(const store::RefundAttempt &attempt)
{
    m_attempt = attempt;
    m_attempt.owner = m_owner;
    m_attempt.state = Stand::Unknown;
    m_wish.orderId = attempt.orderId;
    if (const auto wish = api::decodeRefundBody(attempt.request)) {
        m_wish.lines = wish->products;
        m_wish.note = wish->note;
    }
    m_isBusy = true;
    (void)m_journal.saveRefund(m_attempt);
    Q_EMIT doubted();
    look();
}

void RefundRequest::look()
{
    api::OrdersApi &orders = m_connection.orders;
    m_reply = api::Reply::of(
        orders, orders.fetchRefunds(m_attempt.orderId), &api::OrdersApi::refundsFetched, this,
        [this](const QList<core::Refund> &refunds) { onLooked(refunds); }, [this](const core::ApiError &error) { planLook(error); });
}

void RefundRequest::onLooked(const QList<core::Refund> &refunds)
{
    const bool isThere = std::any_of(refunds.begin(), refunds.end(),
        [this](const core::Refund &refund) { return !m_attempt.known.contains(refund.id) && isSameContent(refund, m_wish.lines); });
    if (isThere) {
        end(Stand::Requested, std::nullopt);
        return;
    }
    ++m_attempt.looks;
    const auto since = std::chrono::milliseconds(m_attempt.sentAt.msecsTo(QDateTime::currentDateTimeUtc()));
    const bool isLongAgo = double(since.count()) >= m_timeScale * double(std::chrono::milliseconds(lateEffect).count());
    if (m_attempt.looks >= looksNeeded && isLongAgo) {
        end(Stand::Absent, m_doubt);
        return;
    }
    (void)m_journal.saveRefund(m_attempt);
    planLook(std::nullopt);
}

void RefundRequest::planLook(const std::optional<core::ApiError> &error)
{
    m_doubt = error ? error : m_doubt;
    const size_t done = std::min(size_t(m_attempt.looks), lookWaits.size() - 1);
    const auto own = std::chrono::milliseconds(qint64(m_timeScale * double(lookWaits.at(done).count())));
    const auto asked = error ? std::min(error->retryAfter.value_or(0s), core::longestRetryAfter) : 0s;
    m_timer.start(std::max<std::chrono::milliseconds>(own, asked));
    Q_EMIT doubted();
}

void RefundRequest::end(Stand state, const std::optional<core::ApiError> &error)
{
    m_timer.stop();
    m_isBusy = false;
    m_attempt.state = state;
    (void)m_journal.saveRefund(m_attempt);
    Q_EMIT ended(state, error);
}

} // namespace checkout
