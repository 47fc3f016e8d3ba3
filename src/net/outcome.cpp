// SPDX-License-Identifier: MIT
#include "net/outcome.h"

namespace net {
namespace {

using core::Delivery;
using core::ErrorKind;
using Reason = Ending::Reason;
using Body = Ending::Body;

bool isSuccessStatus(int status)
{
    // 206 is a part of something: nobody asked for a part.
    return status >= 200 && status < 300 && status != 206;
}

/// Statuses with which the server says that it did nothing (docs/architecture.md#outcomes).
bool isRefusal(int status)
{
    switch (status) {
    case 400:
    case 401:
    case 403:
    case 404:
    case 405:
    case 409:
    case 413:
    case 415:
    case 422:
    case 429:
        return true;
    default:
        return false;
    }
}

Delivery deliveryOf(const Ending &e)
{
    if (e.httpStatus == 0) {
        return e.bytesMayHaveLeft ? Delivery::Unknown : Delivery::NotSent;
    }
    // A refusal counts only from OneEntry itself, complete: a proxy's page says nothing of what stands behind it.
    const bool saysNo = e.reason == Reason::Finished && isRefusal(e.httpStatus) && e.body == Body::JsonEnvelope;
    return saysNo ? Delivery::Rejected : Delivery::Unknown;
}

ErrorKind kindOfError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::OperationCanceledError: // Not ours, so the inactivity timeout (docs/qt.md#timeouts-look-like-aborts).
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::UnknownContentError: // Beside a success: unpacks to more than it may.
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::ProtocolViolation;
    default:
        return ErrorKind::Offline;
    }
}

ErrorKind evidentKind(const Ending &e)
{
    switch (e.reason) {
    case Reason::Cancelled:
    case Reason::ManagerGone:
        return ErrorKind::Cancelled;
    case Reason::Deadline:
        return ErrorKind::Timeout;
    case Reason::TooLarge:
        return ErrorKind::ProtocolViolation;
    case Reason::NotPinned:
        return ErrorKind::Tls;
    case Reason::Finished:
        break;
    }
    if (e.error == QNetworkReply::InsecureRedirectError || e.error == QNetworkReply::TooManyRedirectsError) {
        return ErrorKind::ProtocolViolation;
    }
    if (e.httpStatus == 0) {
        return e.error == QNetworkReply::NoError ? ErrorKind::ProtocolViolation : kindOfError(e.error);
    }
    if (!isSuccessStatus(e.httpStatus)) {
        return errorKindOfStatus(e.httpStatus);
    }
    // A success whose body did not come whole; Qt does not always call that an error.
    if (e.body == Body::CutOff && e.error == QNetworkReply::NoError) {
        return ErrorKind::Offline;
    }
    return e.error == QNetworkReply::NoError ? ErrorKind::ProtocolViolation : kindOfError(e.error);
}

/// Of a call that may have acted, kinds that would sound like an answer become OutcomeUnknown. Those that tell why the answer is
/// missing (a deadline, a fault of the server, a page instead of an answer) stay: the effect is in Verdict::delivery.
ErrorKind kindOf(const Ending &e, Delivery delivery)
{
    const ErrorKind kind = evidentKind(e);
    if (e.isIdempotent || delivery != Delivery::Unknown) {
        return kind;
    }
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Timeout:
    case ErrorKind::ServerFault:
        return kind;
    case ErrorKind::ProtocolViolation:
        return isSuccessStatus(e.httpStatus) ? kind : ErrorKind::OutcomeUnknown;
    default:
        return ErrorKind::OutcomeUnknown;
    }
}

} // namespace

core::ErrorKind errorKindOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 405:
    case 410:
        return ErrorKind::NotFound;
    case 407:
        return ErrorKind::Offline;
    case 408:
        return ErrorKind::Timeout;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (httpStatus == 0 || (httpStatus >= 500 && httpStatus < 600)) {
        return ErrorKind::ServerFault;
    }
    return httpStatus >= 400 && httpStatus < 500 ? ErrorKind::Validation : ErrorKind::ProtocolViolation;
}

Verdict judge(const Ending &ending)
{
    Verdict verdict;
    const bool readable = ending.body == Body::None || ending.body == Body::JsonOther || ending.body == Body::JsonEnvelope;
    verdict.isSuccess
        = ending.reason == Reason::Finished && ending.error == QNetworkReply::NoError && isSuccessStatus(ending.httpStatus) && readable;
    verdict.delivery = deliveryOf(ending);
    verdict.kind = kindOf(ending, verdict.delivery);
    return verdict;
}

core::ServerReason::Kind certificateReason(const QList<QSslError> &errors)
{
    using Kind = core::ServerReason::Kind;
    Kind found = Kind::None;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            return Kind::CertificateOfAnotherHost;
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            found = Kind::CertificateOutOfDate;
            break;
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
            found = found == Kind::None ? Kind::CertificateSelfSigned : found;
            break;
        default:
            break;
        }
    }
    return found;
}

bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

bool isTransient(const Ending &ending)
{
    if (ending.reason != Reason::Finished) {
        return false;
    }
    switch (ending.httpStatus) {
    case 408:
    case 425:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return true;
    default:
        break;
    }
    if (ending.httpStatus != 0 && !(isSuccessStatus(ending.httpStatus) && ending.body == Body::CutOff)) {
        return false;
    }
    switch (ending.error) {
    case QNetworkReply::NoError:
        return ending.body == Body::CutOff;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ContentReSendError:
        return true;
    default:
        return false;
    }
}

} // namespace net
