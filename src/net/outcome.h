// SPDX-License-Identifier: MIT
#pragma once
#include "core/apierror.h"

#include <QNetworkReply>
#include <QSslError>

namespace net {

/// How one exchange with the server ended: the evidence, nothing else.
struct Ending
{
    enum class Reason {
        Finished, ///< The network stack said so.
        Deadline, ///< Our own overall deadline.
        Cancelled, ///< By the caller.
        TooLarge, ///< The answer passed the size limit and was cut by us.
        NotPinned, ///< The server's certificate is none of those that were pinned; broken off by us before anything was sent.
        ManagerGone, ///< The network manager was destroyed.
    };
    enum class Body { None, JsonEnvelope, JsonOther, NotJson, CutOff };

    Reason reason = Reason::Finished;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int httpStatus = 0; ///< 0: no status line was read.
    Body body = Body::None;
    bool isIdempotent = true;
    /// false only with proof: the body of the request was never asked for (OneShotBody::wasRead), or, for a request without a body, the
    /// error is one of neverConnected().
    bool bytesMayHaveLeft = true;
};

/// What an ending means: no kind for a success that may be decoded.
struct Verdict
{
    bool isSuccess = false; ///< 2xx, complete: decode it. A decode failure of a non-idempotent call is Unknown.
    core::ErrorKind kind = core::ErrorKind::ServerFault;
    core::Delivery delivery = core::Delivery::Unknown;
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// The one place where endings are judged (docs/architecture.md, "Outcomes"). Pure.
[[nodiscard]] Verdict judge(const Ending &ending);
/// What a status that is no success means by itself: 422 → Validation, 502 → ServerFault; ProtocolViolation below 400, ServerFault for 0.
[[nodiscard]] core::ErrorKind errorKindOfStatus(int httpStatus);

/// What the errors of a handshake say about the certificate: another host before its dates, its dates before who
/// vouches for it, since the former say more. Pure.
[[nodiscard]] core::ServerReason::Kind certificateReason(const QList<QSslError> &errors);

/// Errors that come before there is a connection to send on: name lookup, refused, TLS handshake, proxy refused.
[[nodiscard]] bool neverConnected(QNetworkReply::NetworkError error);

/// True for endings that may pass by themselves, so that an idempotent call may be repeated: a lost or refused connection, a cut-off
/// body, 408, 425, 429 and 5xx. Not a deadline (patience is used up), not an unknown host, not TLS. Pure.
[[nodiscard]] bool isTransient(const Ending &ending);

} // namespace net
