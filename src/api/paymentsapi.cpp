// SPDX-License-Identifier: MIT
#include "api/paymentsapi.h"

#include "api/codecs.h"
#include "net/requestspec.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace api {
namespace {

core::ApiError foreignSession()
{
    core::ApiError error;
    error.kind = core::ErrorKind::ProtocolViolation;
    error.serverMessage = u"session: not the one that was asked for"_s;
    return error;
}

/// A link of another order must never be shown for this one (security: redirect integrity). The old shape names no order: it is ours.
bool adopt(core::PaymentSession &session, qint64 orderId)
{
    session.orderId = session.orderId == 0 ? orderId : session.orderId;
    return session.orderId == orderId;
}

core::Result<core::PaymentSession> decodeSessionOf(qint64 orderId, const QByteArray &body, const QString &currency)
{
    auto session = decodeSession(body, currency);
    return !session || adopt(*session, orderId) ? session : tl::unexpected(foreignSession());
}

core::Result<core::PaymentSessions> decodeSessionsOf(qint64 orderId, const QByteArray &body, const QString &currency)
{
    auto sessions = decodeSessionsByOrder(body, currency);
    const bool isOurs
        = !sessions || std::all_of(sessions->begin(), sessions->end(), [orderId](core::PaymentSession &s) { return adopt(s, orderId); });
    return isOurs ? sessions : tl::unexpected(foreignSession());
}

core::Result<core::PaymentSession> decodeThisSession(qint64 sessionId, qint64 orderId, const QByteArray &body, const QString &currency)
{
    auto session = decodeSession(body, currency);
    const bool isAsked = !session || (session->id == sessionId && (orderId == 0 || adopt(*session, orderId)));
    return isAsked ? session : tl::unexpected(foreignSession());
}

} // namespace

core::RequestId PaymentsApi::fetchAccounts(const QString &lang)
{
    net::RequestSpec spec;
    spec.path = { u"payments"_s, u"accounts"_s }; // Takes no language: titles come keyed.
    return send(
        spec, [lang](const QByteArray &b) { return decodeAccounts(b, lang); }, &PaymentsApi::accountsFetched);
}

core::RequestId PaymentsApi::createSession(qint64 orderId, const QString &type)
{
    const QJsonObject body{ { u"orderId"_s, orderId }, { u"type"_s, type }, { u"automaticTaxEnabled"_s, false } };
    net::RequestSpec spec;
    spec.verb = net::Verb::Post;
    spec.path = { u"payments"_s, u"sessions"_s };
    spec.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    spec.isIdempotent = false;
    return send(
        spec, [this, orderId](const QByteArray &b) { return decodeSessionOf(orderId, b, currency()); }, &PaymentsApi::sessionCreated);
}

core::RequestId PaymentsApi::fetchSessionsByOrder(qint64 orderId)
{
    net::RequestSpec spec;
    spec.path = { u"payments"_s, u"sessions"_s, u"order"_s, QString::number(orderId) };
    spec.emptyWhenNotFound = true;
    return send(
        spec, [this, orderId](const QByteArray &b) { return decodeSessionsOf(orderId, b, currency()); }, &PaymentsApi::sessionsByOrderFetched);
}

core::RequestId PaymentsApi::fetchSession(qint64 sessionId, qint64 orderId)
{
    net::RequestSpec spec;
    spec.path = { u"payments"_s, u"sessions"_s, QString::number(sessionId) };
    return send(
        spec, [this, sessionId, orderId](const QByteArray &b) { return decodeThisSession(sessionId, orderId, b, currency()); },
        &PaymentsApi::sessionFetched);
}

core::RequestId PaymentsApi::fetchSessions(int offset, int limit)
{
    net::RequestSpec spec;
    spec.path = { u"payments"_s, u"sessions"_s };
    spec.trailingSlash = true;
    spec.query = { { u"offset"_s, QString::number(offset) }, { u"limit"_s, QString::number(limit) } };
    return start(spec, [this](const QByteArray &body, core::RequestId id) -> Failure {
        qint64 total = 0;
        const auto sessions = decodeSessions(body, &total, currency());
        if (!sessions) {
            return sessions.error();
        }
        Q_EMIT sessionsFetched(*sessions, total, id);
        return std::nullopt;
    });
}

} // namespace api
