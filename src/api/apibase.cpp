// SPDX-License-Identifier: MIT
#include "api/apibase.h"

#include "api/codecs.h"
#include "api/jsonreader.h"
#include "net/apicall.h"

#include <atomic>
#include <utility>

namespace api {
namespace {

std::atomic<quint64> lastRequest{ 0 };

core::ApiError errorOf(const net::Answer &answer)
{
    core::ApiError error;
    if (answer.httpStatus >= 400) {
        error = decodeError(answer.httpStatus, answer.body);
    } else {
        const bool isPage = answer.trouble.isEmpty() && answer.body.trimmed().startsWith('<');
        error.reason.kind = isPage ? core::ServerReason::Kind::WebPage : answer.reason;
        error.serverMessage = answer.trouble;
        error.httpStatus = answer.httpStatus;
    }
    error.kind = answer.verdict.kind;
    error.delivery = answer.verdict.delivery;
    error.retryAfter = answer.retryAfter;
    return error;
}

/// "Cannot GET /api/…" is a route that does not exist, and no answer about the thing asked for.
bool isEmptyAnswer(const net::RequestSpec &spec, const net::Answer &answer)
{
    return spec.emptyWhenNotFound && answer.httpStatus == 404 && answer.verdict.kind == core::ErrorKind::NotFound
        && answer.verdict.delivery == core::Delivery::Rejected && !answer.body.contains("Cannot GET");
}

} // namespace

ApiBase::ApiBase(net::ApiClient &client, QObject *parent) : QObject(parent), m_client(client) { }

ApiBase::~ApiBase()
{
    // Before the members go: a call ends its reply in its destructor.
    qDeleteAll(std::exchange(m_calls, {}));
}

void ApiBase::cancel(core::RequestId id)
{
    if (net::ApiCall *call = m_calls.value(id)) {
        call->cancel();
    }
}

std::chrono::milliseconds ApiBase::serverClockOffset() const
{
    return m_client.serverClockOffset();
}

core::RequestId ApiBase::start(const net::RequestSpec &spec, Finish finish)
{
    const core::RequestId id{ ++lastRequest };
    auto *call = new net::ApiCall(m_client, spec, id.value, this);
    m_calls.insert(id, call);
    connect(call, &net::ApiCall::settled, this,
        [this, call, finish = std::move(finish), id](const net::Answer &answer) { onSettled(call, answer, finish, id); });
    connect(call, &net::ApiCall::progressed, this, [this, id](qint64 sent, qint64 total) { Q_EMIT progressed(sent, total, id); });
    call->start();
    return id;
}

void ApiBase::onSettled(net::ApiCall *call, const net::Answer &answer, const Finish &finish, core::RequestId id)
{
    m_calls.remove(id);
    call->deleteLater();
    core::ApiError error;
    const bool isEmpty = isEmptyAnswer(call->spec(), answer);
    if (answer.verdict.isSuccess || isEmpty) {
        const bool isIdempotent = call->spec().isIdempotent;
        const Failure unreadable = finish(isEmpty ? QByteArray("[]") : answer.body, id);
        if (!unreadable) {
            return; // Emitted; this object may be gone.
        }
        error = *unreadable;
        error.httpStatus = answer.httpStatus;
        // The server acted, or may have: only a refusal in the answer itself says otherwise.
        if (!isIdempotent && error.kind == core::ErrorKind::ProtocolViolation) {
            error.delivery = core::Delivery::Unknown;
        }
    } else {
        error = errorOf(answer);
    }
    error.requestId = id.value;
    Q_EMIT failed(error, id);
}

ApiBase::Failure ApiBase::refusalIn(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (text.isEmpty() || text == "true") {
        return std::nullopt;
    }
    core::ApiError error;
    if (text == "false") {
        error.kind = core::ErrorKind::Validation;
        error.delivery = core::Delivery::Rejected;
        return error;
    }
    JsonReader r;
    static_cast<void>(r.object(text));
    return r.isFine() ? Failure() : Failure(r.error());
}

} // namespace api
