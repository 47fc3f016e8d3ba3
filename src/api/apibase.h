// SPDX-License-Identifier: MIT
#pragma once
#include "core/requestid.h"
#include "core/result.h"

#include <QHash>
#include <QObject>
#include <chrono>
#include <functional>

namespace net {
class ApiCall;
class ApiClient;
struct Answer;
struct RequestSpec;
}

namespace api {

/// What all API classes promise, once (tests/contract checks it for each operation):
/// - a request method returns a RequestId and sends nothing before it has returned;
/// - exactly one answer signal follows for each id, queued, never from inside the request method: the operation's own past-tense signal,
///   value first and id last, or failed();
/// - cancel(id) gives exactly one failed() of kind Cancelled; for an id whose signal has come it does nothing;
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
    /// Of amounts that name none: the project's. Answers that come from now on are read with it.
    void setCurrency(const QString &currency) { m_currency = currency; }
    /// Requests that have not ended.
    [[nodiscard]] int pendingCount() const { return int(m_calls.size()); }
    /// Server clock minus local clock, from the newest Date header; 0 before the first answer.
    [[nodiscard]] std::chrono::milliseconds serverClockOffset() const;

Q_SIGNALS:
    void failed(const core::ApiError &error, core::RequestId id);
    /// How much of a request's body has left, in bytes; only for what is sent once, and only on its way.
    void progressed(qint64 sent, qint64 total, core::RequestId id);

protected:
    [[nodiscard]] net::ApiClient &client() const { return m_client; }
    [[nodiscard]] const QString &currency() const { return m_currency; }

    /// The one way an operation is made: a description, a decoder `Result<T>(const QByteArray &)`, the signal to emit.
    template <class Api, class T, class Decode>
    core::RequestId send(const net::RequestSpec &spec, Decode decode, void (Api::*answered)(const T &, core::RequestId))
    {
        return start(spec, [this, decode = std::move(decode), answered](const QByteArray &body, core::RequestId id) -> Failure {
            const core::Result<T> value = decode(body);
            if (value) {
                Q_EMIT(static_cast<Api *>(this)->*answered)(*value, id);
                return std::nullopt; // A slot may have deleted this object.
            }
            return value.error();
        });
    }
    /// For operations whose answer carries no value: `true`, an object or nothing means done, `false` means refused.
    template <class Api> core::RequestId send(const net::RequestSpec &spec, void (Api::*done)(core::RequestId))
    {
        return start(spec, [this, done](const QByteArray &body, core::RequestId id) -> Failure {
            if (Failure refused = refusalIn(body)) {
                return refused;
            }
            Q_EMIT(static_cast<Api *>(this)->*done)(id);
            return std::nullopt;
        });
    }

    using Failure = std::optional<core::ApiError>;
    /// Reads a success and emits, or tells what is wrong with it.
    using Finish = std::function<Failure(const QByteArray &body, core::RequestId id)>;
    core::RequestId start(const net::RequestSpec &spec, Finish finish);

private:
    void onSettled(net::ApiCall *call, const net::Answer &answer, const Finish &finish, core::RequestId id);
    /// What stands against "done" in an answer without a value; nothing for `true`, an object and an empty body.
    [[nodiscard]] static Failure refusalIn(const QByteArray &body);

    net::ApiClient &m_client;
    QString m_currency;
    QHash<core::RequestId, net::ApiCall *> m_calls;
};

} // namespace api
