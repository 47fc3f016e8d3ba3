// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/payments.h"
#include "sandbox/pricing.h"
#include "sandbox/service.h"

namespace sandbox {

/// Order storages and orders: docs/oneentry.md#storages-and-statuses, docs/oneentry.md#reading-orders.
class OrderService : public Service
{
public:
    OrderService(Context &context, const Pricing &pricing, Payments &payments);
    void addRoutes(Router &router) override;

private:
    /// A checked body: what is written to the table.
    struct Draft
    {
        QJsonObject storage;
        QString status{}; ///< empty: leave it
        QString form{};
        QString account{};
        QString lang{};
        QJsonArray formData{};
        Bill bill{};
        QJsonObject extra{}; ///< keys that the answer has besides, as they were worked out
        [[nodiscard]] QString productsText() const;
    };
    void addStorageRoutes(Router &router);
    [[nodiscard]] QJsonObject knownStorage(const Request &request) const;
    [[nodiscard]] Draft draftOf(const Request &request, qint64 orderId) const;
    [[nodiscard]] QJsonObject extraOf(const QJsonObject &body, const Bill &bill) const;
    [[nodiscard]] QJsonObject knownStatus(const QJsonObject &storage, const QString &marker) const;
    void checkAccount(const Draft &draft) const;
    [[nodiscard]] Reply create(Request &request);
    [[nodiscard]] Reply update(Request &request);
    [[nodiscard]] Reply list(Request &request);
    [[nodiscard]] Reply one(Request &request);
    [[nodiscard]] Row knownOrder(const Request &request, int capture) const;
    void bookExtras(const Draft &draft, qint64 orderId, qint64 userId);
    [[nodiscard]] QJsonObject written(const Row &order) const;
    [[nodiscard]] QJsonObject read(const Row &order, const QString &lang) const;

    const Pricing &m_pricing;
    Payments &m_payments;
};

} // namespace sandbox
