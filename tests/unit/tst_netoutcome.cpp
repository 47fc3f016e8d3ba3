// SPDX-License-Identifier: MIT
// Every kind of ending and what it is judged to mean (docs/architecture.md, "Outcomes").
#include "net/outcome.h"

#include <QtTest>

using core::Delivery;
using core::ErrorKind;
using net::Ending;
using Body = Ending::Body;
using Reason = Ending::Reason;
using Error = QNetworkReply::NetworkError;

namespace {

struct Row
{
    const char *name;
    Ending ending;
    bool isSuccess;
    ErrorKind kind;
    Delivery delivery;
    bool isTransient;
};

Ending write(Error error, int status, Body body, bool bytesMayHaveLeft = true)
{
    return { Reason::Finished, error, status, body, false, bytesMayHaveLeft };
}

Ending read(Error error, int status, Body body)
{
    return { Reason::Finished, error, status, body, true, true };
}

Ending stopped(Reason reason, int status, bool isIdempotent, bool bytesMayHaveLeft)
{
    return { reason, Error::OperationCanceledError, status, Body::None, isIdempotent, bytesMayHaveLeft };
}

constexpr ErrorKind any = ErrorKind::ServerFault; // Of a success: nobody looks at it.

/// A call that may act, and never reached anybody.
const QList<Row> notSent{
    { "refused", write(Error::ConnectionRefusedError, 0, Body::None, false), false, ErrorKind::Offline, Delivery::NotSent, true },
    { "no such host", write(Error::HostNotFoundError, 0, Body::None, false), false, ErrorKind::Offline, Delivery::NotSent, false },
    { "TLS", write(Error::SslHandshakeFailedError, 0, Body::None, false), false, ErrorKind::Tls, Delivery::NotSent, false },
    { "proxy refused", write(Error::ProxyConnectionRefusedError, 0, Body::None, false), false, ErrorKind::Offline, Delivery::NotSent,
        false },
    { "no such proxy", write(Error::ProxyNotFoundError, 0, Body::None, false), false, ErrorKind::Offline, Delivery::NotSent, false },
    { "proxy wants a password", write(Error::ProxyAuthenticationRequiredError, 0, Body::None, false), false, ErrorKind::Offline,
        Delivery::NotSent, false },
    { "cable out", write(Error::UnknownNetworkError, 0, Body::None, false), false, ErrorKind::Offline, Delivery::NotSent, true },
    { "deadline before a connection", stopped(Reason::Deadline, 0, false, false), false, ErrorKind::Timeout, Delivery::NotSent, false },
    { "inactivity before a connection", write(Error::OperationCanceledError, 0, Body::None, false), false, ErrorKind::Timeout,
        Delivery::NotSent, false },
    { "cancelled before a connection", stopped(Reason::Cancelled, 0, false, false), false, ErrorKind::Cancelled, Delivery::NotSent, false },
    { "manager gone before a connection", stopped(Reason::ManagerGone, 0, false, false), false, ErrorKind::Cancelled, Delivery::NotSent,
        false },
};

/// The store itself said no.
const QList<Row> rejected{
    { "400", write(Error::ProtocolInvalidOperationError, 400, Body::JsonEnvelope), false, ErrorKind::Validation, Delivery::Rejected,
        false },
    { "401", write(Error::AuthenticationRequiredError, 401, Body::JsonEnvelope), false, ErrorKind::Unauthorized, Delivery::Rejected,
        false },
    { "403", write(Error::ContentAccessDenied, 403, Body::JsonEnvelope), false, ErrorKind::Forbidden, Delivery::Rejected, false },
    { "404", write(Error::ContentNotFoundError, 404, Body::JsonEnvelope), false, ErrorKind::NotFound, Delivery::Rejected, false },
    { "405", write(Error::ContentOperationNotPermittedError, 405, Body::JsonEnvelope), false, ErrorKind::NotFound, Delivery::Rejected,
        false },
    { "409", write(Error::ContentConflictError, 409, Body::JsonEnvelope), false, ErrorKind::Conflict, Delivery::Rejected, false },
    { "413", write(Error::UnknownContentError, 413, Body::JsonEnvelope), false, ErrorKind::Validation, Delivery::Rejected, false },
    { "415", write(Error::UnknownContentError, 415, Body::JsonEnvelope), false, ErrorKind::Validation, Delivery::Rejected, false },
    { "422", write(Error::UnknownContentError, 422, Body::JsonEnvelope), false, ErrorKind::Validation, Delivery::Rejected, false },
    { "429", write(Error::UnknownContentError, 429, Body::JsonEnvelope), false, ErrorKind::RateLimited, Delivery::Rejected, true },
};

/// A call that may have acted.
const QList<Row> unknown{
    { "400 of a proxy", write(Error::ProtocolInvalidOperationError, 400, Body::NotJson), false, ErrorKind::OutcomeUnknown,
        Delivery::Unknown, false },
    { "400 empty", write(Error::ProtocolInvalidOperationError, 400, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        false },
    { "401 of a portal", write(Error::AuthenticationRequiredError, 401, Body::NotJson), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        false },
    { "403 of a firewall", write(Error::ContentAccessDenied, 403, Body::NotJson), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        false },
    { "404 empty", write(Error::ContentNotFoundError, 404, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "429 of a proxy", write(Error::UnknownContentError, 429, Body::NotJson), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, true },
    { "400 cut off", write(Error::RemoteHostClosedError, 400, Body::CutOff), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "402", write(Error::UnknownContentError, 402, Body::JsonEnvelope), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "407", write(Error::ProxyAuthenticationRequiredError, 407, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "408", write(Error::UnknownContentError, 408, Body::JsonEnvelope), false, ErrorKind::Timeout, Delivery::Unknown, true },
    { "410", write(Error::ContentGoneError, 410, Body::JsonEnvelope), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "500", write(Error::InternalServerError, 500, Body::JsonEnvelope), false, ErrorKind::ServerFault, Delivery::Unknown, true },
    { "501", write(Error::OperationNotImplementedError, 501, Body::JsonEnvelope), false, ErrorKind::ServerFault, Delivery::Unknown, false },
    { "502", write(Error::UnknownServerError, 502, Body::NotJson), false, ErrorKind::ServerFault, Delivery::Unknown, true },
    { "503", write(Error::ServiceUnavailableError, 503, Body::None), false, ErrorKind::ServerFault, Delivery::Unknown, true },
    { "504", write(Error::UnknownServerError, 504, Body::NotJson), false, ErrorKind::ServerFault, Delivery::Unknown, true },
    { "connection lost", write(Error::RemoteHostClosedError, 0, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, true },
    { "Qt wanted to send again", write(Error::ContentReSendError, 0, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        true },
    { "network lost", write(Error::UnknownNetworkError, 0, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, true },
    { "socket timeout", write(Error::TimeoutError, 0, Body::None), false, ErrorKind::Timeout, Delivery::Unknown, false },
    { "refused, yet bytes left", write(Error::ConnectionRefusedError, 0, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        true },
    { "TLS, yet bytes left", write(Error::SslHandshakeFailedError, 0, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        false },
    { "inactivity", write(Error::OperationCanceledError, 0, Body::None), false, ErrorKind::Timeout, Delivery::Unknown, false },
    { "deadline", stopped(Reason::Deadline, 0, false, true), false, ErrorKind::Timeout, Delivery::Unknown, false },
    { "deadline in the body", stopped(Reason::Deadline, 201, false, true), false, ErrorKind::Timeout, Delivery::Unknown, false },
    { "deadline in a refusal", stopped(Reason::Deadline, 400, false, true), false, ErrorKind::Timeout, Delivery::Unknown, false },
    { "cancelled", stopped(Reason::Cancelled, 0, false, true), false, ErrorKind::Cancelled, Delivery::Unknown, false },
    { "cancelled in the body", stopped(Reason::Cancelled, 201, false, true), false, ErrorKind::Cancelled, Delivery::Unknown, false },
    { "manager gone", stopped(Reason::ManagerGone, 0, false, true), false, ErrorKind::Cancelled, Delivery::Unknown, false },
    { "too large", stopped(Reason::TooLarge, 201, false, true), false, ErrorKind::ProtocolViolation, Delivery::Unknown, false },
    { "201 cut off", write(Error::RemoteHostClosedError, 201, Body::CutOff), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, true },
    { "201 short", write(Error::NoError, 201, Body::CutOff), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, true },
    { "200 HTML", write(Error::NoError, 200, Body::NotJson), false, ErrorKind::ProtocolViolation, Delivery::Unknown, false },
    { "206", write(Error::NoError, 206, Body::JsonOther), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "302 not followed", write(Error::NoError, 302, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "307 with a resend error", write(Error::ContentReSendError, 307, Body::CutOff), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        false },
    { "redirect refused", write(Error::InsecureRedirectError, 302, Body::CutOff), false, ErrorKind::OutcomeUnknown, Delivery::Unknown,
        false },
    { "no status at all", write(Error::NoError, 0, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "not HTTP", write(Error::ProtocolFailure, 0, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "status 99", write(Error::NoError, 99, Body::None), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
    { "status 600", write(Error::UnknownServerError, 600, Body::JsonEnvelope), false, ErrorKind::OutcomeUnknown, Delivery::Unknown, false },
};

const QList<Row> reads{
    { "read: 200", read(Error::NoError, 200, Body::JsonOther), true, any, Delivery::Unknown, false },
    { "read: 204", read(Error::NoError, 204, Body::None), true, any, Delivery::Unknown, false },
    { "read: lost", read(Error::RemoteHostClosedError, 0, Body::None), false, ErrorKind::Offline, Delivery::Unknown, true },
    { "read: refused", { Reason::Finished, Error::ConnectionRefusedError, 0, Body::None, true, false }, false, ErrorKind::Offline,
        Delivery::NotSent, true },
    { "read: TLS", { Reason::Finished, Error::SslHandshakeFailedError, 0, Body::None, true, false }, false, ErrorKind::Tls,
        Delivery::NotSent, false },
    { "read: cut off", read(Error::RemoteHostClosedError, 200, Body::CutOff), false, ErrorKind::Offline, Delivery::Unknown, true },
    { "read: short", read(Error::NoError, 200, Body::CutOff), false, ErrorKind::Offline, Delivery::Unknown, true },
    { "read: deadline", stopped(Reason::Deadline, 200, true, true), false, ErrorKind::Timeout, Delivery::Unknown, false },
    { "read: HTML", read(Error::NoError, 200, Body::NotJson), false, ErrorKind::ProtocolViolation, Delivery::Unknown, false },
    { "read: 403 of a firewall", read(Error::ContentAccessDenied, 403, Body::NotJson), false, ErrorKind::Forbidden, Delivery::Unknown,
        false },
    { "read: redirect elsewhere", read(Error::InsecureRedirectError, 302, Body::CutOff), false, ErrorKind::ProtocolViolation,
        Delivery::Unknown, false },
    { "read: circle", read(Error::TooManyRedirectsError, 302, Body::CutOff), false, ErrorKind::ProtocolViolation, Delivery::Unknown,
        false },
    { "read: a packed bomb", read(Error::UnknownContentError, 200, Body::CutOff), false, ErrorKind::ProtocolViolation, Delivery::Unknown,
        false },
    { "read: 503", read(Error::ServiceUnavailableError, 503, Body::NotJson), false, ErrorKind::ServerFault, Delivery::Unknown, true },
};

const QList<Row> accepted{
    { "201", write(Error::NoError, 201, Body::JsonOther), true, any, Delivery::Unknown, false },
    { "200", write(Error::NoError, 200, Body::JsonOther), true, any, Delivery::Unknown, false },
    { "200 with a message", write(Error::NoError, 200, Body::JsonEnvelope), true, any, Delivery::Unknown, false },
    { "201 empty", write(Error::NoError, 201, Body::None), true, any, Delivery::Unknown, false },
};

const QList<Row> &rows()
{
    static const QList<Row> all = notSent + rejected + unknown + reads + accepted;
    return all;
}

} // namespace

class NetOutcomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data()
    {
        QVERIFY(rows().size() >= 60);
        QTest::addColumn<int>("row");
        for (int i = 0; i < rows().size(); ++i) {
            QTest::newRow(rows().at(i).name) << i;
        }
    }
    void judges()
    {
        QFETCH(int, row);
        const Row &r = rows().at(row);
        const net::Verdict verdict = net::judge(r.ending);
        QCOMPARE(verdict.isSuccess, r.isSuccess);
        QCOMPARE(verdict.delivery, r.delivery);
        if (!r.isSuccess) {
            QCOMPARE(verdict.kind, r.kind);
        }
        QCOMPARE(net::isTransient(r.ending), r.isTransient);
    }

    /// Over every combination: no evidence, no certainty.
    void neverClaimsMoreThanIsKnown()
    {
        int count = 0;
        const QList<Error> errors{ Error::NoError, Error::ConnectionRefusedError, Error::RemoteHostClosedError, Error::HostNotFoundError,
            Error::TimeoutError, Error::OperationCanceledError, Error::SslHandshakeFailedError, Error::UnknownNetworkError,
            Error::ContentReSendError, Error::ProtocolFailure, Error::InternalServerError, Error::UnknownContentError };
        for (int reason = 0; reason <= int(Reason::ManagerGone); ++reason) {
            for (const Error error : errors) {
                for (const int status : { 0, 100, 200, 201, 204, 206, 302, 307, 400, 401, 404, 418, 422, 429, 500, 503, 599 }) {
                    for (int body = 0; body <= int(Body::CutOff); ++body) {
                        for (const int bits : { 0, 1, 2, 3 }) {
                            const Ending e{ Reason(reason), error, status, Body(body), (bits & 1) != 0, (bits & 2) != 0 };
                            const net::Verdict v = net::judge(e);
                            QVERIFY(v.delivery != Delivery::NotSent || (!e.bytesMayHaveLeft && e.httpStatus == 0));
                            QVERIFY(v.delivery != Delivery::Rejected
                                || (e.body == Body::JsonEnvelope && e.httpStatus >= 400 && e.httpStatus < 500));
                            QVERIFY(!v.isSuccess || (e.reason == Reason::Finished && e.error == Error::NoError && e.httpStatus / 100 == 2));
                            QVERIFY(e.isIdempotent || v.isSuccess || v.kind != ErrorKind::Offline || v.delivery == Delivery::NotSent);
                            ++count;
                        }
                    }
                }
            }
        }
        QCOMPARE(count, 6 * 12 * 17 * 5 * 4);
    }

    void namesEveryStatus()
    {
        QCOMPARE(net::errorKindOfStatus(0), ErrorKind::ServerFault);
        QCOMPARE(net::errorKindOfStatus(302), ErrorKind::ProtocolViolation);
        QCOMPARE(net::errorKindOfStatus(412), ErrorKind::Conflict);
        QCOMPARE(net::errorKindOfStatus(451), ErrorKind::Validation);
        QCOMPARE(net::errorKindOfStatus(599), ErrorKind::ServerFault);
        QCOMPARE(net::errorKindOfStatus(700), ErrorKind::ProtocolViolation);
    }
};

QTEST_APPLESS_MAIN(NetOutcomeTest)
#include "tst_netoutcome.moc"
