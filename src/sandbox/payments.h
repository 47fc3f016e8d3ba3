// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/context.h"

#include <QJsonObject>
#include <optional>

namespace sandbox {

/// Payment sessions and what they mean for their order (docs/oneentry.md#payment-sessions).
class Payments
{
public:
    explicit Payments(Context &context) : m_context(context) { }

    /// Opens one more session; Refusal 400 for an order that is paid or a type that is none.
    [[nodiscard]] Row open(const Row &order, const QString &type);
    /// Ends every waiting session of the order whose turn has come: expiry, `--pay auto`, `--pay decline`.
    void tick();
    /// The outcome of a session; false when it was over already.
    bool settle(qint64 sessionId, const QString &outcome);
    /// The order's newest waiting session takes the outcome, and `amount` (minor units) when it is paid in stages. An order without one is
    /// settled itself when it was paid.
    void settleOrder(qint64 orderId, const QString &outcome, std::optional<qint64> amount = std::nullopt);

    /// The order was cancelled: its waiting sessions are void. Refusal 400 when one is paid or expired
    /// (docs/oneentry.md#updating-an-order).
    void cancelSessions(qint64 orderId);
    /// Address of the newest waiting session, or null.
    [[nodiscard]] QJsonValue linkOf(qint64 orderId) const;
    /// The wire form. `countsPoll`: this read is one of those after which a late link appears.
    [[nodiscard]] QJsonObject wire(const Row &session, bool countsPoll);

private:
    /// What the completed sessions of an order have brought in, in minor units.
    [[nodiscard]] qint64 paidFor(qint64 orderId) const;
    [[nodiscard]] QString flowOf(const Row &session) const;

    Context &m_context;
};

} // namespace sandbox
