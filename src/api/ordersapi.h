// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/order.h"
#include "core/preview.h"

namespace api {

/// Orders and their storages (docs/oneentry.md#creating-an-order).
class OrdersApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchStorages(const QString &lang);
    core::RequestId fetchStorage(const QString &marker, const QString &lang);
    core::RequestId fetchStatuses(const QString &storage, const QString &lang);
    /// Only products, coupon and bonus of the draft are sent (docs/oneentry.md#preview).
    core::RequestId previewOrder(const core::OrderDraft &draft);
    /// Not idempotent: sent from a one-shot body, never repeated below (docs/oneentry.md#creating-an-order). Look at ApiError::delivery
    /// when it fails.
    core::RequestId createOrder(const core::OrderDraft &draft);
    /// A full replacement (docs/oneentry.md#updating-an-order). `statusIdentifier` may be empty.
    core::RequestId updateOrder(qint64 orderId, const core::OrderDraft &draft, const QString &statusIdentifier);
    core::RequestId fetchOrders(const QString &storage, int offset, int limit, const QString &lang);
    core::RequestId fetchOrder(const QString &storage, qint64 orderId, const QString &lang);
    core::RequestId fetchRefunds(qint64 orderId);
    core::RequestId requestRefund(qint64 orderId, const QList<core::OrderLine> &lines, const QString &note);
    core::RequestId cancelRefund(qint64 orderId);

Q_SIGNALS:
    void storagesFetched(const QList<core::OrderStorage> &storages, core::RequestId id);
    void storageFetched(const core::OrderStorage &storage, core::RequestId id);
    void statusesFetched(const QList<core::OrderStatus> &statuses, core::RequestId id);
    void orderPreviewed(const core::Preview &preview, core::RequestId id);
    void orderCreated(const core::Order &order, core::RequestId id);
    void orderUpdated(const core::Order &order, core::RequestId id);
    void ordersFetched(const core::OrderPage &page, core::RequestId id);
    void orderFetched(const core::Order &order, core::RequestId id);
    void refundsFetched(const QList<core::Refund> &refunds, core::RequestId id);
    void refundRequested(core::RequestId id);
    void refundCanceled(core::RequestId id);
};

} // namespace api
