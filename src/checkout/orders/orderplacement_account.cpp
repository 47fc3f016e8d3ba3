// SPDX-License-Identifier: MIT
// The part of OrderPlacement in which an order gets another account: read, replaced by itself, and its payment opened.
#include "checkout/orders/orderplacement.h"

#include "api/codecs.h"
#include "core/orderrules.h"
#include "session/connection.h"

namespace checkout {

using S = store::AttemptState;

void OrderPlacement::changeAccount(const QString &identifier)
{
    const S state = m_view.attempt.state;
    const bool isUnpaid = (state == S::SessionRejected || state == S::Canceled || state == S::Expired) && !m_view.paidSoFar;
    if (isUnpaid && m_call == Call::None && identifier != m_draft.paymentAccountIdentifier) {
        m_timer.stop();
        m_nextAccount = identifier;
        m_isUpdateSent = false;
        readForAccount();
    }
}

// The call replaces the whole order (docs/oneentry.md#updating-an-order): what is sent is what the store has now, not what was ordered.
void OrderPlacement::readForAccount()
{
    readOrder();
    m_call = Call::Account;
}

void OrderPlacement::onAccountRead(const core::Order &order)
{
    const auto changed = changedDraft(order);
    if (order.isCompleted.value_or(false)) {
        applySession(core::completedSession(m_view.attempt.orderId, m_view.attempt.sessionId));
    } else if (order.paymentAccountIdentifier == m_nextAccount) {
        onAccountChanged(order);
    } else if (m_isUpdateSent) {
        refuseAccount(m_sessionError.value_or(core::ApiError{}));
    } else if (!changed) {
        core::ApiError unread; // Replaced, what cannot be read would be lost.
        unread.kind = core::ErrorKind::ProtocolViolation;
        unread.delivery = core::Delivery::NotSent;
        refuseAccount(unread);
    } else {
        m_isUpdateSent = true;
        m_call = Call::Update;
        m_request = m_connection.orders.updateOrder(m_view.attempt.orderId, *changed, order.statusIdentifier);
        publish(true);
    }
}

// Coupon and bonus stand in no answer that reads an order (docs/oneentry.md#reading-orders): for one that was placed here they are known,
// for another one only that there was neither. A store that refuses previews has shown no total; what was asked for is ours all the same.
// A coupon that the store itself names may be of an order that was placed elsewhere, with a bonus that nobody here knows.
std::optional<core::OrderDraft> OrderPlacement::changedDraft(const core::Order &order) const
{
    auto draft = core::draftOf(order, m_view.attempt.storage, m_view.attempt.language);
    core::OrderStatus status;
    status.identifier = order.statusIdentifier;
    status.title = order.statusTitle;
    const bool isOurCoupon = !m_draft.couponCode.isEmpty() && order.couponCode.isEmpty();
    const bool isOurs = m_view.attempt.shownTotal || isOurCoupon || m_draft.bonusAmount;
    const auto &charged = m_view.session ? m_view.session->amount : std::nullopt;
    const bool isPlain
        = core::isAtListPrice(order) && (!charged || !order.totalSum || charged->decimalString() == order.totalSum->decimalString());
    if (!draft || !core::cancelStatusOf({ status }).isEmpty() || (!isOurs && !isPlain)) {
        return std::nullopt;
    }
    if (isOurs) {
        draft->couponCode = m_draft.couponCode;
        draft->bonusAmount = m_draft.bonusAmount;
    }
    draft->paymentAccountIdentifier = m_nextAccount;
    return draft;
}

// The store prices the order anew. Another total than before is said first, and its payment opened when a person says so.
void OrderPlacement::onAccountChanged(const core::Order &order)
{
    m_draft.paymentAccountIdentifier = m_nextAccount;
    m_view.attempt.request = api::encodeOrder(m_draft);
    const auto before = m_view.attempt.orderTotal;
    const bool isDueTold = order.totalDue || !m_draft.bonusAmount;
    const auto now = order.totalDue ? order.totalDue : order.totalSum;
    const bool isOther = isDueTold && now && before && now->decimalString() != before->decimalString();
    if (isOther) {
        m_view.attempt.orderTotal = core::Money::parse(now->decimalString(), before->currency).value_or(*now);
        m_view.totalBefore = before;
    }
    if (commit(m_view.attempt.state)) {
        isOther ? publish(false) : openSession();
    }
}

void OrderPlacement::onUpdateFailed(const core::ApiError &error)
{
    m_sessionError = error;
    if (error.delivery == core::Delivery::Unknown) {
        readForAccount(); // It may have been made, and its answer lost.
    } else {
        refuseAccount(error);
    }
}

void OrderPlacement::refuseAccount(const core::ApiError &error)
{
    m_view.error = error;
    m_view.isAccountRefused = true;
    publish(false);
}

} // namespace checkout
