// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"
#include "core/payment.h"

namespace api {

/// Payment accounts and sessions (docs/oneentry.md#payment-sessions).
class PaymentsApi : public ApiBase
{
    Q_OBJECT
public:
    using ApiBase::ApiBase;

    core::RequestId fetchAccounts(const QString &lang);
    /// `type` is "session" or "intent". Not idempotent: each call makes another payable session (docs/oneentry.md#payment-sessions).
    core::RequestId createSession(qint64 orderId, const QString &type);
    /// An object, an array, or the store's own 404, read as a list (docs/oneentry.md#payment-sessions). A session of another order among
    /// them is a violation, as in createSession(): a link that is shown belongs to the order that was asked for.
    core::RequestId fetchSessionsByOrder(qint64 orderId);
    /// With an `orderId` a session of another order is a protocol violation.
    core::RequestId fetchSession(qint64 sessionId, qint64 orderId = 0);
    core::RequestId fetchSessions(int offset, int limit);

Q_SIGNALS:
    void accountsFetched(const QList<core::PaymentAccount> &accounts, core::RequestId id);
    void sessionCreated(const core::PaymentSession &session, core::RequestId id);
    void sessionsByOrderFetched(const core::PaymentSessions &sessions, core::RequestId id);
    void sessionFetched(const core::PaymentSession &session, core::RequestId id);
    void sessionsFetched(const core::PaymentSessions &sessions, qint64 total, core::RequestId id);
};

} // namespace api
