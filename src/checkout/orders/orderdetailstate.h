// SPDX-License-Identifier: MIT
#pragma once
#include "core/formschema.h"
#include "core/order.h"
#include "core/orderrules.h"
#include "core/payment.h"

namespace checkout {

/// Where the request for a refund of the order on the page stands.
enum class RefundStep {
    None,
    Sending,
    Doubted, ///< Sent, and its end is not known: the order's refunds are being read.
    Requested,
    Failed, ///< Nothing was asked for; the alert says why.
};

/// One order, with all that the store says of it.
struct OrderDetailState
{
    QString storage;
    qint64 orderId = 0;
    std::optional<core::Order> order; ///< Of the copy until the store has answered.
    bool isOrderRead = false; ///< The store has answered since it was opened: before, nothing is done with what a copy says.
    bool isReading = false;
    bool isReadingPaper = false; ///< Its texts in the language of its receipt are on their way.
    core::FormSchema form; ///< Titles of its fields; without fields where the store keeps the form back.
    core::PaymentSessions sessions;
    QList<core::Refund> refunds;
    bool areRefundsRead = false; ///< Since it was opened: before, nobody knows what is left to ask back.
    bool isReadingRefunds = false;
    bool areRefundsHidden = false; ///< This store's users may not read refunds.
    QList<core::RefundableLine> refundable;
    bool canCancel = false;
    bool canPay = false; ///< Not paid as the store says, and not canceled.
    bool isCanceling = false;
    RefundStep refund = RefundStep::None;
};

} // namespace checkout
