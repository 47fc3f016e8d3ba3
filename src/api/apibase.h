// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"
#include "core/requestid.h"

#include <QObject>
#include <chrono>

namespace net {
class ApiClient;
}

namespace api {

/// What all API classes promise, once (tests/contract checks it for each operation):
/// - a request method returns a RequestId and sends nothing before it has returned;
/// - exactly one answer signal follows for each id, queued, never from inside the request method: the operation's own past-tense signal,
///   value first and id last, or failed();
/// - cancel(id) gives exactly one failed() of kind Cancelled; for an id that has ended it does nothing;
/// - destroying the API object ends everything silently; destroying the network manager gives failed();
/// - only complete, validated values of core leave an API class.
class ApiBase : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiBase)
public:
    /// `client` is not owned and must outlive this object.
    explicit ApiBase(net::ApiClient &client, QObject *parent = nullptr);
    ~ApiBase() override;

    void cancel(core::RequestId id);
    void cancelAll();
    /// Requests that have not ended.
    [[nodiscard]] int pendingCount() const;
    /// Server clock minus local clock, from the newest Date header; 0 before the first answer.
    [[nodiscard]] std::chrono::milliseconds serverClockOffset() const;

Q_SIGNALS:
    void failed(const core::ApiError &error, core::RequestId id);

protected:
    [[nodiscard]] net::ApiClient &client() const { return m_client; }
    // The implementation adds the one template that sends a description, decodes and emits.

private:
    net::ApiClient &m_client;
};

} // namespace api
