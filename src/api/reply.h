// SPDX-License-Identifier: MIT
#pragma once
#include "api/apibase.h"

#include <memory>
#include <utility>

namespace api {

/// The answer of one request, for one listener: what the signals of an API class say of other requests never reaches it. Held by the
/// listener; a Reply that is dropped or replaced is not heard any more (the request itself goes on: cancel() ends it).
class Reply
{
public:
    Reply() = default;
    ~Reply() { drop(); }
    Reply(Reply &&other) noexcept : m_listener(std::exchange(other.m_listener, nullptr)) { }
    Reply &operator=(Reply &&other) noexcept
    {
        drop();
        m_listener = std::exchange(other.m_listener, nullptr);
        return *this;
    }
    Q_DISABLE_COPY(Reply)

    /// Waits for `answered` or failed() of the request `id` of `api`. One of the two handlers runs, once, unless the Reply, `context`
    /// or the API object goes first.
    template <class Api, class Value, class OnValue, class OnError>
    [[nodiscard]] static Reply of(Api &api, core::RequestId id, void (Api::*answered)(const Value &, core::RequestId), QObject *context,
        OnValue onValue, OnError onError)
    {
        Reply reply(api, id, context, std::move(onError));
        QObject::connect(&api, answered, reply.m_listener,
            [listener = reply.m_listener, id, onValue = std::move(onValue)](const Value &value, core::RequestId got) {
                if (got == id && listener->finish()) {
                    onValue(value);
                }
            });
        return reply;
    }

    /// The same for an answer that says nothing but that it is done.
    template <class Api, class OnDone, class OnError>
    [[nodiscard]] static Reply of(
        Api &api, core::RequestId id, void (Api::*answered)(core::RequestId), QObject *context, OnDone onDone, OnError onError)
    {
        Reply reply(api, id, context, std::move(onError));
        QObject::connect(
            &api, answered, reply.m_listener, [listener = reply.m_listener, id, onDone = std::move(onDone)](core::RequestId got) {
                if (got == id && listener->finish()) {
                    onDone();
                }
            });
        return reply;
    }

    [[nodiscard]] bool isPending() const { return m_listener && !m_listener->isFinished; }
    /// Ends the request; the error handler hears of kind Cancelled.
    void cancel()
    {
        if (isPending()) {
            m_listener->api.cancel(m_listener->id);
        }
    }
    /// Ends the request, and no handler hears of it.
    void abort()
    {
        if (m_listener && m_listener->finish()) {
            m_listener->api.cancel(m_listener->id);
        }
        drop();
    }

private:
    struct Listener : QObject
    {
        Listener(ApiBase &of, core::RequestId request) : api(of), id(request) { }
        /// True for the first end of the request.
        bool finish() { return !std::exchange(isFinished, true); }
        ApiBase &api;
        core::RequestId id;
        bool isFinished = false;
    };

    template <class OnError> Reply(ApiBase &api, core::RequestId id, QObject *context, OnError onError) : m_listener(new Listener(api, id))
    {
        QObject::connect(&api, &ApiBase::failed, m_listener,
            [listener = m_listener, id, onError = std::move(onError)](const core::ApiError &error, core::RequestId got) {
                if (got == id && listener->finish()) {
                    onError(error);
                }
            });
        QObject::connect(context, &QObject::destroyed, m_listener, [listener = m_listener] { listener->isFinished = true; });
    }
    void drop()
    {
        if (m_listener) {
            m_listener->isFinished = true;
            std::exchange(m_listener, nullptr)->deleteLater();
        }
    }

    Listener *m_listener = nullptr;
};

} // namespace api
